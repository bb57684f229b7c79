import { predikat } from "../../domain/istilah.ts";
import { trenBerurut } from "../../domain/tren.ts";
import { angkaKreditWords } from "../../i18n/angka-kredit.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import { PredikatTag } from "../ui/predikat-tag.tsx";
import { SummaryCard } from "../ui/summary-list.tsx";
import { useLang } from "../words.ts";
import { predikatKind } from "./kuadran.tsx";
import type { SisiProps } from "./sisi.tsx";

/** What was delivered of other periods, with the step from one to the next; beside a year, never averaged into it. */
export const PeriodeLainSisi = ({ sisi, e }: SisiProps) => {
  const lang = useLang();
  const t = siapaMenilaiWords[lang].lalu;
  const tahunan = e.jenisPeriode === "tahunan";
  if (sisi.lalu.length === 0) return null;
  const terlama = [...sisi.lalu].filter((p) => p.jenis !== "tahunan" || !tahunan).reverse();
  const arah = new Map(trenBerurut(terlama.map((p) => p.predikat)).map((a, at) => [terlama[at]?.id, a]));
  return (
    <SummaryCard title={t.judul}>
      {tahunan && <p class="small">{t.tahunan}</p>}
      <ul class="stack-s">
        {sisi.lalu.map((p) => {
          const a = arah.get(p.id);
          return (
            <li>
              {namaPeriode(p, lang)}:{" "}
              <PredikatTag kind={predikatKind(p.predikat)}>{predikat[p.predikat][lang]}</PredikatTag>
              {a && <span class="small muted"> · {t[a]}</span>}
            </li>
          );
        })}
      </ul>
    </SummaryCard>
  );
};

/** Where all his results are, and what a functional post makes of them. */
export const HasilSemuaSisi = ({ sisi, e, base, viewer }: SisiProps) => {
  const lang = useLang();
  const mine = e.pegawai === viewer.pegawai;
  const terbaca = mine || e.disampaikanPada !== null;
  return terbaca || sisi.kredit === 1 ? (
    <p class="small cluster">
      {terbaca && (
        <a href={`${base}/hasil${mine ? "" : `/${e.pegawai}`}`}>
          {mine ? hasilWords[lang].judul : hasilWords[lang].judulOrang(e.nama)}
        </a>
      )}
      {sisi.kredit === 1 && (
        <a href={`${base}/angka-kredit/${e.pegawai}/${e.tahun}`}>
          {angkaKreditWords[lang].judulTahun(e.tahun)}
        </a>
      )}
    </p>
  ) : null;
};

/** A mutasi leaves more than one plan in the year: the work under the others may be read (hlm. 64-65). */
export const SkpLainSisi = ({ sisi, base }: SisiProps) => {
  const lang = useLang();
  const t = siapaMenilaiWords[lang].skpLain;
  if (sisi.skpLain.length === 0) return null;
  return (
    <SummaryCard title={t.judul}>
      <p class="small">{t.teks}</p>
      <ul>
        {sisi.skpLain.map((s) => (
          <li>
            <a href={`${base}/skp/${s.id}`}>
              {t.baris(tanggalPendek(s.dari, lang), tanggalPendek(s.sampai, lang), s.unit ?? "—")}
            </a>
          </li>
        ))}
      </ul>
    </SummaryCard>
  );
};
