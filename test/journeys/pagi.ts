import { expect } from "vitest";
import type { Person, Sent } from "../support/person.ts";
import type { Step } from "./quarter.ts";

const KOLOM =
  "NIP,NAMA,EMAIL,GOL RUANG,JABATAN NAMA,JENIS JABATAN,JENJANG,TMT JABATAN,UNOR NAMA,UNOR INDUK NAMA,MEMIMPIN UNIT";
const ORANG = [
  "196804051993032921,Sekar Wiratani,IV/d,Kepala Badan,JPT Madya,,2024-01-02,Badan Pangan Samudra,,ya",
  "197206171998032922,Ratna Puspadewi,IV/c,Kepala Biro Program,JPT Pratama,,2024-01-02,Biro Program,Badan Pangan Samudra,ya",
  "197907082005011923,Bagas Purnawira,IV/a,Kepala Bagian Anggaran,Administrator,,2024-01-02,Bagian Anggaran,Biro Program,ya",
  "198908232015032924,Ayu Larasati,III/c,Perencana Ahli Muda,JF,Ahli Muda,2024-01-02,Bagian Anggaran,Biro Program,",
  "199102112016011925,Gilang Satria,III/c,Analis Anggaran Ahli Muda,JF,Ahli Muda,2024-01-02,Bagian Anggaran,Biro Program,",
  "199310092018032926,Hana Wijayanti,III/b,Penelaah Teknis Kebijakan,Pelaksana,,2024-01-02,Bagian Anggaran,Biro Program,",
  "199706142020121927,Fajar Ramadan,II/c,Pengolah Data Anggaran,Pelaksana,,2024-01-02,Bagian Anggaran,Biro Program,",
];
const SANDI = "kapal layar ketujuh";

/**
 * "JPT → Administrator → JF → Pelaksana in one morning", in an agency of its own behind `kode`. With `bulan` the
 * months until the directive really pass, day by day; without, it is known the same morning and counts from then on.
 */
