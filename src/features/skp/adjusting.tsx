import { sebabPenyesuaian } from "../../domain/penyesuaian.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Facts } from "./facts.ts";
import type { Mark } from "./queries.ts";

/** Why what was agreed is being changed; or, before anybody began, what a mutasi asks to be changed. */
export const Adjusting = (props: {
  readonly facts: Facts;
  readonly zona: Zona;
  readonly marks: readonly Mark[];
  /** The version in force is printed on the same page. */
  readonly printed?: boolean;
}) => {
  const t = useWords(penyesuaianWords);
  const lang = useLang();
  const { sesuai, skp } = props.facts;
  if (!sesuai)
    return props.marks.length === 0 ? null : (
      <Notice kind="warn" title={t.langkah}>
        <ul class="bullets">
          {props.marks.map((m) => (
            <li>{t.tanda[m.alasan](tanggalPanjang(m.berlaku, lang))}</li>
          ))}
        </ul>
      </Notice>
    );
  const sebab = sebabPenyesuaian[sesuai.sebab];
  return (
    <section class="card stack-s" aria-labelledby="penyesuaian">
      <h2 id="penyesuaian">{t.berjalan}</h2>
      <p>
        {t.berjalanApa[skp.keadaan as keyof typeof t.berjalanApa]} {props.printed && t.tetapBerlaku}
      </p>
      <SummaryList
        rows={[
          { label: t.sebab, value: `${sebab[lang]} (${sebab.pasal})` },
          { label: t.alasan, value: <span class="pre">{sesuai.alasan}</span> },
          { label: t.berlaku, value: tanggalPanjang(sesuai.berlakuDari, lang) },
          {
            label: t.siapa,
            value: t.siapaNilai(sesuai.namaPembuka, waktu(sesuai.dibukaPada, props.zona, lang)),
          },
        ]}
      />
    </section>
  );
};
