/**
 * The field staff of Bidang Perikanan Budidaya: a team of forty whose quarter is being judged, so that the team grid is
 * seen as it is meant. Written as lines of the other tables of this agency; invented like everybody here.
 */
const nama = `
Adriana Lautbiru, Agustina Pasirhitam, Albertus Karangjati, Amelia Tambakrejo, Andarias Ombaktenang, Anthoneta Bakauhijau,
Bastian Muarasepi, Bernadus Teripangan, Carolina Bibitlaut, Charles Kolampasang, Christina Airbening, Daud Kerambajaya,
Debora Rumputagar, Dominggus Tanjungbatu, Elias Pulautimur, Elisabet Selatindah, Esau Nenerputih, Fransina Lamunbiru,
Gerson Telukdalam, Hana Mutiarabening, Hermina Pesisirjati, Imanuel Gelombang, Jacoba Tirambesar, Jefri Bandengan,
Johana Kepitingan, Kornelis Udangputih, Lazarus Jaringapung, Lidia Garammurni, Magdalena Pantaiindah, Marten Keramba,
Melkianus Arusbarat, Nelce Kerangbiru, Oktovina Bayanlaut, Petrus Sauhtua, Rahel Tambakmas, Salomina Hatchery,
Yosina Bibirpantai, Zeth Karangsunyi`
  .split(",")
  .map((n) => n.trim());

const jabatan = [
  ["Penyuluh Perikanan Terampil", "terampil", "II/d"],
  ["Penyuluh Perikanan Mahir", "mahir", "III/a"],
  ["Penyuluh Perikanan Ahli Pertama", "ahli-pertama", "III/b"],
] as const;
/** TW I and II of each, in turn; TW III is being judged, the first few already are. */
const lalu = [
  ["S/S BAIK", "S/S BAIK"],
  ["S/S BAIK", "S/A BAIK"],
  ["A/A SANGAT_BAIK", "S/S BAIK"],
  ["S/S BAIK", "B/S BUTUH_PERBAIKAN"],
  ["S/A BAIK", "A/A SANGAT_BAIK"],
  ["B/S BUTUH_PERBAIKAN", "S/S BAIK"],
  ["S/S BAIK", "A/S BAIK"],
] as const;
const SUDAH: Readonly<Record<number, string>> = {
  2: "S/S BAIK",
  5: "A/A SANGAT_BAIK",
  9: "S/S BAIK",
  14: "S/A BAIK",
};

const dua = (n: number) => String(n).padStart(2, "0");
const kode = (n: number) => `M${n + 20}`;
const baris = (isi: (n: number) => string) => nama.map((_, n) => `\n${isi(n)}`).join("");
const [biasa, pppk] = [(n: number) => jabatan[n % 3] ?? jabatan[0], (n: number) => n % 6 === 5];
const nomor = (n: number) => {
  const tahun = 1978 + (n % 19);
  const lahir = `${tahun}${dua(1 + (n % 12))}${dua(1 + ((n * 7) % 27))}`;
  const [bulan, jenis] = [dua(1 + (n % 12)), 1 + (n % 2)];
  return pppk(n) ? `${lahir}20222${jenis}1${900 + n}` : `${lahir}${tahun + 24}${bulan}${jenis}${900 + n}`;
};

export const pegawai = baris((n) =>
  pppk(n)
    ? `${kode(n)} | ${nama[n]} | ${nomor(n)} | pppk | IX`
    : `${kode(n)} | ${nama[n]} | ${nomor(n)} | pns | ${biasa(n)[2]}`,
);
export const penempatan = baris((n) => {
  const [sebutan, jenjang] = pppk(n) ? jabatan[2] : biasa(n);
  return `${kode(n)} | D13 | ${sebutan} | jf | ${jenjang} | - | 2022-05-01 | - | definitif`;
});
export const skp =
  baris(
    (n) =>
      `${kode(n)} | penyuluh-perikanan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-${28 + (n % 3)} | ditetapkan`,
  ) + baris((n) => `${kode(n)} | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum`);
export const evaluasi = baris((n) => {
  const [satu, kedua] = lalu[n % lalu.length] ?? lalu[0];
  return `${kode(n)} | ${satu} (M09, D13) | ${kedua} (M09, D13) | ${SUDAH[n] ?? "?"} (M09, D13)`;
});
export const nasib = Object.fromEntries(
  nama.map((_, n) => [kode(n), SUDAH[n] ? ("dinilai" as const) : ("belum-dinilai" as const)]),
);
