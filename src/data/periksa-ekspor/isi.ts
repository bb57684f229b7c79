import { sha256Hex } from "../ids.ts";
import { type Baris, type Ekspor, type Temuan, teks, temuan } from "./berkas.ts";

const DAFTAR = "DAFTAR-ISI.json";
export type DaftarIsi = {
  readonly instansi: { readonly id?: string; readonly code: string; readonly nama: string };
  readonly dibuat: string;
  readonly berkas: readonly { readonly nama: string; readonly byte: number; readonly sha256: string }[];
};

/** The lists of all parts together; null where there is none, or it cannot be read. */
export async function bacaDaftar(ekspor: Ekspor): Promise<DaftarIsi | null> {
  const semua: DaftarIsi[] = [];
  for (const nama of ekspor.nama.filter((n) => n === DAFTAR || n.endsWith(`/${DAFTAR}`))) {
    try {
      semua.push(
        JSON.parse(new TextDecoder().decode((await ekspor.baca(nama)) ?? new Uint8Array())) as DaftarIsi,
      );
    } catch {
      return null;
    }
  }
  const [satu] = semua;
  return satu ? { ...satu, berkas: semua.flatMap((d) => d.berkas) } : null;
}

/** Every file is listed with its hash, and every listed file is there. */
export async function periksaIsi(ekspor: Ekspor, daftar: DaftarIsi): Promise<Temuan[]> {
  const found: Temuan[] = [];
  const tercantum = new Set(daftar.berkas.map((b) => b.nama));
  for (const nama of ekspor.nama)
    if (!tercantum.has(nama) && !nama.endsWith(DAFTAR))
      found.push(temuan("isi", nama, "tidak ada di daftar isi"));
  for (const b of daftar.berkas) {
    const bytes = await ekspor.baca(b.nama);
    if (!bytes) found.push(temuan("isi", b.nama, "ada di daftar isi, berkasnya tidak ada"));
    else if (bytes.byteLength !== b.byte || (await sha256Hex(bytes)) !== b.sha256)
      found.push(temuan("isi", b.nama, "bukan berkas yang didaftar: hash-nya lain"));
  }
  return found;
}

/** The content of each evidence file is the one that was handed in; a link's hash is over its address. */
export async function periksaBukti(ekspor: Ekspor, bukti: readonly Baris[]): Promise<Temuan[]> {
  const found: Temuan[] = [];
  const berkas = new Map(
    ekspor.nama.flatMap((n) => (n.startsWith("bukti/") ? [[n.slice(6, 32), n] as const] : [])),
  );
  for (const b of bukti) {
    if ((b.keadaan ?? "tersimpan") !== "tersimpan" || b.alamat) continue;
    const nama = berkas.get(teks(b, "id"));
    const bytes = nama === undefined ? null : await ekspor.baca(nama);
    const tempat = `bukti ${teks(b, "id")} (${teks(b, "nama")})`;
    if (!bytes) found.push(temuan("bukti", tempat, "berkasnya tidak ada"));
    else if ((await sha256Hex(bytes)) !== b.sha256)
      found.push(temuan("bukti", tempat, "bukan berkas yang diunggah"));
  }
  return found;
}
