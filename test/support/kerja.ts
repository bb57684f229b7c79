import type { SkpContent } from "../../src/data/agency/skp.ts";
import { newId } from "../../src/data/ids.ts";
import type { Cast, Person } from "./cast.ts";
import { NOW } from "./house.ts";

export type Kerja = {
  readonly skp: string;
  readonly rhk: readonly [string, string];
  readonly indikator: readonly [string, string, string];
};

/** An agreed SKP of one of the cast with two RHK and three indicators. */
export async function skpDitetapkan(
  cast: Cast,
  who: Person = cast.ayu,
  line: { penilai: string | null; atasan: string | null } = {
    penilai: cast.bagas.id,
    atasan: cast.farida.id,
  },
  keadaan = "ditetapkan",
): Promise<Kerja> {
  const skp = newId(NOW);
  const [r1, r2] = [newId(NOW), newId(NOW)];
  const [i1, i2, i3] = [newId(NOW), newId(NOW), newId(NOW)];
  const rest = {
    klasifikasi: "organisasi",
    penugasanDari: "",
    rhkPimpinan: null,
    rhkPimpinanTeks: "",
  } as const;
  const isi: SkpContent = {
    rhk: [
      {
        ...rest,
        id: r1,
        jenis: "utama",
        teks: "Permohonan diproses cepat dan akurat",
        indikator: [
          { id: i1, aspek: "kuantitas", perspektif: null, teks: "Permohonan selesai", target: "80-90%" },
          { id: i2, aspek: "waktu", perspektif: null, teks: "Lama penyelesaian", target: "2-3 hari" },
        ],
      },
      {
        ...rest,
        id: r2,
        jenis: "tambahan",
        teks: "Arsip tertata",
        indikator: [
          { id: i3, aspek: "kualitas", perspektif: null, teks: "Berkas lengkap", target: "90-95%" },
        ],
      },
    ],
    perilaku: {},
    lampiran: { sumberDaya: [], skema: [], konsekuensi: [] },
  };
  const { d1 } = cast;
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan,
           keadaan, diubah_pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2026, '2026-01-01', '2026-12-31', 'ja-jf',
           'kuantitatif', ?7, ?8)`,
      )
      .bind(skp, who.id, who.penempatan, cast.unit.bidang, line.penilai, line.atasan, keadaan, NOW),
    d1
      .prepare(
        `INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
         VALUES (?1, 1, ?2, 'uji', '2026-01-01', ?3, ?4)`,
      )
      .bind(skp, JSON.stringify(isi), NOW, cast.bagas.id),
  ]);
  return { skp, rhk: [r1, r2], indikator: [i1, i2, i3] };
}

/** An evaluation of the period in some state. */
export async function evaluasiDalam(
  cast: Cast,
  skp: string,
  periode: string,
  keadaan: string,
): Promise<void> {
  const rated = keadaan !== "pengisian";
  await cast.d1
    .prepare(
      `INSERT INTO evaluasi (id, skp, skp_versi, periode, pegawai, unit, penilai, atasan, keadaan, rating_hasil,
         rating_perilaku, predikat) SELECT ?1, id, 1, ?2, pegawai, unit, penilai, atasan, ?3, ?4, ?4, ?5 FROM skp WHERE id = ?6`,
    )
    .bind(newId(NOW), periode, keadaan, rated ? "sesuai" : null, rated ? "baik" : null, skp)
    .run();
}
