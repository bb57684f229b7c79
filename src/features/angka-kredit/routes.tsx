import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import * as z from "zod";
import {
  type AkIsi,
  type FaktaAk,
  faktaAk,
  faktaAkStatement,
  hitungAk,
  seesCredit,
} from "../../data/agency/angka-kredit.ts";
import { type Identitas, identitasStatement } from "../../data/agency/identitas.ts";
import { auditStatement, changedMeanwhile } from "../../data/agency/riwayat.ts";
import { rows } from "../../data/agency/statement.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { CSV_TYPE, csvText } from "../../data/sheet-write.ts";
import type { DasarAk } from "../../domain/angka-kredit.ts";
import { predikat } from "../../domain/istilah.ts";
import { jenjang } from "../../domain/jabatan.ts";
import type { Refusal } from "../../domain/result.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { angkaKreditWords, poin } from "../../i18n/angka-kredit.ts";
import { said } from "../../i18n/penolakan.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { LembarBina } from "../../web/formulir/lembar-html.tsx";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { PdfLinks } from "../../web/formulir/pdf-links.tsx";
import { isAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, pegawaiParam, pegawaiTahunParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { addOpening, setCredit, withdrawOpening } from "./actions.ts";
import { akPdf, penandaAk, tigaLembar } from "./cetak.ts";
import { ListPage } from "./list-page.tsx";
import { PersonPage } from "./person-page.tsx";
import { MOST, PAGE, type PakRow, pakStatement, setAkStatement, timAkStatement } from "./queries.ts";
import { YearPage } from "./year-page.tsx";

type C = Context<AgencyEnv>;

/** Angka kredit of JF (handbook 5.6): worked out from final results, set by the penilai, explained to the pegawai. */
export const angkaKredit = new Hono<AgencyEnv>()
  .get("/angka-kredit", list)
  .post("/angka-kredit/ekspor", exported)
  .get("/angka-kredit/dokumen/:id", idParam, async (c) => {
    const { pak, isi } = await loadPak(c);
    const t = angkaKreditWords[c.var.lang];
    return c.render(
      <div class="stack">
        <PageHead
          overline={isi.pegawai.nama}
          title={t.judulTahun(pak.tahun)}
          actions={<PdfLinks href={`${baseOf(c)}/angka-kredit/dokumen/${pak.id}/pdf`} />}
        />
        {pak.keadaan === "diganti" && <Notice kind="warn">{t.diganti}</Notice>}
        {tigaLembar(isi).map((lembar) => (
          <LembarBina
            lembar={lembar}
            label={lembar.judul[0] ?? ""}
            tanda={ujiCoba(c, isi)}
            kepala={<p class="lambang">{isi.instansi.nama}</p>}
            penanda={penandaAk(isi)}
          />
        ))}
      </div>,
      {
        title: `${t.judulTahun(pak.tahun)} · ${isi.pegawai.nama}`,
        paper: "potret",
        breadcrumb: [
          { href: `${baseOf(c)}/angka-kredit/${pak.pegawai}/${pak.tahun}`, label: t.judulTahun(pak.tahun) },
          { label: t.dokumen },
        ],
      },
    );
  })
  .get("/angka-kredit/dokumen/:id/pdf", idParam, async (c) => {
    const { pak, isi } = await loadPak(c);
    const definition = akPdf(isi, pak.hash, kertasDari(c), ujiCoba(c, isi) ?? "");
    return jawabPdf(c, definition, `angka-kredit-${pak.tahun}-v${pak.versi}`);
  })
  .get("/angka-kredit/:pegawai", pegawaiParam, async (c) =>
    showPerson(c, await load(c, tahunDari(c.var.today))),
  )
  .post("/angka-kredit/:pegawai/awal", pegawaiParam, openingStep)
  .post("/angka-kredit/:pegawai/awal/pencabutan", pegawaiParam, withdrawStep)
  .get("/angka-kredit/:pegawai/:tahun", pegawaiTahunParam, async (c) =>
    showYear(c, await load(c, tahunOf(c)), dasarOf(c.req.query("dasar"))),
  )
  .post("/angka-kredit/:pegawai/:tahun/penetapan", pegawaiTahunParam, setStep);

const tahunOf = (c: At<"pegawai" | "tahun">) => Number(c.req.valid("param").tahun);
const dasarOf = (teks: string | undefined): DasarAk => (teks === "periodik" ? "periodik" : "tahunan");
const ujiCoba = (c: C, isi: AkIsi) =>
  buatanUjiCoba(c.var.agency, isi.ditetapkan.pada) ? siklusWords.id.ujiCoba.tanda : undefined;

async function list(c: C) {
  const { today, now } = c.var;
  const minta = c.req.query("tahun") ?? "";
  const tahun = /^20\d\d$/.test(minta) ? Number(minta) : tahunDari(today);
  const halaman = Math.min(Math.max(Math.trunc(Number(c.req.query("halaman"))) || 1, 1), 200);
  const { me, rows } = await page(c, (who) => [
    timAkStatement(tahun, who, today),
    setAkStatement(tahun, who, today, PAGE + 1, (halaman - 1) * PAGE),
  ]);
  const props = {
    base: baseOf(c),
    tahun,
    tahunIni: tahunDari(today),
    tim: rows[0],
    halaman,
    perintah: newId(now),
  };
  return c.render(<ListPage {...props} semua={me.viewer.peran.size > 0 ? rows[1] : null} />, {
    title: angkaKreditWords[c.var.lang].judulTahun(tahun),
  });
}

/** As SIASN clients send it (interop.md): one line for each part of a year. Who takes names away stands in the trail. */
async function exported(c: C) {
  await readTyped(c);
  const { today, now, agency, db } = c.var;
  const minta = c.req.query("tahun") ?? "";
  const tahun = /^20\d\d$/.test(minta) ? Number(minta) : tahunDari(today);
  const { me, rows } = await page(c, (who) => [setAkStatement(tahun, who, today, MOST, 0)]);
  onlyAdminOrAuditor(me);
  await db.apply(
    await auditStatement({
      pada: now,
      oleh: me.viewer.pegawai,
      tindakan: "angka-kredit.ekspor",
      objek: `angka-kredit/${tahun}`,
      rincian: { tahun, baris: rows[0].length },
    }),
  );
  const lines = rows[0].flatMap((r) => {
    const isi = JSON.parse(r.isi) as AkIsi;
    return isi.bagian.map((b) => [
      isi.pegawai.nomor ?? "",
      isi.pegawai.nama,
      isi.nomor,
      isi.ditetapkan.tanggal,
      String(b.dariBulan),
      String(tahun),
      String(b.sampaiBulan),
      String(tahun),
      jenjang[b.jenjang].id,
      predikat[b.predikat].id,
      String(b.persen),
      String(b.koefisien),
      poin(b.nilai, "en"),
      poin(isi.lama, "en"),
      poin(isi.jumlah, "en"),
      isi.penetap.nomor ?? "",
      r.id,
    ]);
  });
  return c.body(csvText([KOLOM, ...lines]), 200, {
    "content-type": CSV_TYPE,
    "content-disposition": `attachment; filename="angka-kredit-${tahun}-${agency.code}-${today}.csv"`,
  });
}
const KOLOM = [
  ...[
    "NIP",
    "NAMA",
    "nomorSk",
    "tanggalSk",
    "bulanMulaiPenilaian",
    "tahunMulaiPenilaian",
    "bulanSelesaiPenilaian",
  ],
  ...[
    "tahunSelesaiPenilaian",
    "jenjang",
    "predikat",
    "persentase",
    "koefisien",
    "kreditBaruTotal",
    "kreditLama",
  ],
  ...["kreditJumlah", "penilaiNipNrp", "idSelaras"],
];

type Loaded = {
  readonly me: Me;
  readonly f: FaktaAk;
  readonly isi: AkIsi | null;
  readonly orang: readonly Identitas[];
};

async function load(c: At<"pegawai"> | At<"pegawai" | "tahun">, tahun: number): Promise<Loaded> {
  const { pegawai } = c.req.valid("param") as { pegawai: string };
  const { today } = c.var;
  const { me, rows: read } = await page(c, (who) => [
    faktaAkStatement(pegawai, tahun, who, today),
    rows<{
      isi: string;
    }>`SELECT a.isi FROM angka_kredit a WHERE a.pegawai = ${pegawai}
      AND a.tahun = ${tahun} AND a.keadaan = 'berlaku' AND ${seesCredit(who, today, sql`a.pegawai`)}`,
    identitasStatement([pegawai, who], today),
  ]);
  const f = faktaAk(found(read[0][0]), tahun);
  return { me, f, isi: read[1][0] ? (JSON.parse(read[1][0].isi) as AkIsi) : null, orang: read[2] };
}

type Tried = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly refusal?: Refusal };
const statusFor = (c: C, { refusal, errors }: Tried) => {
  if (refusal) c.status(statusOf(refusal));
  else if (errors && Object.keys(errors).length > 0) c.status(422);
  return refusal !== undefined || Object.keys(errors ?? {}).length > 0;
};

