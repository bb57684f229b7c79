import { Hono } from "hono";
import * as z from "zod";
import {
  faktaProgres,
  type ProgresRow,
  progresFactsStatement,
  progresStatement,
  type Rentang,
} from "../../data/agency/progres.ts";
import { changedMeanwhile, write } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { CSV_TYPE, csvText, XLSX_TYPE, xlsxBytes } from "../../data/sheet-write.ts";
import { awalBulan, selisihHari, tahunDari, tanggalSah } from "../../domain/tanggal.ts";
import { harianWords } from "../../i18n/harian.ts";
import { harianBerkasWords } from "../../i18n/harian-berkas.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import { cappedForm } from "../../web/body.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { cleanText, type FieldErrors, MAX_GRID_BYTES, readLists, readTyped } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, imporParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, TooLarge } from "../../web/stops.ts";
import { ExportPage, ImportPage, PreviewPage } from "./berkas-pages.tsx";
import {
  adaTeksStatement,
  type ImporRow,
  imporInsert,
  imporStatement,
  klienImpor,
  undoImportStatements,
} from "./berkas-queries.ts";
import { barisEkspor, EKSPOR_TERBANYAK } from "./ekspor.ts";
import { KOLOM, rentangKetikan } from "./entri.ts";
import {
  type BarisBerkas,
  bacaBerkas,
  type Diperiksa,
  IMPOR_TERBANYAK,
  periksaBerkas,
  type SalahBerkas,
} from "./impor.ts";
import { type C, mingguOf } from "./load.ts";
import { auditOf, saveLines } from "./save.ts";
import { EKINERJA } from "./tata-letak.ts";

/** Daily notes in and out of a spreadsheet. */
export const harianBerkas = new Hono<AgencyEnv>()
  .get("/harian/impor", async (c) => importPage(c, (await openImport(c)).impor))
  .get("/harian/impor/contoh.xlsx", async (c) => {
    await page(c, () => []);
    return file(
      "progres-harian.xlsx",
      XLSX_TYPE,
      await xlsxBytes("Progres harian", barisEkspor([], { rencana: [] }, String), LEBAR),
    );
  })
  .post("/harian/impor", preview)
  .post("/harian/impor/terapkan", apply)
  .post("/harian/impor/:impor/batal", imporParam, undo)
  .get("/harian/ekspor", async (c) => {
    await page(c, () => []);
    const { dari, sampai } = bulanOf(c);
    return exportPage(c, { dari, sampai, format: "xlsx" });
  })
  .post("/harian/ekspor", carry);

async function openImport(c: C) {
  const { me, rows } = await page(c, (id) => [imporStatement(id)]);
  return { me, impor: rows[0] };
}

async function preview(c: C): Promise<Response> {
  const berkas = await readUpload(c);
  const baca = typeof berkas === "string" ? berkas : await bacaBerkas(berkas.bytes);
  if (typeof berkas === "string" || typeof baca === "string") {
    const { impor } = await openImport(c);
    c.status(422);
    return importPage(c, impor, typeof baca === "string" ? baca : "berkas-kosong");
  }
  const { rows } = await check(c, baca);
  return previewPage(c, berkas.nama, rows);
}

const MAX_BYTES = 2 * 1024 * 1024;
async function readUpload(c: C): Promise<{ nama: string; bytes: Uint8Array } | SalahBerkas> {
  const form = await cappedForm(c.req.raw, MAX_BYTES + 65_536).catch((stop: unknown) => {
    if (stop instanceof TooLarge) return null;
    throw stop;
  });
  if (form === null) return "berkas-terlalu-besar";
  const file = form.get("berkas");
  if (file === null || typeof file === "string") return "berkas-kosong";
  const nama = cleanText((file as File).name)
    .replace(/[\\/]/g, "-")
    .slice(0, 120);
  return { nama, bytes: new Uint8Array(await (file as File).arrayBuffer()) };
}

