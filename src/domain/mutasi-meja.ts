import type { JenisJabatan } from "./jabatan.ts";
import type { JenisPenempatan } from "./kepegawaian.ts";
import {
  type Baris,
  type FaktaMutasi,
  type Jabatan,
  kunciBaris,
  type PenolakanMutasi,
  type Perubahan,
  type Tabel,
  tanggalDariBaris,
  teksDari,
} from "./mutasi.ts";
import { appoint, type PenempatanAda } from "./penempatan.ts";
import { accept, type Result, refuse } from "./result.ts";
import { dalamRentang, type Tanggal, tambahHari } from "./tanggal.ts";

type Lembar = Map<string, Baris>;
type TabelMeja = "penempatan" | "status_pegawai" | "unit_versi";

/** The rows a letter works on, as they stand now and as they will: what differs at the end is what it changes. */
export type Meja = {
  readonly fakta: FaktaMutasi;
  readonly dari: Tanggal;
  readonly nomorSurat: string;
  readonly suratTanggal: Tanggal;
  readonly idBaru: () => string;
  readonly kini: Readonly<Record<TabelMeja, Lembar>>;
};

export function buatMeja(
  fakta: FaktaMutasi,
  surat: { readonly dari: Tanggal; readonly nomorSurat: string; readonly suratTanggal: Tanggal },
  idBaru: () => string,
): Meja {
  const lembar = (tabel: Tabel, baris: readonly Baris[]) =>
    new Map(baris.map((b) => [kunciBaris(tabel, b), b]));
  return {
    fakta,
    dari: surat.dari,
    nomorSurat: surat.nomorSurat,
    suratTanggal: surat.suratTanggal,
    idBaru,
    kini: {
      penempatan: lembar("penempatan", fakta.penempatan),
      status_pegawai: lembar("status_pegawai", fakta.status),
      unit_versi: lembar("unit_versi", fakta.versiUnit),
    },
  };
}

/** What the sheets say now that the rows did not. */
export function perubahanMeja(m: Meja): Perubahan[] {
  const asal = buatMeja(m.fakta, m, m.idBaru).kini;
  return (["unit_versi", "status_pegawai", "penempatan"] as const).flatMap((tabel) =>
    bandingkan(tabel, asal[tabel], m.kini[tabel]),
  );
}

export function bandingkan(
  tabel: Tabel,
  asal: ReadonlyMap<string, Baris>,
  kini: ReadonlyMap<string, Baris>,
): Perubahan[] {
  const kunci = [...new Set([...asal.keys(), ...kini.keys()])];
  return kunci.flatMap((k) => {
    const [sebelum, sesudah] = [asal.get(k) ?? null, kini.get(k) ?? null];
    return sebelum === sesudah || (sebelum && sesudah && barisSama(sebelum, sesudah))
      ? []
      : [{ tabel, kunci: k, sebelum, sesudah }];
  });
}

export const barisSama = (a: Baris, b: Baris): boolean =>
  Object.keys({ ...a, ...b }).every((k) => (a[k] ?? null) === (b[k] ?? null));

/** His definitive appointment that holds on a day. */
export const definitifPada = (m: Meja, pegawai: string, hari: Tanggal): Baris | undefined =>
  milik(m, pegawai).find((b) => b.jenis === "definitif" && berlaku(b, hari));

/** The one he leaves: in force on the eve, else on the day itself. */
export const jabatanLama = (m: Meja, pegawai: string): Baris | undefined =>
  definitifPada(m, pegawai, tambahHari(m.dari, -1)) ?? definitifPada(m, pegawai, m.dari);

export const berlaku = (b: Baris, hari: Tanggal): boolean =>
  dalamRentang(hari, teksDari(b, "dari"), tanggalDariBaris(b, "sampai"));

export const jabatanDari = (b: Baris): Jabatan => ({
  unit: teksDari(b, "unit"),
  jabatan: teksDari(b, "jabatan"),
  jenisJabatan: b.jenis_jabatan as JenisJabatan,
  jenjang: (b.jenjang ?? null) as Jabatan["jenjang"],
  memimpin: b.memimpin === 1,
  delegasi: b.delegasi_penilai === 1,
});

