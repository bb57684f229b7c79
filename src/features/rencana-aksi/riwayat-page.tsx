import type { Zona } from "../../domain/tanggal.ts";
import { capaianIndikatorWords } from "../../i18n/capaian-indikator.ts";
import { waktu } from "../../i18n/dates.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { LamaRow } from "./susulan.ts";
import type { Work } from "./work.ts";

type Props = { readonly work: Work; readonly lama: readonly LamaRow[]; readonly zona: Zona };

/** Every text of realisasi that was saved in this period, indicator by indicator. */
export const RiwayatPage = ({ work, lama, zona }: Props) => {
  const lang = useLang();
  const t = lembarWords[lang].riwayat;
  const r = rencanaAksiWords[lang];
  const c = capaianIndikatorWords[lang];
  const { head, periode } = work;
  const semua = work.content.rhk.flatMap((rhk) => rhk.indikator);
  const ada = semua.filter((i) => lama.some((l) => l.indikator === i.id));
  return (
    <div class="stack">
      <PageHead
        overline={`${head.nama} · ${namaPeriode({ ...periode, tahun: head.tahun }, lang)}`}
        title={t.judul}
        lead={t.lead}
        focus
      />
      {ada.length === 0 && <p class="muted">{t.takAda}</p>}
      {ada.map((i) => (
        <SummaryCard level={2} title={i.teks}>
          <ol class="bullets">
            {lama
              .filter((l) => l.indikator === i.id)
              .map((l) => (
                <li>
                  <p class="pre">{l.teks}</p>
                  <p class="small muted">
                    {[l.angka && `${c.angka}: ${l.angka}`, l.sumber && `${r.sumber}: ${l.sumber}`]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                  <p class="small muted">
                    {l.sampaiPada === null
                      ? `${waktu(l.pada, zona, lang)}, ${t.kini}`
                      : t.sampai(waktu(l.pada, zona, lang), waktu(l.sampaiPada, zona, lang))}
                    {l.susulan && ` · ${t.susulan}`}
                  </p>
                </li>
              ))}
          </ol>
        </SummaryCard>
      ))}
    </div>
  );
};
