import { terakhirOf } from "../../data/agency/colek.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { colekWords } from "../../i18n/colek.ts";
import { noticeText } from "../../i18n/pemberitahuan.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { Typed } from "../../web/form.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { kapan, saidColek } from "../../web/ui/ingatkan.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { type Hal, kabarOf } from "./hal.ts";

type Props = {
  readonly hal: Hal;
  readonly viewer: Viewer;
  readonly base: string;
  readonly here: string;
  readonly today: Tanggal;
  readonly zona: Zona;
  /** Why not, before the press or after it. */
  readonly refusal: Refusal | null;
  readonly typed: Typed;
  readonly error?: "pesan-panjang" | "pesan-baris" | undefined;
  readonly terkirim: boolean;
  readonly perintah: string;
};

export const NudgePage = (props: Props) => {
  const { hal, viewer, base, today, zona, refusal, typed, error } = props;
  const lang = useLang();
  const t = colekWords[lang];
  const nama = hal.row.namaKepada ?? "–";
  const terakhir = terakhirOf(hal.row.terakhir);
  const contoh = noticeText(
    kabarOf(hal, viewer.nama, "").jenis,
    kabarOf(hal, viewer.nama, "").data,
    lang,
    zona,
  );
  const kesalahan = error && t.salah[error];
  return (
    <div class="narrow stack">
      <ErrorSummary
        title={shellWords[lang].problem}
        errors={[
          ...(kesalahan ? [{ field: "pesan", text: kesalahan }] : []),
          ...(refusal && typed.perintah !== undefined ? [{ text: saidColek(refusal, today, lang) }] : []),
        ]}
      />
      {props.terkirim && <Notice kind="success">{t.terkirim(nama)}</Notice>}
      <PageHead title={t.title(nama)} focus={!error} />
      {refusal && !props.terkirim && typed.perintah === undefined && (
        <Notice title={t.belumBisa}>
          <p>{saidColek(refusal, today, lang)}</p>
        </Notice>
      )}
      {terakhir && refusal?.code !== "baru-diingatkan" && (
        <p class="muted">{t.sudah(kapan(terakhir.tanggal, today, lang), terakhir.oleh)}</p>
      )}
      {refusal === null || error ? (
        <form method="post" action={props.here} class="stack" novalidate>
          <HiddenFields fields={{ perintah: props.perintah }} />
          <p>{t.lead}</p>
          <blockquote class="card">
            <p>
              <strong>{contoh.judul}</strong>
            </p>
            <p>{contoh.teks}</p>
          </blockquote>
          <TextField
            name="pesan"
            label={t.pesan}
            hint={t.pesanHint}
            optional={t.opsional}
            value={typed.pesan}
            error={kesalahan}
          />
          <div class="actions">
            <Button kind="primary" icon="send">
              {t.kirim}
            </Button>
            <LinkButton kind="link" href={base + hal.tautan}>
              {t.batal}
            </LinkButton>
          </div>
        </form>
      ) : (
        <p>
          <LinkButton href={base + hal.tautan}>{t.batal}</LinkButton>
        </p>
      )}
      <p class="small muted">{t.aturan}</p>
    </div>
  );
};
