import type { DokumenIsi, OrangTercetak } from "../../src/data/agency/dokumen-isi.ts";
import type { SkpContent } from "../../src/data/agency/skp.ts";
import { canonical } from "../../src/data/canonical.ts";
import { newId, sha256Hex } from "../../src/data/ids.ts";
import type { KeadaanEvaluasi, Kelompok, Pendekatan, Rating } from "../../src/domain/istilah.ts";
import { predikatDari } from "../../src/domain/predikat.ts";
import { type Cast, type Person, signedIn } from "./cast.ts";
import { skpUji } from "./skp.ts";
import { tahunUji } from "./tahun.ts";

/** Tuesday 20 October 2026, 09.00 WIB: inside the evaluation window of Triwulan III (21 Sep – 31 Oct). */
export const OKTOBER = Date.UTC(2026, 9, 20, 2, 0, 0);
/** Wednesday 4 November 2026: the window is closed. */
export const NOVEMBER = Date.UTC(2026, 10, 4, 2, 0, 0);

export type Wanted = {
  readonly pegawai?: Person;
  readonly penilai?: Person;
  readonly atasan?: Person | null;
  readonly keadaan?: KeadaanEvaluasi;
  readonly hasil?: Rating;
  readonly perilaku?: Rating;
  readonly capaian?: string | null;
  readonly kelompok?: Kelompok;
  readonly pendekatan?: Pendekatan;
  readonly umpanBalik?: readonly ("positif" | "netral" | "perbaikan")[];
  readonly triwulan?: number;
};
export type Ujian = {
  readonly id: string;
  readonly path: string;
  readonly periode: string;
  readonly skp: string;
  readonly rhk: readonly string[];
  readonly versi: number;
};

const LANGKAH: readonly KeadaanEvaluasi[] = [
  "pengisian",
  "dinilai",
  "ditandatangani",
  "disampaikan",
  "diterima",
];

