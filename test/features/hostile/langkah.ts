import { newId } from "../../../src/data/ids.ts";
import { aturanPelaksanaan, kunciAturan } from "../../../src/domain/aturan-pelaksanaan.ts";
import { KELOMPOK, kelompokKabar } from "../../../src/domain/kabar.ts";
import { FEBRUARI, tahunanUji } from "../../support/angka-kredit.ts";
import {
  ambil,
  bagianPegawai,
  stateOf as bimbinganState,
  bimbinganUji,
  disepakati,
  jawaban as jawabanBimbingan,
  langkah as langkahKeDepan,
  nilai as nilaiBimbingan,
  sesi as sesiBimbingan,
} from "../../support/bimbingan.ts";
import { type Cast, inventedNip, type Person } from "../../support/cast.ts";
import { delegasiUji } from "../../support/delegasi.ts";
import { dokumenFinalUji } from "../../support/dokumen.ts";
import { evaluasiUji, NOVEMBER, OKTOBER, type Wanted } from "../../support/evaluasi.ts";
import { akunObjects, withPassword, withTotp } from "../../support/faktor.ts";
import { house, NOW } from "../../support/house.ts";
import { applied, previewed, sendFile } from "../../support/impor.ts";
import { cutiUji, hariKhususUji, kelompokUji, perpanjanganUji } from "../../support/kalender.ts";
import { kalibrasiUji, kunciBody } from "../../support/kalibrasi.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import {
  catatan as catatanKonseling,
  jadwal as jadwalKonseling,
  kasusOf,
  kepegawaianUji,
  laporan as laporanPerilaku,
  laporUji,
  sampai as sampaiKonseling,
} from "../../support/konseling.ts";
import { matriksBody, matriksUji, sendMatrix } from "../../support/matriks.ts";
import { laporanUji } from "../../support/pelaporan.ts";
import { idPeran } from "../../support/peran.ts";
import { butirDi, catatanUji } from "../../support/periksa.ts";
import { belajarUji, pindahanUji, usulanUji } from "../../support/pindahan.ts";
import { pkUji, skpKepala } from "../../support/pk.ts";
import { pustakaUji } from "../../support/pustaka.ts";
import { keberatanUji, pembukaanUji } from "../../support/putusan.ts";
import { isianBody, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { castKeras } from "./ruang.ts";

/** One step that is ready to be taken: by whom, when, where, and with what, but for its command. */
export type Langkah = {
  readonly c: Cast;
  readonly at: number;
  readonly who: Person;
  readonly path: string;
  readonly body: (perintah: string) => URLSearchParams;
};
type Fields = Readonly<Record<string, string>>;
const fields = (f: Fields) => (perintah: string) => new URLSearchParams({ ...f, perintah });

async function evaluasi(
  step: string,
  wanted: Wanted,
  f: Fields,
  who: (c: Cast) => Person,
  at = OKTOBER,
): Promise<Langkah> {
  const c = await castKeras(at);
  const u = await evaluasiUji(c, wanted);
  return { c, at, who: who(c), path: `${u.path}/${step}`, body: fields({ versi: String(u.versi), ...f }) };
}
/** What follows an objection, or a request to open again. */
async function putusan(
  made: (c: Cast) => Promise<{ readonly path: string; readonly versi: number }>,
  step: string,
  f: Fields,
  who: (c: Cast) => Person,
): Promise<Langkah> {
  const c = await castKeras(OKTOBER);
  const u = await made(c);
  return {
    c,
    at: OKTOBER,
    who: who(c),
    path: `${u.path}${step}`,
    body: fields({ versi: String(u.versi), ...f }),
  };
}
/** The same steps from the grid of the team. */
async function dariTim(step: string, wanted: Wanted, f: Fields): Promise<Langkah> {
  const l = await evaluasi(step, wanted, f, (c) => c.bagas);
  return { ...l, path: l.path.replace("/evaluasi/", "/tim/nilai/") };
}
/** To revoke a final document: Bagas who signed it asks, Citra decides. */
async function cabutDokumen(putusan?: Fields): Promise<Langkah> {
  const c = await castKeras(OKTOBER);
  const d = await dokumenFinalUji(c);
  const usul = { alasan: "Dibatalkan", dasar: "12/G/2026" };
  if (!putusan) return { c, at: OKTOBER, who: c.bagas, path: `${d.path}/pencabutan`, body: fields(usul) };
  await house(OKTOBER).post(`${d.path}/pencabutan`, usul, c.bagas);
  return { c, at: OKTOBER, who: c.citra, path: `${d.path}/pencabutan/putusan`, body: fields(putusan) };
}
async function skp(
  step: string,
  keadaan: "draf" | "diajukan",
  f: Fields,
  who: (c: Cast) => Person,
): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const plan = await skpUji(c, { keadaan });
  return {
    c,
    at: NOW,
    who: who(c),
    path: `${plan.path}/${step}`,
    body: fields({ versi: String(plan.versi), revisi: "1", ...f }),
  };
}
/** A sheet with one row of rencana aksi, handed over or not, in an agency that agrees on them. */
async function lembarUji(
  step: string,
  who: (c: Cast) => Person,
  f: Fields,
  diajukan = false,
): Promise<Langkah> {
  const c = await castKeras();
  const tw = await tahunUji(c);
  const kerja = await skpDitetapkan(c);
  const isi = JSON.stringify({
    rencana: [{ id: "a", rhk: kerja.rhk[0], teks: "Memetakan antrean", target: "1 peta" }],
  });
  await c.d1.batch([
    c.d1.prepare(
      "INSERT OR REPLACE INTO aturan (kunci, nilai, dari) VALUES ('rencana-aksi.kesepakatan', 'perlu', '2026-01-01')",
    ),
    c.d1
      .prepare(
        "INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut) VALUES (?1, ?2, ?3, ?4, 'Memetakan antrean', '1 peta', 0)",
      )
      .bind(newId(NOW), kerja.skp, kerja.rhk[0], tw(4)),
    c.d1
      .prepare(
        `INSERT INTO lembar_kerja (skp, periode, revisi, disimpan_pada, keadaan, langkah, diajukan, diajukan_pada)
         VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?3)`,
      )
      .bind(kerja.skp, tw(4), NOW, diajukan ? "diajukan" : "draf", diajukan ? 1 : 0, isi),
  ]);
  const path = `${c.base}/pelaksanaan/${kerja.skp}/${tw(4)}/${step}`;
  return {
    c,
    at: NOW,
    who: who(c),
    path,
    body: fields("indikator" in f ? { ...f, indikator: kerja.indikator[0] } : f),
  };
}
/** After the window of the third quarter: handed in, decided, withdrawn. */
async function susulanUji(step: "serah" | "putus" | "tarik"): Promise<Langkah> {
  const at = Date.UTC(2026, 9, 25, 3);
  const c = await castKeras(at);
  const tw = await tahunUji(c);
  const kerja = await skpDitetapkan(c);
  const id = newId(at);
  const path = `${c.base}/pelaksanaan/${kerja.skp}/${tw(3)}/susulan`;
  if (step === "serah") {
    const f = { [`realisasi-${kerja.indikator[0]}`]: "82% selesai", alasan: "Data terlambat" };
    return { c, at, who: c.ayu, path, body: fields(f) };
  }
  await c.d1
    .prepare(
      `INSERT INTO realisasi_susulan (id, skp, periode, indikator, teks, alasan, diajukan_pada)
       VALUES (?1, ?2, ?3, ?4, '82% selesai', 'Data terlambat', ?5)`,
    )
    .bind(id, kerja.skp, tw(3), kerja.indikator[0], at)
    .run();
  return step === "putus"
    ? {
        c,
        at,
        who: c.bagas,
        path: `${path}/${id}/keputusan`,
        body: fields({ putusan: "terima", catatan: "" }),
      }
    : { c, at, who: c.ayu, path: `${path}/${id}/penarikan`, body: fields({}) };
}
/** One plan, opened, approved together with others (that are none), or taken back from there. */
async function bersama(step: "persetujuan-massal" | "pencabutan" | "pencabutan bersama"): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const plan = await skpUji(c, { keadaan: "diajukan", dibaca: true });
  const asked = { tahun: "2026", pernyataan: "ya", skp: plan.id };
  const path = `${c.base}/skp/persetujuan-massal`;
  const at = { c, at: NOW, who: c.bagas };
  if (step === "persetujuan-massal") return { ...at, path, body: fields(asked) };
  const done = await house().post(path, { ...asked, perintah: newId(NOW) }, c.bagas);
  return step === "pencabutan"
    ? { ...at, path: `${plan.path}/pencabutan`, body: fields({ versi: "3", alasan: "Lihat lagi" }) }
    : { ...at, path: `${done.to}/pencabutan`, body: fields({}) };
}
/** A note of the quick capture, written or taken back. */
async function catatan(batal: boolean): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const { skp, rhk } = await skpDitetapkan(c);
  const note = { kegiatan: "Melayani 12 pemohon", rhk: `${skp}.${rhk[0]}`, klien: newId(NOW) };
  const at = { c, at: NOW, who: c.ayu };
  const path = `${c.base}/catat`;
  if (!batal) return { ...at, path, body: fields(note) };
  const { to } = await house().post(path, note, c.ayu);
  const id = new URL(to ?? "", "https://x").searchParams.get("tercatat");
  return { ...at, path: `${path}/${id}/pembatalan`, body: fields({}) };
}
/** Of an agreed plan, before an adjustment or while one runs. */
async function skpTetap(step: string, f: Fields, berjalan = false): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const { skp } = await skpDitetapkan(c);
  const path = `${c.base}/skp/${skp}`;
  if (berjalan)
    await house().post(
      `${path}/penyesuaian`,
      { versi: "0", sebab: "lain", alasan: "Uji", berlakuDari: "2026-12-01", perintah: newId(NOW) },
      c.ayu,
    );
  return {
    c,
    at: NOW,
    who: c.ayu,
    path: `${path}/${step}`,
    body: fields({ versi: berjalan ? "1" : "0", ...f }),
  };
}
/** A mutasi left a mark on an agreed plan; its penilai says that it needs nothing. */
async function tidakPerlu(): Promise<Langkah> {
  const step = await skpTetap("penyesuaian/tidak-perlu", { tidakPerlu: "Hanya sepekan" });
  const { d1, citra, bagas } = step.c;
  const mutasi = newId(NOW);
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO mutasi (id, jenis, berlaku_tanggal, nomor_surat, surat_tanggal, permintaan, dampak, oleh, dibuat_pada)
         VALUES (?1, 'status', '2026-09-01', 'ST-1', '2026-08-20', '{}', '{}', ?2, ?3)`,
      )
      .bind(mutasi, citra.id, NOW),
    d1
      .prepare(
        "INSERT INTO skp_penyesuaian (skp, mutasi, alasan, dibuat_pada) VALUES (?1, ?2, 'plt-mulai', ?3)",
      )
      .bind(step.path.split("/").at(-3) ?? "", mutasi, NOW),
  ]);
  return { ...step, who: bagas };
}
async function admin(path: (c: Cast) => string, f: (c: Cast) => Fields): Promise<Langkah> {
  const c = await castKeras();
  return { c, at: NOW, who: c.citra, path: c.base + path(c), body: fields(f(c)) };
}
const pertemuan = {
  pertemuan: "",
  versi: "0",
  tanggal: "2026-01-12",
  cara: "video",
  tempat: "Panggilan video",
  ringkasan: "Ukuran disepakati",
};
async function dialog(
  step: string,
  f: (c: Cast, rhk: string) => Fields,
  who: (c: Cast) => Person,
): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const plan = await skpUji(c);
  return {
    c,
    at: NOW,
    who: who(c),
    path: `${plan.path}/dialog${step}`,
    body: fields(f(c, plan.rhk[0] ?? "")),
  };
}
/** A dialogue that Ayu wrote down, for what Bagas does with it. */
async function confirmed(step: string, f: Fields): Promise<Langkah> {
  const l = await dialog("/pertemuan", () => pertemuan, bagas);
  await house().post(l.path, { ...pertemuan, perintah: newId(NOW) }, l.c.ayu);
  const temu = await l.c.d1.prepare("SELECT max(id) AS id FROM dialog_kinerja").first<string>("id");
  const path = l.path.replace("/pertemuan", `/${step}`);
  return { ...l, path, body: fields({ pertemuan: temu ?? "", versi: "1", ...f }) };
}
const orang = (c: Cast): Fields => ({
  nama: "Indah Permata",
  jenis: "pns",
  nomor: inventedNip(),
  golongan: "III/b",
  golonganDari: "2024-04-01",
  email: `${newId(NOW).toLowerCase()}@contoh.example`,
  jabatan: "Analis",
  unit: c.unit.bidang,
  jenisJabatan: "jf",
  jenjang: "ahli-pertama",
  dari: "2026-01-05",
});
/** An import of one person, as far as the step wants it. */
async function impor(step: string, until: "kolom" | "siap" | "selesai"): Promise<Langkah> {
  const c = await castKeras();
  await c.d1.prepare("UPDATE unit SET kode = ?1 WHERE id = ?2").bind(c.unit.bidang, c.unit.bidang).run();
  const judul = "NIP;NAMA;JENIS PEGAWAI;GOL RUANG;JABATAN NAMA;JENIS JABATAN;TMT JABATAN;KODE UNIT";
  const row = `'${inventedNip()};Sari Wahyuni;PNS;III/a;Penelaah;Pelaksana;02-01-2026;${c.unit.bidang}`;
  const csv = new TextEncoder().encode(`${judul}\r\n${row}\r\n`);
  // Headings are remembered once: here they are already.
  const known = "INSERT OR IGNORE INTO impor_judul (judul, kolom, dipakai_pada) VALUES (?1, ?2, 0)";
  const letak = ["nomor", "nama", "jenis", "golongan", "jabatan", "jenisJabatan", "jabatanDari", "kodeUnit"];
  const names = judul.split(";").map((j) => j.replace(/[^A-Z]/g, ""));
  await c.d1.batch(names.map((j, n) => c.d1.prepare(known).bind(j, letak[n] ?? "")));
  const to = until === "kolom" ? ((await sendFile(c, csv)).to as string) : await previewed(c, csv);
  if (until === "selesai") await applied(c, to);
  const versi = { kolom: "0", siap: "1", selesai: "2" }[until];
  return { c, at: NOW, who: c.citra, path: `${to}/${step}`, body: fields({ versi }) };
}
const strategi: Fields = {
  revisi: "0",
  cara: "layanan",
  judul: "Layanan lebih cepat",
  "keluaran.rutin": "Waktu tunggu turun",
};
/** A document of a leader's draft; `ada`: it has a strategy already. */
async function rencana(of: (indikator: string, strategi: string) => [string, Fields], ada = false) {
  const c = await castKeras();
  await tahunUji(c);
  const plan = await skpUji(c, { kelompok: "jpt-unit-mandiri" });
  const one = async (sql: string) =>
    (await c.d1.prepare(sql).bind(plan.id).first<{ id: string }>())?.id ?? "";
  const indikator = await one("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut LIMIT 1");
  if (ada) await house().post(`${plan.path}/strategi`, { ...strategi, indikator }, c.ayu);
  const [step, f] = of(indikator, await one("SELECT id FROM strategi WHERE skp = ?1"));
  return { c, at: NOW, who: c.ayu, path: `${plan.path}/${step}`, body: fields(f) };
}
const baris: Fields = {
  tanggal: "2026-11-20",
  mulai: "08:00",
  selesai: "09:00",
  kegiatan: "Memeriksa berkas",
  jumlah: "3",
  satuan: "berkas",
  hasil: "",
};
/** Daily notes of Ayu, who has one line already. */
async function harian(rest: string, f: Fields): Promise<Langkah> {
  const c = await castKeras();
  const id = newId(NOW);
  await c.d1
    .prepare(
      `INSERT INTO progres (id, pegawai, tanggal, kegiatan, sumber, dibuat_pada, diubah_pada)
       VALUES (?1, ?2, '2026-11-20', 'Rapat', 'harian', 0, 0)`,
    )
    .bind(id, c.ayu.id)
    .run();
  return { c, at: NOW, who: c.ayu, path: `${c.base}/harian${rest.replace(":id", id)}`, body: fields(f) };
}
const ayu = (c: Cast) => c.ayu;
const bagas = (c: Cast) => c.bagas;
const rating = { hasil: "sesuai", perilaku: "sesuai", alasan: "", catatan: "Baik" };

