import type { TautanPerubahan, TautanRow } from "../../data/agency/tautan.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { ukuran } from "../../i18n/bukti.ts";
import { waktu } from "../../i18n/dates.ts";
import { tautanWords } from "../../i18n/tautan.ts";
import { ExternalLink, LinkState } from "../../web/tautan.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";
import type { LinkFile } from "./tautan-queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly file: LinkFile;
  readonly look: TautanRow | undefined;
  readonly changes: readonly TautanPerubahan[];
  readonly own: boolean;
  readonly done?: string | undefined;
};

/** One link: what it says, whether it opened, and what it said of itself over time. */
export const LinkPage = ({ base, zona, file, look, changes, own, done }: Props) => {
  const lang = useLang();
  const t = tautanWords[lang];
  const keadaan = look?.keadaan ?? "belum";
  return (
    <div class="stack-l">
      <div>
        {done && <Notice kind="success">{done}</Notice>}
        <PageHead
          overline={t.tautan}
          title={file.nama}
          lead={file.sebab || undefined}
          focus
          actions={
            own && (
              <LinkButton href={`${base}/bukti/${file.id}/kaitan`} compact>
                {t.kaitan}
              </LinkButton>
            )
          }
        />
        <p class="pre">{file.alamat}</p>
        <p>
          <ExternalLink alamat={file.alamat}>{t.buka}</ExternalLink>
        </p>
      </div>
      <SummaryList
        rows={[
          { label: t.terakhir, value: <LinkState keadaan={keadaan} /> },
          {
            label: t.jawaban,
            value: look?.diperiksaPada
              ? `${waktu(look.diperiksaPada, zona, lang)}${look.status === null ? "" : ` · HTTP ${look.status}`}`
              : t.belumPernah,
          },
          ...(isiDari(look, lang) ? [{ label: t.isiHalaman, value: isiDari(look, lang) }] : []),
          ...(own ? [] : [{ label: t.oleh, value: file.pemilik }]),
          { label: t.disimpan, value: waktu(file.dibuatPada, zona, lang) },
          { label: t.sidik, value: <span class="small pre">{file.sha256}</span> },
        ]}
      />
      <p class="hint">{t.jelas[keadaan]}</p>
      <section class="stack" aria-labelledby="riwayat-tautan">
        <h2 id="riwayat-tautan">{t.riwayat}</h2>
        {changes.length === 0 ? (
          <p class="muted">{t.riwayatKosong}</p>
        ) : (
          <Timeline
            entries={changes.map((one) => ({
              at: waktu(one.pada, zona, lang),
              what: `${t.keadaan[one.keadaan]}${one.status === null ? "" : ` · HTTP ${one.status}`}`,
              detail: isiDari(one, lang) || undefined,
            }))}
          />
        )}
      </section>
    </div>
  );
};

const isiDari = (
  look: Pick<TautanRow, "judul" | "jenisIsi" | "ukuran"> | undefined,
  lang: "id" | "en",
): string =>
  [look?.judul && `“${look.judul}”`, look?.jenisIsi, look?.ukuran && ukuran(look.ukuran, lang)]
    .filter(Boolean)
    .join(" · ");