function showYear(c: C, { me, f, isi }: Loaded, dasar: DasarAk, tried: Tried = {}) {
  const failed = statusFor(c, tried);
  const t = angkaKreditWords[c.var.lang];
  return c.render(
    <YearPage
      f={f}
      h={hitungAk(f, dasar)}
      isi={isi}
      base={baseOf(c)}
      viewer={me.viewer}
      zona={c.var.agency.zona}
      perintah={newId(c.var.now)}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={tried.refusal && said(tried.refusal, c.var.lang)}
      done={!failed && c.req.query("tersimpan") === "ya"}
    />,
    {
      title: `${t.judulTahun(f.tahun)} · ${f.nama}`,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/angka-kredit?tahun=${f.tahun}`, label: t.judul }, { label: f.nama }],
    },
  );
}

const versi = z.coerce.number().int().nonnegative().catch(-1);
const alasan = z.string().max(2000, "alasan-panjang").default("");
const setForm = z.object({
  versi,
  jumlah: z.coerce.number().int().catch(-1),
  dasar: z.enum(["tahunan", "periodik"], "dasar-kosong"),
  nomor: z.string().max(100, "nomor-panjang").default(""),
  alasan,
});

async function setStep(c: At<"pegawai" | "tahun">): Promise<Response> {
  const form = await readForm(c, setForm);
  const loaded = await load(c, tahunOf(c));
  const { me, f, orang } = loaded;
  const dasar = dasarOf(form.typed.dasar);
  const h = hitungAk(f, dasar);
  const again = (refusal: Refusal) => showYear(c, loaded, dasar, { refusal, typed: form.typed });
  if (!form.ok) {
    const may = me.viewer.pegawai === h.fakta.penilai && me.viewer.pegawai !== f.pegawai;
    if (!may) throw new NotAllowed();
    return showYear(c, loaded, dasar, { errors: form.errors, typed: form.typed });
  }
  const to = `${baseOf(c)}/angka-kredit/${f.pegawai}/${f.tahun}?tersimpan=ya${dasar === "periodik" ? "&dasar=periodik" : ""}`;
  const acting = actingOf(c, me, form.data.versi, to);
  const teks = { nomor: form.data.nomor, alasan: h.fakta.versi > 0 ? form.data.alasan : "" };
  // What he saw is what he sets: a result or an earlier year that changed since is looked at again.
  const sama = form.data.versi === h.fakta.versi && form.data.jumlah === h.jumlah;
  const result = await (sama || !mayTry(h, me)
    ? setCredit(acting, f, h, orang, teks)
    : Promise.resolve(changedMeanwhile));
  return answer(c, result, { to, again });
}
const mayTry = (h: ReturnType<typeof hitungAk>, me: Me) =>
  h.fakta.penilai === me.viewer.pegawai && h.fakta.pegawai !== me.viewer.pegawai;

function showPerson(c: C, { me, f }: Loaded, tried: Tried = {}) {
  const failed = statusFor(c, tried);
  const t = angkaKreditWords[c.var.lang];
  return c.render(
    <PersonPage
      f={f}
      base={baseOf(c)}
      zona={c.var.agency.zona}
      mencatat={isAdmin(me) && me.viewer.pegawai !== f.pegawai}
      perintah={newId(c.var.now)}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={tried.refusal && said(tried.refusal, c.var.lang)}
      done={!failed && c.req.query("tersimpan") === "ya"}
    />,
    {
      title: `${t.judul} · ${f.nama}`,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/angka-kredit`, label: t.judul }, { label: f.nama }],
    },
  );
}

