import { id, NOW, people, range, sha256, skpOf } from "./orang.mjs";
import { sheetOf } from "./sheet.mjs";

const DAY = 86_400_000;
/** The year that is being planned while the other one runs. */
export const PLANNED = 2027;
/** A plan of the coming year, of people in units 0 and 1. */
export const rencanaOf = (pegawai) => pegawai.replace("BENCHP", "BENCHY");

/** Forty plans that lie on one desk; 26 is the admin. */
export const menunggu = [...range(27, 43), ...range(50 - 2, 50), ...range(1, 23)].map((n) => id("P", n));

/** Planning of the coming year under the head of unit 1, a PK, a second version and a dialogue. */
export function planning(run) {
  const desk = people.penyetuju;
  const full = [...menunggu, people.penulis, desk];
  const plans = [...full, ...people.pengisi].map((pegawai) => ({
    pegawai,
    id: rencanaOf(pegawai),
    penempatan: pegawai.replace("BENCHP", "BENCHN"),
    penilai: pegawai === desk ? id("P", 0) : desk,
    atasan: pegawai === desk ? null : id("P", 0),
    keadaan: menunggu.includes(pegawai)
      ? "diajukan"
      : pegawai === desk
        ? "ditetapkan"
        : pegawai === people.penulis
          ? "draf"
          : "belum",
  }));
  const sheets = full.map((pegawai) => ({
    skp: rencanaOf(pegawai),
    ...sheetOf(id("P", 500_000 + Number(pegawai.slice(-6)))),
  }));
  return [
    run(
      `INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan,
          versi, revisi, diajukan_pada, dibaca_pada, ditetapkan_pada, diubah_pada)
        SELECT value->>'id', value->>'pegawai', value->>'penempatan', ?2, value->>'penilai', value->>'atasan', ?3,
          ?3 || '-01-01', ?3 || '-12-31', 'ja-jf', 'kuantitatif', value->>'keadaan', 0, value->>'keadaan' <> 'belum',
          CASE WHEN value->>'keadaan' IN ('diajukan', 'ditetapkan') THEN ?4 END, CASE WHEN value->>'keadaan' = 'diajukan' THEN ?4 END,
          CASE WHEN value->>'keadaan' = 'ditetapkan' THEN ?4 END, ?4 FROM json_each(?1)`,
      plans,
      id("V", 1),
      PLANNED,
      NOW - DAY,
    ),
    ...textsOf(run, sheets),
    run(
      `INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh) SELECT value->>'skp', 1,
        value->>'isi', '', ?2 || '-01-01', ?3, ?4 FROM json_each(?1)`,
      sheets
        .filter((s) => s.skp === rencanaOf(desk))
        .map(({ skp, content }) => ({ skp, isi: JSON.stringify(content) })),
      PLANNED,
      NOW - DAY,
      id("P", 0),
    ),
    ...promised(run),
    ...spoken(run),
  ];
}

/** The rows a plan is written in. */
export function textsOf(run, sheets) {
  const rhk = sheets.flatMap((s) => s.content.rhk.map((r, urut) => ({ ...r, skp: s.skp, urut })));
  return [
    run(
      `INSERT INTO rhk (id, skp, jenis, klasifikasi, teks, rhk_pimpinan_teks, urut) SELECT value->>'id', value->>'skp', value->>'jenis',
        value->>'klasifikasi', value->>'teks', value->>'rhkPimpinanTeks', value->>'urut' FROM json_each(?1)`,
      rhk,
    ),
    run(
      `INSERT INTO indikator (id, rhk, skp, aspek, teks, target, urut) SELECT value->>'id', value->>'rhk', value->>'skp', value->>'aspek',
        value->>'teks', value->>'target', value->>'urut' FROM json_each(?1)`,
      rhk.flatMap((r) => r.indikator.map((i, n) => ({ ...i, skp: r.skp, rhk: r.id, urut: r.urut * 3 + n }))),
    ),
    run(
      `INSERT INTO ekspektasi_perilaku (skp, nilai, teks) SELECT s.value->>'skp', e.key, e.value FROM json_each(?1) s
        JOIN json_each(s.value->'perilaku') e`,
      sheets.map((s) => ({ skp: s.skp, perilaku: s.content.perilaku })),
    ),
    run(
      `INSERT INTO lampiran (skp, jenis, urut, teks) SELECT value->>'skp', value->>'jenis', value->>'urut', value->>'teks' FROM json_each(?1)`,
      sheets.flatMap((s) => s.lampiran.map((l) => ({ ...l, skp: s.skp }))),
    ),
  ];
}

