import type { AgencyDb } from "../../data/agency/database.ts";
import { faktaMutasi, faktaMutasiStatements } from "../../data/agency/mutasi-fakta.ts";
import { rows } from "../../data/agency/statement.ts";
import type { Permintaan } from "../../domain/mutasi.ts";
import { awalHari, type Tanggal, tambahHari, tanggalPada, terdahulu } from "../../domain/tanggal.ts";
import { pratinjau, terapkan } from "../../features/mutasi/actions.ts";
import type { Dampak, DampakSkp, Tempat } from "../../features/mutasi/dampak.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import type { SkpBenih } from "./skp.ts";
import { insert, type Row, type Tulisan } from "./tulis.ts";

const KOLOM = ["kode", "jenis", "kedua", "berlaku", "surat", "tanggal", "alasan"] as const;
type Surat = Readonly<Record<(typeof KOLOM)[number], string>>;
const PENCATAT = "P07";

/** Letters of the past, as the wizard would have left them; their rows have moved on since, so none is undone. */
export function mutasiStatements(
  benih: Benih,
  orang: Orang,
  skp: readonly SkpBenih[],
  teks: string,
): Tulisan[] {
  const surat = tabel(teks, KOLOM);
  const satu = surat.map((s) => ({
    s,
    id: idOf(jam(s, benih), `${benih.code} mutasi ${s.kode} ${s.berlaku}`),
  }));
  return [
    ...insert(
      "mutasi",
      satu.map(({ s, id }) => baris(benih, orang, skp, s, id)),
    ),
    ...insert(
      "mutasi_orang",
      satu.map(({ s, id }) => ({
        mutasi: id,
        pegawai: orang.idPegawai(s.kode),
        unit_lama: tempat(orang, s.kode, tambahHari(s.berlaku, -1))?.idUnit ?? null,
        unit_baru: tempat(orang, s.kode, s.berlaku)?.idUnit ?? null,
        urut: 0,
      })),
    ),
    ...insert(
      "mutasi_baris",
      satu.flatMap(({ s, id }) => tersentuh(orang, skp, s, id)),
    ),
    ...insert(
      "riwayat",
      satu.map(({ s, id }) => ({
        objek: id,
        versi: 1,
        jenis: "mutasi",
        langkah: "terapkan",
        dari: "",
        ke: "berlaku",
        oleh: orang.idPegawai(PENCATAT),
        alasan: s.alasan,
        pada: jam(s, benih),
      })),
    ),
  ];
}

/** The letter for a day to come goes through the same door as any other. Done before, it changes nothing. */
export async function catatTerjadwal(
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  teks: string,
  now: number,
): Promise<void> {
  const today = tanggalPada(now, benih.zona);
  const oleh = orang.idPegawai(PENCATAT);
  for (const s of tabel(teks, ["kode", "unit", "jabatan", "berlaku", "surat", "tanggal", "alasan"])) {
    const [ada] = await db.read(rows<{ id: string }>`SELECT id FROM mutasi WHERE nomor_surat = ${s.surat}`);
    const kini = tempat(orang, s.kode, today);
    if (ada || !kini || s.berlaku <= today) continue;
    const permintaan: Permintaan = {
      jenis: "pindah",
      pegawai: orang.idPegawai(s.kode),
      dari: s.berlaku,
      nomorSurat: s.surat,
      suratTanggal: s.tanggal,
      tujuan: {
        unit: orang.idUnit(s.unit),
        jabatan: s.jabatan,
        jenisJabatan: kini.jenisJabatan,
        jenjang: (kini.jenjang || null) as null,
        memimpin: false,
        delegasi: false,
      },
    };
    const fakta = faktaMutasi(
      await db.batch(faktaMutasiStatements(permintaan, oleh, { today, now, zona: benih.zona })),
      oleh,
      terdahulu(s.berlaku, today),
    );
    const surat = { permintaan, alasan: s.alasan };
    const hasil = await pratinjau(surat, fakta, today);
    if (!hasil.ok) throw new Error(`the letter ${s.surat} of the demo is refused: ${hasil.code}`);
    const pada = awalHari(tambahHari(s.tanggal, 2), benih.zona) + 10 * 3_600_000;
    const who = {
      viewer: { pegawai: oleh, nama: "", peran: new Set<never>() },
      now: Math.min(pada, now),
      today,
      zona: benih.zona,
    };
    const id = idOf(who.now, `${benih.code} mutasi ${s.kode} ${s.berlaku}`);
    await terapkan(db, id, surat, fakta, hasil.value.dampak, who);
  }
}

