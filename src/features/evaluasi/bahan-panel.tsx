import { capaianDari } from "../../data/agency/evaluasi.ts";
import type { RhkContent } from "../../data/agency/skp.ts";
import { ratingHasilPimpinan } from "../../domain/capaian.ts";
import { aspek, capaian, jenisRhk, kunci, perspektif, rating } from "../../domain/istilah.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import type { Typed } from "../../web/form.ts";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Berkas } from "./load.ts";

type Props = {
  readonly b: Berkas;
  readonly base: string;
  readonly today: Tanggal;
  readonly zona: Zona;
  /** Given while somebody rates: the view of each RHK is part of the form. */
  readonly typed?: Typed | undefined;
};

/** Left: all that the rating rests on, RHK by RHK, then behaviour (hlm. 97-98). */
export const BahanPanel = (props: Props) => {
  const t = evaluasiWords[useLang()];
  return (
    <div class="stack">
      <h2>{t.bahan}</h2>
      <CapaianCard {...props} />
      {props.b.skp.rhk.map((rhk, at) => (
        <RhkCard {...props} rhk={rhk} at={at} />
      ))}
      <PerilakuCard {...props} />
    </div>
  );
};

const CapaianCard = ({ b, base, today, zona }: Props) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  const { dipakai, sumber } = capaianDari(b.e, today, zona);
  return (
    <SummaryCard title={t.capaian(b.e.namaUnitPenilai ?? "—")}>
      {dipakai ? (
        <PredikatTag kind={dipakai}>{capaian[dipakai][lang]}</PredikatTag>
      ) : (
        <p>
          {t.capaianBelum} · <a href={`${base}/capaian/${b.e.periode}`}>{t.lihatCapaian}</a>
        </p>
      )}
      {dipakai && sumber === "tahun-ini" && b.e.capaianSumber && (
        <p class="small muted">{t.capaianSumber(b.e.capaianSumber)}</p>
      )}
      {sumber === "tahun-sebelumnya" && <p class="small muted">{t.capaianLalu}</p>}
      {b.e.capaianDipimpin && (
        <Notice>
          <p>
            {t.pimpinan(
              capaian[b.e.capaianDipimpin][lang],
              rating[ratingHasilPimpinan[b.e.capaianDipimpin]][lang].toLowerCase(),
            )}
          </p>
        </Notice>
      )}
    </SummaryCard>
  );
};

const RhkCard = ({ b, base, typed, rhk, at }: Props & { rhk: RhkContent; at: number }) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  const bukti = unik(b.bukti.filter((x) => x.rhk === rhk.id));
  const umpanBalik = b.umpanBalik.filter((u) => u.rhk === rhk.id);
  return (
    <SummaryCard
      title={`${t.rhkKe(String(at + 1))}: ${rhk.teks}`}
      status={<span class="small muted">{jenisRhk[rhk.jenis][lang]}</span>}
    >
      <div class="stack">
        <table class="table cards">
          <caption class="sr-only">{t.rhkKe(String(at + 1))}</caption>
          <thead>
            <tr>
              <th scope="col">{t.indikator}</th>
              <th scope="col">{t.target}</th>
              <th scope="col">{t.realisasi}</th>
            </tr>
          </thead>
          <tbody>
            {rhk.indikator.map((i) => {
              const nyata = b.realisasi.find((r) => r.indikator === i.id);
              const jenis = i.aspek ?? i.perspektif;
              return (
                <tr>
                  <td data-label={t.indikator}>
                    {i.teks}
                    {jenis && <span class="small muted"> · {namaAspek(jenis, lang)}</span>}
                  </td>
                  <td data-label={t.target}>{i.target || "—"}</td>
                  <td data-label={t.realisasi} class="pre">
                    {nyata?.teks || <span class="muted">{t.realisasiKosong}</span>}
                    {nyata?.sumber && (
                      <span class="small muted">
                        {" "}
                        · {t.sumberData}: {nyata.sumber}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div class="stack-s">
          <h4>{t.bukti}</h4>
          {bukti.length === 0 ? (
            <p class="small muted">{t.buktiKosong}</p>
          ) : (
            <FileList>
              {bukti.map((f) => (
                <FileRow
                  name={f.nama}
                  href={`${base}/bukti/${f.id}`}
                  image={f.jenis.startsWith("image/")}
                  meta={`${ukuran(f.ukuran, lang)} · ${f.rencanaAksi}`}
                />
              ))}
            </FileList>
          )}
        </div>
        <div class="stack-s">
          <h4>{t.umpanBalik}</h4>
          {umpanBalik.length === 0 ? (
            <p class="small muted">{t.umpanBalikKosong}</p>
          ) : (
            <FeedbackList items={umpanBalik} />
          )}
        </div>
        {typed && (
          <RadioField
            name={`rhk-${rhk.id}`}
            label={t.penilaianRhk}
            hint={at === 0 ? t.penilaianRhkHint : undefined}
            inline
            choices={kunci(rating).map((r) => ({ value: r, label: rating[r][lang] }))}
            value={typed[`rhk-${rhk.id}`]}
          />
        )}
      </div>
    </SummaryCard>
  );
};

const PerilakuCard = ({ b }: Props) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  return (
    <SummaryCard title={t.perilaku}>
      <dl class="summary-list">
        {kunci(perilaku).map((nilai: Perilaku) => {
          const umpanBalik = b.umpanBalik.filter((u) => u.nilai === nilai);
          return (
            <div>
              <dt>{perilaku[nilai][lang]}</dt>
              <dd>
                <p class={b.skp.perilaku[nilai] ? "pre" : "muted"}>
                  {b.skp.perilaku[nilai] || t.tanpaEkspektasi}
                </p>
                {umpanBalik.length > 0 && <FeedbackList items={umpanBalik} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </SummaryCard>
  );
};

const namaAspek = (nilai: string, lang: "id" | "en"): string => {
  const semua: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
    ...aspek,
    ...perspektif,
  };
  return semua[nilai]?.[lang] ?? nilai;
};
const unik = <T extends { readonly id: string }>(list: readonly T[]): T[] => [
  ...new Map(list.map((x) => [x.id, x])).values(),
];
const ukuran = (byte: number, lang: "id" | "en"): string => {
  const kb = byte / 1024;
  const [n, satuan] = kb < 1024 ? [kb, "KB"] : [kb / 1024, "MB"];
  return `${n.toLocaleString(lang === "id" ? "id-ID" : "en-GB", { maximumFractionDigits: n < 10 ? 1 : 0 })} ${satuan}`;
};
