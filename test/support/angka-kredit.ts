import { newId } from "../../src/data/ids.ts";
import type { Rating } from "../../src/domain/istilah.ts";
import type { Cast, Person } from "./cast.ts";
import { evaluasiUji, OKTOBER, type Ujian, type Wanted } from "./evaluasi.ts";

/** Monday 15 February 2027: the year 2026 is over, its annual results are final. */
export const FEBRUARI = Date.UTC(2027, 1, 15, 2, 0, 0);

/** An annual evaluation of 2026 in a state, as if its steps had been taken. */
export async function tahunanUji(c: Cast, wanted: Wanted & { readonly hasil?: Rating } = {}): Promise<Ujian> {
  const u = await evaluasiUji(c, { keadaan: "final", ...wanted });
  const keadaan = wanted.keadaan ?? "final";
  await c.d1
    .prepare("UPDATE evaluasi SET periode = '2026-tahunan-1', keadaan = ?2 WHERE id = ?1")
    .bind(u.id, keadaan)
    .run();
  return { ...u, periode: "2026-tahunan-1" };
}

export const pakBody = (versi: number, jumlah: number, lain: Readonly<Record<string, string>> = {}) => ({
  perintah: newId(FEBRUARI),
  versi: String(versi),
  jumlah: String(jumlah),
  dasar: "tahunan",
  ...lain,
});

/** One PAK of 2026, as its penilai set it. */
export async function pakUji(c: Cast, siapa: Person = c.ayu): Promise<string> {
  const id = newId(OKTOBER);
  const orang = { id: siapa.id, nama: siapa.nama, nomor: siapa.nip, pangkat: "-", jabatan: "-", unit: "-" };
  const isi = {
    ...{ v: 1, tahun: 2026, versi: 1, dasar: "tahunan", nomor: "", jenjang: "ahli-muda", alasan: "" },
    ...{ instansi: { nama: "Kanwil Uji", kota: "", zona: "WIB" }, pegawai: orang, penetap: orang },
    ...{ bagian: [], awal: null, sejak: [], lama: 0, baru: 0, jumlah: 0 },
    ditetapkan: { pada: OKTOBER, tanggal: "2026-10-20" },
  };
  await c.d1
    .prepare(
      `INSERT INTO angka_kredit (id, pegawai, tahun, versi, dasar, unit, lama, baru, jumlah, isi, hash, oleh, pada)
        VALUES (?1, ?2, 2026, 1, 'tahunan', ?3, 0, 0, 0, ?4, 'x', ?5, ?6)`,
    )
    .bind(id, siapa.id, c.unit.bidang, JSON.stringify(isi), c.bagas.id, OKTOBER)
    .run();
  return id;
}
