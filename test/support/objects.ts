import { newId } from "../../src/data/ids.ts";
import { pakUji } from "./angka-kredit.ts";
import { kiriman, pdf } from "./berkas.ts";
import { bimbinganUji } from "./bimbingan.ts";
import type { Cast } from "./cast.ts";
import { delegasiUji } from "./delegasi.ts";
import { pindaianUji } from "./dokumen.ts";
import { evaluasiUji, OKTOBER } from "./evaluasi.ts";
import { akunObjects } from "./faktor.ts";
import { doWork, house } from "./house.ts";
import { cutiUji, hariKhususUji, kelompokUji, perpanjanganUji } from "./kalender.ts";
import { kalibrasiObjek } from "./kalibrasi.ts";
import { kasusUji } from "./konseling.ts";
import { laporanUji } from "./pelaporan.ts";
import { sampelUji } from "./periksa.ts";
import { pustakaUji } from "./pustaka.ts";
import type { Ids } from "./routes.ts";

/**
 * One of everything that has an address, all of it Ayu's and made by the steps themselves: an agreed plan, an
 * evaluation signed and delivered, its document, a file; and an import of Citra's. On 20 October 2026.
 */
export async function objectsOf(cast: Cast): Promise<Ids> {
  const { d1, ayu, bagas, citra, unit, base } = cast;
  const { post, upload, get } = house(OKTOBER);
  const one = async (sql: string, ...params: string[]) =>
    (
      await d1
        .prepare(sql)
        .bind(...params)
        .first<{ id: string }>()
    )?.id ?? "";
  const evaluasi = await evaluasiUji(cast, { keadaan: "dinilai" });
  await post(`${evaluasi.path}/penandatanganan`, { versi: String(evaluasi.versi), setuju: "ya" }, bagas);
  await post(`${evaluasi.path}/penyampaian`, { versi: String(evaluasi.versi + 1) }, bagas);
  await upload(`${base}/bukti`, kiriman([["bukti.pdf", pdf()]]), ayu);
  const besar = { nama: "besar.pdf", tipe: "application/pdf", ukuran: "900000", sha256: "a".repeat(64) };
  await post(`${base}/bukti/unggahan`, besar, ayu);
  const contoh = new TextEncoder().encode((await get(`${base}/pegawai/impor/contoh.csv`, citra)).html);
  const impor = await upload(`${base}/pegawai/impor`, kiriman([["pegawai.csv", contoh]]), citra);
  await post(`${impor.to}/kolom`, { versi: "0", unitBaru: "ya" }, citra);
  await doWork(OKTOBER);
  const cuti = {
    jenis: "status",
    pegawai: cast.hadi.id,
    status: "cuti-besar",
    arah: "mulai",
    dari: "2026-10-20",
    suratTanggal: "2026-10-19",
    nomorSurat: "800/1",
  };
  const sidik = (await post(`${base}/mutasi/pratinjau`, cuti, citra)).page.querySelector("input[name=sidik]");
  await post(`${base}/mutasi`, { ...cuti, sidik: sidik?.getAttribute("value") ?? "" }, citra);
  await post(
    `${base}/pegawai/luar/baru`,
    { nama: "Menteri Uji", jabatan: "Menteri", instansi: "Kementerian", jenisJabatan: "pejabat-negara" },
    citra,
  );
  await post(`${base}/lapor`, { jenis: "unit", keterangan: "Saya di unit lain" }, ayu);
  await post(`${base}/kelola/bantuan-operator`, { jam: "4", alasan: "Garis tidak berubah" }, citra);
  const indikator = await one("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut LIMIT 1", evaluasi.skp);
  const strategi = { revisi: "0", cara: "layanan", judul: "Layanan lebih cepat", indikator };
  await post(`${base}/skp/${evaluasi.skp}/strategi`, strategi, ayu);
  // Manuals belong to the plans of leaders: this one is such a plan from here on.
  await d1.prepare("UPDATE skp SET kelompok = 'jpt-unit-mandiri' WHERE id = ?1").bind(evaluasi.skp).run();
  await umpanObjek(cast, evaluasi.skp);
  const kalibrasi = await kalibrasiObjek(cast, evaluasi.id);
  return {
    ...namesOnly(OKTOBER),
    indikator,
    strategi: await one("SELECT id FROM strategi WHERE skp = ?1", evaluasi.skp),
    ...(await akunObjects(cast, OKTOBER)),
    agency: cast.agency.code,
    code: cast.agency.code,
    "id bantuan-operator": await one("SELECT max(id) AS id FROM izin_bantuan WHERE oleh = ?1", citra.id),
    "id unit": unit.bidang,
    "id pegawai": ayu.id,
    "id skp": evaluasi.skp,
    "id pembinaan": (await bimbinganUji(cast, evaluasi.skp, "coaching", ayu, OKTOBER)).id,
    "id konseling": await kasusUji(cast, evaluasi.skp),
    "id pustaka": await pustakaUji(cast),
    "id persetujuan-massal": await bersamaUji(cast, evaluasi.skp),
    "id susulan": await susulanUji(cast, evaluasi),
    "id evaluasi": evaluasi.id,
    "id nilai": evaluasi.id,
    "id kalibrasi": kalibrasi.id,
    orang: kalibrasi.orang,
    "id angka-kredit/dokumen": await pakUji(cast),
    "id laporan": await laporanUji(cast, evaluasi.periode),
    "id dokumen": await one("SELECT id FROM dokumen WHERE evaluasi = ?1", evaluasi.id),
    "id pindaian": await pindaianUji(
      cast,
      await one("SELECT id FROM dokumen WHERE evaluasi = ?1", evaluasi.id),
    ),
    "id bukti": await one("SELECT id FROM bukti WHERE pegawai = ?1 AND alamat IS NULL", ayu.id),
    "id tautan": await tautanUji(cast, post),
    "id unggahan": await one("SELECT id FROM unggahan WHERE pegawai = ?1", ayu.id),
    "id ganda": await gandaUji(cast),
    satu: ayu.id,
    dua: cast.hadi.id,
    "id impor": await one("SELECT id FROM impor WHERE oleh = ?1", citra.id),
    "id delegasi": await delegasiUji(cast, cast.bagas, ayu),
    "id peran": await one("SELECT id FROM peran WHERE pegawai = ?1", cast.gita.id),
    "id mutasi": await one("SELECT mutasi AS id FROM mutasi_orang WHERE pegawai = ?1", cast.hadi.id),
    "id luar": await one("SELECT pegawai AS id FROM pejabat_luar LIMIT 1"),
    "id jendela": await one("SELECT id FROM jendela WHERE periode = ?1 LIMIT 1", evaluasi.periode),
    "id hari": await hariKhususUji(cast),
    "id kehadiran": await cutiUji(cast, ayu.id, "2026-12-01", "2026-12-03"),
    "id kelompok": await kelompokUji(cast),
    "id perpanjangan": await perpanjanganUji(
      cast,
      { pegawai: ayu.id },
      evaluasi.periode,
      "evaluasi",
      Date.UTC(2026, 10, 13, 17),
    ),
    "id pemberitahuan": await one("SELECT id FROM pemberitahuan WHERE pegawai = ?1 LIMIT 1", ayu.id),
    "token ics": await umpanUji(cast),
    "id instansi": cast.agency.id,
    "id catat": await catatUji(cast),
    "id umpan-balik/permintaan": await one(
      "SELECT max(id) AS id FROM umpan_permintaan WHERE oleh = ?1",
      ayu.id,
    ),
    "id satu": await one(
      "SELECT max(id) AS id FROM umpan_balik WHERE untuk = ?1 AND dari = ?2",
      ayu.id,
      bagas.id,
    ),
    "id catatan": await one("SELECT max(id) AS id FROM catatan_pribadi WHERE oleh = ?1", bagas.id),
    "id lapor": await one("SELECT id FROM laporan WHERE pelapor = ?1", ayu.id),
    unit: unit.bidang,
    pegawai: await dalamMatriks(cast, evaluasi.skp),
    skp: evaluasi.skp,
    sampel: await sampelUji(cast, evaluasi.skp, evaluasi.periode, OKTOBER),
    periode: evaluasi.periode,
    penempatan: ayu.penempatan,
    ...(await harianUji(cast)),
    ...(await capaianObjek(cast, evaluasi.periode)),
    rhk: await one("SELECT min(id) AS id FROM rhk WHERE skp = ?1", evaluasi.skp),
    "token :agency": await one("SELECT token AS id FROM dokumen WHERE evaluasi = ?1", evaluasi.id),
  };
}

