import type { RhkContent } from "../../data/agency/skp.ts";
import { isImage } from "../../domain/berkas.ts";
import { aspek, jenisRhk, kunci, perspektif, rating } from "../../domain/istilah.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { CapaianEvaluasi } from "../../web/penilaian/capaian-indikator.tsx";
import { EvidenceMeta, LinkMark } from "../../web/tautan.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Props } from "./bahan-panel.tsx";

export const RhkCard = ({ b, base, typed, rhk, at, zona }: Props & { rhk: RhkContent; at: number }) => {
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
                    <div>
                      {i.teks}
                      {jenis && <span class="small muted"> · {namaAspek(jenis, lang)}</span>}
                    </div>
                  </td>
                  <td data-label={t.target}>{i.target || "—"}</td>
                  <td data-label={t.realisasi}>
                    <div>
                      {nyata?.teks ? (
                        <span class="pre">{nyata.teks}</span>
                      ) : (
                        <span class="muted">{t.realisasiKosong}</span>
                      )}
                      {nyata?.sumber && (
                        <div class="small muted">
                          {t.sumberData}: {nyata.sumber}
                        </div>
                      )}
                      <CapaianEvaluasi i={i} nyata={nyata} e={b.e} base={base} zona={zona} />
                    </div>
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
                  href={`${base}/bukti/${f.alamat ? "tautan/" : ""}${f.id}`}
                  link={f.alamat !== null}
                  image={isImage(f.jenis)}
                  meta={
                    <>
                      <EvidenceMeta b={f} /> · {f.rencanaAksi} <LinkMark tautan={f.tautan} />
                    </>
                  }
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