/** An evaluation of Triwulan III in a state, on an agreed SKP, as if the steps before had been taken. */
export async function evaluasiUji(cast: Cast, wanted: Wanted = {}): Promise<Ujian> {
  const { d1, unit } = cast;
  const { pegawai = cast.ayu, penilai = cast.bagas, atasan = cast.farida, keadaan = "pengisian" } = wanted;
  const periode = (await tahunUji(cast))(wanted.triwulan ?? 3);
  const ada = await d1
    .prepare("SELECT id FROM skp WHERE pegawai = ?1 AND tahun = 2026")
    .bind(pegawai.id)
    .first<{ id: string }>();
  const skp = ada?.id ?? (await skpBaru(cast, pegawai, penilai, wanted));
  const rhk = (
    await d1.prepare("SELECT id FROM rhk WHERE skp = ?1 ORDER BY urut").bind(skp).all<{ id: string }>()
  ).results.map((r) => r.id);
  const id = newId(OKTOBER);
  const ke = keadaan === "keberatan" || keadaan === "final" ? 4 : LANGKAH.indexOf(keadaan);
  const dinilai = ke >= 1;
  const { hasil = "sesuai", perilaku = "sesuai" } = wanted;
  const pada = (langkah: number) => (ke >= langkah ? OKTOBER - 3_600_000 : null);
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO evaluasi (id, skp, skp_versi, periode, pegawai, unit, penilai, unit_penilai, atasan, keadaan, versi,
          rating_hasil, rating_perilaku, predikat, alasan, catatan, dinilai_pada, ditandatangani_pada, disampaikan_pada,
          diterima_pada) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)`,
      )
      .bind(
        ...[
          id,
          skp,
          periode,
          pegawai.id,
          unit.bidang,
          penilai.id,
          penilai.id === cast.farida.id ? unit.induk : unit.bidang,
        ],
        ...[atasan?.id ?? null, keadaan, ke, dinilai ? hasil : null, dinilai ? perilaku : null],
        ...[dinilai ? predikatDari(hasil, perilaku).predikat : null, dinilai ? "RAHASIA alasan" : ""],
        ...[dinilai ? "RAHASIA catatan" : "", pada(1), pada(2), pada(3), pada(4)],
      ),
    ...Array.from({ length: ke }, (_, n) =>
      d1
        .prepare(
          "INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada) VALUES (?1, ?2, 'evaluasi', 'rate', '', ?3, ?4, 0)",
        )
        .bind(id, n + 1, LANGKAH[n + 1] as string, penilai.id),
    ),
  ]);
  if (wanted.capaian !== null) await capaianUji(cast, periode, wanted.capaian ?? "baik", unit.bidang);
  for (const nada of wanted.umpanBalik ?? ["positif"])
    await umpanBalikUji(cast, skp, pegawai, rhk[0] ?? "", nada);
  if (ke >= 3) await jamUji(cast, id, pegawai);
  if (ke >= 2)
    await dokumenUji(cast, id, { pegawai, penilai, hasil, perilaku, triwulan: wanted.triwulan ?? 3, skp });
  return { id, path: `${cast.base}/evaluasi/${id}`, periode, skp, rhk, versi: ke };
}

export const capaianUji = (cast: Cast, periode: string, nilai: string, unit: string) =>
  cast.d1
    .prepare(
      "INSERT OR REPLACE INTO capaian_unit (unit, periode, capaian, sumber, oleh, ditetapkan_pada) VALUES (?1, ?2, ?3, 'Laporan uji', ?4, ?5)",
    )
    .bind(unit, periode, nilai, cast.farida.id, OKTOBER - 86_400_000)
    .run();

/** Sessions last an hour: the same person at another time. */
export const pada = async (cast: Cast, siapa: Person, at: number): Promise<Person> => ({
  ...siapa,
  cookie: await signedIn(cast.d1, cast.agency.code, siapa.id, at),
});

/** One column of one row, to look behind the scenes. */
export const kolom = async (cast: Cast, sql: string, ...params: unknown[]): Promise<unknown> =>
  Object.values(
    (await cast.d1
      .prepare(sql)
      .bind(...params)
      .first<Record<string, unknown>>()) ?? {},
  )[0];

async function skpBaru(cast: Cast, pegawai: Person, penilai: Person, wanted: Wanted): Promise<string> {
  const { kelompok = "ja-jf", pendekatan = "kuantitatif" } = wanted;
  const { id } = await skpUji(cast, { pegawai, penilai, keadaan: "ditetapkan", kelompok, pendekatan });
  const { results } = await cast.d1
    .prepare(
      `SELECT r.id, r.jenis, r.teks, i.id AS indikator, i.teks AS tanya, i.target FROM rhk r
        JOIN indikator i ON i.rhk = r.id WHERE r.skp = ?1 ORDER BY r.urut`,
    )
    .bind(id)
    .all<Record<"id" | "jenis" | "teks" | "indikator" | "tanya" | "target", string>>();
  const isi: SkpContent = {
    rhk: results.map((r) => ({
      id: r.id,
      jenis: r.jenis as "utama",
      klasifikasi: "organisasi",
      teks: r.teks,
      penugasanDari: "Kepala Unit Uji",
      rhkPimpinan: null,
      rhkPimpinanTeks: "Layanan unit membaik",
      indikator: [
        { id: r.indikator, aspek: "kuantitas", perspektif: "anggaran", teks: r.tanya, target: r.target },
      ],
    })),
    perilaku: { akuntabel: "Laporan tepat waktu" },
    lampiran: { sumberDaya: [], skema: [], konsekuensi: [] },
  };
  const teks = canonical(isi);
  await cast.d1
    .prepare(
      "INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh) VALUES (?1, 1, ?2, ?3, '2026-01-01', 0, ?4)",
    )
    .bind(id, teks, await sha256Hex(teks), penilai.id)
    .run();
  await cast.d1.batch(
    results.map((r) =>
      cast.d1
        .prepare(
          "INSERT INTO realisasi (skp, indikator, periode, teks, sumber, diubah_pada) VALUES (?1, ?2, '2026-triwulan-3', '93% selesai', 'arsip layanan', 0)",
        )
        .bind(id, r.indikator),
    ),
  );
  return id;
}

const umpanBalikUji = (cast: Cast, skp: string, untuk: Person, rhk: string, nada: string) =>
  cast.d1
    .prepare(
      `INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, nama_pemberi, bentuk, cara, nada, rhk, isi, tanggal, dibuat_pada)
        VALUES (?1, ?2, ?3, ?4, 'pimpinan', ?5, 'berkala', 'langsung', ?6, ?7, 'sudah baik, pertahankan', '2026-08-12', 0)`,
    )
    .bind(newId(OKTOBER), skp, untuk.id, cast.bagas.id, cast.bagas.nama, nada, rhk)
    .run();

const jamUji = (cast: Cast, id: string, pegawai: Person) =>
  cast.d1.batch(
    ["EV-07", "OB-01"].map((kewajiban) =>
      cast.d1
        .prepare(
          "INSERT INTO jam (id, kewajiban, objek, pemegang, mulai_tanggal, batas_tanggal, batas_pada) VALUES (?1, ?2, ?3, ?4, '2026-10-20', '2026-11-09', ?5)",
        )
        .bind(newId(OKTOBER), kewajiban, id, pegawai.id, Date.UTC(2026, 10, 9, 17)),
    ),
  );

type Isi = Required<Pick<Wanted, "pegawai" | "penilai" | "hasil" | "perilaku" | "triwulan">> & {
  readonly skp: string;
};

/** What a signature would have frozen, as far as a page shows it. */
async function dokumenUji(cast: Cast, id: string, i: Isi) {
  const orang = ({ id, nama, nip }: Person): OrangTercetak => ({
    ...{ id, nama, nomor: nip, pangkat: "Penata (III/c)" },
    ...{ jabatan: "Analis Uji", unit: "Bidang Uji" },
  });
  const [dari, sampai] = [`2026-${String(i.triwulan * 3 - 2).padStart(2, "0")}-01`, "2026-09-30"];
  const isi: DokumenIsi = {
    v: 1,
    ...{ format: "D.1.1", formatHasil: "C.1.3", jalur: "biasa" },
    instansi: { kode: cast.agency.code, nama: "Kanwil Uji", kota: "Kota Uji", zona: "WIB" },
    periode: { tahun: 2026, jenis: "triwulan", n: i.triwulan, dari, sampai },
    skp: {
      ...{ id: i.skp, versi: 1, hash: "x", dari: "2026-01-01", sampai: "2026-12-31" },
      ...{ kelompok: "ja-jf", pendekatan: "kuantitatif" },
    },
    ...{ pegawai: orang(i.pegawai), penilai: orang(i.penilai), atasan: null },
    capaian: { unit: "Bidang Uji", nilai: "baik", sumber: "Laporan uji" },
    ...{ rhk: [], perilaku: [], bukti: [], alasan: "", catatan: "" },
    ...{ ratingHasil: i.hasil, ratingPerilaku: i.perilaku },
    predikat: predikatDari(i.hasil, i.perilaku).predikat,
    ditandatangani: { oleh: i.penilai.id, pada: OKTOBER, tanggal: "2026-10-20" },
  };
  const teks = canonical(isi);
  await cast.d1
    .prepare(
      "INSERT INTO dokumen (id, evaluasi, format, isi, hash, token, dibuat_pada) VALUES (?1, ?2, 'D.1.1', ?3, ?4, ?5, ?6)",
    )
    .bind(newId(OKTOBER), id, teks, await sha256Hex(teks), newId(OKTOBER), OKTOBER)
    .run();
}
