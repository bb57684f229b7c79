import {
  type FaktaMutasi,
  type Jabatan,
  type Nasib,
  PALING_BANYAK,
  type PenolakanMutasi,
  type Permintaan,
  type Perubahan,
  type Sesuai,
  tanggalDariBaris,
  teksDari,
} from "./mutasi.ts";
import {
  angkat,
  beriStatus,
  berlaku,
  buatMeja,
  definitifPada,
  jabatanDari,
  jabatanLama,
  lepas,
  type Meja,
  perubahanMeja,
  tutupStatus,
} from "./mutasi-meja.ts";
import { bebasSkp } from "./pengecualian.ts";
import { accept, type Result, refuse } from "./result.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";
import { akhirVersi, placeUnit } from "./unit.ts";

export type Keputusan = {
  readonly perubahan: readonly Perubahan[];
  readonly nasib: readonly Nasib[];
  readonly sesuai: readonly Sesuai[];
};
type Hasil = Result<Omit<Keputusan, "perubahan">, PenolakanMutasi>;
type P<J extends Permintaan["jenis"]> = Extract<Permintaan, { jenis: J }>;

/** What a letter does to appointments, statuses and units, and what becomes of the people it names. */
export function putuskan(
  p: Permintaan,
  fakta: FaktaMutasi,
  idBaru: () => string,
): Result<Keputusan, PenolakanMutasi> {
  const m = buatMeja(fakta, p, idBaru);
  const hasil = jalankan(p, m);
  if (!hasil.ok) return hasil;
  const perubahan = perubahanMeja(m);
  return perubahan.length === 0 ? refuse("isi", "tidak-berubah") : accept({ perubahan, ...hasil.value });
}

function jalankan(p: Permintaan, m: Meja): Hasil {
  switch (p.jenis) {
    case "pindah":
      return pindah(p, m);
    case "pergantian":
      return pergantian(p, m);
    case "tukar":
      return tukar(p, m);
    case "unit-orang":
      return unitOrang(p, m);
    case "unit-induk":
      return unitInduk(p, m);
    case "akhir":
      return akhir(p, m);
    case "kontrak":
      return kontrak(p, m);
    case "status":
      return status(p, m);
  }
}

function pindah(p: P<"pindah">, m: Meja): Hasil {
  const lama = jabatanLama(m, p.pegawai);
  if (lama && jabatanSama(jabatanDari(lama), p.tujuan)) return refuse("isi", "tidak-berubah");
  return keBaru(m, p.pegawai, p.tujuan);
}

function pergantian(p: P<"pergantian">, m: Meja): Hasil {
  const lama = jabatanLama(m, p.pegawai);
  if (lama?.memimpin !== 1) return refuse("isi", "bukan-kepala");
  if (p.pengganti?.pegawai === p.pegawai) return refuse("isi", "orang-sama");
  if (p.tujuan && p.tujuan.unit === lama.unit && p.tujuan.memimpin) return refuse("isi", "tidak-berubah");
  const post = jabatanDari(lama);
  const pergi = p.tujuan ? keBaru(m, p.pegawai, p.tujuan) : keluar(m, p.pegawai, false);
  if (!pergi.ok || !p.pengganti) return pergi;
  const { pegawai, sebagai } = p.pengganti;
  const milik = jabatanLama(m, pegawai);
  if (sebagai === "definitif") {
    const datang = keBaru(m, pegawai, postUntuk(post, milik ? jabatanDari(milik) : null));
    return gabung(pergi, datang);
  }
  const plt: Jabatan = { ...post, jabatan: `Plt. ${post.jabatan}`.slice(0, 200), jenjang: null };
  const bertindak = angkat(m, pegawai, plt, "plt");
  if (!bertindak.ok) return bertindak;
  const unit = milik ? teksDari(milik, "unit") : null;
  return gabung(
    pergi,
    accept({
      nasib: [nasib(m, pegawai, "tetap", unit, unit)],
      sesuai: [{ pegawai, alasan: "plt-mulai" as const }],
    }),
  );
}