/** Every save there is, as it is taken by whoever may. A new one belongs here. */
/** A guidance of Ayu's led by Bagas, as far as the step needs it. */
async function bimbingan(
  step: string,
  f: Fields,
  who: (c: Cast) => Person,
  jauh: "draf" | "berlangsung" | "terisi" | "disepakati" = "draf",
): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const b = await bimbinganUji(c, (await skpDitetapkan(c)).skp);
  if (jauh === "disepakati") await disepakati(c, b, c.bagas);
  else if (jauh !== "draf") await ambil(c, b, "mulai", c.bagas);
  if (jauh === "terisi") await ambil(c, b, "isian", c.ayu, { ...bagianPegawai, ...langkahKeDepan });
  const { versi, revisi } = await bimbinganState(c, b.id);
  const tindak = await c.d1
    .prepare("SELECT id FROM tindak_lanjut_bina WHERE pembinaan = ?1")
    .bind(b.id)
    .first<string>("id");
  const more = step === "tindak-lanjut" && jauh === "disepakati" ? { tindak: tindak ?? "" } : {};
  return {
    c,
    at: NOW,
    who: who(c),
    path: `${b.path}/${step}`,
    body: fields({ versi: String(versi), revisi: String(revisi), ...more, ...f }),
  };
}
/** A case about Ayu, as far as the step needs it. */
async function konseling(
  step: string,
  f: Fields | ((c: Cast) => Fields),
  who: (c: Cast) => Person,
  jauh?: Parameters<typeof sampaiKonseling>[2],
): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  await kepegawaianUji(c);
  const k = await laporUji(c, (await skpDitetapkan(c)).skp);
  if (jauh) await sampaiKonseling(c, k, jauh);
  const { versi } = await kasusOf(c, k.id);
  const isi = typeof f === "function" ? f(c) : f;
  return {
    c,
    at: NOW,
    who: who(c),
    path: `${k.path}/${step}`,
    body: fields({ versi: String(versi), ...isi }),
  };
}
async function dariSkp(path: string, f: (skp: string) => Fields, who: (c: Cast) => Person): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const { skp } = await skpDitetapkan(c);
  return { c, at: NOW, who: who(c), path: c.base + path, body: fields(f(skp)) };
}
const hadi = (c: Cast) => c.hadi;
const gita = (c: Cast) => c.gita;