export function pagi(kode: string, bulan: "berlalu" | "tidak"): readonly Step[] {
  const base = `/a/${kode}`;
  const daftar: Sent = {
    name: "pegawai.csv",
    type: "text/csv",
    bytes: Buffer.from(
      [
        KOLOM,
        ...ORANG.map((line, at) => {
          const [nip, nama, ...rest] = line.split(",");
          return [nip, nama, `orang${at}@${kode}.example`, ...rest].join(",");
        }),
      ].join("\r\n"),
    ),
  };

  return [
    [
      "Citra has an agency of seven people and opens the planning of 2027",
      async ({ as }) => {
        const citra = await as("Citra");
        await citra.go("/daftar");
        await citra.fill("Nama instansi", "Badan Pangan Samudra");
        await citra.tick("Instansi pusat");
        await citra.tick("WIB (UTC+7)");
        await citra.fill("Kode alamat", kode);
        await citra.fill("Nama lengkap", "Citra Maharani, S.Psi.");
        await citra.fill("NIP atau NI PPPK", "19880412 201203 2 928");
        await citra.fill("Surel kedinasan", `citra@${kode}.example`);
        await citra.press("Daftarkan");
        await citra.follow("Buka tautan konfirmasi");
        await citra.press("Konfirmasi");
        await citra.fill("Kata sandi baru", SANDI);
        await citra.fill("Ketik sekali lagi", SANDI);
        await citra.press("Simpan dan masuk");
        await citra.follow("Impor pegawai");
        await citra.upload({ pick: "Berkas CSV atau XLSX", send: "Unggah dan cocokkan kolom" }, daftar);
        await citra.tick("Buat unit yang belum ada");
        await citra.press("Periksa semua baris");
        await until(citra, /7 baru/);
        await citra.press("Terapkan 7 baris");
        await until(citra, /Sudah diterapkan/);
        await citra.go(`${base}/periode`);
        await citra.fill("Tahun", "2027");
        await citra.tick("Triwulanan");
        await citra.press("Buka tahun");
        if ((await citra.reads()).includes("Alasan tetap membuka")) {
          await citra.fill("Alasan tetap membuka", "Undangan dikirim sesudah tahun dibuka");
          await citra.press("Buka tahun");
        }
        expect(await citra.reads()).toContain("Tahun 2027 dibuka");
      },
    ],
    [
      "everybody comes in by a link of his own",
      async ({ as }) => {
        const citra = await as("Citra");
        for (const name of ["Sekar", "Ratna", "Bagas", "Ayu", "Gilang", "Hana", "Fajar"]) {
          await citra.go(`${base}/pegawai?cari=${name}`);
          await citra.follow(name);
          await citra.press("Buat tautan undangan");
          const [link = ""] = /http\S+undangan\S+/.exec(await citra.reads()) ?? [];
          const one = await as(name);
          await one.go(link);
          await one.fill("Kata sandi baru", SANDI);
          await one.fill("Ketik sekali lagi", SANDI);
          await one.press("Simpan dan masuk");
          expect(await one.at()).toBe(`${base}/`);
        }
      },
    ],
    [
      "Fajar, the pelaksana, starts first: nobody above him has written a word, and he does not wait",
      async ({ as }) => {
        const fajar = await as("Fajar");
        await fajar.go(`${base}/skp`);
        await fajar.follow("Buka SKP");
        expect(await fajar.reads()).toContain("Ada pada Anda: SKP belum mulai disusun");
        await fajar.follow("Isi SKP");
        expect(await fajar.reads()).toContain(
          "Bagas Purnawira belum menulis RHK-nya. Anda tidak perlu menunggu.",
        );
        await row(fajar, 1, {
          Jenis: "Utama",
          "RHK pimpinan": "Laporan anggaran biro diterima tepat waktu",
          "Rencana hasil kerja": "Menyusun data anggaran bulanan",
          Aspek: "Waktu",
          Indikator: "Hari kerja penyediaan data anggaran",
          Target: "3-5 hari kerja",
        });
        await lampiran(fajar);
        await fajar.press("Simpan");
        // Advice, with its reason a press away; nothing is held up by it.
        expect(await fajar.reads()).toMatch(/Telaah rumusan.*Tulis hasil, bukan kegiatan.*Mengapa\?/);
        await fajar.press("Simpan dan periksa");
        expect(await fajar.reads()).toContain("Ada pada Anda: sedang disusun");
        expect(await fajar.reads()).toContain("Semua unsur wajib sudah terisi");
      },
    ],
    [
      "Fajar mends the wording the advice was about",
      async ({ as }) => {
        const fajar = await as("Fajar");
        await fajar.follow("Ubah SKP");
        await row(fajar, 1, { "Rencana hasil kerja": DATA });
        await fajar.press("Simpan");
        expect(await fajar.reads()).not.toContain("Tulis hasil, bukan kegiatan");
      },
    ],
    [
      "Bagas, the administrator, drafts two results; what Ratna will want he can only guess",
      async ({ as }) => {
        const bagas = await as("Bagas");
        await bagas.go(`${base}/skp`);
        await bagas.follow("Buka SKP");
        await bagas.follow("Isi SKP");
        expect(await bagas.reads()).toContain(
          "Ratna Puspadewi belum menulis RHK-nya. Anda tidak perlu menunggu.",
        );
        await row(bagas, 1, {
          Jenis: "Utama",
          "RHK pimpinan": "Anggaran badan tersusun sesuai prioritas",
          "Rencana hasil kerja": "Anggaran biro tersusun sesuai prioritas pangan",
          Aspek: "Kualitas",
          Indikator: "Persentase usulan anggaran yang disetujui tanpa perbaikan",
          Target: "90-95%",
        });
        await row(bagas, 2, {
          Jenis: "Utama",
          "RHK pimpinan": "Laporan keuangan badan disampaikan tepat waktu",
          "Rencana hasil kerja": "Laporan anggaran biro diterima tepat waktu",
          Aspek: "Waktu",
          Indikator: "Hari kerja penyampaian laporan bulanan",
          Target: "3-5 hari kerja",
        });
        await lampiran(bagas);
        await bagas.press("Simpan dan periksa");
        expect(await bagas.reads()).toContain("Ada pada Anda: sedang disusun");
      },
    ],
    [
      "Fajar finds his guess in Bagas's draft and links it in one step, hours before it is agreed",
      async ({ as }) => {
        const fajar = await as("Fajar");
        await open(fajar, base);
        expect(await fajar.reads()).toMatch(/1 usulan belum tersambung.*SKP Bagas Purnawira masih draf/);
        await fajar.follow("Lihat dan tautkan");
        await fajar.press("Tautkan yang dipilih");
        expect(await fajar.reads()).toContain("1 RHK ditautkan ke SKP pimpinan");
      },
    ],
    [
      "Ayu, the JF, drafts against Bagas's draft by its number alone",
      async ({ as }) => {
        const [ayu, bagas] = [await as("Ayu"), await as("Bagas")];
        await ayu.go(`${base}/skp`);
        await ayu.follow("Buka SKP");
        await ayu.follow("Isi SKP");
        expect(await ayu.reads()).toMatch(
          /SKP Bagas Purnawira masih draf.*Anggaran biro tersusun sesuai prioritas/,
        );
        await row(ayu, 1, {
          Jenis: "Utama",
          "RHK pimpinan": "1",
          "Rencana hasil kerja": "Rancangan anggaran prioritas siap dibahas",
          Aspek: "Kuantitas",
          Indikator: "Jumlah rancangan anggaran yang siap dibahas",
          Target: "10-12 rancangan",
        });
        await lampiran(ayu);
        await ayu.press("Simpan dan periksa");
        expect(await ayu.reads()).toContain("Anggaran biro tersusun sesuai prioritas pangan");
        // Who leans on a draft is no one's prisoner, and its owner reads how many do.
        await open(bagas, base);
        expect(await bagas.reads()).toContain(
          "2 orang menautkan RHK-nya ke SKP ini dan dapat tetap menyusun",
        );
      },
    ],
    [
      "Bagas fills in the matriks: a role for Ayu, one for Fajar, an explicit no for the others",
      async ({ as }) => {
        const bagas = await as("Bagas");
        await open(bagas, base);
        await bagas.follow("Matriks peran dan hasil");
        expect(await bagas.reads()).toContain("4 orang × 2 hasil");
        await bagas.fill(/^Ayu Larasati.*Anggaran biro/, PERAN_AYU);
        await bagas.fill(/^Fajar Ramadan.*Laporan anggaran/, PERAN_FAJAR);
        for (const [nama, kolom] of [
          ["Ayu Larasati", "Laporan anggaran"],
          ["Fajar Ramadan", "Anggaran biro"],
          ["Gilang Satria", "Anggaran biro"],
          ["Gilang Satria", "Laporan anggaran"],
          ["Hana Wijayanti", "Anggaran biro"],
          ["Hana Wijayanti", "Laporan anggaran"],
        ] as const)
          await bagas.fill(new RegExp(`^${nama}.*${kolom}`), "TIDAK ADA PERAN");
        await bagas.press("Simpan matriks");
        expect(await bagas.reads()).toMatch(/Matriks tersimpan\. Yang perannya berubah sudah diberi tahu\./);
        expect(await bagas.reads()).toContain("0 sel belum diputuskan");
      },
    ],
    [
      "Ayu and Fajar take the roles into their plans with one press each",
      async ({ as }) => {
        for (const [name, peran, baris] of [
          [
            "Ayu",
            PERAN_AYU,
            { Aspek: "Kualitas", Indikator: "Persentase usulan tanpa perbaikan", Target: "92-95%" },
          ],
          [
            "Fajar",
            PERAN_FAJAR,
            { Aspek: "Waktu", Indikator: "Hari kerja rekap data", Target: "2-3 hari kerja" },
          ],
        ] as const) {
          const one = await as(name);
          await one.go(`${base}/`);
          await one.go(`${base}/pemberitahuan`);
          expect(await one.reads()).toContain("Bagas Purnawira");
          await one.go(`${base}/skp`);
          await one.follow("Buka SKP");
          await one.follow("Ubah SKP");
          expect(await one.reads()).toContain("Peran Anda dari Bagas Purnawira");
          await one.press("Masukkan ke SKP", peran);
          await row(one, 2, baris);
          await one.press("Simpan dan periksa");
          expect(await one.reads()).toMatch(new RegExp(`${peran}.*Semua unsur|Semua unsur.*${peran}`));
        }
      },
    ],
    [
      "Ratna, the JPT, enters the Perjanjian Kinerja of her unit; one indicator is not understood by everybody",
      async ({ as }) => {
        const ratna = await as("Ratna");
        await ratna.go(`${base}/pk?tahun=2027`);
        await ratna.follow("Biro Program");
        await ratna.follow("Isi PK");
        await row(ratna, 1, {
          Sasaran: "Anggaran badan tersusun sesuai prioritas pangan",
          Indikator: "Persentase program prioritas yang terdanai",
          Target: "90-95",
          Satuan: "%",
        });
        await row(ratna, 2, {
          Sasaran: "Laporan keuangan badan disampaikan tepat waktu",
          Indikator: "Indeks ketepatan laporan keuangan",
          Target: "80-85",
          Satuan: "indeks",
          Dipahami: "Tidak; wajib manual indikator",
        });
        await ratna.press("Simpan");
        expect(await ratna.reads()).toMatch(
          /Perjanjian Kinerja tersimpan.*SKP Anda membawa 0 dari 2 indikator PK/,
        );
      },
    ],
    [
      "Ratna puts the PK into her SKP by one press and gives each result its perspective",
      async ({ as }) => {
        const ratna = await as("Ratna");
        await open(ratna, base);
        await ratna.follow("PK: 0 dari 2 dibawa");
        await ratna.press("Masukkan 2 indikator PK ke SKP");
        expect(await ratna.reads()).toContain("Semua indikator PK sudah dibawa");
        await ratna.follow("Buka tabel isian");
        await row(ratna, 1, { Perspektif: "Anggaran" });
        await row(ratna, 2, { Perspektif: "Penerima layanan" });
        await lampiran(ratna);
        await ratna.press("Simpan dan periksa");
        expect(await ratna.reads()).toMatch(/1 hal perlu diperbaiki.*Lengkapi manual indikator kinerja/);
      },
    ],
    [
      "Ratna writes the manual where it is compulsory, and submits",
      async ({ as }) => {
        const ratna = await as("Ratna");
        await open(ratna, base);
        await ratna.follow("Lengkapi manual indikator kinerja");
        expect(await ratna.reads()).toContain("Wajib, belum ada");
        await ratna.follow(/Isi/, "Indeks ketepatan laporan keuangan");
        await ratna.tick("Tidak, manual wajib");
        await ratna.fill("Tujuan", "Laporan dapat dipakai pimpinan pada waktunya.");
        await ratna.fill("Definisi", "Rata-rata nilai ketepatan dua belas laporan bulanan.");
        await ratna.fill("Formula", "Jumlah nilai dibagi dua belas.");
        await ratna.fill("Satuan pengukuran", "indeks");
        await ratna.tick("Outcome Antara");
        await ratna.fill("Sumber data", "Aplikasi keuangan badan");
        await ratna.tick("Bulanan");
        await ratna.press("Simpan");
        expect(await ratna.reads()).toContain("Tersimpan");
        await submit(ratna, base);
      },
    ],
    [
      "Sekar approves it; who waited for whom could be read all along",
      async ({ as }) => {
        const [sekar, ratna] = [await as("Sekar"), await as("Ratna")];
        await open(ratna, base);
        expect(await ratna.reads()).toMatch(/Ada pada Sekar Wiratani sejak .*: menunggu ditinjau/);
        await approve(sekar, base, "Ratna Puspadewi");
      },
    ],
    [
      "Bagas sees what Ratna's agreed results are, links both of his in one step, and submits",
      async ({ as }) => {
        const bagas = await as("Bagas");
        await open(bagas, base);
        expect(await bagas.reads()).toMatch(
          /2 usulan belum tersambung.*SKP Ratna Puspadewi sudah ditetapkan/,
        );
        await bagas.follow("Lihat dan tautkan");
        await bagas.press("Tautkan yang dipilih");
        expect(await bagas.reads()).toContain("2 RHK ditautkan ke SKP pimpinan");
        await open(bagas, base);
        await bagas.follow("Ubah SKP");
        await row(bagas, 1, {
          "Rencana hasil kerja": "Anggaran biro tersusun sesuai prioritas pangan daerah",
        });
        await bagas.press("Simpan dan periksa");
        await submit(bagas, base);
        await approve(await as("Ratna"), base, "Bagas Purnawira");
      },
    ],
    [
      "Ayu is shown the difference and links it in one step",
      async ({ as }) => {
        const ayu = await as("Ayu");
        await open(ayu, base);
        expect(await ayu.reads()).toMatch(/\d RHK pimpinan berubah.*SKP Bagas Purnawira sudah ditetapkan/);
        await ayu.follow("Lihat dan tautkan");
        expect(await ayu.reads()).toMatch(/Di SKP Anda.*prioritas pangan.*Di SKP pimpinan/);
        await ayu.press("Tautkan yang dipilih");
        expect(await ayu.reads()).toMatch(/RHK ditautkan ke SKP pimpinan/);
        await open(ayu, base);
        expect(await ayu.reads()).toContain("Anggaran biro tersusun sesuai prioritas pangan daerah");
        expect(await ayu.reads()).not.toContain("RHK pimpinan berubah");
      },
    ],
    [
      "Ayu records the dialog; it counts when both have confirmed it",
      async ({ as }) => {
        const [ayu, bagas] = [await as("Ayu"), await as("Bagas")];
        await open(ayu, base);
        await ayu.follow("Buka dialog kinerja");
        await ayu.follow("Catat dialog");
        await ayu.fill("Tanggal dialog", "2026-11-20");
        await ayu.tick("Tatap muka");
        await ayu.fill("Tempat atau media", "Ruang rapat bagian");
        await ayu.fill("Ringkasan", "Target rancangan dan dukungan aplikasi disepakati.");
        await ayu.press("Simpan catatan");
        const dialog = await ayu.at();
        await ayu.tick("Saya mengonfirmasi dialog");
        await ayu.press("Konfirmasi");
        expect(await ayu.reads()).toContain("Menunggu konfirmasi Bagas Purnawira");
        await bagas.go(dialog.replace(/\?.*/, ""));
        await bagas.tick("Saya mengonfirmasi dialog");
        await bagas.press("Konfirmasi");
        expect(await bagas.reads()).toContain("Dikonfirmasi keduanya");
        await open(ayu, base);
        expect(await ayu.reads()).toMatch(/Dialog 20 November 2026, tatap muka, dikonfirmasi keduanya/i);
        await submit(ayu, base);
      },
    ],
    [
      "Bagas sends it back with a note; Ayu mends that row and submits again; he reads only what changed",
      async ({ as }) => {
        const [ayu, bagas] = [await as("Ayu"), await as("Bagas")];
        await bagas.go(`${base}/skp/bawahan`);
        await bagas.press("Tinjau", "Ayu Larasati");
        expect(await bagas.reads()).toMatch(/Dialog 20 November 2026/);
        await bagas.follow("Kembalikan dengan catatan");
        await bagas.fill("Catatan untuk RHK 1", "Dua belas terlalu banyak; delapan cukup.");
        await bagas.press("Kembalikan SKP");
        await open(ayu, base);
        expect(await ayu.reads()).toMatch(/Ada pada Anda sejak .*: perlu diperbaiki.*delapan cukup/);
        await ayu.follow("Perbaiki SKP");
        await row(ayu, 1, { Target: "7-8 rancangan" });
        await ayu.press("Simpan dan periksa");
        await submit(ayu, base);
        await bagas.go(`${base}/skp/bawahan`);
        expect(await bagas.reads()).toContain("diajukan ulang");
        await bagas.follow("Ayu Larasati");
        expect(await bagas.reads()).toMatch(/Sejak dikembalikan.*dihapus: 10-12.*ditambah: 7-8/);
      },
    ],
    [
      "Gilang pastes 6 RHK with 18 indicators from his spreadsheet",
      async ({ as }) => {
        const gilang = await as("Gilang");
        await gilang.go(`${base}/skp`);
        await gilang.follow("Buka SKP");
        await gilang.follow("Isi SKP");
        await gilang.fill("Tabel yang disalin", lembar);
        await gilang.press("Masukkan ke tabel");
        expect(await gilang.reads()).toContain("18 baris dimasukkan ke tabel");
        await lampiran(gilang);
        await gilang.press("Simpan dan periksa");
        expect(await gilang.reads()).toContain("Semua unsur wajib sudah terisi");
        await gilang.follow("Ajukan SKP");
        expect(await gilang.reads()).toContain("5 RHK utama, 1 RHK tambahan, 18 indikator");
        await gilang.tick("Saya menyatakan rencana ini");
        await gilang.press("Ajukan SKP");
        expect(await gilang.title()).toMatch(/Diajukan/);
      },
    ],
    [
      "Citra puts two examples into the library; Hana begins with them",
      async ({ as }) => {
        const [citra, hana] = [await as("Citra"), await as("Hana")];
        await citra.go(`${base}/pustaka`);
        await citra.follow("Tambah banyak RHK");
        await citra.fill(
          "Isi pustaka",
          [
            "Jabatan\tRHK\tAspek\tIndikator\tTarget",
            "Penelaah Teknis Kebijakan\tTelaahan kebijakan dipakai dalam keputusan pimpinan\tKualitas\tPersentase telaahan yang dipakai\t85-90%",
            "\tRisalah kebijakan terbit tepat waktu\tWaktu\tHari kerja terbitnya risalah\t2-3 hari kerja",
          ].join("\n"),
        );
        await citra.press("Baca tempelan");
        await citra.press("Simpan ke pustaka");
        expect(await citra.reads()).toContain("2 RHK ditambahkan ke pustaka");
        await hana.go(`${base}/skp`);
        await hana.follow("Buka SKP");
        await hana.follow("Pustaka jabatan Anda (2)");
        await hana.tick("Telaahan kebijakan dipakai");
        await hana.tick("Risalah kebijakan terbit");
        await hana.press("Salin yang dipilih");
        expect(await hana.reads()).toContain("2 RHK ditambahkan ke rencana");
        await hana.follow("Lanjut ke isian");
        expect(await hana.reads()).toContain("dari pustaka; periksa target");
        await row(hana, 1, { "RHK pimpinan": "1" });
        await row(hana, 2, { "RHK pimpinan": "2" });
        await lampiran(hana);
        await hana.press("Simpan dan periksa");
        await submit(hana, base);
        const fajar = await as("Fajar");
        await open(fajar, base);
        await submit(fajar, base);
      },
    ],
    [
      "Bagas approves the first and goes on to the next, then three of them together",
      async ({ as }) => {
        const bagas = await as("Bagas");
        await bagas.go(`${base}/`);
        await bagas.follow("4 SKP 2027 menunggu Anda tetapkan");
        await bagas.follow("Tinjau satu per satu (4)");
        expect(await bagas.reads()).toContain("1 dari 4 yang menunggu Anda");
        await bagas.tick("Saya menetapkan SKP ini");
        await bagas.press("Setujui dan berikutnya");
        for (const _ of [2, 3]) {
          expect(await bagas.reads()).toMatch(/\d dari 3 yang menunggu Anda/);
          await bagas.press("Sudah saya tinjau, berikutnya");
        }
        await bagas.press("Sudah saya tinjau, ke persetujuan bersama");
        expect(await bagas.reads()).toContain("3 siap disetujui");
        await bagas.tick("Saya sudah meninjau SKP");
        await bagas.press("Setujui yang dipilih");
        expect(await bagas.reads()).toContain("3 ditetapkan, 0 dilewati, 0 tidak ikut");
      },
    ],
    [
      "Bagas takes one approval back the same day, and approves it again",
      async ({ as }) => {
        const [bagas, hana] = [await as("Bagas"), await as("Hana")];
        await bagas.follow("Cabut", "Hana Wijayanti");
        await bagas.fill("Alasan", "Target risalah dibicarakan sekali lagi.");
        await bagas.press("Cabut penetapan");
        expect(await bagas.reads()).toContain("SKP kembali menunggu tinjauan Anda");
        await open(hana, base);
        expect(await hana.reads()).toMatch(
          /Ada pada Bagas Purnawira.*Target risalah dibicarakan sekali lagi/,
        );
        await bagas.follow("Setujui SKP");
        await bagas.tick("Saya menetapkan SKP ini");
        await bagas.press("Setujui SKP");
        expect(await bagas.title()).toMatch(/Ditetapkan/);
        await open(hana, base);
        expect(await hana.title()).toMatch(/Ditetapkan/);
      },
    ],
    [
      "Ayu prints her agreed SKP and downloads it; Ratna's manual and Bagas's matriks are papers as well",
      async ({ as }) => {
        const [ayu, bagas, ratna] = [await as("Ayu"), await as("Bagas"), await as("Ratna")];
        await open(ayu, base);
        expect(await ayu.reads()).toMatch(
          /SASARAN KINERJA PEGAWAI.*PENDEKATAN HASIL KERJA KUANTITATIF.*Ayu Larasati.*Bagas Purnawira/i,
        );
        await paper(ayu, "PDF (A4)");
        await paper(ayu, "PDF (F4)");
        await open(ratna, base);
        await ratna.follow("Manual indikator");
        await paper(ratna, "PDF semua manual");
        await open(bagas, base);
        await bagas.follow("Matriks peran dan hasil");
        await bagas.follow("Cetak A.1.5");
        await paper(bagas, "PDF A4");
      },
    ],
    [
      "a new directive comes for April: Ayu adjusts her SKP, Bagas approves version 2 and reads it against the first",
      async ({ as }) => {
        if (bulan === "berlalu") {
          const visitor = await as("a visitor");
          await visitor.go("/demo");
          await visitor.fill("Maju ke tanggal", "2027-04-05");
          await visitor.press("Majukan");
          expect(await visitor.reads()).toContain("5 April 2027");
        }
        const [ayu, bagas] = [await as("Ayu"), await as("Bagas")];
        await open(ayu, base);
        await ayu.follow("Sesuaikan SKP");
        await ayu.fill("Sebab", "Arahan atau penugasan baru");
        await ayu.fill("Alasan", "Surat Kepala Badan nomor 7: rancangan pangan pesisir ditambahkan.");
        await ayu.fill("Berlaku dari", "2027-04-05");
        await ayu.press("Buka penyesuaian");
        await row(ayu, 1, { Target: "9-10 rancangan" });
        await ayu.press("Simpan dan periksa");
        expect(await ayu.reads()).toContain("Versi yang ditetapkan tetap berlaku");
        await submit(ayu, base);
        await bagas.go(`${base}/`);
        await bagas.follow("1 SKP 2027 menunggu Anda tetapkan");
        await bagas.press("Tinjau", "Ayu Larasati");
        expect(await bagas.reads()).toMatch(/Dibanding versi 1 yang berlaku.*dihapus: 7-8.*ditambah: 9-10/);
        await bagas.follow("Setujui SKP");
        await bagas.tick("Saya menetapkan SKP ini");
        await bagas.press("Setujui SKP");
        await open(ayu, base);
        await ayu.follow("Versi 2");
        expect(await ayu.reads()).toMatch(
          /Sebab: Arahan atau penugasan baru.*Versi 2 dibanding versi 1.*dihapus: 7-8.*ditambah: 9-10/,
        );
      },
    ],
  ];
}

