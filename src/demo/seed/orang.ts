import { type Golongan, pangkat } from "../../domain/jabatan.ts";
import { tabel } from "../tabel.ts";
import { type Benih, DIBUAT, KOLOM_PERAN, type Orang } from "./benih.ts";
import { garisRows, UNIT_DARI } from "./garis.ts";
import { pick } from "./id.ts";
import { libur } from "./libur.ts";
import { penataanStatements } from "./penataan.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

/** Settings, units, people, appointments, the lines that follow from them, roles and accounts. */
export function orangStages(benih: Benih, orang: Orang, sandi: () => Promise<string>): Stage[] {
  return [
    {
      nama: "orang",
      isi: async () => [
        ...insert("aturan", aturan(benih)),
        ...insert(
          "hari_libur",
          libur.map(({ tanggal, keterangan }) => ({ tanggal, keterangan })),
        ),
        ...unitStatements(orang),
        ...penataanStatements(benih, orang),
        ...pegawaiStatements(orang),
        ...insert("penempatan", penempatan(orang)),
        ...insert("atasan_khusus", khusus(benih, orang)),
        ...insert("status_pegawai", status(benih, orang)),
        ...insert("garis_penilai", garisRows(benih, orang)),
        ...insert("peran", peran(benih, orang)),
        ...insert("akun", akun(orang, await sandi())),
      ],
    },
  ];
}

const aturan = (benih: Benih): Row[] =>
  [
    ["kalender.hari-kerja", "5", "Perpres 21/2023 Ps. 3"],
    ["keberatan.mode", "hari-kerja", "PermenPANRB 6/2022 hlm. 117"],
    ["dokumentasi.periode", "bulanan", "Ps. 16 ayat (3)"],
    ["masuk.faktor-kedua", "dianjurkan", "Contoh: agar pengunjung masuk dengan satu klik"],
    ["distribusi.aturan", "se-3-2023", "SE MenPANRB 3/2023"],
    ["kota", benih.kota, ""],
  ].map(([kunci = "", nilai = "", dasar = ""]) => ({ kunci, nilai, dari: "2025-10-01", dasar }));

const unitStatements = ({ unit, id }: Orang) => [
  ...insert(
    "unit",
    unit.map((u) => ({ id: u.id, kode: u.kode })),
  ),
  ...insert(
    "unit_versi",
    unit.map((u) => ({
      id: id("versi unit", u.kode),
      unit: u.id,
      dari: UNIT_DARI,
      nama: u.nama,
      induk: u.idInduk,
      jenis: u.jenis,
      urut: u.urut,
    })),
  ),
];

function pegawaiStatements({ pegawai }: Orang) {
  const bernomor = pegawai.filter((p) => p.nomor);
  const pppk = (jenis: string) => jenis.startsWith("pppk");
  return [
    ...insert(
      "pegawai",
      pegawai.map((p) => ({ id: p.id, nama: p.nama, email: p.email, jenis: p.jenis, dibuat_pada: DIBUAT })),
    ),
    ...insert(
      "nomor_pegawai",
      bernomor.map((p) => ({
        nomor: p.nomor,
        pegawai: p.id,
        jenis: pppk(p.jenis) ? "ni-pppk" : "nip",
        dari: `${p.nomor.slice(8, 12)}-${pppk(p.jenis) ? "01" : p.nomor.slice(12, 14)}-01`,
      })),
    ),
    ...insert(
      "golongan",
      bernomor.map((p) => ({
        pegawai: p.id,
        golongan: p.golongan,
        pangkat: pppk(p.jenis) ? null : pangkat[p.golongan as Golongan],
        dari: "2022-04-01",
      })),
    ),
  ];
}

const penempatan = (orang: Orang): Row[] =>
  orang.penempatan.map((n) => ({
    id: n.id,
    pegawai: n.pegawai,
    unit: n.idUnit,
    jabatan: n.jabatan,
    jenis_jabatan: n.jenisJabatan,
    jenjang: n.jenjang || null,
    jenis: n.jenis,
    memimpin: n.memimpin ? 1 : 0,
    delegasi_penilai: n.delegasi ? 1 : 0,
    dari: n.dari,
    sampai: n.sampai,
    nomor_surat: nomorSurat(n),
  }));

const nomorSurat = (n: Orang["penempatan"][number]) =>
  n.jenis === "definitif"
    ? `SK-${n.kode.slice(1)}/${n.dari.slice(5, 7)}/${n.dari.slice(0, 4)}`
    : `SPRINT-${n.kode.slice(1)}/${n.dari.slice(0, 4)}`;

const khusus = (benih: Benih, orang: Orang): Row[] =>
  tabel(benih.khusus, ["kode", "penilai", "dari", "alasan"]).map((k) => ({
    pegawai: orang.idPegawai(k.kode),
    penilai: orang.idPegawai(k.penilai),
    dari: k.dari,
    alasan: k.alasan,
  }));

const status = (benih: Benih, orang: Orang): Row[] =>
  tabel(benih.status, ["kode", "status", "dari", "sampai"]).map((s) => ({
    pegawai: orang.idPegawai(s.kode),
    status: s.status,
    dari: s.dari,
    sampai: s.sampai || null,
  }));

const peran = (benih: Benih, orang: Orang): Row[] =>
  tabel(benih.peran, KOLOM_PERAN).map((p) => ({
    id: orang.id("peran", `${p.kode} ${p.peran}`),
    pegawai: orang.idPegawai(p.kode),
    peran: p.peran,
    lingkup: p.lingkup === "" ? null : orang.idUnit(p.lingkup),
    dari: p.dari,
    sampai: p.sampai || null,
    diberi_oleh: p.oleh === "" ? null : orang.idPegawai(p.oleh),
    diberi_pada: Date.parse(`${p.dari}T01:30:00Z`),
    dasar: p.dasar,
  }));

const akun = (orang: Orang, sandiHash: string): Row[] =>
  orang.pegawai.map((p) => ({
    pegawai: p.id,
    sandi_hash: sandiHash,
    dibuat_pada: DIBUAT,
    // A few have never come: the data doctor tells.
    terakhir_masuk_pada: pick(15, p.kode) === 0 ? null : DIBUAT + pick(400, `${p.kode} masuk`) * 86_400_000,
  }));
