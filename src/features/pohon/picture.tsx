import type { Cabang } from "../../domain/pohon.ts";
import { pohonWords } from "../../i18n/pohon.ts";
import { useWords } from "../../web/words.ts";
import { caraDari, type Node } from "./tree.ts";

// Five levels stand side by side at 1280 with letters one can still read; text below that size helps nobody.
const [LEBAR, TINGGI, JARAK_X, JARAK_Y] = [212, 84, 28, 12];
const TINGGI_LAGI = 28;
const HURUF = 26;
const BARIS = 3;
/** Branches one node shows in the picture, and boxes in all; the list has every one. */
const PALING_BERCABANG = 6;
const PALING_KOTAK = 48;

type Kotak = {
  readonly node: Node | null;
  readonly lagi: number;
  readonly x: number;
  readonly y: number;
  readonly anak: readonly Kotak[];
};

/** The same tree from left to right; a phone reads the list instead. */
export const Picture = ({ hutan }: { readonly hutan: readonly Cabang<Node>[] }) => {
  const t = useWords(pohonWords);
  const { kotak, lebar, tinggi } = layout(hutan);
  return (
    <div class="pohon-gambar jangan-cetak">
      <svg width={lebar} height={tinggi} viewBox={`0 0 ${lebar} ${tinggi}`} role="img" aria-label={t.gambar}>
        {kotak.map((k) => (
          <Cabangan k={k} />
        ))}
      </svg>
    </div>
  );
};

function layout(hutan: readonly Cabang<Node>[]) {
  const dasar = levels(hutan);
  let [bawah, lebar] = [0, 0];
  const letak = (c: Cabang<Node>, dalam: number): Kotak => {
    const x = dalam * (LEBAR + JARAK_X);
    lebar = Math.max(lebar, x + LEBAR);
    const tampil = dalam < dasar ? c.anak.slice(0, PALING_BERCABANG).map((a) => letak(a, dalam + 1)) : [];
    const lagi = c.anak.length - tampil.length;
    if (tampil.length === 0) {
      const y = bawah;
      bawah += TINGGI + JARAK_Y;
      return { node: c.simpul, lagi, x, y, anak: [] };
    }
    if (lagi > 0) {
      tampil.push({ node: null, lagi, x: x + LEBAR + JARAK_X, y: bawah, anak: [] });
      bawah += TINGGI_LAGI + JARAK_Y;
    }
    const [first, last] = [tampil[0], tampil.at(-1)];
    return { node: c.simpul, lagi: 0, x, y: ((first?.y ?? 0) + (last?.y ?? 0)) / 2, anak: tampil };
  };
  const kotak = hutan.slice(0, PALING_KOTAK).map((c) => letak(c, 0));
  return { kotak, lebar: lebar + 2, tinggi: Math.max(bawah, TINGGI) + 2 };
}

/** The deepest level that still fits: a picture with a hundred boxes is no picture. */
function levels(hutan: readonly Cabang<Node>[]): number {
  let [now, dalam, semua] = [hutan, 0, hutan.length];
  while (now.length > 0) {
    now = now.flatMap((c) => c.anak.slice(0, PALING_BERCABANG));
    semua += now.length;
    if (now.length > 0 && (semua <= PALING_KOTAK || dalam === 0)) dalam += 1;
    else break;
  }
  return dalam;
}

const Cabangan = ({ k }: { readonly k: Kotak }) => (
  <>
    {k.anak.map((a) => {
      const [x1, y1, y2] = [k.x + LEBAR, k.y + TINGGI / 2, a.y + (a.node ? TINGGI : TINGGI_LAGI) / 2];
      const lurus = a.node?.rhk && caraDari(a.node.rhk, k.node) === "tidakLangsung";
      return (
        <path
          class={lurus ? "sambung putus" : "sambung"}
          d={`M${x1} ${y1}C${x1 + 16} ${y1} ${a.x - 16} ${y2} ${a.x} ${y2}`}
        />
      );
    })}
    <Isi k={k} />
    {k.anak.map((a) => (
      <Cabangan k={a} />
    ))}
  </>
);

const Isi = ({ k }: { readonly k: Kotak }) => {
  const t = useWords(pohonWords);
  const { node, x, y } = k;
  if (node === null)
    return (
      <text class="kecil" x={x + 4} y={y + 18}>
        {t.lagi(k.lagi)}
      </text>
    );
  const teks = node.pk ? node.pk.teks : node.rhk.teks;
  const siapa = node.pk ? t.pk(node.pk.kode) : node.rhk.nama;
  const celah = node.pk !== null && k.anak.length + k.lagi === 0;
  const kelas = node.pk
    ? celah
      ? "kotak pk celah"
      : "kotak pk"
    : node.rhk.tingkat === 0
      ? "kotak awal"
      : "kotak";
  return (
    <g class={kelas}>
      <title>{`${siapa}: ${teks}`}</title>
      <rect x={x + 1} y={y + 1} width={LEBAR - 2} height={TINGGI - 2} rx="4" />
      <text x={x + 10} y={y + 20} class="siapa">
        {potong(
          k.lagi > 0 ? `${siapa} · ${t.lagi(k.lagi)}` : celah ? `${siapa}: ${t.tanpaRhk}` : siapa,
          HURUF,
        )}
      </text>
      {lines(teks).map((line, at) => (
        <text x={x + 10} y={y + 38 + at * 17}>
          {line}
        </text>
      ))}
    </g>
  );
};

const potong = (teks: string, n: number): string =>
  teks.length > n ? `${teks.slice(0, n - 1).trimEnd()}…` : teks;

/** As many words a line as fit; what does not fit in three lines ends in dots, whole it stands in the list. */
function lines(teks: string): string[] {
  const out: string[] = [""];
  for (const word of teks.split(/\s+/)) {
    const line = out.at(-1) ?? "";
    if (line === "") out[out.length - 1] = potong(word, HURUF);
    else if (line.length + 1 + word.length <= HURUF) out[out.length - 1] = `${line} ${word}`;
    else if (out.length < BARIS) out.push(potong(word, HURUF));
    else {
      out[out.length - 1] = potong(`${line} ${word}`, HURUF);
      break;
    }
  }
  return out;
}
