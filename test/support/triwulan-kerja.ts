import { expect } from "vitest";
import type { Person, Sent } from "./person.ts";

/** One employee of the demo agency Kencana and those around: told once, lived at a phone and without scripts. */
export type Lakon = {
  readonly pegawai: string;
  readonly penilai: string;
  readonly rekan: string;
  /** The second result of the employee's plan, word for word. */
  readonly mutu: string;
  /** What 83,4 is of the target of the period. */
  readonly capaian: string;
};
export type Tahap = readonly [
  sentence: string,
  tell: (as: (name: string) => Promise<Person>) => Promise<void>,
];

export const AGENCY = "kanwil-kencana";
export const base = `/a/${AGENCY}`;
export const PERIODE = "2026-triwulan-4";
const RHK_1 = "Rencana aksi RHK 1";

/** Whoever is called sits down as the demo lets anybody: one press on the name. */
export async function duduk(person: Person, name: string): Promise<Person> {
  await person.go("/demo");
  await person.press(`sebagai ${name}`);
  return person;
}

const buka = async (person: Person, path: string, link: string | RegExp) => {
  await person.go(base + path);
  await person.follow(link);
};

export const rencana = ({ pegawai, penilai }: Lakon): Tahap[] => [
  [
    "writes the rencana aksi of the quarter, takes over the targets on the way, and hands the sheet in",
    async (as) => {
      const one = await as(pegawai);
      await one.go(`${base}/pelaksanaan`);
      expect(await one.title()).toMatch(/Triwulan IV 2026/);
      await one.fill("1 Rencana aksi", "Survei kepuasan di tiga loket", RHK_1);
      await one.fill("1 Target periode ini", "300 responden", RHK_1);
      await one.press("Simpan");
      await one.press("Ambil 3 target antara sebagai rencana aksi");
      expect(await one.reads()).toContain("Target antara diambil sebagai rencana aksi");
      expect(await one.reads()).not.toContain("belum sempat tersimpan");
      await one.press("Ajukan untuk disepakati");
      expect(await one.reads()).toContain(`Menunggu ${penilai}`);
    },
  ],
];

export const mingguan = ({ pegawai, mutu }: Lakon): Tahap => [
  "writes a week of daily notes in one table",
  async (as) => {
    const one = await as(pegawai);
    await one.go(`${base}/harian/tabel?minggu=2026-11-09`);
    for (const [at, kegiatan] of SEPEKAN.entries()) {
      await one.fill(`${at + 1} Kegiatan`, kegiatan);
      await one.fill(`${at + 1} Jumlah`, String(4 + at));
      await one.fill(`${at + 1} Satuan`, "berkas");
      await one.fill(`${at + 1} Hasil kerja / rencana aksi`, mutu);
    }
    await one.press("Simpan minggu ini");
    for (const kegiatan of SEPEKAN) expect(await one.reads()).toContain(kegiatan);
  },
];
const SEPEKAN = [
  "Menelaah berkas akreditasi",
  "Visitasi madrasah sasaran",
  "Menyusun berita acara visitasi",
  "Membalas pertanyaan kepala madrasah",
  "Merekap hasil sepekan",
];

export const kesepakatan = ({ pegawai, penilai }: Lakon): Tahap => [
  "the superior finds the sheet on Beranda and agrees with it",
  async (as) => {
    const boss = await as(penilai);
    await buka(boss, "/", /Rencana aksi \d bawahan menunggu/);
    await boss.follow(pegawai);
    expect(await boss.reads()).toContain("Survei kepuasan di tiga loket");
    await boss.press(/^Sepakati$/);
    expect(await boss.reads()).toContain("Disepakati");
  },
];

export const hasil = ({ pegawai, capaian }: Lakon): Tahap[] => [
  [
    "adds a link as evidence of what is no file",
    async (as) => {
      const one = await as(pegawai);
      await one.go(`${base}/bukti/tautan`);
      await one.fill("Alamat", "https://rekaman.example/sosialisasi-akreditasi");
      await one.fill("Judul", "Rekaman sosialisasi akreditasi");
      await one.fill("Untuk rencana aksi", "TW IV · Persentase madrasah terakreditasi minimal B");
      await one.press("Simpan tautan");
      expect(await one.reads()).toContain("Rekaman sosialisasi akreditasi");
    },
  ],
  [
    "writes what was reached, and the capaian stands beside it",
    async (as) => {
      const one = await as(pegawai);
      await one.go(`${base}/pelaksanaan`);
      await one.fill(/^Indeks kepuasan.* Realisasi$/, "Indeks 83,4 dari 300 responden");
      await one.fill(/^Indeks kepuasan.* Angka$/, "83,4");
      await one.fill(/^Indeks kepuasan.* Sumber data$/, "Survei kepuasan TW IV");
      await one.press("Simpan");
      expect(await one.reads()).toMatch(/1 dari \d indikator sudah ada realisasi/);
      expect(await one.reads()).toContain(capaian);
      expect(await one.reads()).not.toContain("belum sempat tersimpan");
    },
  ],
];