const jam = (s: Surat, benih: Benih): number =>
  awalHari(tambahHari(s.tanggal, 3), benih.zona) + 9 * 3_600_000;

const tempat = (orang: Orang, kode: string, hari: Tanggal) =>
  orang.penempatan.find(
    (n) => n.kode === kode && n.jenis === "definitif" && n.dari <= hari && (n.sampai ?? hari) >= hari,
  );

function baris(benih: Benih, orang: Orang, skp: readonly SkpBenih[], s: Surat, id: string): Row {
  return {
    id,
    jenis: s.jenis,
    berlaku_tanggal: s.berlaku,
    nomor_surat: s.surat,
    surat_tanggal: s.tanggal,
    alasan: s.alasan,
    permintaan: JSON.stringify({ jenis: s.jenis, pegawai: orang.idPegawai(s.kode), dari: s.berlaku }),
    dampak: JSON.stringify(dampak(orang, skp, s)),
    oleh: orang.idPegawai(PENCATAT),
    dibuat_pada: jam(s, benih),
  };
}

function dampak(orang: Orang, skp: readonly SkpBenih[], s: Surat): Dampak {
  const nama = (id: string | null) => orang.pegawai.find((p) => p.id === id)?.nama ?? null;
  const unit = (id: string | undefined) => {
    const u = orang.unit.find((one) => one.id === id);
    const induk = orang.unit.find((one) => one.id === u?.idInduk);
    return u ? [u.nama, ...(induk ? [induk.nama] : [])].join(", ") : null;
  };
  const siapa = orang.pegawai.find((p) => p.kode === s.kode)?.nama ?? "";
  const milik = skp.filter((k) => k.kode === s.kode && k.tahun === Number(s.berlaku.slice(0, 4)));
  const pada = (hari: Tanggal): Tempat | null => {
    const n = tempat(orang, s.kode, hari);
    const k = milik.find((one) => one.dari <= hari && one.sampai >= hari);
    return n
      ? {
          jabatan: n.jabatan,
          unit: unit(n.idUnit),
          penilai: nama(k?.penilai ?? null),
          atasan: nama(k?.atasan ?? null),
        }
      : null;
  };
  const eve = tambahHari(s.berlaku, -1);
  const isi = milik.flatMap((k): DampakSkp[] =>
    k.sampai === eve
      ? [{ nama: siapa, apa: "berakhir", keadaan: "ditetapkan", dari: k.dari, sampai: k.sampai }]
      : k.dari === s.berlaku
        ? [{ nama: siapa, apa: "baru", keadaan: "belum", dari: k.dari, sampai: k.sampai }]
        : [],
  );
  return {
    siapa: [siapa],
    orang: {
      n: 1,
      isi: [
        { id: orang.idPegawai(s.kode), nama: siapa, subjek: true, lama: pada(eve), baru: pada(s.berlaku) },
      ],
    },
    skp: { n: isi.length, isi },
    evaluasi: { n: 0, isi: [] },
    sesuai: s.surat.includes("/TB/") ? [{ nama: siapa, alasan: "tugas-belajar-mulai" }] : [],
    jam: 0,
    peringatan: [],
  };
}

/** The plans as the letter left them: agreed and worked on since, so everybody sees why it stands. */
const tersentuh = (orang: Orang, skp: readonly SkpBenih[], s: Surat, id: string): Row[] => [
  ...skp
    .filter((k) => k.kode === s.kode && k.dari === s.berlaku)
    .map((k) => ({
      mutasi: id,
      tabel: "skp",
      kunci: k.id,
      sebelum: null,
      sesudah: JSON.stringify({
        id: k.id,
        dari: k.dari,
        sampai: k.sampai,
        keadaan: "belum",
        versi: 0,
        revisi: 0,
      }),
    })),
  ...orang.penempatan
    .filter((n) => n.kode === s.kode && n.sampai === tambahHari(s.berlaku, -1))
    .map((n) => ({
      mutasi: id,
      tabel: "penempatan",
      kunci: n.id,
      sebelum: JSON.stringify({ id: n.id, sampai: null }),
      sesudah: JSON.stringify({ id: n.id, sampai: n.sampai }),
    })),
  ...(s.jenis === "status"
    ? [
        {
          mutasi: id,
          tabel: "status_pegawai",
          kunci: `${orang.idPegawai(s.kode)} ${s.berlaku}`,
          sebelum: null,
          sesudah: JSON.stringify({ pegawai: orang.idPegawai(s.kode), dari: s.berlaku }),
        },
      ]
    : []),
];