type UmpanUji = {
  readonly c: Cast;
  readonly skp: string;
  readonly rhk: string;
  readonly minta: string;
  readonly satu: string;
  readonly catatan: string;
};
const MINTA = { pertanyaan: "Bagaimana?", sasaran: "nilai:kolaboratif", batas: "2026-11-30" };
/** Feedback of Hadi by a name of his own, a request of Ayu to him, and a note of Bagas are there. */
async function umpan(
  path: (l: UmpanUji) => string,
  f: Fields | ((l: UmpanUji) => Fields),
  who: (c: Cast) => Person,
): Promise<Langkah> {
  const c = await castKeras();
  await tahunUji(c);
  const { skp, rhk } = await skpDitetapkan(c);
  const { post } = house();
  const lain = { sasaran: "lain", tentang: "Loket", teks: "Rapi" };
  await post(`${c.base}/umpan-balik/beri/${c.ayu.id}`, lain, c.hadi);
  await post(`${c.base}/umpan-balik/minta`, { ...MINTA, kepada: c.hadi.id }, c.ayu);
  await post(`${c.base}/catatan`, { tentang: c.ayu.id, teks: "Diingat" }, c.bagas);
  const max = async (sql: string) => (await c.d1.prepare(sql).first<{ id: string }>())?.id ?? "";
  const l = {
    c,
    skp,
    rhk: rhk[0],
    minta: await max("SELECT max(id) AS id FROM umpan_permintaan"),
    satu: await max("SELECT max(id) AS id FROM umpan_balik"),
    catatan: await max("SELECT max(id) AS id FROM catatan_pribadi"),
  };
  return {
    c,
    at: NOW,
    who: who(c),
    path: c.base + path(l),
    body: fields(typeof f === "function" ? f(l) : f),
  };
}

/** The annual result of 2026 is final, and something was earned before. */
async function kredit(
  path: string,
  f: Fields | ((awal: string) => Fields),
  who: (c: Cast) => Person,
  sudah = false,
): Promise<Langkah> {
  const c = await castKeras(FEBRUARI);
  await tahunanUji(c, { keadaan: "final" });
  const awal = newId(FEBRUARI);
  if (sudah)
    await c.d1.batch([
      c.d1
        .prepare(
          "INSERT INTO angka_kredit_awal (id, pegawai, tahun, nilai, sumber, oleh, pada) VALUES (?1, ?2, 2025, 100, 'PAK', ?3, 0)",
        )
        .bind(awal, c.ayu.id, c.citra.id),
    ]);
  const body = fields(typeof f === "function" ? f(awal) : f);
  return { c, at: FEBRUARI, who: who(c), path: `${c.base}/angka-kredit/${c.ayu.id}/${path}`, body };
}

