import type { AgencyDb } from "../../data/agency/database.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { sha256Hex } from "../../data/ids.ts";
import type { DuaNilai } from "../../domain/kalibrasi.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { awalHari } from "../../domain/tanggal.ts";
import { orangDari, type Sesi, sesiDari } from "../../features/kalibrasi/load.ts";
import { notulenDari } from "../../features/kalibrasi/notulen.ts";
import {
  anggotaStatement,
  semuaBarisStatement,
  semuaGeserStatement,
  semuaSuaraStatement,
  sesiStatement,
} from "../../features/kalibrasi/queries.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import type { EvaluasiBenih } from "./evaluasi.ts";
import { idOf, pick } from "./id.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

/** Who moved whom to what and why, and what the assessor answered. */
type Cerita = {
  readonly unit: string;
  readonly ketua: string;
  readonly n: number;
  readonly hari: { readonly buka: string; readonly papan: string };
  readonly pukul: { readonly buka: number; readonly papan: number };
  /** kode | oleh | ke | alasan | jawaban | alasan jawaban */ readonly geser: string;
  /** What an assessor had before he changed it after the panel, or before an objection: kode | hasil/perilaku */
  readonly awal: string;
  readonly kunci: {
    readonly alasan: string;
    readonly catatan: string;
    readonly absen: readonly string[];
  } | null;
};

/** Kencana's second quarter is locked and answered; the town agency's third is on the board today. */
const cerita: Readonly<Record<string, Cerita>> = {
  "kanwil-kencana": {
    ...{ unit: "U10", ketua: "P02", n: 2 },
    hari: { buka: "2026-07-22", papan: "2026-07-24" },
    pukul: { buka: 8 * 60, papan: 10 * 60 + 2 },
    awal: `
P44 | B/S
P07 | S/S`,
    geser: `
P07 | P03 | A/S | Laporan layanan mutasi selesai dua pekan lebih awal dan dipakai dua kantor lain; rekan dengan kontribusi yang sama di Bagian lain sudah di atas ekspektasi | setuju | -
P50 | P02 | B/S | Perilaku baru dikeluhkan satu kali pada bulan Juni dan belum pernah disampaikan sebagai umpan balik | tidak | Keluhan orang tua siswa tercatat tiga kali; dua di antaranya disampaikan lisan dan sudah saya dokumentasikan
P21 | P34 | A/S | Umpan balik dua tim lain menunjukkan perilaku sesuai, belum menjadi teladan di luar unit | tidak | Umpan balik tertulis dari dua madrasah menyebut keteladanan; terlampir pada bukti`,
    kunci: {
      alasan: "",
      catatan:
        "Pembahasan dimulai dari yang suaranya berbeda. Keputusan tetap pada masing-masing pejabat penilai.",
      absen: ["P47"],
    },
  },
  "dinas-mutiara": {
    ...{ unit: "D1", ketua: "M01", n: 3 },
    hari: { buka: "2026-11-17", papan: "2026-11-20" },
    pukul: { buka: 9 * 60, papan: 13 * 60 + 30 },
    awal: "",
    geser: `
M07 | M01 | A/S | Rekap posko banjir selesai hari yang sama dan dipakai dinas lain; umpan balik semuanya positif | - | -
M06 | M12 | A/S | Hasil di atas ekspektasi terbukti; contoh perilaku di luar unit belum ada | - | -`,
    kunci: null,
  },
};

const RATING = { A: "di-atas", S: "sesuai", B: "di-bawah" } as const;
const nilaiDari = (s: string): DuaNilai => {
  const [h, p] = s.split("/") as (keyof typeof RATING)[];
  return { hasil: RATING[h ?? "S"], perilaku: RATING[p ?? "S"] };
};

export function kalibrasiStages(
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  evaluasi: readonly EvaluasiBenih[],
): Stage[] {
  const c = cerita[benih.code];
  if (!c) return [];
  const s = sesiBenih(benih, orang, c);
  return [
    { nama: "kalibrasi", isi: () => papan(db, s, orang, c, evaluasi) },
    { nama: "kalibrasi-notulen", isi: () => (c.kunci ? notulen(db, benih, orang, s, c, c.kunci) : []) },
  ];
}

