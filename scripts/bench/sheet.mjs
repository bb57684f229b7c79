/** A full plan: six RHK with three indicators each, seven expectations, appendices, and two quarters of work on it. */
export function sheetOf(pegawai) {
  const n = Number(pegawai.slice(-6));
  const id = (kind, at) => `01BENCH${kind}${String(n * 100 + at).padStart(18, "0")}`;
  const rhk = GOALS.map(([goal, leader, measures], at) => ({
    id: id("R", at),
    jenis: at < 5 ? "utama" : "tambahan",
    klasifikasi: at % 2 ? "individu" : "organisasi",
    teks: goal,
    penugasanDari: "",
    rhkPimpinan: null,
    rhkPimpinanTeks: leader,
    indikator: measures.map(([aspek, teks, target], i) => ({
      id: id("K", at * 3 + i),
      aspek,
      perspektif: null,
      teks,
      target,
    })),
  }));
  const actions = [RATED, WORKED].flatMap((periode, q) =>
    rhk.map((r, urut) => ({
      id: id("X", q * 10 + urut),
      rhk: r.id,
      periode,
      teks: `Menyiapkan bahan, membahas dengan unit terkait, dan menyelesaikan ${r.teks.toLowerCase()}`,
      target: "1 dokumen",
      urut,
    })),
  );
  const evidence = actions.slice(0, 8).map((a, at) => ({
    bukti: id("Q", at),
    aksi: a.id,
    pegawai,
    periode: a.periode,
    nama: `Notula pembahasan ${at + 1}.pdf`,
  }));
  return { content: { rhk, perilaku, lampiran: frozenLampiran }, lampiran, actions, evidence };
}

const RATED = "2026-triwulan-3";
const WORKED = "2026-triwulan-4";
const three = (thing, unit) => [
  ["kuantitas", `Jumlah ${thing} yang diselesaikan`, `4 ${unit}`],
  ["kualitas", `Persentase ${thing} yang disetujui tanpa perbaikan besar`, "85-90%"],
  ["waktu", `Ketepatan waktu penyampaian ${thing}`, "paling lambat tanggal 10 bulan berikutnya"],
];
const GOALS = [
  [
    "Tersusunnya rekomendasi kebijakan pelayanan",
    "Meningkatnya mutu kebijakan",
    three("rekomendasi", "rekomendasi"),
  ],
  [
    "Terlaksananya pemantauan layanan di daerah",
    "Meningkatnya mutu layanan",
    three("laporan pemantauan", "laporan"),
  ],
  [
    "Terkelolanya data kinerja & statistik unit",
    "Tersedianya data yang andal",
    three("set data", "set data"),
  ],
  ["Terselenggaranya forum konsultasi publik", "Meningkatnya peran serta", three("forum", "forum")],
  [
    "Tersusunnya laporan kinerja triwulanan",
    "Meningkatnya akuntabilitas",
    three("laporan kinerja", "laporan"),
  ],
  [
    "Terlaksananya pendampingan pegawai baru",
    "Meningkatnya kompetensi pegawai",
    three("pendampingan", "kali"),
  ],
];
const perilaku = Object.fromEntries(
  ["berorientasi-pelayanan", "akuntabel", "kompeten", "harmonis", "loyal", "adaptif", "kolaboratif"].map(
    (nilai) => [
      nilai,
      "Menjawab permintaan data paling lambat hari kerja berikutnya dan mencatat tindak lanjutnya.",
    ],
  ),
);
const frozenLampiran = {
  sumberDaya: ["Akses ke basis data layanan", "Dua tenaga pengolah data"],
  skema: ["Laporan bulanan kepada kepala unit"],
  konsekuensi: ["Prioritas pelatihan bila seluruh target tercapai"],
};
const lampiran = Object.entries({
  "sumber-daya": frozenLampiran.sumberDaya,
  skema: frozenLampiran.skema,
  konsekuensi: frozenLampiran.konsekuensi,
}).flatMap(([jenis, list]) => list.map((teks, urut) => ({ jenis, urut, teks })));
