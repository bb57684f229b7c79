import { capaian, type Predikat, predikat, rating } from "../../domain/istilah.ts";
import { type BarisPola, type DuaNilai, kemurahan, saranPola } from "../../domain/kalibrasi.ts";
import { predikatDari } from "../../domain/predikat.ts";
import type { AturanDistribusi } from "../../domain/regulasi.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import type { Lang } from "../../i18n/words.ts";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Kelompok, Orang } from "./load.ts";

export const Tanda = (props: { readonly predikat: Predikat }) => (
  <PredikatTag kind={predikatKind(props.predikat)}>{predikat[props.predikat][useLang()]}</PredikatTag>
);

/** What was delivered before, the newest first. */
export const Lalu = (props: { readonly lalu: readonly Predikat[] }) => (
  <>
    {props.lalu.map((x) => (
      <div>
        <Tanda predikat={x} />
      </div>
    ))}
  </>
);

/** The predikat with the two ratings it comes from. */
export const Nilai = (props: { readonly nilai: DuaNilai | null }) => {
  const lang = useLang();
  const { nilai } = props;
  if (!nilai) return <span class="muted">{kalibrasiWords[lang].papan.belum}</span>;
  return (
    <>
      <Tanda predikat={predikatDari(nilai.hasil, nilai.perilaku).predikat} />
      <br />
      <span class="small muted">{duaKata(nilai, lang)}</span>
    </>
  );
};

export const duaKata = (n: DuaNilai | null, lang: Lang): string =>
  n
    ? kalibrasiWords[lang].papan.dua(rating[n.hasil][lang], rating[n.perilaku][lang])
    : kalibrasiWords[lang].papan.belum;

export const predikatKata = (n: DuaNilai | null, lang: Lang): string =>
  n ? predikat[predikatDari(n.hasil, n.perilaku).predikat][lang] : kalibrasiWords[lang].papan.belum;

/** "Sangat baik 9 dari 12 (75%). Paling banyak 8. Kurangi 1.": the pattern as it stands now. */
export const PolaLines = (props: {
  readonly k: Kelompok;
  readonly aturan: AturanDistribusi;
  readonly judul?: boolean;
}) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].pola;
  const { k, aturan } = props;
  if (!k.capaian) return <p class="muted">{t.tanpaCapaian}</p>;
  const baris = saranPola(aturan, k.capaian, k.jumlah);
  return (
    <>
      {props.judul !== false && <p>{t.kepala(k.nama, capaian[k.capaian][lang])}</p>}
      <ul>
        {baris.map((b) => (
          <li>{barisKata(b, k.n, lang)}</li>
        ))}
      </ul>
      {baris.length === 0 && (
        <p>{penilaianWords[lang].catatan[k.n === 0 ? "tidak-ada-pegawai" : "n-terlalu-kecil"]}</p>
      )}
      {k.belum > 0 && <p class="small muted">{t.belum(k.belum)}</p>}
    </>
  );
};

function barisKata(b: BarisPola, n: number, lang: Lang): string {
  const t = kalibrasiWords[lang].pola;
  const nama = b.dari.map((p) => predikat[p][lang]).join(t.atau);
  const batas =
    b.batas === null
      ? t.terbanyak
      : b.kode.includes("maks") || b.kode.includes("harus-0")
        ? t.maks(b.batas)
        : t.min(b.batas);
  const saran = b.kurangi > 0 ? t.kurangi(b.kurangi) : b.tambah > 0 ? t.tambah(b.tambah) : t.cocok;
  return `${t.baris(nama, b.jumlah, n, n === 0 ? 0 : Math.round((b.jumlah * 100) / n))} ${batas} ${saran}`;
}

/** All of them in words, then each assessor in a table. */
export const PolaPanel = (props: {
  readonly kelompok: readonly Kelompok[];
  readonly aturan: AturanDistribusi;
  /** The words stand elsewhere on the page already. */
  readonly ringkas?: boolean;
}) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].pola;
  const [semua, ...tiap] = props.kelompok;
  return (
    <section class="card stack" id="pola">
      <h2>{t.judul}</h2>
      {semua && !props.ringkas && <PolaLines k={semua} aturan={props.aturan} />}
      <Table
        caption={t.perPenilai}
        rows={tiap}
        columns={[
          { head: t.penilai, kind: "row", cell: (k) => k.nama },
          { head: t.capaian, cell: (k) => (k.capaian ? capaian[k.capaian][lang] : "–") },
          ...PREDIKAT.map((p) => ({
            head: predikat[p][lang],
            kind: "number" as const,
            cell: (k: Kelompok) => k.jumlah[p],
          })),
          { head: t.pola, cell: (k) => singkat(k, props.aturan, lang) },
        ]}
      />
      <p class="small muted">
        {t.panduan} {t.dasar[props.aturan]}
      </p>
    </section>
  );
};

function singkat(k: Kelompok, aturan: AturanDistribusi, lang: Lang): string {
  const t = kalibrasiWords[lang].pola;
  if (!k.capaian) return "–";
  const semua = saranPola(aturan, k.capaian, k.jumlah);
  if (semua.length === 0)
    return penilaianWords[lang].catatan[k.n === 0 ? "tidak-ada-pegawai" : "n-terlalu-kecil"];
  const kurang = semua.filter((b) => b.kurangi + b.tambah > 0);
  const kata = (b: BarisPola) =>
    `${b.dari.map((p) => predikat[p][lang]).join(t.atau)}: ${(b.kurangi > 0 ? t.kurangi(b.kurangi) : t.tambah(b.tambah)).toLowerCase()}`;
  return kurang.length === 0 ? t.cocok : kurang.map(kata).join(" ");
}

/** Made of the assessors' own ratings, as they were when the board was opened. */
export const MurahPanel = (props: { readonly orang: readonly Orang[] }) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].murah;
  const nama = new Map(props.orang.map((o) => [o.penilai, o.namaPenilai]));
  const rows = kemurahan(
    props.orang.flatMap((o) =>
      o.awal ? [{ penilai: o.penilai, predikat: predikatDari(o.awal.hasil, o.awal.perilaku).predikat }] : [],
    ),
  );
  if (rows.length === 0) return null;
  const angka = (x: number) => x.toFixed(2).replace(".", lang === "id" ? "," : ".");
  return (
    <section class="card stack">
      <h2>{t.judul}</h2>
      <Table
        caption={t.judul}
        captionHidden
        rows={rows}
        columns={[
          { head: kalibrasiWords[lang].pola.penilai, kind: "row", cell: (r) => nama.get(r.penilai) },
          { head: t.n, kind: "number", cell: (r) => r.n },
          { head: t.rerata, kind: "number", cell: (r) => angka(r.rerata) },
          { head: t.z, kind: "number", cell: (r) => (r.z === null ? "–" : angka(r.z)) },
          {
            head: t.kesan,
            cell: (r) =>
              r.tanda ? t.tanda[r.tanda] : r.z === null ? <span class="muted">{t.sedikit}</span> : "",
          },
        ]}
      />
      <p class="small muted">{t.penjelasan}</p>
    </section>
  );
};

/** To whom something is not shown, and that no number tells. */
export const Tersembunyi = (props: { readonly n: number }) => {
  const t = useWords(kalibrasiWords);
  return props.n === 0 ? null : <Notice>{t.tersembunyi(props.n)}</Notice>;
};

export const PREDIKAT = [
  "sangat-baik",
  "baik",
  "butuh-perbaikan",
  "kurang-misconduct",
  "sangat-kurang",
] as const satisfies readonly Predikat[];