const sesiBenih = (benih: Benih, orang: Orang, c: Cerita) => {
  const pada = (hari: string, menit: number) => awalHari(hari, benih.zona) + menit * 60_000;
  const [buka, buat] = [pada(c.hari.buka, c.pukul.buka), pada(c.hari.papan, c.pukul.papan)];
  return {
    id: idOf(buka, `${benih.code} kalibrasi ${c.unit} ${c.n}`),
    ...{ unit: orang.idUnit(c.unit), ketua: orang.idPegawai(c.ketua), periode: `2026-triwulan-${c.n}` },
    ...{ buka, papan: buat, kunci: buat + 46 * 60_000 },
  };
};
type SesiBenih = ReturnType<typeof sesiBenih>;

type Satu = { readonly e: EvaluasiBenih; readonly id: string; readonly awal: DuaNilai | null };

async function papan(
  db: AgencyDb,
  s: SesiBenih,
  orang: Orang,
  c: Cerita,
  evaluasi: readonly EvaluasiBenih[],
): Promise<Tulisan[]> {
  const bawah = await db.read(
    rows<{ unit: string }>`SELECT unit FROM unit_leluhur WHERE leluhur = ${s.unit}`,
  );
  const units = new Set(bawah.map((u) => u.unit));
  const dulu = new Map(tabel(c.awal, ["kode", "nilai"]).map((b) => [b.kode, nilaiDari(b.nilai)]));
  // What was signed before the session was opened has no place in it.
  const semua: Satu[] = evaluasi
    .filter((e) => e.periode === s.periode && units.has(e.unitPenilai))
    .filter((e) => !e.langkah.some((l) => l.ke === "ditandatangani" && l.pada < s.papan))
    .map((e) => ({
      ...{ e, id: idOf(s.buka, `kalibrasi orang ${e.id}`) },
      awal: dulu.get(e.kode) ?? (e.rating && { hasil: e.rating.hasil, perilaku: e.rating.perilaku }),
    }));
  const anggota = [...new Set([s.ketua, ...semua.map((o) => o.e.penilai)])];
  const geser = tabel(c.geser, ["kode", "oleh", "ke", "alasan", "jawaban", "sebab"]).flatMap((g, at) => {
    const o = semua.find((x) => x.e.kode === g.kode);
    return o
      ? [
          {
            o,
            ke: nilaiDari(g.ke),
            alasan: g.alasan,
            oleh: orang.idPegawai(g.oleh),
            pada: s.papan + (at + 1) * 11 * 60_000,
          },
        ]
      : [];
  });
  const dua = (awalan: string, d: DuaNilai | null) => ({
    [`${awalan}_hasil`]: d?.hasil ?? null,
    [`${awalan}_perilaku`]: d?.perilaku ?? null,
  });
  return [
    ...insert("kalibrasi", [
      {
        id: s.id,
        periode: s.periode,
        unit: s.unit,
        ketua: s.ketua,
        aturan: "se-3-2023",
        versi: 1,
        dibuka_pada: s.buka,
      },
    ]),
    ...insert(
      "kalibrasi_anggota",
      anggota.map((pegawai) => ({ kalibrasi: s.id, pegawai, selesai_pada: s.papan - 30 * 60_000 })),
    ),
    ...insert(
      "kalibrasi_orang",
      semua.map(({ e, id }) => ({
        ...{
          id,
          kalibrasi: s.id,
          evaluasi: e.id,
          pegawai: e.skp.pegawai,
          penilai: e.penilai,
          unit_penilai: e.unitPenilai,
        },
      })),
    ),
    ...insert("kalibrasi_suara", suara(s, semua, anggota)),
    change`UPDATE kalibrasi SET keadaan = 'papan', versi = 2, papan_pada = ${s.papan} WHERE id = ${s.id}`,
    ...semua.map(
      (
        o,
      ) => change`UPDATE kalibrasi_orang SET awal_hasil = ${o.awal?.hasil ?? null}, awal_perilaku = ${o.awal?.perilaku ?? null}
      WHERE id = ${o.id}`,
    ),
    ...insert(
      "kalibrasi_geser",
      geser.map((g) => ({
        ...{
          id: idOf(g.pada, `geser ${g.o.id}`),
          orang: g.o.id,
          oleh: g.oleh,
          alasan: g.alasan,
          pada: g.pada,
        },
        ...{ ...dua("dari", g.o.awal), ...dua("ke", g.ke) },
      })),
    ),
    ...geser.map(
      (
        g,
      ) => change`UPDATE kalibrasi_orang SET usul_hasil = ${g.ke.hasil}, usul_perilaku = ${g.ke.perilaku}, versi = 1
      WHERE id = ${g.o.id}`,
    ),
    ...insert("riwayat", [
      langkah(s.id, 1, "open", "", "pra-suara", s.ketua, s.buka),
      langkah(s.id, 2, "openBoard", "pra-suara", "papan", s.ketua, s.papan),
      ...geser.map((g) => langkah(g.o.id, 1, "move", "papan", "papan", g.oleh, g.pada)),
    ]),
  ];
}

