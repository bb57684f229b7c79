import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { jenisJabatan, jenjang } from "../../domain/jabatan.ts";
import { jenisMutasi, type Permintaan, sebabAkhir, statusMutasi } from "../../domain/mutasi.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const keys = <K extends string>(o: Readonly<Record<K, unknown>>) => Object.keys(o) as [K, ...K[]];
const hari = z
  .string("tanggal-salah")
  .refine((t) => tanggalSah(t) && t >= "2000-01-01" && t <= "2100-12-31", "tanggal-salah");
const hariAtauKosong = z
  .union([z.literal("").transform(() => null), hari], "tanggal-salah")
  .default(null as never);
const id = (kosong: string) => z.string(kosong).regex(ID_PATTERN, kosong);
const centang = z
  .literal("ya")
  .optional()
  .catch(undefined)
  .transform((v) => v === "ya");

const surat = {
  dari: hari,
  nomorSurat: z.string("surat-kosong").min(1, "surat-kosong").max(100, "surat-panjang"),
  suratTanggal: hari,
  alasan: z.string().max(500, "alasan-panjang").default(""),
};
const jabatan = {
  unit: id("unit-kosong"),
  jabatan: z.string("jabatan-kosong").min(1, "jabatan-kosong").max(200, "jabatan-panjang"),
  jenisJabatan: z.enum(keys(jenisJabatan), "jenis-jabatan-kosong"),
  jenjang: z
    .union([z.literal("").transform(() => null), z.enum(keys(jenjang))], "jenjang-kosong")
    .default(null as never),
  memimpin: centang,
  delegasi: centang,
};
const pegawai = id("pegawai-kosong");
type Jabatan = z.output<z.ZodObject<typeof jabatan>>;
const jabatanDari = ({ unit, jabatan, jenisJabatan, jenjang, memimpin, delegasi }: Jabatan) => ({
  unit,
  jabatan,
  jenisJabatan,
  jenjang,
  memimpin,
  delegasi,
});

const perJenis = {
  pindah: z.object({ ...surat, ...jabatan, pegawai }),
  pergantian: z.discriminatedUnion("ke", [
    z.object({
      ...surat,
      pegawai,
      ke: z.literal("jabatan-lain"),
      ...jabatan,
      pengganti: z.string().default(""),
      sebagai: z.enum(["definitif", "plt"]).catch("plt"),
    }),
    z.object({
      ...surat,
      pegawai,
      ke: z.literal("lepas"),
      pengganti: z.string().default(""),
      sebagai: z.enum(["definitif", "plt"]).catch("plt"),
    }),
  ]),
  tukar: z.object({ ...surat, pegawai, lawan: id("pegawai-kosong") }),
  "unit-orang": z.object({ ...surat, unitAsal: id("unit-kosong"), unit: id("unit-kosong") }),
  "unit-induk": z.object({ ...surat, unitAsal: id("unit-kosong"), unit: id("unit-kosong") }),
  akhir: z.object({
    ...surat,
    pegawai,
    sebab: z.enum(keys(sebabAkhir), "sebab-kosong"),
    sampai: hariAtauKosong,
  }),
  kontrak: z.object({ ...surat, ...jabatan, pegawai, sampai: hari }),
  status: z.object({
    ...surat,
    pegawai,
    status: z.enum(statusMutasi, "status-kosong"),
    arah: z.enum(["mulai", "selesai"], "arah-kosong"),
    sampai: hariAtauKosong,
  }),
} as const;

export const jenisForm = z.enum(keys(jenisMutasi), "jenis-kosong");
export type Surat = { readonly permintaan: Permintaan; readonly alasan: string };
export type Terbaca =
  | { readonly ok: true; readonly value: Surat }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** The fields of one kind of letter as the rule wants them; messages are keys of i18n/mutasi.ts. */
export function bacaSurat(typed: Readonly<Record<string, string>>): Terbaca {
  const jenis = jenisForm.safeParse(typed.jenis);
  if (!jenis.success) return { ok: false, errors: { jenis: "jenis-kosong" } };
  const ke = typed.ke === "jabatan-lain" ? "jabatan-lain" : "lepas";
  const f = perJenis[jenis.data].safeParse({ ...typed, ke });
  if (!f.success) {
    const errors: Record<string, string> = {};
    for (const issue of f.error.issues) errors[issue.path.map(String).join(".")] ??= issue.message;
    return { ok: false, errors };
  }
  const { dari, nomorSurat, suratTanggal, alasan } = f.data;
  return {
    ok: true,
    value: { alasan, permintaan: permintaan({ dari, nomorSurat, suratTanggal }, jenis.data, f.data) },
  };
}

type Umum = Pick<Permintaan, "dari" | "nomorSurat" | "suratTanggal">;
type Isi = z.output<(typeof perJenis)[keyof typeof perJenis]>;

function permintaan(u: Umum, jenis: Permintaan["jenis"], isi: Isi): Permintaan {
  // What zod has checked for this kind: the fields of one kind never meet those of another.
  const f = isi as Record<string, unknown>;
  const p = f as { pegawai: string };
  switch (jenis) {
    case "pindah":
      return { ...u, jenis, pegawai: p.pegawai, tujuan: jabatanDari(f as unknown as Jabatan) };
    case "pergantian":
      return {
        ...u,
        jenis,
        pegawai: p.pegawai,
        tujuan: f.ke === "jabatan-lain" ? jabatanDari(f as unknown as Jabatan) : null,
        pengganti: ID_PATTERN.test(String(f.pengganti))
          ? { pegawai: String(f.pengganti), sebagai: f.sebagai as "definitif" | "plt" }
          : null,
      };
    case "tukar":
      return { ...u, jenis, pegawai: p.pegawai, lawan: String(f.lawan) };
    case "unit-orang":
      return { ...u, jenis, unit: String(f.unitAsal), tujuan: String(f.unit) };
    case "unit-induk":
      return { ...u, jenis, unit: String(f.unitAsal), induk: String(f.unit) };
    case "akhir": {
      const a = f as { sebab: keyof typeof sebabAkhir; sampai: string | null };
      return { ...u, jenis, pegawai: p.pegawai, sebab: a.sebab, sampai: a.sampai };
    }
    case "kontrak":
      return {
        ...u,
        jenis,
        pegawai: p.pegawai,
        tujuan: jabatanDari(f as unknown as Jabatan),
        sampai: String(f.sampai),
      };
    case "status": {
      const s = f as {
        status: (typeof statusMutasi)[number];
        arah: "mulai" | "selesai";
        sampai: string | null;
      };
      return { ...u, jenis, pegawai: p.pegawai, status: s.status, arah: s.arah, sampai: s.sampai };
    }
  }
}
