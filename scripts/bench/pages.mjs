import { parse } from "node-html-parser";
import { menunggu, PLANNED, rencanaOf } from "./rencana.mjs";
import { evaluasiOf, id, people, RATED, skpOf, team, WORKED } from "./seed.mjs";

/**
 * What is measured. `personal`: about one person, so the size of the agency must not matter; with `most` it reads
 * more people up to a fixed number (copying: 220 colleagues of one's jabatan) and no more. `kb`: what it may
 * weigh instead of 10, as 960 cells of text do. `reference`: also
 * compared with the handler written by hand; "target": and held to it (Penilaian is the save with authorisation, version
 * check and audit in one batch).
 */
export const pages = [
  { name: "Beranda, pegawai", who: people.pegawai, path: "/", personal: true, reference: "target" },
  { name: "Beranda, penilai", who: people.penilai, path: "/", personal: true },
  { name: "Tim, 40 orang", who: people.penilai, path: "/tim", personal: true, reference: "target" },
  { name: "Nilai tim, 40", who: people.penilai, path: "/tim/nilai", personal: true, kb: 14 },
  { name: "Harian", who: people.pegawai, path: "/harian?minggu=2026-11-16", personal: true },
  { name: "Harian, tabel", who: people.pegawai, path: "/harian/tabel?minggu=2026-11-16", personal: true },
  { name: "Bukti saya", who: people.pegawai, path: "/bukti", personal: true },
  { name: "Pantauan tim, 40", who: people.penilai, path: "/tim/pantau", personal: true },
  { name: "Tindak lanjut", who: people.penilai, path: `/tindak-lanjut/${skpOf(team[0])}`, personal: true },
  { name: "Catat", who: people.pegawai, path: "/catat", personal: true },
  { name: "Umpan balik saya", who: people.pegawai, path: "/umpan-balik", personal: true },
  { name: "Umpan balik, cari orang", who: people.pegawai, path: "/umpan-balik/beri", personal: true },
  { name: "Beri umpan balik", who: people.penilai, path: `/umpan-balik/beri/${team[0]}`, personal: true },
  { name: "Minta umpan balik", who: people.pegawai, path: "/umpan-balik/minta", personal: true },
  { name: "Umpan balik tim, 40", who: people.penilai, path: "/umpan-balik/tim", personal: true, kb: 14 },
  { name: "Umpan balik SKP", who: people.penilai, path: `/umpan-balik/${skpOf(team[0])}`, personal: true },
  { name: "Pembinaan saya", who: people.pegawai, path: "/pembinaan", personal: true },
  { name: "Pembinaan tim, 40", who: people.penilai, path: "/pembinaan/tim", personal: true },
  { name: "Mulai bimbingan", who: people.penilai, path: "/pembinaan/baru", personal: true },
  { name: "Konseling", who: people.penilai, path: "/konseling", personal: true },
  { name: "Catatan pribadi", who: people.penilai, path: "/catatan", personal: true },
  {
    name: "Periksa tim, 40 × 100",
    who: people.penilai,
    path: `/periksa?periode=${WORKED}`,
    personal: true,
  },
  {
    name: "Periksa, satu orang",
    who: people.penilai,
    path: `/periksa/${skpOf(team[2])}/${WORKED}`,
    personal: true,
  },
  { name: "Angka kredit tim, 40", who: people.penilai, path: "/angka-kredit?tahun=2026", personal: true },
  {
    name: "Angka kredit, satu tahun",
    who: people.pegawai,
    path: `/angka-kredit/${people.pegawai}/2026?dasar=periodik`,
    personal: true,
  },
  { name: "Angka kredit, admin", who: people.admin, path: "/angka-kredit?tahun=2026" },
  {
    name: "Laporan evaluasi, penilai",
    who: people.penilai,
    path: `/pelaporan?periode=${RATED}`,
    personal: true,
  },
  { name: "Laporan evaluasi, admin", who: people.admin, path: `/pelaporan?periode=${RATED}` },
  { name: "Laporan unit, 40", who: people.admin, path: `/pelaporan/${RATED}/${id("V", 0)}` },
  { name: "Tautan bukti", who: people.pegawai, path: "/bukti/tautan", personal: true },
  {
    name: "Capaian unit, penilai",
    who: people.penilai,
    path: `/capaian/rincian/${RATED}/${id("V", 3)}`,
    personal: true,
  },
  { name: "Pola, admin", who: people.admin, path: "/kelola/pola" },
  { name: "Nilai lama", who: people.pegawai, path: "/warisan", personal: true },
  { name: "Nilai lama, admin", who: people.admin, path: "/kelola/warisan" },
  { name: "Kalibrasi, daftar", who: people.penilai, path: "/kalibrasi", personal: true },
  { name: "Kalibrasi, papan 30", who: people.pemimpin, path: `/kalibrasi/${id("Q", 0)}`, personal: true },
  {
    name: "Kalibrasi, satu orang",
    who: people.pemimpin,
    path: `/kalibrasi/${id("Q", 0)}/orang/${evaluasiOf(team[1]).replace("BENCHE", "BENCHQ")}`,
    personal: true,
  },
  {
    name: "Kalibrasi dibuka, admin",
    who: people.admin,
    path: `/kalibrasi/baru?unit=${id("V", 3)}&periode=${RATED}`,
  },
  { name: "Pembukaan, admin", who: people.admin, path: "/kelola/pembukaan" },
  { name: "Gudang bukti, admin", who: people.admin, path: "/kelola/bukti" },
  { name: "Pelaksanaan unit, admin", who: people.admin, path: "/kemajuan/pelaksanaan", progress: true },
  { name: "SKP", who: people.pegawai, path: `/skp/${skpOf(people.pegawai)}`, personal: true },
  { name: "Versi SKP", who: people.pegawai, path: `/skp/${skpOf(people.pegawai)}/versi/1`, personal: true },
  {
    name: "Penyesuaian SKP",
    who: people.pegawai,
    path: `/skp/${skpOf(people.pegawai)}/penyesuaian`,
    personal: true,
  },
  {
    name: "Selaraskan SKP",
    who: people.drafter,
    path: `/skp/${skpOf(people.drafter)}/selaras`,
    personal: true,
  },
  { name: "SKP, penilai", who: people.penyetuju, path: `/skp/${rencanaOf(menunggu[0])}`, personal: true },
  {
    name: "Versi berbanding",
    who: people.pembicara,
    path: `/skp/${skpOf(people.pembicara)}/versi/2?banding=1`,
    personal: true,
  },
  {
    name: "SKP, PDF",
    who: people.pegawai,
    path: `/skp/${skpOf(people.pegawai)}/pdf`,
    personal: true,
    file: true,
  },
  {
    name: "SKP bawahan, 40",
    who: people.penyetuju,
    path: `/skp/bawahan?tahun=${PLANNED}`,
    personal: true,
  },
  {
    name: "Persetujuan",
    who: people.penyetuju,
    path: `/skp/${rencanaOf(menunggu[0])}/persetujuan`,
    personal: true,
  },
  {
    name: "Setujui bersama, 40",
    who: people.penyetuju,
    path: `/skp/persetujuan-massal?tahun=${PLANNED}`,
    personal: true,
  },
  { name: "Isian SKP", who: people.drafter, path: `/skp/${skpOf(people.drafter)}/isian`, personal: true },
  {
    name: "Isian satu RHK",
    who: people.drafter,
    path: `/skp/${skpOf(people.drafter)}/isian/baru`,
    personal: true,
  },
  {
    name: "Matriks 80 × 12",
    who: people.pemimpin,
    path: `/matriks/${skpOf(people.pemimpin)}`,
    personal: true,
    kb: 20,
  },
  {
    name: "Peran dari matriks",
    who: people.drafter,
    path: `/matriks/peran/${skpOf(people.drafter)}`,
    personal: true,
  },
  { name: "Manual indikator", who: people.admin, path: `/skp/${skpOf(id("P", 0))}/manual`, personal: true },
  {
    name: "Strategi",
    who: people.pemimpin,
    path: `/skp/${skpOf(people.pemimpin)}/strategi`,
    personal: true,
  },
  {
    name: "Pelaksanaan",
    who: people.pegawai,
    path: `/pelaksanaan/${skpOf(people.pegawai)}/${WORKED}`,
    personal: true,
    reference: true,
  },
  { name: "Lembar kerja bawahan", who: people.penilai, path: "/pelaksanaan/bawahan", personal: true },
  {
    name: "Kesepakatan rencana aksi",
    who: people.penilai,
    path: `/pelaksanaan/${skpOf(people.pegawai)}/${WORKED}/kesepakatan`,
    personal: true,
  },
  {
    name: "Realisasi susulan",
    who: people.pegawai,
    path: `/pelaksanaan/${skpOf(people.pegawai)}/${WORKED}/susulan`,
    personal: true,
  },
  {
    name: "Riwayat realisasi",
    who: people.pegawai,
    path: `/pelaksanaan/${skpOf(people.pegawai)}/${WORKED}/riwayat`,
    personal: true,
  },
  {
    name: "Evaluasi, penilai",
    who: people.penilai,
    path: `/evaluasi/${evaluasiOf(team[3])}`,
    personal: true,
  },
  { name: "Hasil saya", who: people.pengaju, path: "/hasil", personal: true },
  { name: "Hasil bawahan", who: people.penilai, path: `/hasil/${people.pengaju}`, personal: true },
  { name: "Tidak dapat dievaluasi", who: people.penilai, path: "/evaluasi/tidak-dapat", personal: true },
  { name: "Tidak dapat dievaluasi, admin", who: people.admin, path: "/evaluasi/tidak-dapat" },
  {
    name: "Keberatan",
    who: people.pengaju,
    path: `/evaluasi/${evaluasiOf(people.pengaju)}/keberatan`,
    personal: true,
  },
  {
    name: "Putusan keberatan",
    who: people.pemimpin,
    path: `/evaluasi/${evaluasiOf(people.pengaju)}/keberatan/putusan`,
    personal: true,
  },
  { name: "Pembukaan kembali", who: people.admin, path: `/evaluasi/${evaluasiOf(team[29])}/pembukaan` },
  { name: "Kemajuan, admin", who: people.admin, path: "/kemajuan", progress: true },
  { name: "SKP belum, admin", who: people.admin, path: "/kemajuan/skp?tahun=2026", progress: true },
  {
    name: "Kemajuan, nama",
    who: people.admin,
    path: `/kemajuan/${id("V", 0)}/pegawai?tahap=skp&lingkup=2026&keadaan=diajukan`,
  },
  { name: "Pegawai, admin", who: people.admin, path: "/pegawai" },
  { name: "Cari, admin", who: people.admin, path: "/cari?q=wahyu" },
  { name: "Cari, penilai", who: people.penilai, path: "/cari?q=wahyu" },
  { name: "Kalender kerja", who: people.pegawai, path: "/kalender", personal: true },
  { name: "Perpanjangan, admin", who: people.admin, path: "/periode/perpanjangan" },
  { name: "Kelompok, admin", who: people.admin, path: "/periode/kelompok" },
  { name: "Kesiapan, admin", who: people.admin, path: "/periode/kesiapan?tahun=2026" },
  {
    name: "Salin RHK",
    who: people.drafter,
    path: `/skp/${skpOf(people.drafter)}/salin`,
    personal: true,
    most: 3000,
  },
  {
    name: "Salin RHK, rekan",
    who: people.drafter,
    path: `/skp/${skpOf(people.drafter)}/salin?sumber=rekan`,
    personal: true,
    most: 3000,
  },
  { name: "Pustaka, admin", who: people.admin, path: "/pustaka" },
  { name: "Pustaka, cari", who: people.admin, path: "/pustaka?q=data" },
  { name: "Pustaka sendiri", who: people.pegawai, path: "/pustaka", personal: true },
  { name: "PK, admin", who: people.admin, path: "/pk?tahun=2026" },
  { name: "PK unit, admin", who: people.admin, path: `/pk/${id("V", 0)}/2026` },
  { name: "PK, 12 indikator", who: people.pemimpin, path: `/pk/${id("V", 2)}/2026`, personal: true },
  {
    name: "Isian PK, 12 indikator",
    who: people.pemimpin,
    path: `/pk/${id("V", 2)}/2026/isian`,
    personal: true,
  },
  { name: "Pohon kinerja", who: people.pegawai, path: `/pohon?skp=${skpOf(people.pegawai)}`, personal: true },
  { name: "Pohon unit, admin", who: people.admin, path: `/pohon?unit=${id("V", 0)}&tahun=2026` },
  {
    name: "Dialog kinerja",
    who: people.pembicara,
    path: `/skp/${skpOf(people.pembicara)}/dialog`,
    personal: true,
  },
  { name: "Penelaah rumusan, admin", who: people.admin, path: "/kelola/penelaah" },
  { name: "Pemberitahuan", who: people.pegawai, path: "/pemberitahuan", personal: true },
];

