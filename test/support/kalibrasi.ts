import { newId } from "../../src/data/ids.ts";
import type { Rating } from "../../src/domain/istilah.ts";
import { type Cast, type Person, signedIn } from "./cast.ts";
import { capaianUji, evaluasiUji, kolom, OKTOBER, type Ujian } from "./evaluasi.ts";
import { house } from "./house.ts";

export type KalibrasiUji = {
  readonly id: string;
  readonly path: string;
  readonly periode: string;
  /** by whose row it is */
  readonly orang: Readonly<Record<"ayu" | "bagas" | "hadi" | "citra", string>>;
  readonly evaluasi: Readonly<Record<"ayu" | "bagas" | "hadi" | "citra", Ujian>>;
};
type Keadaan = "pra-suara" | "papan" | "terkunci";

/**
 * A group of four: Farida leads the unit and rates Bagas, Bagas rates Ayu, Hadi and Citra. Farida opens and chairs;
 * taken by the steps themselves as far as wanted.
 */
export async function kalibrasiUji(
  c: Cast,
  sampai: Keadaan = "papan",
  nilai: Partial<Record<"ayu" | "bagas" | "hadi" | "citra", readonly [Rating, Rating]>> = {},
  at = OKTOBER,
): Promise<KalibrasiUji> {
  const { post } = house(at);
  const satu = (siapa: "ayu" | "bagas" | "hadi" | "citra", penilai: Person, atasan: Person | null) => {
    const [hasil, perilaku] = nilai[siapa] ?? (["sesuai", "sesuai"] as const);
    return evaluasiUji(c, { pegawai: c[siapa], penilai, atasan, keadaan: "dinilai", hasil, perilaku });
  };
  const evaluasi = {
    ayu: await satu("ayu", c.bagas, c.farida),
    hadi: await satu("hadi", c.bagas, c.farida),
    citra: await satu("citra", c.bagas, c.farida),
    bagas: await satu("bagas", c.farida, null),
  };
  const { periode } = evaluasi.ayu;
  await capaianUji(c, periode, "baik", c.unit.induk);
  const farida = { cookie: await signedIn(c.d1, c.agency.code, c.farida.id, at) };
  const opened = await post(
    `${c.base}/kalibrasi`,
    { unit: c.unit.induk, periode, perintah: newId(at) },
    farida,
  );
  const path = opened.to ?? "";
  const id = path.split("/").at(-1) ?? "";
  const idOf = async (p: Person) =>
    String(await kolom(c, "SELECT id FROM kalibrasi_orang WHERE kalibrasi = ?1 AND pegawai = ?2", id, p.id));
  const orang = {
    ayu: await idOf(c.ayu),
    bagas: await idOf(c.bagas),
    hadi: await idOf(c.hadi),
    citra: await idOf(c.citra),
  };
  if (sampai !== "pra-suara") await post(`${path}/papan`, { versi: "1", perintah: newId(at) }, farida);
  if (sampai === "terkunci") {
    await post(
      `${path}/orang/${orang.ayu}/usulan`,
      {
        hasil: "di-atas",
        perilaku: "di-atas",
        alasan: "Layanan dua kali target",
        versi: "0",
        perintah: newId(at),
      },
      farida,
    );
    await post(`${path}/penguncian`, { ...kunciBody(c, "2"), perintah: newId(at) }, farida);
  }
  return { id, path, periode, orang, evaluasi };
}

export const kunciBody = (c: Cast, versi: string): Record<string, string> => ({
  versi,
  setuju: "ya",
  alasan: "Beban kerja naik",
  catatan: "Rapat di ruang bidang",
  [`hadir.${c.farida.id}`]: "ya",
  [`hadir.${c.bagas.id}`]: "ya",
});

/** A board with one person on it whose evaluation is there already. */
export async function kalibrasiObjek(
  c: Cast,
  evaluasi: string,
  at = OKTOBER,
): Promise<{ readonly id: string; readonly orang: string }> {
  const [id, orang] = [newId(at), newId(at)];
  await c.d1.batch([
    c.d1
      .prepare(
        "INSERT INTO kalibrasi (id, periode, unit, ketua, aturan, keadaan, versi, dibuka_pada) SELECT ?1, periode, ?2, ?3, 'se-3-2023', 'papan', 2, ?4 FROM evaluasi WHERE id = ?5",
      )
      .bind(id, c.unit.induk, c.farida.id, at, evaluasi),
    ...[c.farida, c.bagas].map((p) =>
      c.d1.prepare("INSERT INTO kalibrasi_anggota (kalibrasi, pegawai) VALUES (?1, ?2)").bind(id, p.id),
    ),
    c.d1
      .prepare(
        "INSERT INTO kalibrasi_orang (id, kalibrasi, evaluasi, pegawai, penilai, unit_penilai, awal_hasil, awal_perilaku) SELECT ?1, ?2, id, pegawai, penilai, unit_penilai, 'sesuai', 'sesuai' FROM evaluasi WHERE id = ?3",
      )
      .bind(orang, id, evaluasi),
  ]);
  return { id, orang };
}
