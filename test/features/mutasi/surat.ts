import { newId } from "../../../src/data/ids.ts";
import type { Cast } from "../../support/cast.ts";
import type { Answer, Fields, house } from "../../support/house.ts";
import { NOW } from "../../support/house.ts";

type House = ReturnType<typeof house>;

export const HARI = "2026-11-22";
export const letter = (f: Fields): Fields => ({
  nomorSurat: "800/123/2026",
  suratTanggal: HARI,
  dari: HARI,
  alasan: "",
  ...f,
});

/** Ayu goes to the unit above, as an analyst. */
export const pindah = (cast: Cast, f: Fields = {}): Fields =>
  letter({
    jenis: "pindah",
    pegawai: cast.ayu.id,
    unit: cast.unit.induk,
    jabatan: "Analis Kebijakan Ahli Muda",
    jenisJabatan: "jf",
    jenjang: "ahli-muda",
    ...f,
  });

/** As an admin does it: the preview, then the form of the preview as it stands there. */
export async function apply(
  h: House,
  cast: Cast,
  fields: Fields,
  who: { cookie?: string } = cast.citra,
): Promise<{ preview: Answer; applied: Answer; id: string }> {
  const preview = await h.post(`${cast.base}/mutasi/pratinjau`, fields, who);
  const sent = hiddenOf(preview);
  const applied = await h.post(`${cast.base}/mutasi`, sent, who);
  return { preview, applied, id: /\/mutasi\/([0-9A-Z]{26})/.exec(applied.to ?? "")?.[1] ?? "" };
}

export const hiddenOf = (answer: Answer): Fields =>
  Object.fromEntries(
    (answer.page.querySelectorAll("form input[type=hidden]") ?? []).map((i) => [
      i.getAttribute("name") ?? "",
      i.getAttribute("value") ?? "",
    ]),
  );

export const undo = (h: House, cast: Cast, id: string, versi = "1", who: { cookie?: string } = cast.citra) =>
  h.post(
    `${cast.base}/mutasi/${id}/pembatalan`,
    { versi, alasan: "Salah tanggal", perintah: newId(NOW) },
    who,
  );

/** Everything of the agency's that a letter may touch, but the letter itself, its trail and who was told. */
const DUMPED = [
  "unit",
  "unit_versi",
  "unit_leluhur",
  "pegawai",
  "penempatan",
  "status_pegawai",
  "atasan_khusus",
  "garis_penilai",
  "peran",
  "skp",
  "skp_versi",
  "rhk",
  "indikator",
  "rencana_aksi",
  "realisasi",
  "umpan_balik",
  "evaluasi",
  "capaian_unit",
  "jam",
  "skp_penyesuaian",
] as const;

export async function dump(d1: D1Database): Promise<Record<string, string[]>> {
  const out: Record<string, string[]> = {};
  for (const table of DUMPED) {
    const { results } = await d1.prepare(`SELECT * FROM ${table}`).all();
    out[table] = results.map((r) => JSON.stringify(r)).sort();
  }
  // Counters of nothing say nothing.
  const { results } = await d1.prepare("SELECT * FROM hitungan WHERE n <> 0").all();
  out.hitungan = results.map((r) => JSON.stringify(r)).sort();
  return out;
}
