import type { SkpContent } from "../../data/agency/skp.ts";
import { skpWords } from "../../i18n/skp.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useWords } from "../../web/words.ts";
import { numbered } from "./sheet-parts.tsx";

/** Every result with its indicators and targets, short: what is about to be signed. */
export const ResultsSummary = (props: {
  readonly content: SkpContent;
  readonly change?: string | undefined;
}) => {
  const t = useWords(skpWords);
  const { rhk } = props.content;
  const count = (jenis: string) => rhk.filter((r) => r.jenis === jenis).length;
  const indikator = rhk.reduce((n, r) => n + r.indikator.length, 0);
  return (
    <div class="stack">
      <p class="muted">{t.pengajuan.ringkas(count("utama"), count("tambahan"), indikator)}</p>
      {numbered(rhk).flatMap((g) =>
        g.list.map(({ nomor, r }) => (
          <SummaryCard
            level={2}
            title={`${nomor}. ${r.teks}`}
            actions={
              props.change && (
                <LinkButton kind="link" compact href={props.change} about={t.periksa.tempat(nomor)}>
                  {t.pengajuan.ubah}
                </LinkButton>
              )
            }
          >
            {r.indikator.length === 0 && <p class="hint">{t.pengajuan.tanpaIndikator}</p>}
            <ul class="bullets">
              {r.indikator.map((i) => (
                <li>
                  {i.teks}
                  {i.target && (
                    <>
                      {" — "}
                      <strong>{i.target}</strong>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </SummaryCard>
        )),
      )}
    </div>
  );
};