function tukar(p: P<"tukar">, m: Meja): Hasil {
  if (p.pegawai === p.lawan) return refuse("isi", "orang-sama");
  const [a, b] = [jabatanLama(m, p.pegawai), jabatanLama(m, p.lawan)];
  if (a?.memimpin !== 1 || b?.memimpin !== 1) return refuse("isi", "bukan-kepala");
  if (a.unit === b.unit) return refuse("isi", "unit-sama");
  for (const siapa of [p.pegawai, p.lawan]) {
    const boleh = lepas(m, siapa, false);
    if (!boleh.ok) return boleh;
  }
  const [ja, jb] = [jabatanDari(a), jabatanDari(b)];
  return gabung(
    keBaru(m, p.pegawai, postUntuk(jb, ja), ja.unit),
    keBaru(m, p.lawan, postUntuk(ja, jb), jb.unit),
  );
}

/** The head stays where he is: his post is not a place among others. Units below stay too. */
function unitOrang(p: P<"unit-orang">, m: Meja): Hasil {
  if (p.unit === p.tujuan) return refuse("isi", "unit-sama");
  const anggota = m.fakta.penempatan.filter(
    (b) => b.unit === p.unit && b.jenis === "definitif" && b.memimpin === 0 && berlaku(b, p.dari),
  );
  if (anggota.length === 0) return refuse("isi", "unit-tanpa-orang");
  if (anggota.length > PALING_BANYAK) return refuse("isi", "terlalu-banyak", { n: anggota.length });
  let semua: Hasil = accept({ nasib: [], sesuai: [] });
  for (const b of anggota) {
    semua = gabung(semua, keBaru(m, teksDari(b, "pegawai"), { ...jabatanDari(b), unit: p.tujuan }));
    if (!semua.ok) return semua;
  }
  return semua;
}

function unitInduk(p: P<"unit-induk">, m: Meja): Hasil {
  const kini = m.fakta.versiUnit.find((v) => v.unit === p.unit && berlaku(v, p.dari));
  if (!kini) return refuse("isi", "induk-belum-ada");
  if (kini.induk === p.induk) return refuse("isi", "tidak-berubah");
  const baru = {
    unit: p.unit,
    induk: p.induk,
    jenis: kini.jenis as "unit-kerja",
    dari: p.dari,
    sampai: null,
  };
  const boleh = placeUnit(m.fakta.unit, baru);
  if (!boleh.ok) return boleh;
  const versi = m.kini.unit_versi;
  if (kini.dari === p.dari) versi.set(teksDari(kini, "id"), { ...kini, induk: p.induk });
  else {
    const id = m.idBaru();
    versi.set(teksDari(kini, "id"), { ...kini, sampai: tambahHari(p.dari, -1) });
    versi.set(id, {
      ...kini,
      id,
      induk: p.induk,
      dari: p.dari,
      sampai: akhirVersi(m.fakta.unit, p.unit, p.dari),
    });
  }
  return accept({ nasib: [], sesuai: [] });
}

function akhir(p: P<"akhir">, m: Meja): Hasil {
  const sampai = p.sebab === "mpp" ? p.sampai : null;
  if (sampai !== null && sampai < p.dari) return refuse("isi", "tanggal-terbalik");
  if (p.sebab === "mpp" || p.sebab === "pensiun") {
    const boleh = tutupStatus(m, p.pegawai);
    if (!boleh.ok) return boleh;
    beriStatus(m, p.pegawai, p.sebab, sampai);
  }
  if (p.sebab !== "mpp") return keluar(m, p.pegawai, true);
  const lama = jabatanLama(m, p.pegawai);
  const unit = lama ? teksDari(lama, "unit") : null;
  return accept({ nasib: [nasib(m, p.pegawai, "bebas", unit, unit, sampai)], sesuai: [] });
}

/** A PPPK serves by contract: the post ends with it, and so does the SKP (handbook 2.8). */
function kontrak(p: P<"kontrak">, m: Meja): Hasil {
  if (!m.fakta.jenisPegawai[p.pegawai]?.startsWith("pppk")) return refuse("isi", "bukan-pppk");
  if (p.sampai < p.dari) return refuse("isi", "tanggal-terbalik");
  return keBaru(m, p.pegawai, p.tujuan, undefined, p.sampai);
}