const langkah = (
  objek: string,
  versi: number,
  nama: string,
  dari: string,
  ke: string,
  oleh: string,
  pada: number,
): Row => ({
  ...{ objek, versi, jenis: "kalibrasi", langkah: nama, dari, ke, oleh, alasan: "", pada },
});

/** Everybody knows a few of the others' people, and mostly sees them as their own assessor does. */
const suara = (s: SesiBenih, semua: readonly Satu[], anggota: readonly string[]): Row[] =>
  anggota.flatMap((a) => {
    const atas = new Set<string>([a]);
    let p = semua.find((o) => o.e.skp.pegawai === a)?.e.penilai;
    while (p && !atas.has(p)) {
      const naik: string = p;
      atas.add(naik);
      p = semua.find((o) => o.e.skp.pegawai === naik)?.e.penilai;
    }
    return semua
      .filter(
        (o) =>
          o.e.penilai !== a &&
          !atas.has(o.e.skp.pegawai) &&
          pick(a === s.ketua ? 4 : 9, `kenal ${a} ${o.id}`) === 0,
      )
      .map((o) => {
        const [h, p] = [o.awal?.hasil ?? "sesuai", o.awal?.perilaku ?? "sesuai"];
        const lain = pick(5, `suara ${a} ${o.id}`);
        return {
          ...{ orang: o.id, anggota: a, pada: s.papan - 2 * 3_600_000 },
          hasil: lain === 0 ? (h === "sesuai" ? "di-atas" : "sesuai") : h,
          perilaku: lain === 1 ? (p === "sesuai" ? "di-atas" : "sesuai") : p,
        };
      });
  });

/** Locked as the step does it: from the rows, with the same function; then the answers of the assessors. */
async function notulen(
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  s: SesiBenih,
  c: Cerita,
  kunci: NonNullable<Cerita["kunci"]>,
): Promise<Tulisan[]> {
  const hasil = await db.batch([
    sesiStatement(s.id, s.ketua, c.hari.papan),
    semuaBarisStatement(s.id, s.ketua),
    semuaSuaraStatement(s.id, s.ketua),
    semuaGeserStatement(s.id, s.ketua),
    anggotaStatement(s.id, s.ketua, c.hari.papan),
    rows<{ nama: string; kota: string }>`SELECT nama, kota FROM instansi WHERE id = 1`,
  ]);
  const sesi = sesiDari(hasil) as Sesi;
  const absen = new Set(kunci.absen.map((k) => orang.idPegawai(k)));
  const [instansi] = hasil[5];
  const isi = canonical(
    notulenDari(
      sesi,
      orangDari(hasil[1], hasil[2], hasil[3]),
      (d) => predikatDari(d.hasil, d.perilaku).predikat,
      {
        instansi: {
          kode: benih.code,
          nama: instansi?.nama ?? "",
          kota: instansi?.kota ?? "",
          zona: benih.zona,
        },
        garam: await sha256Hex(`garam ${s.id}`),
        hadir: sesi.anggota.map((a) => a.pegawai).filter((p) => !absen.has(p)),
        ...{ alasanPola: kunci.alasan, catatan: kunci.catatan, pada: s.kunci },
      },
    ),
  );
  const jawaban = tabel(c.geser, ["kode", "oleh", "ke", "alasan", "jawaban", "sebab"]).flatMap((g) => {
    const o = sesi.orang.find((x) => x.pegawai === orang.idPegawai(g.kode));
    return o && g.jawaban !== "" ? [{ o, jawaban: g.jawaban, sebab: g.sebab }] : [];
  });
  return [
    change`UPDATE kalibrasi SET keadaan = 'terkunci', versi = 3, dikunci_pada = ${s.kunci}, notulen = ${isi},
      notulen_hash = ${await sha256Hex(isi)} WHERE id = ${s.id}`,
    ...insert("riwayat", [langkah(s.id, 3, "lock", "papan", "terkunci", s.ketua, s.kunci)]),
    ...jawaban.map(
      ({
        o,
        jawaban: j,
        sebab,
      }) => change`UPDATE kalibrasi_orang SET jawaban = ${j}, jawaban_alasan = ${sebab},
      dijawab_oleh = penilai, dijawab_pada = ${s.kunci + 6 * 60_000} WHERE id = ${o.id}`,
    ),
  ];
}
