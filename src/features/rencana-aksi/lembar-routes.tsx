import { Hono } from "hono";
import * as z from "zod";
import { objekPelaksanaan, unsigned } from "../../data/agency/pelaksanaan.ts";
import { changedMeanwhile, guardStatement, outcome, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { decideLate, handInLate } from "../../domain/pelaksanaan.ts";
import { tolak } from "../../domain/penolakan.ts";
import type { LangkahLembar } from "../../domain/rencana-aksi.ts";
import type { Refusal } from "../../domain/result.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo, type FieldErrors, readLists, readTyped } from "../../web/form.ts";
import { timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { skpPeriodeIdParam, skpPeriodeParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { arahWrite } from "./actions.ts";
import { AntreanPage } from "./antrean-page.tsx";
import { arahDipilih } from "./arah.ts";
import { errorsInRealisasi, type Isian, typedRealisasi } from "./forms.ts";
import { type C, factsOf, open } from "./load.ts";
import { emptyPage, workPage } from "./pages.tsx";
import { RiwayatPage } from "./riwayat-page.tsx";
import { lateWaitingStatement, mayTake, takeStep, versiStatement, waitingStatement } from "./sepakat.ts";
import { SepakatPage } from "./sepakat-page.tsx";
import { decide, differing, handIn, lamaStatement, takeBack } from "./susulan.ts";
import { SusulanPage } from "./susulan-page.tsx";
import type { Work } from "./work.ts";

const P = "/pelaksanaan/:skp/:periode" as const;

/** Agreement, what comes late, and the history of one sheet. */
export const lembar = new Hono<AgencyEnv>()
  .get("/pelaksanaan/bawahan", async (c) => {
    const { rows } = await page(c, (me) => [waitingStatement(me), lateWaitingStatement(me)]);
    const t = lembarWords[c.var.lang];
    const [rencana, susulan] = rows;
    return c.render(
      <AntreanPage
        base={baseOf(c)}
        zona={c.var.agency.zona}
        rencana={rencana}
        susulan={susulan}
        done={doneOf(c)}
      />,
      { title: t.antrean.judul, breadcrumb: timCrumbs(baseOf(c), c.var.lang, t.antrean.judul) },
    );
  })
  .get(`${P}/kesepakatan`, skpPeriodeParam, async (c) => {
    const { me, head, work, more } = await openAgreement(c);
    return work ? agreementPage(c, me, work, more) : emptyPage(c, me, head);
  })
  .post(`${P}/kesepakatan`, skpPeriodeParam, decideAgreement)
  .post(`${P}/pengajuan`, skpPeriodeParam, (c) => ownStep(c, "submit", "diajukan"))
  .post(`${P}/penarikan`, skpPeriodeParam, (c) => ownStep(c, "withdraw", "ditarik"))
  .post(`${P}/arah`, skpPeriodeParam, turn)
  .get(`${P}/susulan`, skpPeriodeParam, async (c) => {
    const { me, head, work } = await open(c);
    return work ? latePage(c, me, work) : emptyPage(c, me, head);
  })
  .post(`${P}/susulan`, skpPeriodeParam, late)
  .post(`${P}/susulan/:id/keputusan`, skpPeriodeIdParam, decideOne)
  .post(`${P}/susulan/:id/penarikan`, skpPeriodeIdParam, takeOneBack)
  .get(`${P}/riwayat`, skpPeriodeParam, async (c) => {
    const { skp, periode } = c.req.valid("param");
    const { me, head, work, more } = await open(c, false, (id) => [
      lamaStatement(skp, periode, id, c.var.today),
    ]);
    if (!work) return emptyPage(c, me, head);
    const { judul } = lembarWords[c.var.lang].riwayat;
    return c.render(
      <RiwayatPage work={work} lama={more[0]} zona={c.var.agency.zona} />,
      frameOf(c, work, judul),
    );
  });

const hereOf = (c: C, work: Work) => `${baseOf(c)}/pelaksanaan/${work.head.id}/${work.periode.id}`;

/** Title and way back of a page beside the sheet. */
function frameOf(c: C, work: Work, title: string, by?: { readonly me: Me; readonly failed: boolean }) {
  const t = rencanaAksiWords[c.var.lang];
  const sheet = t.judul(namaPeriode({ ...work.periode, tahun: work.head.tahun }, c.var.lang));
  return {
    title: `${title} · ${work.head.nama}`,
    breadcrumb: [
      // Whose sheet it is not comes from what waits for his word.
      ...(by && by.me.viewer.pegawai !== work.head.pegawai
        ? [{ label: lembarWords[c.var.lang].antrean.judul, href: `${baseOf(c)}/pelaksanaan/bawahan` }]
        : []),
      { label: sheet, href: hereOf(c, work) },
      { label: title },
    ],
    failed: by?.failed ?? false,
  };
}

function doneOf(c: C): string | undefined {
  if (c.req.method !== "GET") return undefined;
  const t: Readonly<Record<string, string>> = lembarWords[c.var.lang].selesai;
  const kind = c.req.query("selesai") ?? "";
  return Object.hasOwn(t, kind) ? t[kind] : undefined;
}

const openAgreement = (c: Parameters<typeof open>[0]) => {
  const { skp, periode } = c.req.valid("param");
  return open(c, false, (id) => [versiStatement(skp, periode, id, c.var.today), waitingStatement(id)]);
};
type More = Awaited<ReturnType<typeof openAgreement>>["more"];

function agreementPage(
  c: C,
  me: Me,
  work: Work,
  [versi, antrean]: More,
  tried: { readonly catatan?: string; readonly refusal?: Refusal } = {},
) {
  const t = lembarWords[c.var.lang];
  return c.render(
    <SepakatPage
      work={work}
      base={baseOf(c)}
      here={hereOf(c, work)}
      zona={c.var.agency.zona}
      perintah={newId(c.var.now)}
      versi={versi}
      antrean={antrean}
      boleh={mayTake(work, me, { langkah: "agree" }).ok}
      catatan={tried.catatan}
      refused={tried.refusal && said(tried.refusal, c.var.lang)}
      done={doneOf(c)}
    />,
    frameOf(c, work, t.judul, { me, failed: tried.refusal !== undefined }),
  );
}

const putusanForm = z.object({
  putusan: z.enum(["sepakat", "sepakat-lanjut", "kembali"]),
  catatan: z.string().max(2000).default(""),
  langkah: z.string().default(""),
});

async function decideAgreement(c: Parameters<typeof open>[0]): Promise<Response> {
  const typed = await readTyped(c);
  const { me, head, work, more } = await openAgreement(c);
  if (!work) return emptyPage(c, me, head, 409);
  const form = putusanForm.safeParse(typed);
  const catatan = typed.catatan ?? "";
  const again = (refusal: Refusal) => agreementPage(c, me, work, more, { catatan, refusal });
  const langkah = form.success && form.data.putusan === "kembali" ? "sendBack" : "agree";
  const berikut = more[1].find((w) => w.skp !== work.head.id || w.periode !== work.periode.id);
  const lanjut = form.success && form.data.putusan === "sepakat-lanjut" && berikut;
  const kind = langkah === "agree" ? "disepakati" : "dikembalikan";
  const to = lanjut
    ? `${baseOf(c)}/pelaksanaan/${lanjut.skp}/${lanjut.periode}/kesepakatan?selesai=${kind}`
    : `${baseOf(c)}/pelaksanaan/bawahan?selesai=${kind}`;
  const may = mayTake(work, me, { langkah, catatan });
  if (!may.ok) return answer(c, may, { to, again });
  if (!form.success) return answer(c, tolak("catatan-kosong"), { to, again });
  if (form.data.langkah !== String(work.lembar?.langkah ?? 0))
    return answer(c, changedMeanwhile, { to, again });
  return answer(c, await takeStep(c.var.db, work, whoOf(c, me, to), { langkah, catatan }), { to, again });
}

async function ownStep(
  c: Parameters<typeof open>[0],
  langkah: LangkahLembar,
  kind: "diajukan" | "ditarik",
): Promise<Response> {
  await readTyped(c);
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const to = `${hereOf(c, work)}?selesai=${kind}`;
  return answer(c, await takeStep(c.var.db, work, whoOf(c, me, to), { langkah }), {
    to,
    again: (refusal) => workPage(c, me, work, { refusal }),
  });
}

/** Which way an indicator counts: either of the two may say it, until somebody has signed. */
async function turn(c: Parameters<typeof open>[0]): Promise<Response> {
  const typed = await readTyped(c);
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const to = `${hereOf(c, work)}?selesai=arah`;
  const again = (refusal: Refusal) => workPage(c, me, work, { refusal });
  const may = arahDipilih(work, me, `${typed.indikator}:${typed.arah}`);
  if (!may.ok) return answer(c, may, { to, again });
  const { pegawai } = me.viewer;
  const { id } = work.head;
  const written = await write(
    c.var.db,
    {
      ...{ pada: c.var.now, oleh: pegawai, tindakan: "pelaksanaan.arah" },
      ...{ objek: objekPelaksanaan(id, work.periode.id), rincian: { ...may.value } },
    },
    [
      change`UPDATE skp SET diubah_pada = diubah_pada WHERE id = ${id} AND keadaan = 'ditetapkan'
        AND ${pegawai} IN (pegawai, penilai) AND ${unsigned(work.periode.id)}`,
      guardStatement(),
      arahWrite(id, may.value, pegawai, c.var.now),
      guardStatement(),
    ],
    commandTo(c, to),
  );
  return answer(c, outcome(written), { to, again });
}

type Tried = {
  readonly typed?: { readonly realisasi: Isian["realisasi"]; readonly alasan: string };
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal;
  readonly tertolak?: { readonly id: string; readonly catatan: string };
};
function latePage(c: C, me: Me, work: Work, tried: Tried = {}) {
  const { lang, now } = c.var;
  const t: Readonly<Record<string, string>> = rencanaAksiWords[lang].salah;
  const said_ = Object.fromEntries(Object.entries(tried.errors ?? {}).map(([f, key]) => [f, t[key] ?? key]));
  const facts = factsOf(c, work);
  return c.render(
    <SusulanPage
      work={work}
      base={baseOf(c)}
      here={hereOf(c, work)}
      zona={c.var.agency.zona}
      perintah={newId(now)}
      mine={me.viewer.pegawai === work.head.pegawai}
      bolehSerah={handInLate(facts, me.viewer, now).ok}
      bolehPutus={decideLate(facts, me.viewer, "menunggu").ok}
      typed={tried.typed}
      said={said_}
      refused={tried.refusal && said(tried.refusal, lang)}
      tertolak={tried.tertolak}
      done={doneOf(c)}
    />,
    frameOf(c, work, lembarWords[lang].susulan.judul, {
      me,
      failed: Boolean(tried.refusal ?? tried.errors),
    }),
  );
}

async function late(c: Parameters<typeof open>[0]): Promise<Response> {
  const lists = await readLists(c);
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const typed = { realisasi: typedRealisasi(lists, work.content.rhk), alasan: lists.alasan?.[0] ?? "" };
  const to = `${hereOf(c, work)}/susulan?selesai=susulan`;
  const shown = { ...typed, realisasi: typedRealisasi(lists, work.content.rhk, true) };
  const again = (refusal: Refusal) => latePage(c, me, work, { typed: shown, refusal });
  const facts = factsOf(c, work);
  const may = handInLate(facts, me.viewer, c.var.now);
  if (!may.ok) return answer(c, may, { to, again });
  const reason: FieldErrors =
    typed.alasan === ""
      ? { alasan: "alasan-kosong" }
      : typed.alasan.length > 2000
        ? { alasan: "alasan-panjang" }
        : {};
  const errors = { ...errorsInRealisasi(typed.realisasi), ...reason };
  if (Object.keys(errors).length > 0) {
    c.status(422);
    return latePage(c, me, work, { typed: shown, errors });
  }
  const isi = differing(work, typed.realisasi);
  if (isi.length === 0) return answer(c, tolak("susulan-tidak-berubah"), { to, again });
  return answer(c, await handIn(c.var.db, work, isi, typed.alasan, whoOf(c, me, to)), { to, again });
}

type OfOne = Parameters<typeof open>[0] & { req: { valid: (of: "param") => { id: string } } };
async function decideOne(c: OfOne): Promise<Response> {
  const typed = await readTyped(c);
  const { id } = c.req.valid("param");
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const satu = found(work.susulan.find((s) => s.id === id));
  const to = `${hereOf(c, work)}/susulan?selesai=diputus`;
  const catatan = typed.catatan ?? "";
  const again = (refusal: Refusal) => latePage(c, me, work, { refusal, tertolak: { id, catatan } });
  const putusan = { terima: typed.putusan === "terima", catatan: catatan.slice(0, 2000) };
  const may = decideLate(factsOf(c, work), me.viewer, satu.keadaan, putusan);
  if (!may.ok) return answer(c, may, { to, again });
  return answer(c, await decide(c.var.db, work, satu, putusan, whoOf(c, me, to)), { to, again });
}

async function takeOneBack(c: OfOne): Promise<Response> {
  await readTyped(c);
  const { id } = c.req.valid("param");
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const satu = found(work.susulan.find((s) => s.id === id));
  const to = `${hereOf(c, work)}/susulan?selesai=ditarik`;
  const again = (refusal: Refusal) => latePage(c, me, work, { refusal });
  if (me.viewer.pegawai !== work.head.pegawai) return answer(c, tolak("bukan-pemilik"), { to, again });
  if (satu.keadaan !== "menunggu") return answer(c, tolak("susulan-sudah-diputus"), { to, again });
  return answer(c, await takeBack(c.var.db, work, id, whoOf(c, me, to)), { to, again });
}