/** A late result of Ayu's that waits; what was signed meanwhile keeps it waiting. */
async function susulanUji(
  { d1 }: Cast,
  { skp, periode }: { readonly skp: string; readonly periode: string },
): Promise<string> {
  const id = newId(OKTOBER);
  await d1
    .prepare(
      `INSERT INTO realisasi_susulan (id, skp, periode, indikator, teks, alasan, diajukan_pada)
       SELECT ?1, ?2, ?3, min(id), '80% selesai', 'Data terlambat', ?4 FROM indikator WHERE skp = ?2`,
    )
    .bind(id, skp, periode, OKTOBER)
    .run();
  return id;
}

/** What stands in addresses without being a row of an agency: words, days, and links and ids nobody was given. */
export const namesOnly = (at: number) => ({
  bagian: "1",
  binding: "AGENCY_001",
  dari: "2026-01-01",
  ekspor: newId(at),
  "id gangguan": newId(at),
  "id pesan": "tidak-ada",
  jenis: "tanpa-penilai",
  n: "0",
  nomor: "1",
  tahun: "2026",
  "token daftar": `${newId(at)}.rahasia`,
  "token konfirmasi": `${newId(at)}.rahasia`,
  "token undangan": `${newId(at)}.rahasia`,
  untuk: "pegawai",
});

