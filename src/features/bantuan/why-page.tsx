import { mengapaWords } from "../../i18n/mengapa.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { Me } from "../../web/env.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { HelperRow, LineRow } from "./queries.ts";

export type Bab = keyof (typeof mengapaWords)["id"]["bab"];

type Props = {
  readonly base: string;
  readonly bab: Bab | null;
  readonly me: Me;
  readonly line: LineRow | undefined;
  readonly helpers: readonly HelperRow[];
};

/** "Why can I not?": who the reader is here, what the rules of that part ask, and who can help. */
export const WhyPage = (props: Props) => {
  const t = useWords(mengapaWords);
  const others = (Object.keys(t.bab) as Bab[]).filter((bab) => bab !== props.bab);
  return (
    <div class="narrow stack-l">
      <PageHead title={t.title} lead={t.lead} />
      {props.bab && <Rules bab={props.bab} />}
      <Reader {...props} />
      <Helpers {...props} />
      <section class="tanya">
        <h2>{props.bab ? t.semua : t.aturan}</h2>
        {others.map((bab) => (
          <details>
            <summary>{t.bab[bab].judul}</summary>
            <RuleList bab={bab} />
          </details>
        ))}
      </section>
    </div>
  );
};

const Rules = ({ bab }: { readonly bab: Bab }) => {
  const t = useWords(mengapaWords);
  return (
    <section class="stack">
      <h2>{t.bab[bab].judul}</h2>
      <RuleList bab={bab} />
    </section>
  );
};

const RuleList = ({ bab }: { readonly bab: Bab }) => {
  const t = useWords(mengapaWords);
  const { judul: _, dasar, ...rules } = t.bab[bab];
  return (
    <>
      <ul>
        {Object.values(rules).map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <p class="hint">
        {t.dasar}: {dasar}
      </p>
    </>
  );
};

const Reader = ({ me, line, base }: Props) => {
  const t = useWords(mengapaWords);
  const role = shellWords[useLang()].role;
  const roles = [...me.viewer.peran].map((peran) => role[peran]);
  return (
    <section class="stack">
      <h2>{t.anda}</h2>
      <SummaryList
        rows={[
          { label: t.masukSebagai, value: me.viewer.nama },
          { label: t.peran, value: [...roles, t.peranPegawai].join(", ") },
          { label: t.jabatan, value: me.jabatan ?? t.belumAda },
          { label: t.penilai, value: line?.penilai ?? t.belumAda },
          { label: t.atasan, value: line?.atasan ?? t.belumAda },
        ]}
      />
      <p>
        <LinkButton href={`${base}/lapor`}>{t.lapor}</LinkButton>
      </p>
    </section>
  );
};

const Helpers = ({ helpers }: Props) => {
  const t = useWords(mengapaWords);
  return (
    <section class="stack">
      <h2>{t.bantu}</h2>
      {helpers.length === 0 ? (
        <p>{t.tanpaAdmin}</p>
      ) : (
        <ul>
          {helpers.map((h) => (
            <li>
              {h.nama} ({h.peran === "admin" ? t.adminInstansi : t.adminUnit})
              {h.email && (
                <>
                  {" · "}
                  <a href={`mailto:${h.email}`}>{h.email}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