/** The facts of the days in the file, and each row beside them: one round trip. */
async function check(c: C, baca: readonly BarisBerkas[]) {
  const { today, now } = c.var;
  const hari = rentangKetikan(
    baca.map((b) => b.ketikan),
    { dari: today, sampai: today },
    today,
  );
  const { me, rows } = await page(c, (id) => [
    progresFactsStatement(id, hari, today),
    adaTeksStatement(id, hari),
  ]);
  const fakta = faktaProgres(rows[0], today);
  return { me, hari, rows: periksaBerkas(baca, fakta, rows[1], () => newId(now)) };
}

async function apply(c: C): Promise<Response> {
  const lists = await readLists(c, MAX_GRID_BYTES);
  const nama = (lists.nama?.[0] ?? "").slice(0, 120);
  const baca = bawaan(lists.baris?.[0] ?? "");
  if (baca.length === 0) {
    const { impor } = await openImport(c);
    c.status(422);
    return importPage(c, impor, "tidak-ada-siap");
  }
  const { me, hari, rows } = await check(c, baca);
  const salah = rows.find((r) => r.keadaan === "salah");
  const siap = rows.filter((r) => r.keadaan === "siap");
  if (salah || siap.length === 0) {
    const refusal = salah?.refusal ?? changedMeanwhile;
    c.status(refusal.kind === "keadaan" ? 409 : 422);
    return previewPage(
      c,
      nama,
      rows,
      salah ? said(refusal, c.var.lang) : harianBerkasWords[c.var.lang].salah["tidak-ada-siap"],
    );
  }
  const id = newId(c.var.now);
  const to = `${baseOf(c)}/harian?minggu=${siap.map((r) => r.entri?.tanggal ?? c.var.today).sort()[0]}&tersimpan=${siap.length}`;
  const who = whoOf(c, me, to);
  const simpan = siap.flatMap((r, at) =>
    r.entri && r.diterima
      ? [
          {
            ...r.entri,
            tempat: r.diterima.tempat,
            rencanaAksi: r.rencanaAksi ?? null,
            sumber: "impor" as const,
            klien: klienImpor(id, at),
          },
        ]
      : [],
  );
  const also = [imporInsert(id, nama, simpan.length, rentangOf(simpan, hari), who)];
  const recorded = await saveLines(c.var.db, who, { simpan, also }, "progres.impor");
  if (recorded !== "berubah") return c.redirect(to, 303);
  c.status(409);
  const now = await check(c, baca);
  return previewPage(c, nama, now.rows, said(changedMeanwhile, c.var.lang));
}

const rentangOf = (simpan: readonly { readonly tanggal: string }[], hari: Rentang): Rentang => {
  const semua = simpan.map((s) => s.tanggal).sort();
  return { dari: semua[0] ?? hari.dari, sampai: semua.at(-1) ?? hari.sampai };
};

async function undo(c: At<"impor">): Promise<Response> {
  await readTyped(c);
  const { impor: id } = c.req.valid("param");
  const { me, impor: semua } = await openImport(c);
  const satu = found(semua.find((r) => r.id === id));
  const to = `${baseOf(c)}/harian?minggu=${satu.dari}&batal=${satu.jumlah}`;
  const who = whoOf(c, me, to);
  const recorded = await write(
    c.var.db,
    auditOf(who, "progres.impor-batal", { impor: id }),
    undoImportStatements(id, who),
    who.perintah,
  );
  if (recorded !== "berubah") return c.redirect(to, 303);
  c.status(409);
  return importPage(c, semua, undefined, said(changedMeanwhile, c.var.lang));
}

/** What the preview carries along: rows as they were read. Looked at anew, whoever sends it. */
const bawaanSchema = z.array(
  z.object({
    nomor: z.number().int().min(1).max(1_000_000),
    ketikan: z.record(z.enum(KOLOM), z.string().max(4000)),
  }),
);
function bawaan(json: string): readonly BarisBerkas[] {
  try {
    const parsed = bawaanSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data.slice(0, IMPOR_TERBANYAK).map((b) => ({ ...b, bukti: "" })) : [];
  } catch {
    return [];
  }
}