/** Feedback: one inside, one who has no account. */
export const umpan = ({ pegawai, penilai, rekan, mutu }: Lakon): Tahap[] => {
  let tautan = "";
  return [
    [
      "asks a colleague for feedback, and somebody outside who has no account",
      async (as) => {
        const one = await as(pegawai);
        await one.go(`${base}/umpan-balik/beri?q=${encodeURIComponent(rekan)}`);
        await one.follow(/Minta/, rekan);
        await one.fill("Pertanyaan Anda", "Apa yang perlu saya perbaiki dalam koordinasi?");
        await one.tick("Kolaboratif");
        await one.press("Kirim permintaan");
        expect(await one.reads()).toContain(`Permintaan terkirim kepada ${rekan}`);
        await one.go(`${base}/umpan-balik/minta?luar=ya`);
        await one.fill("Nama", "Ibu Sulastri");
        await one.fill("Sebagai", "Penerima layanan");
        await one.fill("Pertanyaan Anda", "Bagaimana layanan di loket kami?");
        await one.tick("Berorientasi pelayanan");
        await one.press("Kirim permintaan");
        [tautan = ""] = /http\S+\/u\/\S+/.exec(await one.reads()) ?? [];
        expect(tautan).not.toBe("");
      },
    ],
    [
      "the outsider answers by the link, without an account",
      async (as) => {
        const outsider = await as(`outsider of ${pegawai}`);
        await outsider.go(tautan);
        expect(await outsider.reads()).toContain("Bagaimana layanan di loket kami?");
        await outsider.fill(/^Umpan balik/, "Antrean cepat dan petugasnya ramah.");
        await outsider.press("Kirim umpan balik");
        expect(await outsider.reads()).toContain("Terima kasih");
      },
    ],
    [
      "the colleague answers from Beranda",
      async (as) => {
        const friend = await as(rekan);
        await buka(friend, "/umpan-balik", new RegExp(`Umpan balik untuk ${pegawai}`));
        await friend.fill(/^Umpan balik/, "Undangan rapat sebaiknya tiga hari sebelumnya.");
        await friend.press("Kirim umpan balik");
        expect(friend.status()).toBe(200);
      },
    ],
    [
      "the superior gives the feedback of the quarter over the team's sheet",
      async (as) => {
        const boss = await as(penilai);
        await boss.go(`${base}/umpan-balik/tim`);
        await boss.fill(`Tentang: ${pegawai}`, `2. ${mutu}`);
        await boss.fill(`Umpan balik: ${pegawai}`, "Visitasi tertib, beri tahu madrasah lebih awal.");
        await boss.press("Kirim yang terisi");
        expect(await boss.reads()).toContain(
          `${pegawai} Terakhir dari Anda: 22 Nov 2026 · giliran ini sudah`,
        );
      },
    ],
  ];
};

