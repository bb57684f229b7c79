import { MOST_AT_ONCE, type Reminded } from "../../data/agency/colek-massal.ts";
import { colekWords } from "../../i18n/colek.ts";
import { tenggatSkpWords } from "../../i18n/tenggat-skp.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly here: string;
  readonly back: string;
  readonly tahun: string;
  readonly unit: string;
  readonly namaUnit: string;
  readonly names: readonly Reminded[];
  /** No working day: nothing is sent. */
  readonly libur: boolean;
  readonly command: string;
};

/** Who would hear of it, by name, before anything is sent. */
export const RemindPage = (props: Props) => {
  const t = useWords(tenggatSkpWords);
  const n = props.names.reduce((sum, r) => sum + r.n, 0);
  return (
    <div class="stack">
      <PageHead
        overline={t.tahun(props.tahun)}
        title={t.ingatkanTitle(props.namaUnit)}
        lead={props.names.length > 0 ? t.ingatkanLead(props.names.length, n) : undefined}
      />
      {props.libur && <Notice kind="warn">{t.libur2}</Notice>}
      {props.names.length === 0 ? (
        <p>{t.ingatkanKosong}</p>
      ) : (
        <>
          <Table
            caption={t.ingatkan}
            captionHidden
            rows={props.names}
            columns={[
              { head: t.nama, kind: "row", cell: (r) => r.nama },
              { head: t.memegang, kind: "number", cell: (r) => r.n },
            ]}
          />
          {n >= MOST_AT_ONCE && <p class="small muted">{t.ingatkanBatas(MOST_AT_ONCE)}</p>}
          <p class="small muted">{useWords(colekWords).aturan}</p>
        </>
      )}
      <form method="post" action={props.here} class="cluster">
        <HiddenFields fields={{ tahun: props.tahun, unit: props.unit, perintah: props.command }} />
        {props.names.length > 0 && !props.libur && (
          <Button kind="primary" icon="send">
            {t.kirim(props.names.length)}
          </Button>
        )}
        <LinkButton kind="link" href={props.back}>
          {t.kembali}
        </LinkButton>
      </form>
    </div>
  );
};
