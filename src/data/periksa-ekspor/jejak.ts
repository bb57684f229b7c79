import { AWAL_RANTAI, chain, hashJejak, type Segel, sealText } from "../rantai.ts";
import { angka, type Baris, type Temuan, teks, temuan } from "./berkas.ts";
import { tandaSah } from "./tanda.ts";

/** Each row of the trail says what its hash was made of; its number follows the one before. */
export async function periksaJejak(jejak: readonly Baris[]): Promise<Temuan[]> {
  const found: Temuan[] = [];
  let sebelum = 0;
  for (const b of jejak) {
    const nomor = angka(b, "baris");
    if (nomor !== sebelum + 1) {
      const hilang = sebelum + 1 === nomor - 1 ? `${nomor - 1}` : `${sebelum + 1}-${nomor - 1}`;
      const apa = nomor > sebelum ? `baris ${hilang} tidak ada` : "nomor tidak urut";
      found.push(temuan("jejak", `baris ${nomor}`, apa));
    }
    sebelum = nomor;
    if ((await hashJejak(isi(b))) !== b.hash)
      found.push(temuan("jejak", `baris ${nomor} (${teks(b, "id")})`, "isi tidak sama dengan hash-nya"));
  }
  return found;
}

const isi = (b: Baris) => ({
  id: teks(b, "id"),
  pada: angka(b, "pada"),
  oleh: b.oleh === null || b.oleh === undefined ? null : teks(b, "oleh"),
  tindakan: teks(b, "tindakan"),
  objek: teks(b, "objek"),
  rincian: teks(b, "rincian"),
});

/** Every seal holds the one before it and every row since, under a signature of a key that is known. */
export async function periksaSegel(
  agency: string,
  segel: readonly Segel[],
  jejak: readonly Baris[],
  kunci: ReadonlySet<string>,
): Promise<Temuan[]> {
  const found: Temuan[] = [];
  let rantai = AWAL_RANTAI;
  let sampai = 0;
  for (const [n, s] of segel.entries()) {
    const tempat = `segel ${s.nomor} (baris ${s.dariBaris}-${s.sampaiBaris})`;
    const salah = (apa: string) => found.push(temuan("segel", tempat, apa));
    if (s.nomor !== n + 1 || s.dariBaris !== sampai + 1) salah("tidak menyambung segel sebelumnya");
    const baris = jejak
      .slice(s.dariBaris - 1, s.sampaiBaris)
      .map((b) => ({ baris: angka(b, "baris"), id: teks(b, "id"), hash: teks(b, "hash") }));
    if ((await chain(rantai, baris)) !== s.rantai) salah("baris di dalamnya bukan yang disegel");
    if (kunci.size > 0 && !kunci.has(s.kunci)) salah(`ditandatangani dengan kunci lain: ${s.kunci}`);
    if (!(await tandaSah(s.kunci, s.tanda, sealText(agency, s)))) salah("tanda tangan tidak sah");
    rantai = s.rantai;
    sampai = s.sampaiBaris;
  }
  return found;
}

export type Jangkar = Pick<Segel, "nomor" | "rantai"> & { readonly tanggal: string };

/** What was anchored outside stands in the chain: a file set back is too short, a fork says something else. */
export const periksaJangkar = (
  segel: readonly Segel[],
  jangkar: readonly Jangkar[],
  sumber: string,
): Temuan[] =>
  jangkar.flatMap((j) => {
    const s = segel[j.nomor - 1];
    if (s?.rantai === j.rantai) return [];
    const apa = s
      ? "rantai bercabang: segel ini bukan yang dijangkarkan"
      : `berkas mundur: segel ini sudah dijangkarkan, tetapi ekspor berhenti di segel ${segel.length}`;
    return [temuan("jangkar", `segel ${j.nomor} (${sumber} ${j.tanggal})`, apa)];
  });

export const segelDari = (b: Baris): Segel => ({
  nomor: angka(b, "nomor"),
  dariBaris: angka(b, "dari_baris"),
  sampaiBaris: angka(b, "sampai_baris"),
  rantai: teks(b, "rantai"),
  kunci: teks(b, "kunci"),
  tanda: teks(b, "tanda"),
  pada: angka(b, "pada"),
});