/** Twelve indicators that unit 2 has promised. */
function promised(run) {
  const pk = id("A", 2);
  return [
    run(
      `INSERT INTO perjanjian_kinerja (id, unit, tahun, sumber, keadaan, nomor, tanggal, diubah_pada)
        SELECT ?2, ?3, 2026, 'pk', 'ditetapkan', 'PK-1/2026', '2026-01-10', ?4 WHERE ?1 IS NOT NULL`,
      [],
      pk,
      id("V", 2),
      NOW - 200 * DAY,
    ),
    run(
      `INSERT INTO sasaran_pk (id, pk, teks, urut) SELECT value->>'id', ?2, value->>'teks', value->>'urut' FROM json_each(?1)`,
      range(0, 3).map((n) => ({ id: id("C", n), teks: `Mutu layanan unit meningkat ${n + 1}`, urut: n })),
      pk,
    ),
    run(
      `INSERT INTO indikator_pk (id, sasaran, pk, kode, teks, target, satuan, urut) SELECT value->>'id', value->>'sasaran', ?2,
        value->>'kode', value->>'teks', '85', 'persen', value->>'urut' FROM json_each(?1)`,
      range(0, 12).map((n) => ({
        id: id("D", n),
        sasaran: id("C", Math.floor(n / 4)),
        kode: `IKU ${n + 1}`,
        teks: `Persentase layanan yang tepat waktu ${n + 1}`,
        urut: n,
      })),
      pk,
    ),
  ];
}

/** Twelve threads of two messages, a meeting, and a second version of which half is worded otherwise. */
function spoken(run) {
  const skp = skpOf(people.pembicara);
  const { content } = sheetOf(people.pembicara);
  const rhk = content.rhk.map((r, n) => (n % 2 ? r : { ...r, teks: `${r.teks} sampai tingkat kecamatan` }));
  const threads = range(0, 12).map((n) => ({
    id: id("U", n),
    bagian: n < 6 ? "rhk" : "indikator",
    rujukan: n < 6 ? content.rhk[n].id : content.rhk[n - 6].indikator[0].id,
    kutipan: content.rhk[n % 6].teks,
  }));
  return [
    run(
      `INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
        SELECT ?2, 2, value, ?3, '2026-07-01', ?4, ?5 FROM json_each(?1)`,
      [JSON.stringify({ ...content, rhk })],
      skp,
      sha256(`${skp} 2`),
      NOW - 140 * DAY,
      people.penilai,
    ),
    run(
      `INSERT INTO dialog_utas (id, skp, bagian, rujukan, kutipan, diubah_pada) SELECT value->>'id', ?2, value->>'bagian',
        value->>'rujukan', value->>'kutipan', ?3 FROM json_each(?1)`,
      threads,
      skp,
      NOW - DAY,
    ),
    run(
      `INSERT INTO dialog_pesan (id, utas, skp, langkah, oleh, teks, pada) SELECT value->>'id', value->>'utas', ?2, 'komentar',
        value->>'oleh', 'Sebaiknya disebut layanan yang mana, agar pembaca mengerti.', ?3 FROM json_each(?1)`,
      threads.flatMap((u, n) =>
        [people.penilai, people.pembicara].map((oleh, at) => ({ id: id("M", n * 2 + at), utas: u.id, oleh })),
      ),
      skp,
      NOW - DAY,
    ),
    run(
      `INSERT INTO dialog_kinerja (id, skp, tanggal, cara, tempat, ringkasan, penilai, dicatat_oleh, dicatat_pada)
        SELECT ?2, ?3, '2026-11-20', 'tatap-muka', 'Ruang rapat', 'Target triwulan dibahas.', ?4, ?4, ?5 WHERE ?1 IS NOT NULL`,
      [],
      id("L", 0),
      skp,
      people.penilai,
      NOW - DAY,
    ),
  ];
}