/** The forty plans lie on the desk again, as they did. */
export const unapprove = [
  "DELETE FROM penetapan_skp",
  "DELETE FROM penetapan",
  `DELETE FROM skp_versi WHERE skp IN (${quoted(menunggu.map(rencanaOf))})`,
  `DELETE FROM riwayat WHERE objek IN (${quoted(menunggu.map(rencanaOf))})`,
  `UPDATE skp SET keadaan = 'diajukan', versi = 0, ditetapkan_pada = NULL, dibaca_pada = diajukan_pada
    WHERE id IN (${quoted(menunggu.map(rencanaOf))})`,
];

/**
 * Forms are filled as the page shows them, changed by `change`, and sent: the lock in them counts up from save to
 * save. `once`: a step that can be done once per person. `undo` runs between two slices and costs nobody's time: it takes
 * the step back, or a history of thousands of saves that no person has.
 */
export const saves = [
  {
    name: "Simpan SKP 6 RHK × 18",
    who: people.drafter,
    page: `/skp/${skpOf(people.drafter)}/isian`,
    action: /\/isian$/,
    lock: "revisi",
    change: (fields, n) =>
      fields.map(([name, value]) =>
        /^(indikator|teks|target)$/.test(name) ? [name, flip(value, n)] : [name, value],
      ),
    reference: true,
  },
  {
    name: "Simpan otomatis 6 × 18",
    who: people.penulis,
    page: `/skp/${rencanaOf(people.penulis)}/isian`,
    action: /\/isian$/,
    lock: "revisi",
    expect: 200,
    change: (fields, n) => [
      ...fields.map(([name, value]) => [name, name === "target" ? flip(value, n) : value]),
      ["langkah", "otomatis"],
    ],
  },
  {
    name: "Setujui 40 bersama",
    once: [people.penyetuju],
    page: () => `/skp/persetujuan-massal?tahun=${PLANNED}`,
    action: /\/persetujuan-massal$/,
    lock: "versi",
    change: (fields) => [...fields, ["pernyataan", "ya"]],
    undo: unapprove,
  },
  {
    name: "Simpan matriks 80 × 12",
    who: people.pemimpin,
    page: `/matriks/${skpOf(people.pemimpin)}`,
    action: /\/matriks\/[^/]+$/,
    lock: "revisi",
    change: (fields, n) =>
      fields.map(([name, value]) => (/^s\d/.test(name) ? [name, flip(value, n)] : [name, value])),
  },
  {
    name: "Sampel 40 × 100",
    once: [people.penilai],
    page: () => `/periksa?periode=${WORKED}`,
    action: /\/periksa\/sampel$/,
    change: (fields) => fields,
    undo: ["DELETE FROM sampel_butir", "DELETE FROM sampel_populasi", "DELETE FROM sampel"],
  },
  {
    name: "Komentar dialog kinerja",
    who: people.drafter,
    page: `/skp/${skpOf(people.drafter)}/dialog?tulis=umum`,
    action: /\/dialog$/,
    change: (fields, n) =>
      fields.map(([name, value]) => (name === "teks" ? [name, `Komentar ${n}`] : [name, value])),
    undo: [`DELETE FROM dialog_utas WHERE skp = '${skpOf(people.drafter)}'`],
  },
  {
    name: "Pengajuan SKP",
    once: people.submitters,
    page: (who) => `/skp/${skpOf(who)}/pengajuan`,
    action: /\/pengajuan$/,
    lock: "versi",
    change: (fields) => [...fields, ["pernyataan", "ya"]],
    undo: [
      `UPDATE skp SET keadaan = 'draf', versi = 0 WHERE pegawai IN (SELECT value FROM json_each(?1))`,
      `DELETE FROM skp_ajuan WHERE skp IN (SELECT s.id FROM skp s WHERE s.pegawai IN (SELECT value FROM json_each(?1)))`,
      `DELETE FROM riwayat WHERE objek IN (SELECT s.id FROM skp s WHERE s.pegawai IN (SELECT value FROM json_each(?1)))`,
    ],
  },
  {
    name: "Penilaian",
    who: people.penilai,
    page: `/evaluasi/${evaluasiOf(team[4])}?ubah=ya`,
    action: /\/penilaian$/,
    lock: "versi",
    change: (fields, n) =>
      withValues(fields, {
        hasil: "sesuai",
        perilaku: "sesuai",
        catatan: flip("Kinerja sesuai rencana.", n),
        alasan: "Capaian sesuai target dan bukti lengkap.",
        dipastikan: "ya",
      }),
    undo: [`DELETE FROM riwayat WHERE objek = '${evaluasiOf(team[4])}'`],
    reference: "target",
  },
  {
    name: "Nilai dari tim",
    who: people.penilai,
    page: "/tim/nilai",
    action: new RegExp(`/tim/nilai/${evaluasiOf(team[8])}/penilaian$`),
    lock: "versi",
    change: (fields, n) =>
      withValues(fields, {
        hasil: "sesuai",
        perilaku: n % 2 ? "di-atas" : "sesuai",
        alasan: flip("Konsisten menjaga nilai.", n),
        catatan: "",
      }),
    undo: [`DELETE FROM riwayat WHERE objek = '${evaluasiOf(team[8])}'`],
  },
  {
    name: "Simpan realisasi",
    who: people.pegawai,
    page: `/pelaksanaan/${skpOf(people.pegawai)}/${WORKED}`,
    action: new RegExp(`/pelaksanaan/[^/]+/${WORKED}$`),
    lock: "revisi",
    change: (fields, n) =>
      fields.map(([name, value]) => (name.startsWith("realisasi-") ? [name, flip(value, n)] : [name, value])),
  },
];

