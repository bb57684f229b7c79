/** As much of a PDF as it takes to look what it is made of: objects, streams, the trailer. */
export type Objek = { readonly kamus: string; readonly isi: Uint8Array };
export type Pdf = {
  readonly teks: string;
  readonly trailer: string;
  readonly objek: ReadonlyMap<number, Objek>;
  /** The object a key of a dictionary points to. */
  readonly ke: (kamus: string, kunci: string) => Objek;
  readonly semua: (pola: RegExp) => readonly Objek[];
};

/** Follows the table of offsets, as a reader does: an object that is not where it says is an error. */
export async function bacaPdf(bytes: ArrayBuffer): Promise<Pdf> {
  const teks = new TextDecoder("latin1").decode(bytes);
  const mulai = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(teks)?.[1]);
  const [, jumlah] = /^xref\n0 (\d+)\n/.exec(teks.slice(mulai)) ?? [];
  const baris = teks
    .slice(mulai)
    .split("\n")
    .slice(2, 2 + Number(jumlah));
  const objek = new Map<number, Objek>();
  for (const [nomor, b] of baris.entries()) {
    if (nomor === 0) continue;
    const di = Number(b.slice(0, 10));
    if (!teks.startsWith(`${nomor} 0 obj\n`, di)) throw new Error(`object ${nomor} is not at ${di}`);
    objek.set(nomor, await satu(bytes, teks, di + `${nomor} 0 obj\n`.length));
  }
  const ke = (kamus: string, kunci: string): Objek => {
    const nomor = Number(new RegExp(`/${kunci} \\[?(\\d+) 0 R`).exec(kamus)?.[1]);
    const o = objek.get(nomor);
    if (!o) throw new Error(`${kunci} points nowhere in ${kamus.slice(0, 200)}`);
    return o;
  };
  return {
    teks,
    objek,
    ke,
    trailer: teks.slice(teks.lastIndexOf("trailer")),
    semua: (pola) => [...objek.values()].filter((o) => pola.test(o.kamus)),
  };
}

async function satu(bytes: ArrayBuffer, teks: string, di: number): Promise<Objek> {
  const akhir = teks.indexOf("endobj", di);
  const arus = teks.indexOf("stream\n", di);
  if (arus < 0 || arus > akhir) return { kamus: teks.slice(di, akhir), isi: new Uint8Array() };
  const kamus = teks.slice(di, arus);
  const panjang = Number(/\/Length (\d+)/.exec(kamus)?.[1]);
  const dari = arus + "stream\n".length;
  if (!/^\r?\n?endstream/.test(teks.slice(dari + panjang, dari + panjang + 12)))
    throw new Error("Length is not the length of the stream");
  const mentah = new Uint8Array(bytes, dari, panjang);
  if (!kamus.includes("/FlateDecode")) return { kamus, isi: mentah };
  const buka = new Blob([mentah]).stream().pipeThrough(new DecompressionStream("deflate"));
  return { kamus, isi: new Uint8Array(await new Response(buka).arrayBuffer()) };
}