const DATA = "Data anggaran bulanan tersedia dan dipakai penyusun laporan";
const PERAN_AYU = "Usulan anggaran prioritas disetujui tanpa perbaikan besar";
const PERAN_FAJAR = "Rekap data anggaran diterima penyusun laporan tepat waktu";

/** A.1.7 as a spreadsheet gives it, with the headings and group lines of the form. */
const lembar = [
  "NO.\tRENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*\tRENCANA HASIL KERJA\tASPEK\tINDIKATOR KINERJA INDIVIDU\tTARGET",
  ...[
    "standar biaya",
    "rencana kas",
    "revisi anggaran",
    "analisis belanja",
    "evaluasi pagu",
    "basis data",
  ].flatMap((hal, at) => [
    ...(at === 0 ? ["A. UTAMA\t\t\t\t\t"] : at === 5 ? ["B. TAMBAHAN\t\t\t\t\t"] : []),
    ...[
      ["KUANTITAS", `Jumlah dokumen ${hal}`, "4-6 dokumen"],
      ["KUALITAS", `Persentase dokumen ${hal} tanpa perbaikan`, "85-90%"],
      ["WAKTU", `Hari kerja penyelesaian dokumen ${hal}`, "5-7 hari kerja"],
    ].map(([aspek, indikator, target], i) =>
      [
        i === 0 ? at + 1 : "",
        i === 0 ? "1" : "",
        i === 0 ? `Dokumen ${hal} dipakai dalam penganggaran` : "",
        aspek,
        indikator,
        target,
      ].join("\t"),
    ),
  ]),
].join("\n");

