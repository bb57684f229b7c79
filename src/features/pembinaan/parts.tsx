import { kolomBimbingan } from "../../domain/pembinaan.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";
import type { Loaded } from "./load.ts";

/** What both have written, in the order of the form. */
export const Parts = ({ l, base, dua }: { l: Loaded; here: string; base: string; dua: boolean }) => {
  const t = useWords(pembinaanWords);
  const { jenis, isi } = l.b;
  return (
    <div class="stack">
      <Teks judul={t.laporan[jenis]} teks={isi.laporan} />
      <Baris judul={t.bagian.tujuan[jenis]} kolom={kolomBimbingan[jenis].tujuan} rows={isi.tujuan} />
      {jenis === "coaching" && (
        <>
          <Baris judul={t.bagian.fakta} kolom={kolomBimbingan.coaching.fakta} rows={isi.fakta} />
          <Teks judul={t.bagian.peluang} teks={isi.peluang} />
          <Baris judul={t.bagian.langkah} kolom={kolomBimbingan.coaching.langkah} rows={isi.langkah} />
          {dua && l.b.keadaan === "disepakati" && isi.langkah.some((x) => x.penyesuaian === "ya") && (
            <p>
              <a href={`${base}/skp/${l.head.skp}/penyesuaian`}>{t.sesuaikan}</a>
            </p>
          )}
        </>
      )}
    </div>
  );
};

const Teks = ({ judul, teks }: { judul: string; teks: string }) => {
  const t = useWords(pembinaanWords);
  return (
    <section class="stack-s">
      <h2>{judul}</h2>
      <p class={teks ? "pre" : "muted"}>{teks || t.belumDiisi}</p>
    </section>
  );
};

const Baris = (props: {
  readonly judul: string;
  readonly kolom: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}) => {
  const t = useWords(pembinaanWords);
  const medan: Readonly<Record<string, string>> = t.medan;
  const tampil = (k: string, v: string) => (k === "penyesuaian" ? (v === "ya" ? t.ya : t.tidak) : v);
  return (
    <section class="stack-s">
      <h2>{props.judul}</h2>
      {props.rows.length === 0 ? (
        <p class="muted">{t.belumDiisi}</p>
      ) : (
        <Table
          caption={props.judul}
          captionHidden
          rows={props.rows}
          columns={props.kolom.map((k) => ({
            head: medan[k] ?? k,
            cell: (r: Readonly<Record<string, string>>) => <span class="pre">{tampil(k, r[k] ?? "")}</span>,
          }))}
        />
      )}
    </section>
  );
};