const openingForm = z.object({
  versi,
  tahun: z.string("tahun-salah").regex(/^20\d\d$/, "tahun-salah"),
  nilai: z
    .string("nilai-salah")
    .regex(/^\d{1,4}(?:[.,]\d{1,2})?$/, "nilai-salah")
    .refine((n) => seratusDari(n) <= 200_000, "nilai-salah"),
  sumber: z.string("sumber-kosong").min(1, "sumber-kosong").max(500, "sumber-kosong"),
});
/** "62,5" → 6250, without a binary fraction on the way. */
const seratusDari = (teks: string): number => {
  const [utuh = "0", pecahan = ""] = teks.split(/[.,]/);
  return Number(utuh) * 100 + Number(pecahan.padEnd(2, "0"));
};

async function openingStep(c: At<"pegawai">): Promise<Response> {
  const form = await readForm(c, openingForm);
  const loaded = await load(c, tahunDari(c.var.today));
  const { me, f } = loaded;
  if (!isAdmin(me)) throw new NotAllowed();
  if (!form.ok) return showPerson(c, loaded, { errors: form.errors, typed: form.typed });
  const to = `${baseOf(c)}/angka-kredit/${f.pegawai}?tersimpan=ya`;
  const { tahun, nilai, sumber } = form.data;
  const awal = { tahun: Number(tahun), nilai: seratusDari(nilai), sumber };
  const result = await addOpening(actingOf(c, me, form.data.versi, to), f, awal);
  return answer(c, result, { to, again: (refusal) => showPerson(c, loaded, { refusal, typed: form.typed }) });
}

const withdrawForm = z.object({
  versi,
  awal: z.string().regex(ID_PATTERN).catch("-"),
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(2000, "alasan-panjang"),
});
async function withdrawStep(c: At<"pegawai">): Promise<Response> {
  const form = await readForm(c, withdrawForm);
  const loaded = await load(c, tahunDari(c.var.today));
  const { me, f } = loaded;
  if (!isAdmin(me)) throw new NotAllowed();
  if (!form.ok) return showPerson(c, loaded, { errors: form.errors, typed: form.typed });
  const to = `${baseOf(c)}/angka-kredit/${f.pegawai}?tersimpan=ya`;
  const result = await withdrawOpening(
    actingOf(c, me, form.data.versi, to),
    f,
    form.data.awal,
    form.data.alasan,
  );
  return answer(c, result, { to, again: (refusal) => showPerson(c, loaded, { refusal, typed: form.typed }) });
}

async function loadPak(c: At<"id">): Promise<{ readonly pak: PakRow; readonly isi: AkIsi }> {
  const { id } = c.req.valid("param");
  const { rows: read } = await page(c, (me) => [pakStatement(id, me, c.var.today)]);
  const pak = found(read[0][0]);
  return { pak, isi: JSON.parse(pak.isi) as AkIsi };
}
