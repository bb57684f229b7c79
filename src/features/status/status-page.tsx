import type { Gangguan } from "../../data/directory/gangguan.ts";
import { waktu } from "../../i18n/dates.ts";
import { statusWords } from "../../i18n/status.ts";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Keadaan } from "./routes.tsx";

/** Three runs of the timetable missed. */
const LATE_MS = 20 * 60_000;

export const StatusPage = ({ gangguan, cronPada, bisu, now }: Keadaan & { readonly now: number }) => {
  const [t, lang] = [useWords(statusWords), useLang()];
  const open = gangguan.filter((g) => g.selesaiPada === null);
  const over = gangguan.filter((g) => g.selesaiPada !== null);
  const late = cronPada !== null && now - cronPada > LATE_MS;
  const bad = bisu || open.some((g) => g.tingkat !== "pemeliharaan");
  const at = (pada: number) => waktu(pada, "WIB", lang);
  return (
    <div class="narrow stack-l">
      <PageHead overline={t.title} title={bad ? t.terganggu : open.length > 0 ? t.dipelihara : t.baik} />
      {bisu && <Notice kind="error">{t.bisu}</Notice>}
      {open.map((g) => (
        <Incident g={g} />
      ))}
      {late && <Notice kind="warn">{t.cronTelat}</Notice>}
      {!(bisu && cronPada === null) && (
        <SummaryList rows={[{ label: t.cron, value: cronPada === null ? t.cronBelum : at(cronPada) }]} />
      )}
      {!(bisu && over.length === 0) && (
        <section class="stack">
          <h2>{t.lewat}</h2>
          {over.length === 0 ? (
            <EmptyState icon="circle-check" title={t.kosong} why={t.jelas} who="" />
          ) : (
            <Timeline
              entries={over.map((g) => ({
                what: g.judul,
                at: `${at(g.mulaiPada)} – ${at(g.selesaiPada ?? 0)}`,
                who: t.tingkat[g.tingkat],
                detail: <p>{g.penutup}</p>,
              }))}
            />
          )}
        </section>
      )}
      <p class="small muted">{t.jelas}</p>
    </div>
  );
};

const Incident = ({ g }: { readonly g: Gangguan }) => {
  const [t, lang] = [useWords(statusWords), useLang()];
  return (
    <Notice kind={g.tingkat === "pemeliharaan" ? "info" : "error"} title={g.judul}>
      <p>{g.isi}</p>
      <p class="small">
        {t.tingkat[g.tingkat]} · {t.sejak} {waktu(g.mulaiPada, "WIB", lang)}
      </p>
    </Notice>
  );
};
