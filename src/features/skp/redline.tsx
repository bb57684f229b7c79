import type { SkpContent } from "../../data/agency/skp.ts";
import { aspek, jenisRhk, perspektif } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import {
  adaBeda,
  type BedaTeks,
  bandingkan,
  type Nasib,
  nasibTeks,
  type Redline as Perbedaan,
} from "../../domain/redline.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { Marked } from "../../web/ui/redline.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { klasifikasi } from "./grid-columns.ts";

type Props = {
  readonly lama: SkpContent;
  readonly baru: SkpContent;
  /** Two columns instead of one line of marks. */
  readonly berdampingan?: boolean | undefined;
};

/** What changed between two texts of one SKP: how much in a sentence, then part by part with its words marked. */
export const Redline = ({ lama, baru, berdampingan }: Props) => {
  const t = useWords(penyesuaianWords).perubahan;
  const beda = bandingkan(lama, baru);
  if (!adaBeda(beda)) return <p>{t.sama}</p>;
  const { jumlah } = beda;
  const baris = barisDari(beda, t, useLang());
  return (
    <>
      <p>
        <strong>{t.ringkas(jumlah.berubah, jumlah.baru, jumlah.dihapus)}</strong>
      </p>
      {berdampingan ? <Columns baris={baris} /> : <Lines baris={baris} />}
    </>
  );
};

type Baris = {
  readonly apa: string;
  readonly nasib: Nasib;
  readonly bidang: string;
  readonly lama: string;
  readonly baru: string;
};

const Lines = ({ baris }: { readonly baris: readonly Baris[] }) => {
  const marks = useWords(penyesuaianWords).perubahan;
  const apa = [...new Set(baris.map((b) => b.apa))];
  return (
    <ul class="stack-s">
      {apa.map((nama) => {
        const milik = baris.filter((b) => b.apa === nama);
        return (
          <li>
            <p>
              <strong>{nama}</strong>
            </p>
            <ul class="bullets">
              {milik.map((b) => (
                <li>
                  <Fate nasib={b.nasib} /> · {b.bidang}: <Marked lama={b.lama} baru={b.baru} words={marks} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
};

const Columns = ({ baris }: { readonly baris: readonly Baris[] }) => {
  const t = useWords(penyesuaianWords).perubahan;
  const marks = useWords(penyesuaianWords).perubahan;
  return (
    <Table
      caption={t.title}
      captionHidden
      rows={baris}
      columns={[
        {
          head: t.bagian,
          kind: "row",
          cell: (b) => (
            <>
              {b.apa} · {b.bidang}
              <p class="small">
                <Fate nasib={b.nasib} />
              </p>
            </>
          ),
        },
        {
          head: t.sebelum,
          cell: (b) =>
            b.lama ? <Marked {...b} hanya="lama" words={marks} /> : <span class="muted">{t.kosong}</span>,
        },
        {
          head: t.sesudah,
          cell: (b) =>
            b.baru ? <Marked {...b} hanya="baru" words={marks} /> : <span class="muted">{t.kosong}</span>,
        },
      ]}
    />
  );
};

/** A word and a sign: readable without colour, and on paper. */
const Fate = ({ nasib }: { readonly nasib: Nasib }) => (
  <em>
    <span aria-hidden="true">{tanda[nasib]}</span> {useWords(penyesuaianWords).perubahan.nasib[nasib]}
  </em>
);
const tanda = { baru: "+", dihapus: "−", berubah: "±" } as const satisfies Record<Nasib, string>;

type Words = (typeof penyesuaianWords)["id"]["perubahan"];

function barisDari(beda: Perbedaan, t: Words, lang: "id" | "en"): Baris[] {
  const isi = (b: BedaTeks<string>, nasib: Nasib | "tetap", apa: string): Baris => ({
    apa,
    nasib: nasib === "tetap" ? nasibTeks(b) : nasib,
    bidang: t.bidang[b.bidang as keyof typeof t.bidang],
    lama: tampil(b.bidang, b.lama, lang),
    baru: tampil(b.bidang, b.baru, lang),
  });
  const satu = (b: { nasib: Nasib | "tetap" }) => (b.nasib === "berubah" ? "tetap" : b.nasib);
  return [
    ...beda.rhk.flatMap((r) => {
      const nama = `${t.rhk(r.nomor)} · ${ringkas(r.teks)}`;
      return [
        ...r.beda.filter((b) => penting(b.bidang, r.nasib)).map((b) => isi(b, satu(r), nama)),
        ...r.indikator.flatMap((i) =>
          i.beda
            .filter((b) => penting(b.bidang, dua(r.nasib) ? r.nasib : i.nasib))
            .map((b) => ({
              ...isi(b, dua(r.nasib) ? r.nasib : satu(i), nama),
              bidang: `${t.indikator(i.nomor)}, ${t.bidang[b.bidang].toLowerCase()}`,
            })),
        ),
      ];
    }),
    ...beda.perilaku.map((p) => ({
      ...{ apa: t.perilaku, nasib: nasibTeks(p), lama: p.lama, baru: p.baru },
      bidang: perilaku[p.bidang]?.[lang] ?? p.bidang,
    })),
    ...beda.lampiran.map((l) => ({
      ...{ apa: t.lampiran, nasib: nasibTeks(l), lama: l.lama, baru: l.baru },
      bidang: t.lampiranBagian[l.bidang],
    })),
  ];
}

const dua = (n: Nasib | "tetap") => n === "baru" || n === "dihapus";
/** Of what came or went whole, its words; the small print of a row matters where it changed. */
const penting = (bidang: string, nasib: Nasib | "tetap") =>
  !dua(nasib) || ["teks", "target", "jenis", "rhkPimpinanTeks", "penugasanDari"].includes(bidang);

/** A stored value is shown as its word; text stays text. */
function tampil(bidang: string, nilai: string, lang: "id" | "en"): string {
  const labels = { jenis: jenisRhk, aspek, perspektif, klasifikasi }[bidang] as
    | Readonly<Record<string, Readonly<Record<"id" | "en", string>>>>
    | undefined;
  return labels?.[nilai]?.[lang] ?? nilai;
}

const ringkas = (teks: string) => (teks.length > 90 ? `${teks.slice(0, 88)}…` : teks);