/** A new appointment by the rule of appointments; what it ends, ends on the eve. Answers the Plt who are done. */
export function angkat(
  m: Meja,
  pegawai: string,
  j: Jabatan,
  jenis: "definitif" | "plt",
  sampai: Tanggal | null = null,
): Result<readonly string[], PenolakanMutasi> {
  const boleh = appoint(
    {
      pegawai,
      unit: j.unit,
      jenis,
      jenisJabatan: j.jenisJabatan,
      jenjang: j.jenjang,
      memimpin: j.memimpin,
      delegasi: j.delegasi,
      nomorSurat: m.nomorSurat,
      dari: m.dari,
      sampai,
      oleh: m.fakta.oleh,
    },
    milik(m, pegawai).map(keAda),
    kepalaKini(m),
  );
  if (!boleh.ok) return boleh;
  const { akhiri, akhiriPlt } = boleh.value;
  for (const { id } of [...(akhiri ? [akhiri] : []), ...akhiriPlt]) tutup(m, id);
  const id = m.idBaru();
  m.kini.penempatan.set(id, {
    id,
    pegawai,
    unit: j.unit,
    jabatan: j.jabatan,
    jenis_jabatan: j.jenisJabatan,
    jenjang: j.jenjang,
    jenis,
    memimpin: j.memimpin ? 1 : 0,
    delegasi_penilai: j.delegasi ? 1 : 0,
    dari: m.dari,
    sampai,
    nomor_surat: m.nomorSurat,
    tanggal_surat: m.suratTanggal,
    mengakhiri: akhiri?.id ?? null,
    akhir_semula: akhiri?.sampai ?? null,
  });
  return accept(akhiriPlt.map((p) => p.pegawai));
}

/** Ends on the eve what he holds; `semua`: also what he acts in and the teams he sits in. */
export function lepas(m: Meja, pegawai: string, semua: boolean): Result<null, PenolakanMutasi> {
  for (const b of milik(m, pegawai)) {
    const sampai = tanggalDariBaris(b, "sampai");
    if ((sampai !== null && sampai < m.dari) || !(semua || b.jenis === "definitif")) continue;
    if (teksDari(b, "dari") >= m.dari) return refuse("isi", "penempatan-mendatang");
    tutup(m, teksDari(b, "id"));
  }
  return accept(null);
}

/** A status ends on the eve where another begins. */
export function tutupStatus(m: Meja, pegawai: string): Result<null, PenolakanMutasi> {
  for (const [kunci, b] of m.kini.status_pegawai) {
    const sampai = tanggalDariBaris(b, "sampai");
    if (b.pegawai !== pegawai || (sampai !== null && sampai < m.dari)) continue;
    if (teksDari(b, "dari") >= m.dari) return refuse("isi", "status-berjalan");
    m.kini.status_pegawai.set(kunci, { ...b, sampai: tambahHari(m.dari, -1) });
  }
  return accept(null);
}

export const beriStatus = (m: Meja, pegawai: string, status: string, sampai: Tanggal | null): void => {
  m.kini.status_pegawai.set(`${pegawai} ${m.dari}`, { pegawai, status, dari: m.dari, sampai });
};

const milik = (m: Meja, pegawai: string): Baris[] =>
  [...m.kini.penempatan.values()].filter((b) => b.pegawai === pegawai);

function tutup(m: Meja, id: string): void {
  const b = m.kini.penempatan.get(id);
  if (b) m.kini.penempatan.set(id, { ...b, sampai: tambahHari(m.dari, -1) });
}

function kepalaKini(m: Meja): PenempatanAda[] {
  const diMeja = [...m.kini.penempatan.values()].filter((b) => b.memimpin === 1).map(keAda);
  return [...diMeja, ...m.fakta.kepala.filter((k) => !m.kini.penempatan.has(k.id))];
}

const keAda = (b: Baris): PenempatanAda => ({
  id: teksDari(b, "id"),
  pegawai: teksDari(b, "pegawai"),
  unit: teksDari(b, "unit"),
  jenis: b.jenis as JenisPenempatan,
  memimpin: b.memimpin === 1,
  dari: teksDari(b, "dari"),
  sampai: tanggalDariBaris(b, "sampai"),
});
