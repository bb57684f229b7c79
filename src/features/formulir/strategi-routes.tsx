import { Hono } from "hono";
import * as z from "zod";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { contentStatement, skpStatement } from "../../data/agency/skp.ts";
import { type Strategi, strategiOf, strategiStatement } from "../../data/agency/strategi.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { formatBebas } from "../../domain/dokumen.ts";
import { kunci } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import { caraStrategi, editStrategi, tanpaStrategi } from "../../domain/strategi.ts";
import { formulirWords } from "../../i18n/formulir.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readLists, type Typed } from "../../web/form.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, strategiParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { cetakan } from "./cetak.ts";
import { type C, crumbs, indikatorOf, indukOf, rencanaOf } from "./load.ts";
import { deleteStrategi, type IsiStrategi, saveStrategi } from "./strategi-actions.ts";
import { StrategiEditPage } from "./strategi-edit.tsx";
import type { StrategiFormProps } from "./strategi-form.tsx";
import { StrategiPage } from "./strategi-page.tsx";
import type { LembarStrategi } from "./strategi-sheet.tsx";

export const strategi = new Hono<AgencyEnv>()
  .get("/skp/:id/strategi", idParam, async (c) => listPage(c, await load(c), { typed: {}, dipilih: [] }))
  .post("/skp/:id/strategi", idParam, async (c) => {
    const form = await readStrategi(c);
    const loaded = await load(c);
    return save(c, form, loaded, undefined, (shown) => listPage(c, loaded, shown));
  })
  .get("/skp/:id/strategi/pdf", idParam, async (c) => {
    const loaded = await load(c);
    const asked = c.req.query("strategi");
    const lembar = loaded.lembar.filter((l) => asked === undefined || l.id === asked);
    found(lembar[0]);
    const { pdfStrategi } = await import("./pdf-strategi.ts");
    const { head } = loaded.induk;
    const definition = cetakan(c, {
      judul: `Strategi Pencapaian - ${head.nama}`,
      dibuat: Math.max(...lembar.map((l) => l.diubahPada)),
      kertas: kertasDari(c),
      orientasi: "portrait",
      isi: pdfStrategi(lembar),
    });
    return jawabPdf(c, definition, `strategi-${head.tahun}-${formatBebas("workblock").toLowerCase()}`);
  })
  .get("/skp/:id/strategi/:strategi", strategiParam, async (c) => {
    const loaded = await load(c);
    const satu = one(c, loaded);
    const may = editStrategi(rencanaOf(loaded.induk), loaded.me.viewer);
    if (!may.ok) c.status(statusOf(may));
    return editPage(c, loaded, satu, { ...typedOf(satu), refusal: may.ok ? undefined : may });
  })
  .post("/skp/:id/strategi/:strategi", strategiParam, async (c) => {
    const form = await readStrategi(c);
    const loaded = await load(c);
    const satu = one(c, loaded);
    return save(c, form, loaded, satu, (shown) => editPage(c, loaded, satu, shown));
  })
  .post("/skp/:id/strategi/:strategi/penghapusan", strategiParam, async (c) => {
    const form = await readStrategi(c);
    const loaded = await load(c);
    const satu = one(c, loaded);
    const to = `${baseOf(c)}/skp/${loaded.induk.head.id}/strategi?selesai=hapus`;
    const may = editStrategi(rencanaOf(loaded.induk), loaded.me.viewer);
    const revisi = Number(form.typed.revisi ?? "-1");
    const result = !may.ok
      ? may
      : revisi !== satu.revisi
        ? changedMeanwhile
        : await deleteStrategi(c.var.db, loaded.induk.head.id, satu, revisi, whoOf(c, loaded.me, to));
    if (result.ok) return c.redirect(to, 303);
    c.status(statusOf(result));
    return editPage(c, loaded, satu, { ...form, refusal: result });
  });

const teks = z.string().max(4000, "terlalu-panjang").default("");
const strategiForm = z.object({
  revisi: z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh"),
  indikator: z.array(z.string().regex(ID_PATTERN, "indikator-kosong")).min(1, "indikator-kosong").max(200),
  cara: z.enum(kunci(caraStrategi) as ["layanan"], "cara-kosong"),
  judul: z.string("judul-kosong").min(1, "judul-kosong").max(4000, "terlalu-panjang"),
  pemilik: teks,
  waktu: teks,
  tujuan: teks,
  pihak: teks,
  penerima: teks,
  anggaran: teks,
  "kegiatan.rutin": teks,
  "kegiatan.transformatif": teks,
  "keluaran.rutin": teks,
  "keluaran.transformatif": teks,
});

async function readStrategi(c: C) {
  const lists = await readLists(c);
  const typed: Typed = Object.fromEntries(
    Object.entries(lists).flatMap(([name, all]) => (name === "indikator" ? [] : [[name, all.at(-1) ?? ""]])),
  );
  const dipilih = lists.indikator ?? [];
  return { typed, dipilih, parsed: strategiForm.safeParse({ ...typed, indikator: dipilih }) };
}
type Sent = Awaited<ReturnType<typeof readStrategi>>;

async function save(c: C, sent: Sent, l: Loaded, satu: Strategi | undefined, again: (s: Shown) => Answer) {
  const { typed, dipilih, parsed } = sent;
  const may = editStrategi(rencanaOf(l.induk), l.me.viewer);
  const refuse = (refusal: Refusal, stored?: Typed) => {
    c.status(statusOf(refusal));
    return again({ typed, dipilih, refusal, ...(stored && { stored }) });
  };
  if (!may.ok) return refuse(may);
  if (!parsed.success) {
    c.status(422);
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
    return again({ typed, dipilih, errors });
  }
  const { revisi, ...data } = parsed.data;
  if (satu && revisi !== satu.revisi) return refuse(changedMeanwhile, typedOf(satu).typed);
  const { id } = l.induk.head;
  const to = `${baseOf(c)}/skp/${id}/strategi?selesai=simpan`;
  const result = await saveStrategi(c.var.db, id, satu, revisi, isiFrom(data), whoOf(c, l.me, to));
  return result.ok ? c.redirect(to, 303) : refuse(result);
}
type Answer = Response | Promise<Response>;

