import type { Fakta, LaporanRow } from "../../data/agency/laporan.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { laporWords } from "../../i18n/lapor.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { FAKTA, factOf } from "./fakta.ts";
import { Reports } from "./parts.tsx";

export type MyProps = {
  readonly base: string;
  readonly fakta: Fakta;
  readonly reports: readonly LaporanRow[];
  readonly zona: Zona;
  readonly now: number;
  readonly perintah: string;
  readonly leads: boolean;
  readonly sent: boolean;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refused?: string | undefined;
};

/** What the system believes about me; one press beside what is wrong makes the report. */
export const MyPage = (props: MyProps) => {
  const t = useWords(laporWords);
  const { base, fakta } = props;
  return (
    <div class="narrow stack-l">
      <Problems errors={props.errors} salah={t.salah} also={props.refused} />
      {props.sent && <Notice kind="success">{t.terkirim}</Notice>}
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={<LinkButton href={`${base}/pegawai/${fakta.pegawai}`}>{t.halaman}</LinkButton>}
      />
      <form class="stack" method="post" action={`${base}/lapor`} novalidate>
        <input type="hidden" name="perintah" value={props.perintah} />
        <dl class="summary-list">
          {FAKTA.map((jenis) => (
            <div>
              <dt>{t.jenis[jenis]}</dt>
              <dd>{factOf(fakta, jenis) ?? <span class="muted">{t.belumAda}</span>}</dd>
              <dd class="action">
                <Button compact name="jenis" value={jenis} about={t.jenis[jenis]}>
                  {t.iniSalah}
                </Button>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t.jenis.atasan}</dt>
            <dd>{fakta.atasan ?? <span class="muted">{t.belumAda}</span>}</dd>
            <dd class="action small muted">{t.ikutPenilai}</dd>
          </div>
        </dl>
        <TextArea
          name="keterangan"
          label={t.seharusnya}
          hint={t.seharusnyaHint}
          value={props.typed?.keterangan ?? ""}
          error={saidOf(props.errors, t.salah)("keterangan")}
          rows={3}
        />
        <p>
          <Button name="jenis" value="lain">
            {t.lainnya}
          </Button>
        </p>
      </form>
      {props.leads && (
        <p>
          <a href={`${base}/lapor/tim`}>{t.timTautan}</a>
        </p>
      )}
      <section class="stack">
        <h2>{t.milik}</h2>
        {props.reports.length === 0 ? (
          <p class="muted">{t.belumPernah}</p>
        ) : (
          <Reports {...props} rows={props.reports} />
        )}
      </section>
    </div>
  );
};
