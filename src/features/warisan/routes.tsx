import { Hono } from "hono";
import * as z from "zod";
import { changedMeanwhile, write } from "../../data/agency/riwayat.ts";
import { warisanStatement } from "../../data/agency/warisan.ts";
import { newId } from "../../data/ids.ts";
import { XLSX_TYPE, xlsxBytes } from "../../data/sheet-write.ts";
import { said } from "../../i18n/penolakan.ts";
import { warisanWords } from "../../i18n/warisan.ts";
import { whoOf } from "../../web/acting.ts";
import { cappedForm } from "../../web/body.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { cleanText, type FieldErrors, MAX_GRID_BYTES, readLists, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { pegawaiParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { NilaiLama } from "../../web/penilaian/nilai-lama.tsx";
import { found, TooLarge } from "../../web/stops.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import {
  type BarisBerkas,
  bacaBerkas,
  CONTOH,
  type Diperiksa,
  IMPOR_TERBANYAK,
  KOLOM,
  periksaBaris,
  type SalahBerkas,
} from "./baca.ts";
import { ImportPage, PreviewPage } from "./pages.tsx";
import { faktaStatement, imporStatement, imporStatements, type Masuk, orangStatement } from "./queries.ts";
import { satuDaftar } from "./satu-routes.tsx";
import { auditOf, type C, crumbs } from "./umum.ts";

/** Results of the time of numbers: taken in by an admin from old lists, read by whom they are about. */
export const warisan = new Hono<AgencyEnv>()
  .get("/warisan", async (c) => {
    const { me, rows } = await page(c, (who) => [warisanStatement(who, who, c.var.today)]);
    return nilaiPage(c, me, rows[0], warisanWords[c.var.lang].milikSaya);
  })
  .get("/warisan/:pegawai", pegawaiParam, async (c) => {
    const { pegawai } = c.req.valid("param");
    const { me, rows } = await page(c, (who) => [
      orangStatement(pegawai, who, c.var.today),
      warisanStatement(pegawai, who, c.var.today),
    ]);
    return nilaiPage(c, me, rows[1], warisanWords[c.var.lang].milik(found(rows[0][0]).nama));
  })
  .get("/kelola/warisan", async (c) => importPage(c, {}, {}))
  .get("/kelola/warisan/contoh.xlsx", async (c) => {
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    const lebar = [22, 8, 14, 10, 14, 14, 10, 14, 30, 30, 30];
    return new Response((await xlsxBytes("Nilai lama", CONTOH, lebar)) as BodyInit, {
      headers: {
        "content-type": XLSX_TYPE,
        "content-disposition": 'attachment; filename="nilai-lama.xlsx"',
        "cache-control": "no-store",
      },
    });
  })
  .post("/kelola/warisan", preview)
  .post("/kelola/warisan/terapkan", apply)
  .route("/", satuDaftar);

type Rows = Parameters<typeof NilaiLama>[0]["rows"];
function nilaiPage(c: C, _me: Me, rows: Rows, title: string) {
  const t = warisanWords[c.var.lang];
  return c.render(
    <div class="stack">
      <PageHead title={title} lead={t.lead} />
      {rows.length === 0 ? (
        <EmptyState title={t.tanpa} why={t.tanpaMengapa} who={t.tanpaSiapa} />
      ) : (
        <NilaiLama rows={rows} />
      )}
    </div>,
    { title },
  );
}

async function importPage(c: C, typed: Typed, errors: FieldErrors) {
  const { me, rows } = await page(c, (who) => [imporStatement(who, c.var.today)]);
  onlyAdmin(me);
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const { lang, agency } = c.var;
  return c.render(
    <ImportPage base={baseOf(c)} zona={agency.zona} impor={rows[0]} typed={typed} errors={errors} />,
    { title: warisanWords[lang].judul, failed, breadcrumb: crumbs(c) },
  );
}

async function preview(c: C): Promise<Response> {
  const kiriman = await readList(c);
  const { sumber, nama, bytes } = kiriman;
  const baca = bytes ? await bacaBerkas(bytes) : kiriman.salah;
  const errors: Record<string, string> = {};
  if (sumber === "") errors.sumber = "sumber-kosong";
  if (sumber.length > 300) errors.sumber = "teks-panjang";
  if (typeof baca === "string") errors.berkas = baca;
  if (typeof baca === "string" || errors.sumber) return importPage(c, { sumber }, errors);
  const { rows } = await check(c, baca);
  return previewPage(c, nama, sumber, rows);
}