/** What some pages have to be asked. */
export const QUERY: Readonly<Record<string, string>> = {
  "/a/:agency/kemajuan/skp/ekspor": "?tahun=2026",
  "/a/:agency/periksa/pola": "?periode=2026-triwulan-3",
  "/a/:agency/periksa/pengurungan": "?periode=2026-triwulan-3",
  "/a/:agency/kemajuan/:unit/pegawai": "?tahap=evaluasi&lingkup=2026-triwulan-3&keadaan=disampaikan",
};

/** Doors that take files: a form of another kind. */
export const UPLOADS: ReadonlySet<string> = new Set([
  "/a/:agency/dokumen/:id/pindaian",
  "/a/:agency/bukti",
  "/a/:agency/pegawai/impor",
  "/a/:agency/harian/impor",
  "/a/:agency/kelola/warisan",
]);

/** Evidence of Ayu's that is an address. */
async function tautanUji(cast: Cast, post: ReturnType<typeof house>["post"]): Promise<string> {
  const f = { alamat: "https://contoh.go.id/bukti", nama: "Tautan uji", sebab: "Terlalu besar" };
  const to = (await post(`${cast.base}/bukti/tautan`, f, cast.ayu)).to ?? "";
  return /tautan\/(\w{26})/.exec(to)?.[1] ?? "";
}

/** The document of a unit's result, and a list of old results with one of Ayu's. */
async function capaianObjek({ d1, unit, farida, citra, ayu }: Cast, periode: string): Promise<Ids> {
  const [berkas, impor] = [newId(OKTOBER), newId(OKTOBER)];
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO berkas_capaian (id, unit, periode, nama, jenis, ukuran, sha256, kunci, keadaan, oleh, dibuat_pada)
         VALUES (?1, ?2, ?3, 'lkj.pdf', 'pdf', 10, ?4, ?1, 'tersimpan', ?5, 0)`,
      )
      .bind(berkas, unit.bidang, periode, "a".repeat(64), farida.id),
    d1
      .prepare(
        "INSERT INTO warisan_impor (id, nama_berkas, sumber, jumlah, oleh, pada) VALUES (?1, 'skp-2021.csv', 'Rekap', 1, ?2, 0)",
      )
      .bind(impor, citra.id),
    d1
      .prepare(
        "INSERT INTO warisan_nilai (id, impor, pegawai, tahun, bagian, nilai, predikat) VALUES (?1, ?1, ?2, 2021, 'setahun', '88.5', 'cukup')",
      )
      .bind(impor, ayu.id),
  ]);
  return { "id berkas": berkas, "impor kelola/warisan": impor, "pegawai :agency/warisan": ayu.id };
}

/** A line of Ayu's day, what she pinned, and a file she took in. */
async function harianUji({ d1, ayu }: Cast): Promise<Ids> {
  const [progres, rutin, impor] = [newId(OKTOBER), newId(OKTOBER), newId(OKTOBER)];
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO progres (id, pegawai, tanggal, kegiatan, sumber, klien, dibuat_pada, diubah_pada)
         VALUES (?1, ?2, '2026-10-19', 'Memeriksa berkas', 'impor', ?3, 0, 0)`,
      )
      .bind(progres, ayu.id, `impor:${impor}:0`),
    d1
      .prepare(
        `INSERT INTO kegiatan_rutin (id, pegawai, kegiatan, ulang, dibuat_pada, diubah_pada)
         VALUES (?1, ?2, 'Apel pagi', 'harian', 0, 0)`,
      )
      .bind(rutin, ayu.id),
    d1
      .prepare(
        `INSERT INTO progres_impor (id, pegawai, nama_berkas, jumlah, dari, sampai, pada)
         VALUES (?1, ?2, 'kerja.xlsx', 1, '2026-10-19', '2026-10-19', 0)`,
      )
      .bind(impor, ayu.id),
  ]);
  return { progres, rutin, impor };
}