function status(p: P<"status">, m: Meja): Hasil {
  if (p.sampai !== null && p.sampai < p.dari) return refuse("isi", "tanggal-terbalik");
  const lama = definitifPada(m, p.pegawai, p.dari);
  if (!lama) return refuse("isi", "tanpa-jabatan");
  const unit = teksDari(lama, "unit");
  const mulai = p.arah === "mulai";
  if (mulai) {
    const bertemu = m.fakta.status.some((s) => {
      const habis = tanggalDariBaris(s, "sampai");
      return (habis === null || habis >= p.dari) && (p.sampai === null || teksDari(s, "dari") <= p.sampai);
    });
    if (bertemu) return refuse("isi", "status-berjalan");
    beriStatus(m, p.pegawai, p.status, p.sampai);
  } else {
    const ada = [...m.kini.status_pegawai].find(
      ([, s]) => s.status === p.status && berlaku(s, tambahHari(p.dari, -1)),
    );
    if (!ada) return refuse("isi", "status-tidak-ada");
    m.kini.status_pegawai.set(ada[0], { ...ada[1], sampai: tambahHari(p.dari, -1) });
  }
  const apa = bebasSkp(p.status) ? (mulai ? "bebas" : "kembali") : "tetap";
  const alasan = mulai ? ("tugas-belajar-mulai" as const) : ("tugas-belajar-selesai" as const);
  return accept({
    nasib: [nasib(m, p.pegawai, apa, unit, unit, mulai ? p.sampai : null)],
    sesuai: p.status === "tugas-belajar" ? [{ pegawai: p.pegawai, alasan }] : [],
  });
}

/** To another definitive post. The same post again (a contract renewed) is no move: the SKP goes on (hlm. 64). */
function keBaru(
  m: Meja,
  pegawai: string,
  tujuan: Jabatan,
  dariUnit?: string,
  sampai: Tanggal | null = null,
): Hasil {
  const lama = jabatanLama(m, pegawai);
  const boleh = angkat(m, pegawai, tujuan, "definitif", sampai);
  if (!boleh.ok) return boleh;
  const apa = lama && jabatanSama(jabatanDari(lama), tujuan) ? "tetap" : "pindah";
  return accept({
    nasib: [nasib(m, pegawai, apa, dariUnit ?? (lama ? teksDari(lama, "unit") : null), tujuan.unit, sampai)],
    sesuai: boleh.value.map((p) => ({ pegawai: p, alasan: "plt-selesai" as const })),
  });
}

function keluar(m: Meja, pegawai: string, semua: boolean): Hasil {
  const lama = jabatanLama(m, pegawai);
  if (!lama) return refuse("isi", "tanpa-jabatan");
  const boleh = lepas(m, pegawai, semua);
  if (!boleh.ok) return boleh;
  return accept({ nasib: [nasib(m, pegawai, "akhir", teksDari(lama, "unit"), null)], sesuai: [] });
}

const nasib = (
  m: Meja,
  pegawai: string,
  apa: Nasib["apa"],
  unitLama: string | null,
  unitBaru: string | null,
  sampai: Tanggal | null = null,
): Nasib => ({ pegawai, apa, dari: m.dari, sampai, unitLama, unitBaru });

/** Somebody else's post: a JF keeps the rank that is his own. */
const postUntuk = (post: Jabatan, milik: Jabatan | null): Jabatan => ({
  ...post,
  jenjang: post.jenisJabatan === "jf" ? (milik?.jenjang ?? post.jenjang) : null,
});

const jabatanSama = (a: Jabatan, b: Jabatan): boolean =>
  a.unit === b.unit &&
  a.jabatan === b.jabatan &&
  a.jenisJabatan === b.jenisJabatan &&
  a.jenjang === b.jenjang &&
  a.memimpin === b.memimpin;

function gabung(a: Hasil, b: Hasil): Hasil {
  if (!a.ok) return a;
  if (!b.ok) return b;
  return accept({
    nasib: [...a.value.nasib, ...b.value.nasib],
    sesuai: [...a.value.sesuai, ...b.value.sesuai],
  });
}