export const langkah: Readonly<Record<string, () => Promise<Langkah>>> = {
  "angka kredit ditetapkan": () =>
    kredit("2026/penetapan", { versi: "0", dasar: "tahunan", jumlah: "2500" }, (c) => c.bagas),
  "angka kredit awal": () =>
    kredit("awal", { versi: "0", tahun: "2025", nilai: "62,5", sumber: "PAK 12" }, (c) => c.citra),
  "angka kredit awal dicabut": () =>
    kredit(
      "awal/pencabutan",
      (awal) => ({ versi: "0", awal, alasan: "Keliru" }),
      (c) => c.citra,
      true,
    ),
  "laporan unit dikirim": async () => {
    const c = await castKeras(NOVEMBER);
    const u = await evaluasiUji(c, { keadaan: "diterima" });
    const path = `${c.base}/pelaporan/${u.periode}/${c.unit.bidang}/pengiriman`;
    return { c, at: NOVEMBER, who: c.bagas, path, body: fields({ versi: "0" }) };
  },
  "laporan unit diterima": async () => {
    const c = await castKeras(NOVEMBER);
    const id = await laporanUji(c, (await tahunUji(c))(3), true);
    await c.d1
      .prepare("INSERT INTO peran (id, pegawai, peran, dari) VALUES (?1, ?2, 'pyb', '2020-01-01')")
      .bind(newId(NOVEMBER), c.hadi.id)
      .run();
    return {
      c,
      at: NOVEMBER,
      who: c.hadi,
      path: `${c.base}/pelaporan/laporan/${id}/penerimaan`,
      body: fields({}),
    };
  },
  "bimbingan dimulai": () =>
    dariSkp(
      "/pembinaan/baru",
      (skp) => ({ skp, jenis: "coaching", topik: "Di bawah target" }),
      (c) => c.ayu,
    ),
  "bimbingan diisi": () => bimbingan("isian", bagianPegawai, (c) => c.ayu),
  "bimbingan dibuka": () => bimbingan("mulai", {}, (c) => c.bagas),
  "bimbingan ditugaskan": async () => {
    const l = await bimbingan("penugasan", {}, (c) => c.bagas);
    return {
      ...l,
      body: fields({ versi: "0", nomor: l.c.hadi.nip, surat: "ST-1/2026", suratTanggal: "2026-11-02" }),
    };
  },
  "bimbingan disetujui": () => bimbingan("kesepakatan", { pernyataan: "ya" }, (c) => c.ayu, "terisi"),
  "bimbingan dibuka kembali": () =>
    bimbingan("perbaikan", { alasan: "Berubah" }, (c) => c.bagas, "disepakati"),
  "bimbingan dibatalkan": () => bimbingan("pembatalan", { alasan: "Tidak jadi" }, (c) => c.ayu),
  "bimbingan pertemuan": () => bimbingan("sesi", sesiBimbingan, (c) => c.bagas, "berlangsung"),
  "bimbingan tindak lanjut": () =>
    bimbingan(
      "tindak-lanjut",
      { apa: "Akses basis data", siapa: "pembimbing", batas: "2026-12-01" },
      (c) => c.bagas,
      "berlangsung",
    ),
  "bimbingan tindak lanjut selesai": () =>
    bimbingan("tindak-lanjut", { langkah: "selesai" }, (c) => c.ayu, "disepakati"),
  "umpan balik bimbingan": () => bimbingan("umpan-balik", jawabanBimbingan, (c) => c.ayu, "disepakati"),
  "evaluasi kompetensi": () => bimbingan("kompetensi", nilaiBimbingan, (c) => c.bagas, "disepakati"),
  "konseling dilaporkan": () => dariSkp("/konseling/baru", laporanPerilaku, (c) => c.bagas),
  "konseling ditarik": () => konseling("penarikan", {}, (c) => c.bagas),
  "konseling dipilih": () => konseling("pemilihan", {}, hadi),
  "konseling tidak dilanjutkan": () => konseling("penolakan", { alasan: "Sudah membaik" }, hadi),
  "konseling ditunjuk": () => konseling("penunjukan", (c) => ({ nomor: c.gita.nip }), hadi, "dipilih"),
  "konseling dijadwalkan": () => konseling("jadwal", jadwalKonseling, gita, "ditunjuk"),
  "konseling dicatat": () => konseling("catatan", catatanKonseling, gita, "dijadwalkan"),
  "konseling ditutup": () => konseling("penutupan", {}, hadi, "dicatat"),
  "unit kepegawaian": async () => {
    const l = await admin(
      () => "/konseling/unit",
      (c) => ({ unit: c.unit.bidang }),
    );
    // One unit for the whole room: what an earlier step marked is not this one's to end.
    await l.c.d1.prepare("DELETE FROM unit_kepegawaian").run();
    return l;
  },
  "skp isian": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const plan = await skpUji(c, { keadaan: "draf" });
    const rows = [
      {
        teks: "Hasil kerja baru",
        jenis: "utama",
        aspek: "kuantitas",
        indikator: "Jumlah",
        target: "10",
        klasifikasi: "organisasi",
      },
    ];
    return {
      c,
      at: NOW,
      who: c.ayu,
      path: `${plan.path}/isian`,
      body: (perintah) => isianBody(rows, { revisi: "1", perintah }),
    };
  },
  "matriks simpan": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const plan = await matriksUji(c);
    const cells = [[0, c.ayu, "Satu hasil\nDua hasil"] as const, [1, c.hadi, "TIDAK ADA PERAN"] as const];
    const body = (perintah: string) => matriksBody(plan.rhk, [c.ayu, c.hadi], cells, { perintah });
    return { c, at: NOW, who: c.bagas, path: `${c.base}/matriks/${plan.id}`, body };
  },
  "matriks orang": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const plan = await matriksUji(c);
    const path = `${c.base}/matriks/${plan.id}/orang`;
    return { c, at: NOW, who: c.bagas, path, body: fields({ pegawai: c.farida.id }) };
  },
  "matriks peran": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const lead = await matriksUji(c);
    await sendMatrix(
      house(),
      c,
      lead.id,
      matriksBody(lead.rhk, [c.ayu], [[0, c.ayu, "Satu hasil"]]),
      c.bagas,
    );
    const mine = await skpUji(c, { keadaan: "draf" });
    return {
      c,
      at: NOW,
      who: c.ayu,
      path: `${c.base}/matriks/peran/${mine.id}`,
      body: fields({ ambil: "semua" }),
    };
  },
  "skp isian satu RHK": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const plan = await skpUji(c, { keadaan: "draf" });
    const rows = [
      { key: `${plan.rhk[1]}.`, teks: "Satu hasil", aspek: "waktu", indikator: "Lama", target: "3 hari" },
    ];
    return {
      c,
      at: NOW,
      who: c.ayu,
      path: `${plan.path}/isian/${plan.rhk[1]}`,
      body: (perintah) => isianBody(rows, { revisi: "1", perintah }),
    };
  },
  "skp isian pertama": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const plan = await skpUji(c, { keadaan: "belum" });
    const rows = [
      {
        teks: "Hasil kerja baru",
        jenis: "utama",
        aspek: "kuantitas",
        indikator: "Jumlah",
        target: "10",
        klasifikasi: "organisasi",
      },
    ];
    return {
      c,
      at: NOW,
      who: c.ayu,
      path: `${plan.path}/isian`,
      body: (perintah) => isianBody(rows, { revisi: "0", perintah }),
    };
  },
  "manual indikator": () =>
    rencana((i) => [
      `manual/${i}`,
      {
        revisi: "0",
        dipahamiSemua: "tidak",
        tujuan: "Mengetahui mutu",
        definisi: "Kepuasan",
        formula: "a/b",
        satuan: "Indeks",
        kualitas: "outcome",
        sumberData: "Survei",
        periodePelaporan: "tahunan",
      },
    ]),
  "strategi baru": () => rencana((indikator) => ["strategi", { ...strategi, indikator }]),
  "strategi ubah": () =>
    rencana((indikator, id) => [`strategi/${id}`, { ...strategi, revisi: "1", indikator }], true),
  "strategi hapus": () => rencana((_, id) => [`strategi/${id}/penghapusan`, { revisi: "1" }], true),
  "skp pengajuan": () => skp("pengajuan", "draf", { pernyataan: "ya" }, ayu),
  "skp pembatalan": () => skp("pembatalan", "diajukan", {}, ayu),
  "skp selaras": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const atas = await skpUji(c, { pegawai: c.bagas, penilai: c.farida, keadaan: "draf" });
    const { path, rhk } = await skpUji(c, { keadaan: "draf" });
    const body = fields({ revisi: "1", sidik: `${atas.id}.0.1`, [`ke.${rhk[0]}`]: `${atas.rhk[0]}.` });
    return { c, at: NOW, who: c.ayu, path: `${path}/selaras`, body };
  },
  "skp belum diingatkan": async () => {
    // A Friday: reminders are for working days.
    const at = Date.UTC(2026, 10, 20, 2);
    const c = await castKeras(at);
    await tahunUji(c);
    await skpUji(c, { keadaan: "draf" });
    const body = fields({ tahun: "2026", unit: c.unit.bidang });
    return { c, at, who: c.citra, path: `${c.base}/kemajuan/skp/ingatkan`, body };
  },
  "skp persetujuan": () => skp("persetujuan", "diajukan", { pernyataan: "ya" }, bagas),
  "skp persetujuan bersama": () => bersama("persetujuan-massal"),
  "skp pencabutan": () => bersama("pencabutan"),
  "skp pencabutan bersama": () => bersama("pencabutan bersama"),
  "skp penyesuaian": () =>
    skpTetap("penyesuaian", {
      sebab: "arahan-baru",
      alasan: "Ada penugasan baru",
      berlakuDari: "2026-12-01",
      usulan: "ya",
    }),
  "skp alasan penyesuaian": () =>
    skpTetap("penyesuaian", { sebab: "lain", alasan: "Lebih jelas", berlakuDari: "2026-12-15" }, true),
  "skp tidak perlu disesuaikan": tidakPerlu,
  "skp pembatalan penyesuaian": () => skpTetap("penyesuaian/pembatalan", {}, true),
  "dialog komentar": () =>
    dialog("", (_c, rhk) => ({ tempat: `rhk.${rhk}`, utas: "", versi: "0", teks: "Apa ukurannya?" }), bagas),
  "dialog usulan diterima": async () => {
    const l = await dialog("", (_c, rhk) => ({ tempat: `rhk.${rhk}`, utas: "", versi: "0", teks: "" }), ayu);
    const usulan = { semula: "Hasil kerja 1 tercapai", usulan: "Berkas selesai tepat waktu" };
    await house().post(l.path, { ...Object.fromEntries(l.body(newId(NOW))), ...usulan }, l.c.bagas);
    const utas = await l.c.d1.prepare("SELECT max(id) AS id FROM dialog_utas").first<string>("id");
    const body = fields({ utas: utas ?? "", versi: "1", revisi: "1", langkah: "terima" });
    return { ...l, path: `${l.path}/jawaban`, body };
  },
  "dialog dibaca": () => dialog("/dibaca", () => ({}), ayu),
  "dialog dicatat": () => dialog("/pertemuan", () => pertemuan, ayu),
  "dialog dikonfirmasi": () => confirmed("konfirmasi", { pernyataan: "ya" }),
  "dialog dihapus": () => confirmed("penghapusan", {}),
  "aturan penelaah": async () => {
    const choices = { "aturan.kembar-rekan": "ya", rhkPalingSedikit: "2", rhkPalingBanyak: "9" };
    const l = await admin(
      () => "/kelola/penelaah",
      () => ({ ...choices, indikatorPalingBanyak: "5", dasar: "Nota dinas" }),
    );
    // One set of rules for the room: as they come, so that there is something to change.
    await l.c.d1.prepare("DELETE FROM aturan WHERE kunci >= 'penelaah.' AND kunci < 'penelaah/'").run();
    return l;
  },
  "aturan pola": async () => {
    const f = { "pola.aturan": "pola-6-2022", "capaian.rating-pimpinan": "tidak", mulai: "2026-12-01" };
    const l = await admin(
      () => "/kelola/pola",
      () => ({ ...f, semula: "", dasar: "Nota dinas" }),
    );
    await l.c.d1
      .prepare("DELETE FROM aturan WHERE kunci IN ('pola.aturan', 'capaian.rating-pimpinan')")
      .run();
    return l;
  },
  "nilai lama": async () => {
    const c = await castKeras();
    const nip = await c.d1
      .prepare("SELECT nomor FROM nomor_pegawai WHERE pegawai = ?1")
      .bind(c.ayu.id)
      .first<string>("nomor");
    const kosong = {
      bagian: "",
      nilaiSkp: "",
      nilaiPerilaku: "",
      ideBaru: "",
      jabatan: "",
      unit: "",
      penilai: "",
    };
    const baris = [{ nomor: 2, ketikan: { ...kosong, nip, tahun: "2021", nilai: "88", predikat: "Cukup" } }];
    const f = { baris: JSON.stringify(baris), nama: "lama.csv", sumber: "Rekap 2021" };
    return { c, at: NOW, who: c.citra, path: `${c.base}/kelola/warisan/terapkan`, body: fields(f) };
  },
  "nilai lama batal": async () => {
    const c = await castKeras();
    const id = newId(NOW);
    await c.d1
      .prepare(
        "INSERT INTO warisan_impor (id, nama_berkas, sumber, jumlah, oleh, pada) VALUES (?1, 'x.csv', 'Rekap', 0, ?2, 0)",
      )
      .bind(id, c.citra.id)
      .run();
    const f = { alasan: "salah tahun" };
    return { c, at: NOW, who: c.citra, path: `${c.base}/kelola/warisan/${id}/batal`, body: fields(f) };
  },
  "aturan pelaksanaan": async () => {
    const l = await admin(
      () => "/kelola/pelaksanaan",
      () => ({
        ...Object.fromEntries(kunciAturan.map((k) => [k, aturanPelaksanaan[k].bawaan])),
        "periksa.sampel": "9",
        dasar: "Nota dinas",
      }),
    );
    // Rooms are shared: what other steps set is as it was before them.
    await l.c.d1
      .prepare("DELETE FROM aturan WHERE kunci IN (SELECT value FROM json_each(?1))")
      .bind(JSON.stringify(kunciAturan))
      .run();
    return l;
  },
  "harian dicatat": () => harian("", baris),
  "harian diubah": () => harian("/catatan/:id?hari=2026-11-20", { ...baris, revisi: "1" }),
  "harian dihapus": () => harian("/catatan/:id/hapus?hari=2026-11-20", {}),
  "harian seminggu": () =>
    harian("/tabel?minggu=2026-11-16", { "harian-baris": "", ...baris, tanggal: "19-11-2026" }),
  "kegiatan rutin": () => harian("/rutin/baru", { ...baris, ulang: "mingguan", hari: "1", tanggalBulan: "" }),
  "tindak lanjut": async () => {
    const c = await castKeras();
    const kerja = await skpDitetapkan(c);
    const body = fields({
      rhk: kerja.rhk[0],
      versi: "0",
      langkah: "pembinaan",
      catatan: "Didampingi dua pekan",
    });
    return { c, at: NOW, who: c.bagas, path: `${c.base}/tindak-lanjut/${kerja.skp}`, body };
  },
  "skp pengembalian": () => skp("pengembalian", "diajukan", { catatan: "Perjelas target" }, bagas),
  "rencana aksi pengajuan": () => lembarUji("pengajuan", (c) => c.ayu, {}),
  "rencana aksi penarikan": () => lembarUji("penarikan", (c) => c.ayu, {}, true),
  "rencana aksi kesepakatan": () =>
    lembarUji("kesepakatan", bagas, { putusan: "kembali", catatan: "Perjelas target", langkah: "1" }, true),
  "arah indikator": () => lembarUji("arah", bagas, { indikator: "", arah: "turun" }),
  "realisasi susulan": () => susulanUji("serah"),
  "realisasi susulan keputusan": () => susulanUji("putus"),
  "realisasi susulan penarikan": () => susulanUji("tarik"),
  pelaksanaan: async () => {
    const c = await castKeras();
    const tw = await tahunUji(c);
    const kerja = await skpDitetapkan(c);
    const body = (perintah: string) =>
      new URLSearchParams({
        perintah,
        revisi: "0",
        [`ra-${kerja.rhk[0]}-baris`]: "",
        [`teks-${kerja.rhk[0]}`]: "Rencana",
        [`target-${kerja.rhk[0]}`]: "1",
        [`realisasi-${kerja.indikator[0]}`]: "90%",
        [`sumber-${kerja.indikator[0]}`]: "arsip",
      });
    return { c, at: NOW, who: c.ayu, path: `${c.base}/pelaksanaan/${kerja.skp}/${tw(4)}`, body };
  },
  "umpan balik kepada siapa pun": () =>
    umpan((l) => `/umpan-balik/beri/${l.c.ayu.id}`, { sasaran: "nilai:adaptif", teks: "Baik" }, hadi),
  "umpan balik diminta": () =>
    umpan(
      () => "/umpan-balik/minta",
      (l) => ({ ...MINTA, kepada: l.c.hadi.id }),
      (c) => c.ayu,
    ),
  "permintaan dijawab": () =>
    umpan((l) => `/umpan-balik/permintaan/${l.minta}`, { "isi-kolaboratif": "Baik" }, hadi),
  "permintaan ditolak": () => umpan((l) => `/umpan-balik/permintaan/${l.minta}/penolakan`, {}, hadi),
  "permintaan dicabut": () =>
    umpan(
      (l) => `/umpan-balik/permintaan/${l.minta}/pencabutan`,
      {},
      (c) => c.ayu,
    ),
  "umpan balik dikoreksi": () =>
    umpan((l) => `/umpan-balik/satu/${l.satu}/koreksi`, { teks: "Lebih tepat", nada: "netral" }, hadi),
  "umpan balik dicabut": () =>
    umpan((l) => `/umpan-balik/satu/${l.satu}/pencabutan`, { alasan: "Keliru" }, hadi),
  "umpan balik dibalas": () =>
    umpan(
      (l) => `/umpan-balik/satu/${l.satu}/balasan`,
      { balasan: "Terima kasih" },
      (c) => c.ayu,
    ),
  "umpan balik ditempatkan": () =>
    umpan(
      (l) => `/umpan-balik/satu/${l.satu}/tempat`,
      (l) => ({ sasaran: `rhk:${l.rhk}` }),
      (c) => c.ayu,
    ),
  "frekuensi diusulkan": () =>
    umpan(
      (l) => `/umpan-balik/${l.skp}/frekuensi`,
      { ritme: "bulanan" },
      (c) => c.ayu,
    ),
  "frekuensi dijawab": async () => {
    const l = await umpan(
      (x) => `/umpan-balik/${x.skp}/frekuensi`,
      { ritme: "bulanan" },
      (c) => c.ayu,
    );
    await house().post(l.path, { ritme: "bulanan" }, l.who);
    return { ...l, who: l.c.bagas, path: `${l.path}/jawaban`, body: fields({ jawab: "setuju" }) };
  },
  "umpan balik tim": () =>
    umpan(
      () => "/umpan-balik/tim",
      (l) => ({ aksi: "kirim", [`isi-${l.skp}`]: "Baik", [`sasaran-${l.skp}`]: "nilai:adaptif" }),
      bagas,
    ),
  catatan: () =>
    umpan(
      () => "/catatan",
      (l) => ({ tentang: l.c.ayu.id, teks: "Catatan" }),
      bagas,
    ),
  "catatan diubah": () => umpan((l) => `/catatan/${l.catatan}`, { teks: "Diubah" }, bagas),
  "catatan dihapus": () => umpan((l) => `/catatan/${l.catatan}/penghapusan`, {}, bagas),
  "catatan diterbitkan": () =>
    umpan((l) => `/catatan/${l.catatan}/terbit`, { sasaran: "nilai:adaptif", teks: "Terbit" }, bagas),
  "umpan balik": async () => {
    const c = await castKeras();
    await tahunUji(c);
    const kerja = await skpDitetapkan(c);
    const f = {
      bentuk: "berkala",
      cara: "langsung",
      tanggal: "2026-11-20",
      [`isi-${kerja.rhk[0]}`]: "Bagus",
    };
    return { c, at: NOW, who: c.bagas, path: `${c.base}/umpan-balik/${kerja.skp}`, body: fields(f) };
  },
  capaian: async () => {
    const c = await castKeras(OKTOBER);
    const tw = await tahunUji(c);
    const f = { versi: "0", capaian: "baik", sumber: "Laporan" };
    return {
      c,
      at: OKTOBER,
      who: c.farida,
      path: `${c.base}/capaian/${tw(3)}/${c.unit.bidang}`,
      body: fields(f),
    };
  },
  "pilihan surat": async () => {
    const c = await castKeras();
    const cara = Object.fromEntries(KELOMPOK.map((k) => [`cara-${k}`, kelompokKabar[k].bawaan as string]));
    const f = { ...cara, "tenang-dari": "19", "tenang-sampai": "6", libur: "ya" };
    return { c, at: NOW, who: c.ayu, path: `${c.base}/pemberitahuan/pilihan`, body: fields(f) };
  },
  "surel ulang": () =>
    admin(
      () => "/pemberitahuan/tidak-sampai/pengulangan",
      () => ({}),
    ),
  colek: async () => {
    const c = await castKeras(OKTOBER);
    await tahunUji(c);
    const plan = await skpUji(c, { keadaan: "diajukan" });
    const f = { pesan: "Mohon ditinjau" };
    return { c, at: OKTOBER, who: c.ayu, path: `${c.base}/colek/skp/${plan.id}`, body: fields(f) };
  },
  "colek tim": async () => {
    const c = await castKeras(OKTOBER);
    await tahunUji(c);
    await skpUji(c, { keadaan: "draf" });
    return { c, at: OKTOBER, who: c.bagas, path: `${c.base}/colek/tim`, body: fields({}) };
  },
  "colek unit": async () => {
    const c = await castKeras(OKTOBER);
    await tahunUji(c);
    await skpUji(c, { keadaan: "diajukan" });
    const f = { tahap: "skp", lingkup: "2026", keadaan: "diajukan" };
    return { c, at: OKTOBER, who: c.citra, path: `${c.base}/colek/unit/${c.unit.induk}`, body: fields(f) };
  },
  penilaian: () => evaluasi("penilaian", {}, rating, bagas),
  penandatanganan: () => evaluasi("penandatanganan", { keadaan: "dinilai" }, { setuju: "ya" }, bagas),
  penyampaian: () => evaluasi("penyampaian", { keadaan: "ditandatangani" }, {}, bagas),
  "nilai tim": () => dariTim("penilaian", {}, rating),
  "tanda tangan tim": () => dariTim("penandatanganan", { keadaan: "dinilai" }, { setuju: "ya" }),
  "penyampaian tim": () => dariTim("penyampaian", { keadaan: "ditandatangani" }, {}),
  penerimaan: () => evaluasi("penerimaan", { keadaan: "disampaikan" }, {}, ayu),
  "hasil lama": () => putusan(pindahanUji, "/hasil-lama", { pertimbangan: "Baru pindah" }, ayu),
  "hasil lama jawaban": () => putusan(usulanUji, "/hasil-lama/jawaban", { jawab: "setuju" }, bagas),
  "hasil lama penarikan": () => putusan(usulanUji, "/hasil-lama/penarikan", {}, ayu),
  "putus studi": () =>
    putusan(
      (c) => belajarUji(c, false),
      "/putus-studi",
      { surat: "12/UN/2026", tanggal: "2026-09-10" },
      bagas,
    ),
  "putus studi penghapusan": () => putusan((c) => belajarUji(c, true), "/putus-studi/penghapusan", {}, bagas),
  "keberatan keterangan": () =>
    putusan((c) => keberatanUji(c, false), "/keterangan", { keterangan: "Berkas terlambat masuk" }, bagas),
  "keberatan notulen": () =>
    putusan(
      (c) => keberatanUji(c, false),
      "/keterangan",
      {
        cara: "pertemuan",
        pihak: "keduanya",
        tanggal: "2026-10-20",
        tempat: "Ruang rapat",
        keterangan: "Kedua pihak hadir",
      },
      (c) => c.farida,
    ),
  "keberatan penarikan": () =>
    putusan((c) => keberatanUji(c, false), "/penarikan", { tarik: "ya", alasan: "Sudah jelas" }, ayu),
  "keberatan putusan": () =>
    putusan(
      keberatanUji,
      "/putusan",
      {
        putusan: "mengubah",
        pertimbangan: "Bukti belum dihitung",
        rekomendasi: "Unggah tepat waktu",
        hasil: "di-atas",
        perilaku: "di-atas",
        setuju: "ya",
      },
      (c) => c.farida,
    ),
  "pembukaan diminta": () =>
    evaluasi("pembukaan", { keadaan: "diterima" }, { alasan: "Realisasi keliru dicatat", hari: "3" }, bagas),
  "pembukaan disetujui": () => putusan(pembukaanUji, "/persetujuan", {}, (c) => c.citra),
  "pembukaan ditolak": () =>
    putusan(pembukaanUji, "/penolakan", { catatan: "Tidak ada yang keliru" }, (c) => c.citra),
  "pembukaan ditarik": () => putusan(pembukaanUji, "/penarikan", {}, bagas),
  "pembukaan ditutup": () => putusan((c) => pembukaanUji(c, true), "/penutupan", {}, bagas),
  "pembukaan ditandatangani": () =>
    putusan(
      (c) => pembukaanUji(c, true),
      "/penandatanganan",
      {
        hasil: "di-atas",
        perilaku: "di-atas",
        alasan: "Realisasi yang benar",
        catatan: "Hasil baik",
        setuju: "ya",
      },
      bagas,
    ),
  keberatan: () => evaluasi("keberatan", { keadaan: "disampaikan" }, { alasan: "Tidak sesuai bukti" }, ayu),
  "pencabutan dokumen": () => cabutDokumen(),
  "putusan pencabutan": () => cabutDokumen({ putusan: "dicabut", catatan: "" }),
  pengambilalihan: () =>
    evaluasi("pengambilalihan", {}, { ...rating, setuju: "ya" }, (c) => c.farida, NOVEMBER),
  jendela: async () => {
    const c = await castKeras();
    const tw = await tahunUji(c, 2071);
    const row = await c.d1
      .prepare("SELECT id, versi FROM jendela WHERE periode = ?1 AND tahap = 'evaluasi'")
      .bind(tw(1))
      .first<{ id: string; versi: number }>();
    const f = { versi: String(row?.versi), buka: "2071-03-10", tutup: "2071-04-20", alasan: "Pergeseran" };
    return { c, at: NOW, who: c.citra, path: `${c.base}/periode/jendela/${row?.id}`, body: fields(f) };
  },
  "pegawai baru": () => admin(() => "/pegawai/baru", orang),
  "pegawai ubah": () =>
    admin(
      (c) => `/pegawai/${c.ayu.id}/ubah`,
      (c) => ({ ...orang(c), versi: "1", ubahNomor: "koreksi", nomor: c.ayu.nip }),
    ),
  penempatan: () =>
    admin(
      (c) => `/pegawai/${c.ayu.id}/penempatan`,
      (c) => ({
        versi: "1",
        jenis: "definitif",
        jabatan: "Analis",
        unit: c.unit.induk,
        jenisJabatan: "jf",
        jenjang: "ahli-muda",
        dari: "2026-11-23",
        sampai: "",
      }),
    ),
  "akhir penempatan": () =>
    admin(
      (c) => `/pegawai/${c.hadi.id}/penempatan/${c.hadi.penempatan}`,
      () => ({ versi: "1", sampai: "2026-11-30", sebelum: "" }),
    ),
  "atasan khusus": () =>
    admin(
      (c) => `/pegawai/${c.hadi.id}/atasan`,
      (c) => ({
        versi: "1",
        nomor: c.farida.nip,
        pejabat: "",
        dari: "2026-11-23",
        sampai: "",
        alasan: "Penugasan",
      }),
    ),
  status: () =>
    admin(
      (c) => `/pegawai/${c.hadi.id}/status`,
      () => ({ versi: "1", status: "cuti-besar", dari: "2026-11-23", sampai: "" }),
    ),
  "peran beri": () =>
    admin(
      () => "/kelola/peran/baru",
      (c) => ({
        nomor: c.hadi.nip,
        peran: "auditor",
        lingkup: c.unit.bidang,
        dari: "2026-11-22",
        sampai: "2026-12-31",
        dasar: "ST-1",
      }),
    ),
  "delegasi baru": async () => {
    const c = await castKeras();
    await c.d1.prepare("UPDATE akun SET sandi_hash = 'x' WHERE pegawai = ?1").bind(c.hadi.id).run();
    const f = {
      nomor: c.hadi.nip,
      dari: "2026-11-22",
      sampai: "2026-12-04",
      alasan: "Cuti",
      nomorSurat: "S-1",
    };
    return { c, at: NOW, who: c.bagas, path: `${c.base}/delegasi/baru`, body: fields(f) };
  },
  "delegasi cabut": async () => {
    const c = await castKeras();
    const path = `${c.base}/delegasi/${await delegasiUji(c, c.bagas, c.hadi)}/pencabutan`;
    return { c, at: NOW, who: c.bagas, path, body: fields({}) };
  },
  "peran akhir": async () => {
    const c = await castKeras();
    const path = `${c.base}/kelola/peran/${await idPeran(c, c.gita)}/akhir`;
    return { c, at: NOW, who: c.citra, path, body: fields({ alasan: "Tugas selesai" }) };
  },
  "siklus perjanjian": () =>
    admin(
      () => "/kelola/siklus/perjanjian",
      () => ({
        nama: "Surya Atmaja",
        jabatan: "Sekretaris",
        nip: inventedNip(),
        nomorSurat: "1/2026",
        tanggal: "2026-11-20",
        pernyataan: "ya",
      }),
    ),
  "siklus kontak": () =>
    admin(
      () => "/kelola/siklus/kontak",
      () => ({ nama: "Rina", jabatan: "Arsiparis", surel: "rina@contoh.example", telepon: "" }),
    ),
  "siklus penjelasan": () =>
    admin(
      () => "/kelola/siklus/penjelasan",
      () => ({ alasan: "Pimpinan dinilai di luar" }),
    ),
  "bantuan izin": () =>
    admin(
      () => "/kelola/bantuan-operator",
      () => ({ jam: "2", alasan: "Garis penilai" }),
    ),
  "unit baru": () =>
    admin(
      () => "/unit/baru",
      (c) => ({
        nama: "Seksi Baru",
        jenis: "unit-kerja",
        induk: c.unit.bidang,
        kode: newId(NOW),
        urut: "1",
        dari: "2026-11-22",
      }),
    ),
  "unit ubah": async () => {
    const c = await castKeras();
    const kunci = await c.d1
      .prepare("SELECT max(id) AS id FROM unit_versi WHERE unit = ?1")
      .bind(c.unit.bidang)
      .first<{ id: string }>();
    const f = {
      nama: "Bidang Lain",
      jenis: "unit-kerja",
      induk: c.unit.induk,
      kode: "",
      urut: "1",
      dari: "2026-11-23",
      kunci: kunci?.id ?? "",
    };
    return { c, at: NOW, who: c.citra, path: `${c.base}/unit/${c.unit.bidang}/ubah`, body: fields(f) };
  },
  "impor kolom": () => impor("kolom", "kolom"),
  "impor unit": () => impor("unit", "siap"),
  "impor pembandingan": () => impor("pembandingan", "siap"),
  "penempatan koreksi": () =>
    admin(
      (c) => `/pegawai/${c.hadi.id}/penempatan/${c.hadi.penempatan}/koreksi`,
      (c) => ({
        versi: "1",
        semula: "2020-01-01",
        jenis: "definitif",
        jabatan: "Analis Lain",
        unit: c.unit.induk,
        jenisJabatan: "jf",
        jenjang: "ahli-muda",
        dari: "2020-02-01",
        sampai: "",
        alasan: "Salah unit",
      }),
    ),
  "penempatan pembatalan": () =>
    admin(
      (c) => `/pegawai/${c.hadi.id}/penempatan/${c.hadi.penempatan}/pembatalan`,
      () => ({ versi: "1", semula: "2020-01-01", alasan: "Salah orang" }),
    ),
  "penilai luar baru": () =>
    admin(
      () => "/pegawai/luar/baru",
      () => ({
        nama: "Menteri Uji",
        jabatan: "Menteri",
        instansi: "Kementerian",
        jenisJabatan: "pejabat-negara",
      }),
    ),
  "penilai luar ubah": async () => {
    const c = await castKeras();
    const f = { jabatan: "Menteri", instansi: "Kementerian", jenisJabatan: "pejabat-negara" };
    const nama = `Menteri ${newId(NOW)}`;
    await house().post(`${c.base}/pegawai/luar/baru`, { ...f, nama }, c.citra);
    const row = await c.d1
      .prepare("SELECT id FROM pegawai WHERE nama = ?1")
      .bind(nama)
      .first<{ id: string }>();
    const body = fields({ ...f, nama: "Menteri Lain", versi: "1" });
    return { c, at: NOW, who: c.citra, path: `${c.base}/pegawai/luar/${row?.id}`, body };
  },
  "unit lebur": async () => {
    const c = await castKeras();
    const f = { ke: c.unit.induk, dari: "2026-11-22", alasan: "Penataan", kunci: await kunciUnit(c) };
    return { c, at: NOW, who: c.citra, path: `${c.base}/unit/${c.unit.bidang}/lebur`, body: fields(f) };
  },
  "unit tutup": async () => {
    const c = await castKeras();
    const unit = newId(NOW);
    const versi = newId(NOW);
    await c.d1.batch([
      c.d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(unit),
      c.d1
        .prepare(
          "INSERT INTO unit_versi (id, unit, dari, nama, induk) VALUES (?1, ?2, '2020-01-01', 'Kosong', ?3)",
        )
        .bind(versi, unit, c.unit.induk),
    ]);
    const f = { sampai: "2026-11-22", alasan: "Kosong", kunci: versi };
    return { c, at: NOW, who: c.citra, path: `${c.base}/unit/${unit}/tutup`, body: fields(f) };
  },
  "kunci sandi nama": async () => {
    const c = await castKeras();
    const { "id kunci-sandi": kunci } = await akunObjects(c, NOW);
    const f = { nama: "Ponsel kerja" };
    return { c, at: NOW, who: c.ayu, path: `${c.base}/akun/kunci-sandi/${kunci}/nama`, body: fields(f) };
  },
  "kunci sandi pelepasan": async () => {
    const c = await castKeras();
    const { "id kunci-sandi": kunci } = await akunObjects(c, NOW);
    return {
      c,
      at: NOW,
      who: c.ayu,
      path: `${c.base}/akun/kunci-sandi/${kunci}/pelepasan`,
      body: fields({}),
    };
  },
  "totp pelepasan": async () => {
    const c = await castKeras();
    await withTotp(c, c.ayu);
    return { c, at: NOW, who: c.ayu, path: `${c.base}/akun/totp/pelepasan`, body: fields({}) };
  },
  "sesi lain": async () => {
    const c = await castKeras();
    return { c, at: NOW, who: c.ayu, path: `${c.base}/akun/sesi/pengakhiran`, body: fields({}) };
  },
  "pemulihan diminta": async () => {
    const c = await castKeras();
    await withPassword(c, c.gita);
    await c.d1
      .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2020-01-01')")
      .bind(c.farida.id)
      .run();
    const f = { cara: "surel", catatan: "Datang sendiri" };
    return { c, at: NOW, who: c.citra, path: `${c.base}/pemulihan/${c.gita.id}`, body: fields(f) };
  },
  "pemulihan penolakan": async () => {
    const c = await castKeras();
    const { "id permintaan": id } = await akunObjects(c, NOW);
    return {
      c,
      at: NOW,
      who: c.citra,
      path: `${c.base}/pemulihan/permintaan/${id}/penolakan`,
      body: fields({}),
    };
  },
  "impor penerapan": () => impor("penerapan", "siap"),
  "impor pembatalan": () => impor("pembatalan", "selesai"),
  "lapor data": async () => {
    const c = await castKeras();
    return {
      c,
      at: NOW,
      who: c.ayu,
      path: `${c.base}/lapor`,
      body: fields({ jenis: "penilai", keterangan: "Keliru" }),
    };
  },
  "lapor bukan bawahan": async () => {
    const c = await castKeras();
    const f = { pegawai: c.hadi.id, keterangan: "" };
    return { c, at: NOW, who: c.bagas, path: `${c.base}/lapor/tim`, body: fields(f) };
  },
  "laporan selesai": async () => {
    const c = await castKeras();
    await house().post(`${c.base}/lapor`, { jenis: "unit", keterangan: "" }, c.ayu);
    const row = await c.d1
      .prepare("SELECT id FROM laporan WHERE pelapor = ?1")
      .bind(c.ayu.id)
      .first<{ id: string }>();
    const f = { versi: "0", jawaban: "Sudah dibetulkan" };
    return { c, at: NOW, who: c.citra, path: `${c.base}/lapor/${row?.id}/penyelesaian`, body: fields(f) };
  },
  mutasi: async () => {
    const c = await castKeras();
    const f = { ...suratMutasi(c.ayu.id), sidik: await sidikMutasi(c, suratMutasi(c.ayu.id)) };
    return { c, at: NOW, who: c.citra, path: `${c.base}/mutasi`, body: fields(f) };
  },
  "mutasi pembatalan": async () => {
    const c = await castKeras();
    const f = suratMutasi(c.hadi.id);
    const sent = await house().post(`${c.base}/mutasi`, { ...f, sidik: await sidikMutasi(c, f) }, c.citra);
    const id = /\/mutasi\/([0-9A-Z]{26})/.exec(sent.to ?? "")?.[1];
    const body = fields({ versi: "1", alasan: "Salah orang" });
    return { c, at: NOW, who: c.citra, path: `${c.base}/mutasi/${id}/pembatalan`, body };
  },
  "kalender pekan": () =>
    admin(
      (c) => `/kalender/${c.unit.bidang}/pekan`,
      () => ({ pekan: "6", dari: "2026-12-01", dasar: "SE 1/2026", versi: "0" }),
    ),
  "kalender hari khusus": () =>
    admin(
      (c) => `/kalender/${c.unit.bidang}/hari`,
      () => ({ jenis: "libur", dari: "2026-12-21", sampai: "2026-12-31", keterangan: "Libur semester" }),
    ),
  "kalender hari dicabut": async () => {
    const l = await admin(
      () => "/kalender",
      () => ({}),
    );
    return { ...l, path: `${l.c.base}/kalender/hari/${await hariKhususUji(l.c)}/pencabutan` };
  },
  "tautan disimpan": async () => {
    const c = await castKeras();
    const periode = (await tahunUji(c))(4);
    const { skp: plan, rhk } = await skpDitetapkan(c);
    // A host of its own: what is kept of hosts is counted too.
    const alamat = `https://h${newId(NOW).toLowerCase()}.go.id/bukti`;
    const f = { alamat, nama: "Rekaman", sebab: "Besar" };
    return {
      c,
      at: NOW,
      who: c.ayu,
      path: `${c.base}/bukti/tautan`,
      body: fields({ ...f, untuk: `rhk:${plan}:${periode}:${rhk[0]}` }),
    };
  },
  "gudang diperiksa": async () => {
    const step = await admin(
      () => "/kelola/bukti/pemeriksaan",
      () => ({}),
    );
    // Rooms are shared: what another step began is over.
    await step.c.d1
      .prepare("UPDATE gudang_periksa SET selesai_pada = gerak_pada WHERE selesai_pada IS NULL")
      .run();
    return step;
  },
  "cuti dicatat": () =>
    admin(
      (c) => `/kalender/pegawai/${c.ayu.id}`,
      () => ({ jenis: "cuti-tahunan", dari: "2026-12-07", sampai: "2026-12-11" }),
    ),
  "cuti dicabut": async () => {
    const l = await admin(
      () => "/kalender",
      () => ({}),
    );
    const cuti = await cutiUji(l.c, l.c.ayu.id, "2026-12-07", "2026-12-11");
    return { ...l, path: `${l.c.base}/kalender/kehadiran/${cuti}/pencabutan` };
  },
  "kelompok periode baru": () =>
    admin(
      () => "/periode/kelompok",
      (c) => ({ nama: `Kelompok ${c.ayu.id}`, urut: "50", unit: c.unit.bidang, dari: "2026-12-01" }),
    ),
  "kelompok periode": async () => {
    const l = await admin(
      () => "",
      (c) => ({ nama: "Kelompok", urut: "50", unit: c.unit.bidang, dari: "2026-12-01", versi: "1" }),
    );
    return { ...l, path: `${l.c.base}/periode/kelompok/${await kelompokUji(l.c)}` };
  },
  "kelompok jendela": async () => {
    const l = await admin(
      () => "",
      () => ({
        jendela: "2026-triwulan-4:evaluasi",
        buka: "2026-12-21",
        tutup: "2027-02-07",
        alasan: "Ujian",
        versi: "1",
      }),
    );
    await tahunUji(l.c);
    return { ...l, path: `${l.c.base}/periode/kelompok/${await kelompokUji(l.c)}/jendela` };
  },
  perpanjangan: async () => {
    const l = await admin(
      () => "/periode/perpanjangan",
      (c) => ({
        jendela: "2026-triwulan-3:pengisian",
        untuk: "pegawai",
        nomor: c.ayu.nip,
        sampai: "2026-12-11",
        alasan: "Sakit",
      }),
    );
    await tahunUji(l.c);
    return l;
  },
  "perpanjangan dicabut": async () => {
    const l = await admin(
      () => "",
      () => ({ alasan: "Salah orang", versi: "1" }),
    );
    await tahunUji(l.c);
    const ada = await perpanjanganUji(
      l.c,
      { pegawai: l.c.ayu.id },
      "2026-triwulan-3",
      "pengisian",
      NOW + 20 * 86_400_000,
    );
    return { ...l, path: `${l.c.base}/periode/perpanjangan/${ada}/pencabutan` };
  },
  "skp salin": async () => {
    const c = await castKeras();
    await tahunUji(c);
    await tahunUji(c, 2027);
    const { skp: sumber, rhk } = await skpDitetapkan(c);
    const plan = await skpUji(c, { keadaan: "belum", tahun: 2027 });
    const body = fields({ sumber: "tahun-lalu", skp: sumber, pilih: rhk[0] });
    return { c, at: NOW, who: c.ayu, path: `${plan.path}/salin`, body };
  },
  "pustaka baru": () =>
    admin(
      () => "/pustaka/baru",
      (c) => ({ "pustaka-baris": "", jabatan: `Analis ${c.ayu.id}`, teks: "Data siap", langkah: "simpan" }),
    ),
  "pustaka aturan": async () => {
    const l = await admin(
      () => "/pustaka/aturan",
      () => ({ nilai: "ya" }),
    );
    await l.c.d1.prepare("DELETE FROM aturan WHERE kunci = 'salin.rekan'").run();
    return l;
  },
  "pustaka ubah": async () => {
    const l = await admin(
      () => "",
      () => ({
        ...{ jabatan: "Analis Uji", jenisJabatan: "", teks: "Data dipakai", jenis: "utama" },
        ...{ pendekatan: "kuantitatif", versi: "0", langkah: "simpan" },
      }),
    );
    return { ...l, path: `${l.c.base}/pustaka/${await pustakaUji(l.c)}` };
  },
  "pustaka arsip": async () => {
    const l = await admin(
      () => "",
      () => ({ ke: "arsipkan", alasan: "Aturan berubah", versi: "0" }),
    );
    return { ...l, path: `${l.c.base}/pustaka/${await pustakaUji(l.c)}/keadaan` };
  },
  "pustaka contoh": async () => {
    const c = await castKeras();
    await tahunUji(c);
    await c.d1.prepare("UPDATE penempatan SET jabatan = ?1 WHERE pegawai = ?1").bind(c.ayu.id).run();
    const { skp: dari, rhk } = await skpDitetapkan(c);
    return {
      c,
      at: NOW,
      who: c.bagas,
      path: `${c.base}/pustaka/contoh/${dari}`,
      body: fields({ pilih: rhk[0] }),
    };
  },
  "catatan cepat": () => catatan(false),
  "catatan dibatalkan": () => catatan(true),
  "kalibrasi: dibuka": () => kalibrasi("dibuka"),
  "kalibrasi: suara": () => kalibrasi("suara"),
  "kalibrasi: suara terakhir": () => kalibrasi("terakhir"),
  "kalibrasi: papan": () => kalibrasi("papan"),
  "kalibrasi: usulan": () => kalibrasi("usulan"),
  "kalibrasi: diurungkan": () => kalibrasi("pengurungan"),
  "kalibrasi: dikunci": () => kalibrasi("penguncian"),
  "kalibrasi: dibatalkan": () => kalibrasi("pembatalan"),
  "kalibrasi: dijawab": () => kalibrasi("jawaban"),
  "periksa: sampel ditarik": () => periksa("sampel"),
  "periksa: sampel tim": () => periksa("tim"),
  "periksa: tanda": () => periksa("tanda"),
  "periksa: tanda di luar sampel": () => periksa("lain"),
  "periksa: selesai": () => periksa("selesai"),
  "periksa: diurungkan": () => periksa("pengurungan"),
  "periksa: tanggapan": () => periksa("tanggapan"),
  "pk disimpan": () =>
    admin(
      (c) => `/pk/${c.unit.induk}/2026/isian`,
      () => pkFields,
    ),
  "pk ke skp": async () => {
    const c = await castKeras();
    await tahunUji(c);
    await pkUji(c);
    const plan = await skpUji(c, { pegawai: c.farida, penilai: null, kelompok: "jpt-unit-mandiri" });
    await skpKepala(c, c.farida, c.unit.induk, plan.id);
    return { c, at: NOW, who: c.farida, path: `${plan.path}/pk`, body: fields({}) };
  },
};