/** One line of the grid: the head of a column, and what goes into it. */
async function row(who: Person, n: number, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [column, value] of Object.entries(cells)) await who.fill(new RegExp(`^${n} ${column}`), value);
}

async function lampiran(who: Person): Promise<void> {
  await who.fill("Dukungan sumber daya", "Aplikasi perencanaan\nSatu tenaga pendamping");
  await who.fill("Skema pertanggungjawaban", "Laporan bulanan kepada pimpinan");
  await who.fill("Konsekuensi", "Diusulkan mengikuti pelatihan perencanaan");
}

async function open(who: Person, base: string): Promise<void> {
  await who.go(`${base}/skp?tahun=2027`);
  await who.follow("Buka SKP");
}

async function submit(who: Person, base: string): Promise<void> {
  await open(who, base);
  await who.follow("Ajukan SKP");
  await who.tick("Saya menyatakan rencana ini");
  await who.press("Ajukan SKP");
  expect(await who.reads()).toContain("SKP sudah diajukan");
}

async function approve(who: Person, base: string, nama: string): Promise<void> {
  await who.go(`${base}/`);
  await who.follow("1 SKP 2027 menunggu Anda tetapkan");
  await who.press("Tinjau", nama);
  await who.follow("Setujui SKP");
  await who.tick("Saya menetapkan SKP ini");
  await who.press("Setujui SKP");
  expect(await who.title()).toMatch(/Ditetapkan/);
}

async function paper(who: Person, link: string | RegExp): Promise<void> {
  const { type, bytes } = await who.download(link);
  expect(type).toBe("application/pdf");
  expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe("%PDF");
}

async function until(person: Person, wanted: RegExp): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end && !wanted.test(await person.reads()); )
    await person.go(await person.at());
  expect(await person.reads()).toMatch(wanted);
}
