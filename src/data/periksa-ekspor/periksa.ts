import { bacaTabel, type Ekspor, type Temuan, temuan } from "./berkas.ts";
import { periksaDokumen, periksaSkp } from "./dokumen.ts";
import { bacaDaftar, periksaBukti, periksaIsi } from "./isi.ts";
import { type Jangkar, periksaJangkar, periksaJejak, periksaSegel, segelDari } from "./jejak.ts";
import { periksaRiwayat } from "./keadaan.ts";

export type Acuan = {
  /** Public keys that may have signed; empty: the signatures are checked, whose they are is not. */
  readonly kunci?: readonly string[];
  /** An earlier export of the same agency: its last seal must stand in this one. */
  readonly sebelumnya?: Ekspor;
};
export type Laporan = {
  readonly instansi: string;
  readonly dibuat: string;
  readonly jumlah: Readonly<Record<string, number>>;
  readonly kunci: readonly string[];
  /** Rows of the trail that no seal holds yet. */
  readonly belumDisegel: number;
  readonly temuan: readonly Temuan[];
};

/**
 * security.md 6: everything an export can prove about itself, with nothing but the export, the public key and what was
 * anchored outside. Reads only; nothing of the service is asked.
 */
export async function periksaEkspor(ekspor: Ekspor, acuan: Acuan = {}): Promise<Laporan> {
  const daftar = await bacaDaftar(ekspor);
  if (!daftar)
    return kosong(temuan("isi", "DAFTAR-ISI.json", "tidak ada atau tidak terbaca: bukan ekspor Selaras"));
  const tabel = (nama: string) => bacaTabel(ekspor, nama);
  const jejak = await tabel("jejak");
  const segel = (await tabel("segel")).map(segelDari).sort((a, b) => a.nomor - b.nomor);
  const [evaluasi, dokumen, riwayat, skp, versi] = [
    await tabel("evaluasi"),
    await tabel("dokumen"),
    await tabel("riwayat"),
    await tabel("skp"),
    await tabel("skp_versi"),
  ];
  const bukti = [
    ...(await tabel("bukti")),
    ...(await tabel("berkas_capaian")),
    ...(await tabel("dokumen_pindai")),
  ];
  const kunci = [...new Set(segel.map((s) => s.kunci))];
  const penyegel = { agency: daftar.instansi.id ?? "", kunci: new Set(acuan.kunci) };
  const jangkar = await bacaJangkar(ekspor);
  const lama = acuan.sebelumnya ? await segelTerakhir(acuan.sebelumnya) : [];
  return {
    instansi: `${daftar.instansi.nama} (${daftar.instansi.code})`,
    dibuat: daftar.dibuat,
    kunci,
    belumDisegel: jejak.length - (segel.at(-1)?.sampaiBaris ?? 0),
    jumlah: {
      ...{ berkas: daftar.berkas.length, jejak: jejak.length, segel: segel.length, jangkar: jangkar.length },
      ...{
        riwayat: riwayat.length,
        evaluasi: evaluasi.length,
        dokumen: dokumen.length,
        versiSkp: versi.length,
      },
      bukti: bukti.length,
    },
    temuan: [
      ...(await periksaIsi(ekspor, daftar)),
      ...(await periksaJejak(jejak)),
      ...(await periksaSegel(penyegel.agency, segel, jejak, penyegel.kunci)),
      ...periksaJangkar(segel, jangkar, "jangkar"),
      ...periksaJangkar(segel, lama, "ekspor"),
      ...periksaRiwayat(riwayat, jejak, { skp, evaluasi }),
      ...(await periksaDokumen(dokumen, evaluasi, penyegel)),
      ...(await periksaSkp(versi)),
      ...(await periksaBukti(ekspor, bukti)),
    ],
  };
}

const kosong = (t: Temuan): Laporan => ({
  ...{ instansi: "", dibuat: "", jumlah: {}, kunci: [], belumDisegel: 0 },
  temuan: [t],
});

/** Kept beside the database, one file a day. */
async function bacaJangkar(ekspor: Ekspor): Promise<Jangkar[]> {
  const nama = ekspor.nama.filter((n) => n.startsWith("jangkar/"));
  const isi = await Promise.all(nama.map((n) => ekspor.baca(n)));
  return isi.flatMap((b) => (b ? [JSON.parse(new TextDecoder().decode(b)) as Jangkar] : []));
}

async function segelTerakhir(ekspor: Ekspor): Promise<Jangkar[]> {
  const daftar = await bacaDaftar(ekspor);
  const akhir = (await bacaTabel(ekspor, "segel"))
    .map(segelDari)
    .sort((a, b) => a.nomor - b.nomor)
    .at(-1);
  return akhir ? [{ ...akhir, tanggal: daftar?.dibuat.slice(0, 10) ?? "" }] : [];
}