/** Four people, two assessors; Farida chairs. */
async function kalibrasi(
  step:
    | "dibuka"
    | "suara"
    | "terakhir"
    | "papan"
    | "usulan"
    | "pengurungan"
    | "penguncian"
    | "pembatalan"
    | "jawaban",
): Promise<Langkah> {
  const c = await castKeras(OKTOBER);
  const awal = ["dibuka", "suara", "terakhir", "papan"].includes(step);
  const k = await kalibrasiUji(c, step === "jawaban" ? "terkunci" : awal ? "pra-suara" : "papan");
  const { post } = house(OKTOBER);
  const orang = `${k.path}/orang/${k.orang.ayu}`;
  const suara = { [`hasil.${k.orang.ayu}`]: "di-atas", [`perilaku.${k.orang.ayu}`]: "sesuai" };
  const usul = { hasil: "di-atas", perilaku: "di-atas", alasan: "Layanan dua kali target", versi: "0" };
  const at = { c, at: OKTOBER, who: c.farida };
  if (step === "dibuka") {
    await post(`${k.path}/pembatalan`, { versi: "1", alasan: "Ulang" }, c.farida);
    return { ...at, path: `${c.base}/kalibrasi`, body: fields({ unit: c.unit.induk, periode: k.periode }) };
  }
  if (step === "terakhir") await post(`${k.path}/suara`, { selesai: "ya" }, c.bagas);
  if (step === "suara" || step === "terakhir")
    return { ...at, path: `${k.path}/suara`, body: fields({ ...suara, selesai: "ya" }) };
  if (step === "papan") return { ...at, path: `${k.path}/papan`, body: fields({ versi: "1" }) };
  if (step === "usulan") return { ...at, path: `${orang}/usulan`, body: fields(usul) };
  if (step === "pengurungan") {
    await post(`${orang}/usulan`, usul, c.farida);
    return { ...at, path: `${orang}/pengurungan`, body: fields({ versi: "1" }) };
  }
  if (step === "penguncian") return { ...at, path: `${k.path}/penguncian`, body: fields(kunciBody(c, "2")) };
  if (step === "pembatalan")
    return { ...at, path: `${k.path}/pembatalan`, body: fields({ versi: "2", alasan: "Kelompok keliru" }) };
  return {
    ...at,
    who: c.bagas,
    path: `${orang}/jawaban`,
    body: fields({ jawaban: "tidak", alasan: "Bukti sudah saya periksa" }),
  };
}