function quoted(list) {
  return list.map((one) => `'${one}'`).join(", ");
}

/** Two texts in turn, so that every save changes every one. */
const flip = (text, n) => `${text.replace(/ \(diperbarui\)$/, "")}${n % 2 ? " (diperbarui)" : ""}`;

const withValues = (fields, values) => [
  ...fields.filter(([name]) => !(name in values)),
  ...Object.entries(values),
];

/** The fields of the form that posts to `action`, with what stands in them; those outside belong by their form=. */
export function fieldsOf(html, action) {
  const page = parse(html);
  const forms = page
    .querySelectorAll("form")
    .filter((form) => action.test(form.getAttribute("action") ?? ""));
  const form = forms[0];
  if (!form) return null;
  const id = form.getAttribute("id");
  const own = new Set(form.querySelectorAll("input, textarea, select"));
  const fields = page
    .querySelectorAll("input, textarea, select")
    .filter((field) => (field.getAttribute("form") ? field.getAttribute("form") === id : own.has(field)))
    .flatMap((field) => valuesOf(field));
  return { action: form.getAttribute("action"), fields };
}

function valuesOf(field) {
  const name = field.getAttribute("name");
  if (!name || field.hasAttribute("disabled")) return [];
  const type = field.getAttribute("type") ?? "text";
  if (["submit", "button", "file"].includes(type)) return [];
  if (["checkbox", "radio"].includes(type))
    return field.hasAttribute("checked") ? [[name, field.getAttribute("value") ?? "on"]] : [];
  if (field.tagName === "SELECT") {
    const chosen = field.querySelector("option[selected]") ?? field.querySelector("option");
    return [[name, chosen?.getAttribute("value") ?? chosen?.text ?? ""]];
  }
  return [
    [
      name,
      field.tagName === "TEXTAREA" ? field.text.replace(/^\n/, "") : (field.getAttribute("value") ?? ""),
    ],
  ];
}
