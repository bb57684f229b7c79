import { siapkan } from "../foto.js";

/** A chosen file as it is kept and sent: a big photo made smaller, anything else as it is, with what is told of it. */
export async function ready(chosen) {
  const { file, sifat } = await siapkan(chosen);
  return { nama: file.name, jenis: file.type, isi: await file.arrayBuffer(), sifat };
}
