/** What an address may be made of; the directory's CHECK is wider, never narrower. */
export const KODE_PATTERN = /^(?=.{3,40}$)[a-z](?:-?[a-z0-9])*$/;

/** Addresses to propose for a name: its words, the long ones of government shortened as everybody does. */
export function usulanKode(nama: string): string[] {
  const polos = nama
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ");
  const pendek = SINGKATAN.reduce((teks, [panjang, singkat]) => teks.replaceAll(panjang, singkat), polos);
  const kata = pendek.split(" ").filter((k) => k !== "" && !SAMBUNG.has(k));
  let kode = "";
  for (const k of kata) if (kode.length + k.length < 30) kode += kode ? `-${k}` : k;
  const dasar = KODE_PATTERN.test(kode) ? kode : `instansi-${kode}`.replace(/-+$/, "").slice(0, 30);
  return [dasar, ...Array.from({ length: 30 }, (_, n) => `${dasar}-${n + 2}`)];
}

const SINGKATAN = [
  ["kantor wilayah", "kanwil"],
  ["kantor kementerian", "kankemen"],
  ["pemerintah kabupaten", "pemkab"],
  ["pemerintah kota", "pemkot"],
  ["pemerintah provinsi", "pemprov"],
  ["badan perencanaan pembangunan daerah", "bappeda"],
  ["badan kepegawaian daerah", "bkd"],
  ["dinas kesehatan", "dinkes"],
  ["dinas pendidikan", "disdik"],
  ["dinas sosial", "dinsos"],
  ["dinas perhubungan", "dishub"],
  ["sekretariat daerah", "setda"],
  ["kementerian", "kemen"],
  ["kabupaten", "kab"],
  ["provinsi", "prov"],
] as const;
const SAMBUNG = new Set(["dan", "dari", "di", "untuk", "yang", "pada", "serta", "republik", "indonesia"]);