type Data = Omit<z.output<typeof strategiForm>, "revisi">;
function isiFrom(data: Data): IsiStrategi {
  const butir = (["kegiatan", "keluaran"] as const).flatMap((bagian) =>
    (["rutin", "transformatif"] as const).flatMap((jenis) =>
      lines(data[`${bagian}.${jenis}`]).map((t) => ({ bagian, jenis, teks: t })),
    ),
  );
  return { ...data, butir };
}
const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const typedOf = (s: Strategi): { readonly typed: Typed; readonly dipilih: readonly string[] } => ({
  typed: {
    cara: s.cara,
    judul: s.judul,
    pemilik: s.pemilik,
    waktu: s.waktu,
    tujuan: s.tujuan,
    pihak: s.pihak,
    penerima: s.penerima,
    anggaran: s.anggaran,
    ...Object.fromEntries(
      ["kegiatan", "keluaran"].flatMap((bagian) =>
        ["rutin", "transformatif"].map((jenis) => [
          `${bagian}.${jenis}`,
          s.butir
            .filter((b) => b.bagian === bagian && b.jenis === jenis)
            .map((b) => b.teks)
            .join("\n"),
        ]),
      ),
    ),
  },
  dipilih: s.indikator,
});

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    skpStatement(id, who, c.var.today),
    contentStatement(id, who, c.var.today),
    strategiStatement(id, who, c.var.today),
  ]);
  const induk = indukOf(rows);
  const strategi = rows[2].map(strategiOf);
  const indikator = indikatorOf(induk);
  const lembar = strategi.map(
    (s): LembarStrategi => ({
      ...s,
      indikator: indikator
        .filter(({ i }) => s.indikator.includes(i.id))
        .map(({ i }) => [i.teks, i.target].filter(Boolean).join(": "))
        .join("\n"),
    }),
  );
  return { me, induk, strategi, indikator, lembar };
}
type Loaded = Awaited<ReturnType<typeof load>>;

const one = (c: At<"id" | "strategi">, { strategi }: Loaded): Strategi =>
  found(strategi.find((s) => s.id === c.req.valid("param").strategi));

type Shown = {
  readonly typed: Typed;
  readonly dipilih: readonly string[];
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal | undefined;
  readonly stored?: Typed;
};

const formProps = (c: C, l: Loaded, s: Shown, satu?: Strategi): StrategiFormProps => {
  const here = `${baseOf(c)}/skp/${l.induk.head.id}/strategi`;
  return {
    action: satu ? `${here}/${satu.id}` : here,
    back: here,
    indikator: l.indikator,
    revisi: satu?.revisi ?? 0,
    command: newId(c.var.now),
    typed: s.typed,
    dipilih: new Set(s.dipilih),
    errors: s.errors ?? {},
    stored: s.stored,
    hapus: satu && `${here}/${satu.id}/penghapusan`,
  };
};

const refusedIn = (c: C, s: Shown) =>
  s.refusal &&
  (s.refusal.code === "sudah-berubah" ? formulirWords[c.var.lang].bentrok : said(s.refusal, c.var.lang));

function listPage(c: C, l: Loaded, s: Shown): Answer {
  const { lang } = c.var;
  const t = formulirWords[lang];
  const { head } = l.induk;
  const may = editStrategi(rencanaOf(l.induk), l.me.viewer);
  const tanpa = new Set(
    tanpaStrategi(
      l.indikator.map(({ i }) => i.id),
      l.strategi,
    ),
  );
  const asked = c.req.query("selesai");
  const failed = s.refusal !== undefined || s.errors !== undefined;
  const skp = `${baseOf(c)}/skp/${head.id}`;
  return c.render(
    <StrategiPage
      here={`${skp}/strategi`}
      skp={skp}
      nama={head.nama}
      tahun={head.tahun}
      indikator={l.indikator}
      strategi={l.strategi}
      lembar={l.lembar}
      tanpa={l.indikator.filter(({ i }) => tanpa.has(i.id))}
      mine={head.pegawai === l.me.viewer.pegawai}
      done={asked === "simpan" ? t.tersimpan : asked === "hapus" ? t.terhapus : undefined}
      refused={refusedIn(c, s)}
      form={may.ok || failed ? formProps(c, l, s) : null}
      open={failed}
    />,
    {
      title: t.strategi.title(head.tahun),
      failed,
      breadcrumb: crumbs(c, l.induk, { label: t.strategi.title(head.tahun) }),
      paper: "potret",
    },
  );
}

function editPage(c: C, l: Loaded, satu: Strategi, s: Shown): Answer {
  const t = formulirWords[c.var.lang];
  const { head } = l.induk;
  const refused = refusedIn(c, s);
  const here = `${baseOf(c)}/skp/${head.id}/strategi`;
  return c.render(
    <StrategiEditPage
      title={satu.judul}
      here={here}
      refused={refused}
      form={refused !== undefined && c.req.method === "GET" ? null : formProps(c, l, s, satu)}
      errors={s.errors ?? {}}
    />,
    {
      title: t.strategi.ubah(satu.judul.slice(0, 60)),
      failed: refused !== undefined || s.errors !== undefined,
      breadcrumb: crumbs(
        c,
        l.induk,
        { label: t.strategi.title(head.tahun), href: here },
        { label: t.kertas.ubah },
      ),
    },
  );
}