/** Bagas verifies Ayu's notes of the quarter that runs, up to the step that is to be taken. */
async function periksa(
  step: "sampel" | "tim" | "tanda" | "lain" | "selesai" | "pengurungan" | "tanggapan",
): Promise<Langkah> {
  const c = await castKeras();
  const u = await catatanUji(c, 12);
  const { post, get } = house();
  const at = { c, at: NOW, who: c.bagas };
  if (step === "sampel") return { ...at, path: `${u.path}/sampel`, body: fields({}) };
  if (step === "tim")
    return { ...at, path: `${c.base}/periksa/sampel`, body: fields({ periode: u.periode }) };
  await post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas);
  const kunci = butirDi((await get(step === "lain" ? `${u.path}/lain` : u.path, c.bagas)).page);
  const tanda = Object.fromEntries(
    kunci.flatMap((k) => [
      [`hasil.${k}`, "kurang"],
      [`catatan.${k}`, `Belum ada angkanya ${k}`],
    ]),
  );
  if (step === "tanda" || step === "selesai")
    return { ...at, path: `${u.path}/${step}`, body: fields(tanda) };
  if (step === "lain") return { ...at, path: `${u.path}/lain?halaman=1`, body: fields(tanda) };
  await post(`${u.path}/selesai`, { ...tanda, perintah: newId(NOW) }, c.bagas);
  if (step === "pengurungan")
    return { ...at, path: `${c.base}/periksa/pengurungan`, body: fields({ periode: u.periode }) };
  const hers = await get(u.path, c.ayu);
  const id = hers.page.querySelector("input[name=tanda]")?.getAttribute("value") ?? "";
  return {
    ...at,
    who: c.ayu,
    path: `${u.path}/tanggapan`,
    body: fields({ tanda: id, isi: "Ada di lampiran" }),
  };
}

const pkFields: Fields = {
  ...{ sumber: "pk", keadaan: "konsep", nomor: "", tanggal: "", versi: "0", langkah: "simpan" },
  ...{
    "pk-baris": "",
    sasaran: "Layanan membaik",
    kode: "PK-1",
    indikator: "Indeks kepuasan",
    target: "88",
    satuan: "",
  },
};

const suratMutasi = (pegawai: string): Fields => ({
  jenis: "status",
  pegawai,
  status: "cltn",
  arah: "mulai",
  dari: "2026-11-23",
  sampai: "2027-11-22",
  suratTanggal: "2026-11-20",
  nomorSurat: "800/CLTN/2026",
  alasan: "Mendampingi keluarga",
});
const sidikMutasi = async (c: Cast, f: Fields): Promise<string> =>
  (await house().post(`${c.base}/mutasi/pratinjau`, f, c.citra)).page
    .querySelector("input[name=sidik]")
    ?.getAttribute("value") ?? "";

const kunciUnit = async (c: Cast): Promise<string> =>
  (
    await c.d1
      .prepare("SELECT max(id) AS id FROM unit_versi WHERE unit = ?1")
      .bind(c.unit.bidang)
      .first<{ id: string }>()
  )?.id ?? "";
