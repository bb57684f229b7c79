import type { PkChoice } from "../../data/agency/pk.ts";
import { cakupanPk, targetBerbeda } from "../../domain/pk.ts";
import { pkWords } from "../../i18n/pk.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";
import type { Facts } from "./facts.ts";

type Props = {
  readonly base: string;
  readonly here: string;
  readonly facts: Facts;
  readonly butir: readonly PkChoice[];
  /** The draft may be written now, by this reader. */
  readonly able: boolean;
  readonly command: string;
  readonly refused: string | undefined;
  readonly done: boolean;
};

/** The PK beside the plan: what it carries, what is missing, and one press that puts it in. */
export const PkPage = (props: Props) => {
  const t = useWords(pkWords);
  const { facts, butir, here } = props;
  const { celah } = cakupanPk(butir, facts.content.rhk);
  return (
    <div class="stack">
      <Problems also={props.refused} />
      {props.done && <Notice kind="success">{t.skp.selesai}</Notice>}
      <PageHead
        overline={useWords(skpWords).skpTahun(facts.head.tahun)}
        title={t.skp.title}
        lead={butir.length > 0 ? t.skp.lead : undefined}
        focus={props.refused === undefined}
        actions={
          props.able && (
            <LinkButton compact href={`${here}/isian`}>
              {t.skp.keIsian}
            </LinkButton>
          )
        }
      />
      {butir.length === 0 ? (
        <EmptyState
          icon="clipboard-list"
          title={t.skp.kosong}
          why={t.skp.kosongMengapa}
          who={t.skp.kosongSiapa}
        />
      ) : (
        <Table
          caption={t.skp.title}
          captionHidden
          rows={butir}
          columns={[
            { head: t.kode, kind: "row", cell: (b) => <span class="nowrap">{b.kode}</span> },
            { head: t.sasaran, cell: (b) => <span class="pre">{b.sasaran}</span> },
            { head: t.teks, cell: (b) => <span class="pre">{b.teks}</span> },
            { head: t.target, cell: (b) => b.target || "—" },
            { head: t.skp.status, cell: (b) => <Status {...props} b={b} /> },
          ]}
        />
      )}
      {butir.length > 0 && celah.length === 0 && <p>{t.skp.semua}</p>}
      {celah.length > 0 && !props.able && facts.head.keadaan === "ditetapkan" && (
        <p>
          {t.skp.ditetapkan} <a href={`${here}/penyesuaian`}>{t.skp.sesuaikan}</a>
        </p>
      )}
      {celah.length > 0 && props.able && (
        <form method="post" action={`${here}/pk`} novalidate>
          <HiddenFields fields={{ perintah: props.command }} />
          <Button kind="primary">{t.skp.masukkan(celah.length)}</Button>
        </form>
      )}
    </div>
  );
};

const Status = ({ facts, b, here, able }: Props & { readonly b: PkChoice }) => {
  const t = useWords(pkWords);
  const r = facts.content.rhk.find((x) => x.jenis === "utama" && x.indikator.some((i) => i.pk === b.id));
  const i = r?.indikator.find((x) => x.pk === b.id);
  if (!r || !i) return <StatusTag kind="perlu-anda">{t.skp.belum}</StatusTag>;
  return (
    <div>
      <span class="pre">{t.skp.dibawa(r.teks)}</span>
      {targetBerbeda(b.target, i.target) && (
        <p class="small">
          <StatusTag kind="perlu-anda">{i.target ? t.targetBeda(i.target) : t.targetSkpKosong}</StatusTag>{" "}
          {able && <a href={`${here}/isian`}>{t.ubah}</a>}
        </p>
      )}
    </div>
  );
};

/** On the page of the plan: the way to its PK with what is missing, and to the tree it stands in. */
export const PkLinks = (props: { readonly base: string; readonly facts: Facts }) => {
  const t = useWords(pkWords);
  const { facts, base } = props;
  const { dimiliki } = cakupanPk(facts.pk, facts.content.rhk);
  return (
    <>
      {facts.pk.length > 0 && (
        <LinkButton compact icon="clipboard-list" href={`${base}/skp/${facts.head.id}/pk`}>
          {t.skp.tautan(dimiliki.length, facts.pk.length)}
        </LinkButton>
      )}
      <LinkButton compact icon="network" href={`${base}/pohon?skp=${facts.head.id}`}>
        {t.pohon}
      </LinkButton>
    </>
  );
};
