import { perilaku } from "../../domain/perilaku.ts";
import { waktu } from "../../i18n/dates.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { skpTulisWords } from "../../i18n/skp-tulis.ts";
import { Button } from "../../web/ui/button.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { FORM } from "./forms.ts";
import { antaraBaru } from "./lintasan.ts";
import { feedbackOf, type Work, type WorkPageProps } from "./work.ts";

export const Leftovers = ({ work }: { work: Work }) => {
  const t = useWords(rencanaAksiWords);
  const known = new Set(work.content.rhk.map((r) => r.id));
  const old = work.rencana.filter((a) => !known.has(a.rhk));
  if (old.length === 0) return null;
  return (
    <SummaryCard level={2} title={t.lama}>
      <ul class="bullets">
        {old.map((a) => (
          <li>{a.teks}</li>
        ))}
      </ul>
    </SummaryCard>
  );
};

export const Behaviour = ({ work, base }: WorkPageProps) => {
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  const items = feedbackOf(work).filter((u) => u.nilai !== null);
  return (
    <SummaryCard
      level={2}
      title={t.umpanBalikPerilaku}
      actions={<a href={`${base}/umpan-balik/${work.head.id}`}>{t.semuaUmpanBalik}</a>}
    >
      {items.length === 0 && <p class="muted">{t.takAdaUmpanBalik}</p>}
      {Object.entries(perilaku).map(([nilai, istilah]) => {
        const own = items.filter((u) => u.nilai === nilai);
        return own.length === 0 ? null : (
          <div class="stack-s">
            <h3>{istilah[lang]}</h3>
            <FeedbackList items={own} />
          </div>
        );
      })}
    </SummaryCard>
  );
};

export const SaveBar = ({ work, earlier, zona, isian }: WorkPageProps) => {
  const lang = useLang();
  const status = skpTulisWords[lang].status;
  const antara = antaraBaru(work, isian).length;
  const t = rencanaAksiWords[lang];
  const { disimpanPada, revisi } = work.periode;
  return (
    <div class="actions sticky">
      <Button
        kind="primary"
        form={FORM}
        name="langkah"
        value="simpan"
        attrs={{ "aria-describedby": "tersimpan" }}
      >
        {t.simpan}
      </Button>
      {earlier && work.rencana.length === 0 && (
        <Button kind="secondary" icon="copy" form={FORM} name="salin" value={earlier.id}>
          {t.salin(namaPeriodePendek({ ...earlier, tahun: work.head.tahun }, lang))}
        </Button>
      )}
      {antara > 0 && (
        <Button kind="secondary" form={FORM} name="ambil" value="lintasan">
          {t.ambilLintasan(String(antara))}
        </Button>
      )}
      <p class="saved" id="tersimpan" role="status" data-belum={status.belum}>
        {disimpanPada === null
          ? t.belumDisimpan
          : t.disimpan(waktu(disimpanPada, zona, lang), String(revisi))}
      </p>
    </div>
  );
};
