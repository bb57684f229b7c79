import type { Zona } from "../../../domain/tanggal.ts";
import { angka, waktu } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { Progress } from "../../../web/ui/bar.tsx";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { ImporRow } from "./queries.ts";

export type Shown = {
  readonly base: string;
  readonly zona: Zona;
  readonly impor: ImporRow;
  readonly perintah: string;
};

/** While the queue is at it: how far, by itself where scripts run, by a link where they do not. */
export const RunningPage = (props: Shown) => {
  const { impor } = props;
  const [t, lang] = [useWords(imporWords), useLang()];
  return (
    <div class="stack-l">
      <PageHead
        title={t.judulLangkah[impor.langkah]}
        overline={impor.namaBerkas}
        lead={`${impor.oleh}, ${waktu(impor.dibuatPada, props.zona, lang)}`}
      />
      <Running {...props} />
    </div>
  );
};

/** The part that asks for itself again; when the work is done the answer leads to the whole page. */
export const Running = (props: Shown) => {
  const { base, impor, perintah } = props;
  const [t, lang] = [useWords(imporWords), useLang()];
  const path = `${base}/pegawai/impor/${impor.id}`;
  if (impor.galat !== "")
    return (
      <div id="kemajuan" class="stack narrow">
        <Notice kind="warn" title={t.terhenti}>
          <p>{t.terhentiJelas}</p>
        </Notice>
        <div class="actions">
          <form method="post" action={`${path}/lanjutan`} novalidate>
            <HiddenFields fields={{ perintah, versi: String(impor.versi) }} />
            <Button kind="primary">{t.lanjutkan}</Button>
          </form>
          {impor.keadaan === "diterapkan" && (
            <LinkButton href={`${path}/pembatalan`}>{t.batalkanSemua}</LinkButton>
          )}
        </div>
      </div>
    );
  const n = Math.min(impor.posisi, impor.total);
  const counted = impor.total > 0 && impor.langkah !== "periksa";
  return (
    <div id="kemajuan" class="stack narrow" hx-get={path} hx-trigger="every 2s" hx-swap="outerHTML">
      <p aria-live="polite">
        {t.langkahJelas[impor.langkah]}
        {counted && ` ${t.maju(angka(n, lang), angka(impor.total, lang))}`}
      </p>
      {counted ? (
        <Progress
          label={t.judulLangkah[impor.langkah]}
          value={n}
          max={impor.total}
          text={`${angka(Math.floor((100 * n) / impor.total), lang)}%`}
        />
      ) : (
        <progress aria-label={t.judulLangkah[impor.langkah]} />
      )}
      <p class="muted small">{t.bolehDitinggal}</p>
      <p>
        <LinkButton href={path}>{t.muatUlang}</LinkButton>
      </p>
    </div>
  );
};
