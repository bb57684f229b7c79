import { barisPola, type JumlahPegawai } from "../../domain/distribusi.ts";
import { type Capaian, capaian, predikat } from "../../domain/istilah.ts";
import { sumbuKurva } from "../../domain/regulasi/permenpanrb-6-2022.ts";
import type { AturanDistribusi } from "../../domain/regulasi.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { Distribusi } from "../../web/penilaian/distribusi.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { SebaranUnit } from "./sebaran.ts";

type Props = {
  readonly sebaran: readonly SebaranUnit[];
  readonly aturan: AturanDistribusi;
  readonly base: string;
  readonly periode: string;
};

/** The unit's people against its pattern: as on the form, with what there is beside it, by penilai, and the units below. */
export const SebaranPart = ({ sebaran, aturan, base, periode }: Props) => {
  const lang = useLang();
  const t = capaianWords[lang].sebaran;
  const ini = sebaran.find((s) => !s.bawahan);
  const bawah = sebaran.filter((s) => s.bawahan);
  if (sebaran.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.judul}</h2>
      <p class="muted">
        {t.lead} {t.aturan[aturan]}
      </p>
      {ini?.capaian && (
        <div class="card stack">
          <Distribusi capaian={ini.capaian} jumlah={ini.jumlah} />
          <p class="muted">{t.dinilai(ini.n, ini.belum)}</p>
          <Pola capaian={ini.capaian} jumlah={ini.jumlah} aturan={aturan} />
          <Vonis s={ini} />
        </div>
      )}
      {ini && ini.penilai.length > 1 && (
        <Table
          caption={t.perPenilai}
          rows={ini.penilai}
          columns={[
            { head: t.penilai, kind: "row", cell: (p) => p.nama },
            ...kolomJumlah<(typeof ini.penilai)[number]>(lang),
            { head: t.pola, cell: (p) => <Vonis s={p} /> },
          ]}
        />
      )}
      {bawah.length > 0 && (
        <Table
          caption={t.perUnit}
          rows={bawah}
          columns={[
            {
              head: capaianWords[lang].unit,
              kind: "row",
              cell: (s) => <a href={`${base}/capaian/rincian/${periode}/${s.unit}`}>{s.nama}</a>,
            },
            {
              head: capaianWords[lang].capaian,
              cell: (s) =>
                s.capaian ? (
                  <PredikatTag kind={s.capaian}>{capaian[s.capaian][lang]}</PredikatTag>
                ) : (
                  <span class="muted">{capaianWords[lang].belum}</span>
                ),
            },
            ...kolomJumlah<SebaranUnit>(lang),
            { head: t.pola, cell: (s) => <Vonis s={s} /> },
          ]}
        />
      )}
      <p class="small muted">
        {penilaianWords[lang].panduan} {t.sendiri}
      </p>
    </section>
  );
};

const kolomJumlah = <R extends { readonly jumlah: JumlahPegawai; readonly belum: number }>(
  lang: "id" | "en",
) => [
  ...[...sumbuKurva]
    .reverse()
    .map((p) => ({ head: predikat[p][lang], kind: "number" as const, cell: (r: R) => r.jumlah[p] || "–" })),
  { head: capaianWords[lang].sebaran.belum, kind: "number" as const, cell: (r: R) => r.belum || "–" },
];

/** Line by line, with the people it would take: percentages of few people say little. */
const Pola = (props: { capaian: Capaian; jumlah: JumlahPegawai; aturan: AturanDistribusi }) => {
  const t = capaianWords[useLang()].sebaran;
  const n = Object.values(props.jumlah).reduce((a, b) => a + b, 0);
  if (n === 0) return null;
  return (
    <ul class="small">
      {barisPola(props.aturan, props.capaian, props.jumlah).map((b) => (
        <li>
          {t.syarat[b.kode]} {b.batas === null ? t.ada(b.ada, n) : t.batas(b.ada, n, b.batas)}{" "}
          <strong>{b.terpenuhi ? t.sesuai : b.ubah === 0 ? t.belumSesuai : t.ubah(b.ubah)}</strong>
        </li>
      ))}
    </ul>
  );
};

const Vonis = ({ s }: { s: Pick<SebaranUnit, "distribusi"> }) => {
  const lang = useLang();
  const [t, p] = [capaianWords[lang].sebaran, penilaianWords[lang]];
  if (!s.distribusi) return <span class="muted">–</span>;
  const { sesuai, pelanggaran, catatan } = s.distribusi;
  return (
    <>
      {sesuai === true && t.sesuai}
      {pelanggaran.map((x) => p.pelanggaran[x]).join(" ")}
      {catatan.length > 0 && <span class="small muted"> {catatan.map((c) => p.catatan[c]).join(" ")}</span>}
    </>
  );
};