export const bimbingan = ({ pegawai, penilai, mutu }: Lakon): Tahap[] => {
  const topik = `Akreditasi tertinggal, ${pegawai}`;
  const tindak = `Jadwal klinik berkas, ${pegawai}`;
  return [
    [
      "the superior opens a coaching, and the employee writes where things stand",
      async (as) => {
        const [boss, one] = [await as(penilai), await as(pegawai)];
        await boss.go(`${base}/pembinaan/baru`);
        await boss.fill("SKP siapa", `${pegawai}, SKP 2026`);
        await boss.tick("Coaching");
        await boss.fill("Tentang apa", topik);
        await boss.press("Mulai");
        await boss.press("Buka pelaksanaan");
        await buka(one, "/pembinaan", topik);
        await one.follow("Isi bagian saya");
        await one.fill("Laporan sebelum coaching", "Visitasi baru separuh jalan.");
        await one.fill(/^1 Indikator kinerja individu$/, "Madrasah terakreditasi minimal B", "Tujuan");
        await one.fill(/^1 Masalah/, "Berkas datang terlambat", "Fakta");
        await one.fill(/^Peluang/, "Klinik berkas tiap Selasa");
        await one.fill(/^1 Strategi untuk mengatasi masalah$/, "Klinik berkas");
        await one.press("Simpan");
        expect(await one.reads()).toContain("Klinik berkas tiap Selasa");
      },
    ],
    [
      "a follow-up is set, and both agree",
      async (as) => {
        const [boss, one] = [await as(penilai), await as(pegawai)];
        await buka(boss, "/pembinaan/tim", topik);
        await boss.fill("Apa", tindak);
        await boss.tick("Pegawai");
        await boss.fill("Paling lambat", "2026-12-10");
        await boss.press("Tambah tindak lanjut");
        for (const who of [boss, one]) {
          await buka(who, who === one ? "/pembinaan" : "/pembinaan/tim", topik);
          await who.tick("Saya menyetujui isi ini");
          await who.press("Setujui");
        }
        expect(await one.title()).toMatch(/Disepakati|Coaching/);
        expect(await one.reads()).toContain("Disepakati");
      },
    ],
    [
      "the follow-up stands on both Berandas",
      async (as) => {
        for (const name of [pegawai, penilai]) {
          const who = await as(name);
          await who.go(`${base}/`);
          expect(await who.reads()).toContain(tindak);
        }
      },
    ],
    [
      "the superior's monitoring shows the person and where each result stands; a follow-up is noted on one",
      async (as) => {
        const boss = await as(penilai);
        await boss.go(`${base}/tim/pantau`);
        expect(await boss.reads()).toMatch(new RegExp(`${pegawai}.*Berjalan`));
        await boss.follow(pegawai);
        await boss.follow(`Catat tindak lanjut ${mutu}`);
        await boss.tick("Apresiasi");
        await boss.fill("Catatan", LANJUT);
        await boss.press("Simpan tindak lanjut");
        expect(await boss.reads()).toContain("Tersimpan. Pegawai sudah diberi tahu.");
      },
    ],
  ];
};
const LANJUT = "Visitasi rapi; teruskan dengan cara yang sama.";

/** Without a keyboard that marks: the sample is drawn and each record gets its radio button. */
export const periksaTanpaSkrip = ({ pegawai, penilai }: Lakon): Tahap => [
  "the superior draws the sample and verifies it",
  async (as) => {
    const boss = await as(penilai);
    await buka(boss, `/periksa?periode=${PERIODE}`, pegawai);
    await boss.press("Tarik sampel");
    const n = Number(/1 dari (\d+) · /.exec(await boss.reads())?.[1]);
    for (let at = 1; at <= n; at++) await boss.tick(/^Sesuai$/, `${at} dari ${n} ·`);
    await boss.press(/^Selesai/);
    // Whoever has just verified another team mate is asked, for he was quick.
    if (boss.status() === 409) {
      await boss.fill("Mengapa tanda ini benar?", "Berkasnya sudah dibahas satu per satu di rapat.");
      await boss.press("Pertahankan tanda");
    }
    expect(boss.status()).toBe(200);
    await boss.go(`${base}/periksa?periode=${PERIODE}`);
    expect(await boss.reads()).toMatch(new RegExp(`${pegawai}.{0,90}Selesai .{0,40}${n} dari`));
  },
];

/** The end of the quarter: all of it has arrived by itself. */
export const penutup = ({ pegawai, penilai, capaian }: Lakon): Tahap => [
  `the evaluation of ${pegawai} shows the sample, the tally, the guidance, the capaian and the follow-up`,
  async (as) => {
    const boss = await as(penilai);
    await buka(boss, `/tim?periode=${PERIODE}`, pegawai);
    const said = await boss.reads();
    expect(said).toMatch(/\d dari \d+ bukti diperiksa \(sampel, benih/);
    expect(said).toContain("Umpan balik berkala: 1 dari 1 giliran terlaksana");
    expect(said).toContain(`Coaching oleh ${penilai} Disepakati`);
    expect(said).toContain(capaian);
    expect(said).toContain("Ibu Sulastri");
    expect(said).toContain(LANJUT);
  },
];

export const jam = (tanggal: string): Tahap => [
  `the clock moves on to ${tanggal}: the evaluation opens by itself`,
  async (as) => {
    const visitor = await as("a visitor");
    await visitor.go("/demo");
    await visitor.fill("Maju ke tanggal", tanggal);
    await visitor.press("Majukan");
    expect(await visitor.reads()).toMatch(/Jendela evaluasi Triwulan IV 2026 dibuka/i);
  },
];

export const laporanBesar = (bytes: number): Sent => {
  const head = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ");
  const foot = new TextEncoder().encode("\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  const all = new Uint8Array(bytes).map((_, at) => 33 + ((at * 7919) % 90));
  all.set(head);
  all.set(foot, bytes - foot.length);
  return { name: "laporan-visitasi.pdf", type: "application/pdf", bytes: all };
};