function importPage(
  c: C,
  impor: readonly ImporRow[],
  salah?: SalahBerkas | "tidak-ada-siap",
  error?: string,
) {
  const { lang, now, agency } = c.var;
  const t = harianBerkasWords[lang];
  const text = error ?? (salah && t.salah[salah]);
  return c.render(
    <ImportPage base={baseOf(c)} zona={agency.zona} command={newId(now)} error={text} impor={impor} />,
    { title: t.impor.judul, breadcrumb: crumbs(c, t.impor.judul), failed: text !== undefined },
  );
}

function previewPage(c: C, nama: string, rows: readonly Diperiksa[], error?: string) {
  const t = harianBerkasWords[c.var.lang].pratinjau;
  const bawa = rows.flatMap((r) => (r.keadaan === "siap" ? [{ nomor: r.nomor, ketikan: r.ketikan }] : []));
  return c.render(
    <PreviewPage
      base={baseOf(c)}
      command={newId(c.var.now)}
      nama={nama}
      rows={rows}
      bawa={JSON.stringify(bawa)}
      error={error}
    />,
    { title: t.judul, breadcrumb: crumbs(c, t.judul), failed: error !== undefined },
  );
}

async function carry(c: C): Promise<Response> {
  const { dari = "", sampai = "", format = "" } = await readTyped(c);
  const sah = tanggalSah(dari) && tanggalSah(sampai) && dari <= sampai && selisihHari(dari, sampai) <= 366;
  const { today } = c.var;
  const { rows } = await page(c, (id) =>
    sah
      ? [
          progresFactsStatement(id, { dari, sampai }, today),
          progresStatement(id, { dari, sampai }, id, today, EKSPOR_TERBANYAK),
        ]
      : [],
  );
  if (!sah) {
    c.status(422);
    const teks = harianBerkasWords[c.var.lang].salah["rentang-salah"];
    return exportPage(c, { dari, sampai, format }, { [tanggalSah(dari) ? "sampai" : "dari"]: teks });
  }
  const [facts, baris] = rows as unknown as [Parameters<typeof faktaProgres>[0], readonly ProgresRow[]];
  const alamat = (bukti: string) => `${c.var.origin}${baseOf(c)}/bukti/${bukti}`;
  const isi = barisEkspor(baris, faktaProgres(facts, today), alamat);
  const nama = `progres-harian-${dari}-${sampai}`;
  return format === "csv"
    ? file(`${nama}.csv`, CSV_TYPE, new TextEncoder().encode(csvText(isi)))
    : file(`${nama}.xlsx`, XLSX_TYPE, await xlsxBytes("Progres harian", isi, LEBAR));
}

function exportPage(c: C, typed: { dari: string; sampai: string; format: string }, errors: FieldErrors = {}) {
  const t = harianBerkasWords[c.var.lang].ekspor;
  return c.render(<ExportPage base={baseOf(c)} {...typed} errors={errors} />, {
    title: t.judul,
    breadcrumb: crumbs(c, t.judul),
    failed: Object.keys(errors).length > 0,
  });
}

/** The month of the week that was looked at, as far as it has come. */
function bulanOf(c: C): Rentang {
  const { dari, sampai } = mingguOf(c);
  const { today } = c.var;
  const akhir = sampai < today ? sampai : today;
  const awal = awalBulan(tahunDari(akhir), Number(akhir.slice(5, 7)));
  return { dari: dari < awal ? dari : awal, sampai: akhir };
}

const LEBAR = EKINERJA.kolom.map(([, , lebar]) => lebar);
const file = (nama: string, type: string, body: Uint8Array): Response =>
  new Response(body as BodyInit, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${nama}"`,
      "cache-control": "no-store",
    },
  });
const crumbs = (c: C, label: string) => [
  { label: harianWords[c.var.lang].judul, href: `${baseOf(c)}/harian?minggu=${mingguOf(c).dari}` },
  { label },
];
