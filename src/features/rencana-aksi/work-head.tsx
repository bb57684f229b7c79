import { waktu } from "../../i18n/dates.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { Progress } from "../../web/ui/bar.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { pathOf, type WorkPageProps } from "./work.ts";

export const Head = (props: WorkPageProps & { readonly focus: boolean }) => {
  const { work, base, mine } = props;
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  return (
    <PageHead
      overline={mine ? undefined : work.head.nama}
      title={t.judul(namaPeriode({ ...work.periode, tahun: work.head.tahun }, lang))}
      focus={props.focus}
      lead={<WindowLine {...props} />}
      actions={
        <>
          <LinkButton href={`${base}/umpan-balik/${work.head.id}`} icon="message-square">
            {t.umpanBalik}
          </LinkButton>
          <LinkButton href={`${pathOf(props, work.periode.id)}/riwayat`} icon="clock">
            {lembarWords[lang].riwayat.buka}
          </LinkButton>
          <LinkButton href={`${pathOf(props, work.periode.id)}/formulir`} icon="printer">
            {t.keFormulir}
          </LinkButton>
          {mine && (
            <LinkButton href={`${base}/bukti`} icon="paperclip">
              {t.buktiSaya}
            </LinkButton>
          )}
        </>
      }
    />
  );
};

const WindowLine = ({ work, now, zona }: WorkPageProps) => {
  const lang = useLang();
  const t = rencanaAksiWords[lang].jendela;
  const { bukaPada, tutupPada, evaluasi } = work.periode;
  if (evaluasi && !["pengisian", "dinilai"].includes(evaluasi)) return <>{t.ditandatangani}</>;
  if (bukaPada === null || tutupPada === null) return <>{t.takAda}</>;
  // The window closes with the day: its last minute reads better than the first of the next.
  if (now < bukaPada) return <>{t.belum(waktu(bukaPada, zona, lang))}</>;
  const tutup = waktu(tutupPada - 60_000, zona, lang);
  const { tutupBiasaPada } = work.periode;
  const biasa =
    tutupBiasaPada !== null && tutupBiasaPada < tutupPada
      ? ` ${t.diperpanjang(waktu(tutupBiasaPada - 60_000, zona, lang))}`
      : "";
  return <>{(now < tutupPada ? t.buka(tutup) : t.tutup(tutup)) + biasa}</>;
};

export const PeriodTabs = (props: WorkPageProps) => {
  const lang = useLang();
  const { periods, periode, head } = props.work;
  return (
    <Tabs
      label={rencanaAksiWords[lang].periode}
      tabs={periods.map((p) => ({
        href: pathOf(props, p.id),
        label: namaPeriodePendek({ ...p, tahun: head.tahun }, lang),
        current: p.id === periode.id,
      }))}
    />
  );
};

export const State = (props: WorkPageProps) => {
  const { work, mine, terlambat } = props;
  const lembar = useWords(lembarWords);
  const t = useWords(rencanaAksiWords);
  const all = work.content.rhk.flatMap((r) => r.indikator);
  const done = all.filter((i) => work.realisasi.some((r) => r.indikator === i.id)).length;
  const text = t.maju(String(done), String(all.length), String(new Set(work.bukti.map((b) => b.id)).size));
  return (
    <div class="stack-s work-state">
      {!mine && <p class="muted">{t.lihat(work.head.nama)}</p>}
      {mine && done < all.length && (
        <p>
          <a href={`${props.base}/pembinaan/baru?skp=${work.head.id}&jenis=coaching`}>
            {useWords(pembinaanWords).ringkas.ajukan}
          </a>
        </p>
      )}
      {(terlambat || work.susulan.some((s) => s.keadaan === "menunggu")) && (
        <p>
          <a href={`${pathOf(props, work.periode.id)}/susulan`}>
            {terlambat ? lembar.susulan.buka : lembar.susulan.judul}
          </a>
        </p>
      )}
      <p>
        <Progress label={text} value={done} max={Math.max(1, all.length)} text={text} />
      </p>
    </div>
  );
};