/** Bagas approved Ayu's plan together with others. */
async function bersamaUji({ d1, bagas }: Cast, skp: string): Promise<string> {
  const id = newId(OKTOBER);
  await d1.batch([
    d1
      .prepare("INSERT INTO penetapan (id, oleh, tahun, pada) VALUES (?1, ?2, 2026, ?3)")
      .bind(id, bagas.id, OKTOBER),
    d1
      .prepare(
        "INSERT INTO penetapan_skp (penetapan, skp, versi, hasil, nomor) VALUES (?1, ?2, 2, 'ditetapkan', 1)",
      )
      .bind(id, skp),
  ]);
  return id;
}

/** A note of Ayu's, as her own step makes it; of a day that no signature stands under. */
async function catatUji({ base, ayu }: Cast): Promise<string> {
  const { to } = await house(OKTOBER).post(
    `${base}/catat`,
    { kegiatan: "Melayani pemohon", rhk: "", klien: newId(OKTOBER) },
    ayu,
  );
  return new URL(to ?? "", "https://x").searchParams.get("tercatat") ?? "";
}

/** Ayu's calendar, as her own step makes it. */
async function umpanUji(cast: Cast): Promise<string> {
  const { post } = house(OKTOBER);
  const made = await post(`${cast.base}/pemberitahuan/kalender`, {}, cast.ayu);
  return made.page.querySelector("salin-teks")?.getAttribute("data-teks")?.split("/ics/")[1] ?? "";
}

/** Hadi, added to Ayu's matrix of roles. */
async function dalamMatriks({ d1, hadi }: Cast, skp: string): Promise<string> {
  await d1.prepare("INSERT INTO matriks_orang (skp, pegawai) VALUES (?1, ?2)").bind(skp, hadi.id).run();
  return hadi.id;
}

/** Two records that were made one, as the list of merges knows them. */
async function gandaUji({ d1, citra, hadi }: Cast): Promise<string> {
  const [id, hilang] = [newId(OKTOBER), newId(OKTOBER)];
  const sebelum = {
    tetap: { nama: hadi.nama, email: null, jenis: "pns" },
    hilang: { nama: hadi.nama, email: null, jenis: "pns", dibuatPada: OKTOBER, versi: 1 },
  };
  await d1
    .prepare(
      "INSERT INTO penggabungan (id, tetap, hilang, versi_tetap, sebelum, garis_selesai, oleh, pada) VALUES (?1, ?2, ?3, 1, ?4, 1, ?5, ?6)",
    )
    .bind(id, hadi.id, hilang, JSON.stringify(sebelum), citra.id, OKTOBER)
    .run();
  return id;
}

/** Feedback of Bagas, a request of Ayu to Hadi, and what Bagas noted for himself. */
async function umpanObjek({ base, ayu, bagas, hadi }: Cast, skp: string): Promise<void> {
  const { post } = house(OKTOBER);
  const isi = { bentuk: "insidentil", cara: "langsung", tanggal: "2026-10-20" };
  await post(`${base}/umpan-balik/${skp}`, { ...isi, "isi-adaptif": "Cepat menyesuaikan diri." }, bagas);
  const minta = {
    pertanyaan: "Bagaimana kerja sama saya?",
    sasaran: "nilai:kolaboratif",
    batas: "2026-10-27",
  };
  await post(`${base}/umpan-balik/minta`, { ...minta, kepada: hadi.id }, ayu);
  await post(`${base}/catatan`, { tentang: ayu.id, teks: "Tanyakan beban kerjanya." }, bagas);
}