const MAX_BYTES = 2 * 1024 * 1024;
type List = {
  readonly sumber: string;
  readonly nama: string;
  readonly bytes: Uint8Array | null;
  readonly salah: SalahBerkas;
};
async function readList(c: C): Promise<List> {
  const kosong = { sumber: "", nama: "", bytes: null };
  const form = await cappedForm(c.req.raw, MAX_BYTES + 65_536).catch((stop: unknown) => {
    if (stop instanceof TooLarge) return null;
    throw stop;
  });
  if (form === null) return { ...kosong, salah: "berkas-terlalu-besar" };
  const sumber = cleanText(String(form.get("sumber") ?? ""));
  const file = form.get("berkas");
  if (file === null || typeof file === "string") return { ...kosong, sumber, salah: "berkas-kosong" };
  const nama = cleanText((file as File).name)
    .replace(/[\\/]/g, "-")
    .slice(0, 120);
  return { sumber, nama, bytes: new Uint8Array(await (file as File).arrayBuffer()), salah: "berkas-kosong" };
}

/** Each row beside the person it names and what stands of him: one round trip. */
async function check(c: C, baca: readonly BarisBerkas[]) {
  const { me, rows } = await page(c, (who) => [
    faktaStatement(
      baca.map((b) => b.ketikan.nip),
      who,
      c.var.today,
    ),
  ]);
  onlyAdmin(me);
  return { me, rows: periksaBaris(baca, rows[0]) };
}

async function apply(c: C): Promise<Response> {
  const lists = await readLists(c, MAX_GRID_BYTES);
  const nama = (lists.nama?.[0] ?? "").slice(0, 120);
  const sumber = (lists.sumber?.[0] ?? "").slice(0, 300);
  const baca = bawaan(lists.baris?.[0] ?? "");
  if (baca.length === 0 || sumber === "")
    return importPage(
      c,
      { sumber },
      sumber === "" ? { sumber: "sumber-kosong" } : { berkas: "tidak-ada-siap" },
    );
  const { me, rows } = await check(c, baca);
  const siap = rows.filter((r) => r.keadaan === "siap");
  const t = warisanWords[c.var.lang];
  if (siap.length < rows.length) {
    c.status(siap.length === 0 ? 422 : 409);
    return previewPage(c, nama, sumber, rows, siap.length === 0 ? t.salah["tidak-ada-siap"] : say(c));
  }
  const id = newId(c.var.now);
  const who = whoOf(c, me, `${baseOf(c)}/kelola/warisan/${id}?tersimpan=${siap.length}`);
  const masuk = siap.map((r) => masukDari(r, c.var.now));
  const recorded = await write(
    c.var.db,
    auditOf(who, "warisan.impor", id, { sumber, jumlah: masuk.length }),
    imporStatements(id, { nama, sumber }, masuk, who),
    who.perintah,
  );
  if (recorded !== "berubah")
    return c.redirect(who.perintah?.hasil ?? `${baseOf(c)}/kelola/warisan/${id}`, 303);
  c.status(409);
  return previewPage(c, nama, sumber, (await check(c, baca)).rows, say(c));
}

const say = (c: C) => said(changedMeanwhile, c.var.lang);
const masukDari = (r: Diperiksa & { readonly keadaan: "siap" }, now: number): Masuk => ({
  ...r.isi,
  id: newId(now),
  pegawai: r.pegawai ?? "",
  jabatan: r.ketikan.jabatan,
  unit: r.ketikan.unit,
  penilai: r.ketikan.penilai,
});

/** What the preview carries along: rows as they were read. Looked at anew, whoever sends it. */
const bawaanSchema = z.array(
  z.object({
    nomor: z.number().int().min(1).max(1_000_000),
    ketikan: z.record(z.enum(KOLOM), z.string().max(300)),
  }),
);
function bawaan(json: string): readonly BarisBerkas[] {
  try {
    const parsed = bawaanSchema.safeParse(JSON.parse(json));
    return parsed.success
      ? parsed.data.slice(0, IMPOR_TERBANYAK).map((b) => ({ ...b, nipAngka: false }))
      : [];
  } catch {
    return [];
  }
}

function previewPage(c: C, nama: string, sumber: string, rows: readonly Diperiksa[], error?: string) {
  const t = warisanWords[c.var.lang];
  const bawa = rows.flatMap((r) => (r.keadaan === "siap" ? [{ nomor: r.nomor, ketikan: r.ketikan }] : []));
  const props = { base: baseOf(c), perintah: newId(c.var.now), nama, sumber, rows, error };
  return c.render(<PreviewPage {...props} bawa={JSON.stringify(bawa)} />, {
    title: t.pratinjau,
    failed: error !== undefined,
    breadcrumb: [...crumbs(c), { href: `${baseOf(c)}/kelola/warisan`, label: t.judul }],
  });
}
