import { jenisPenempatan, jenisUnit } from "../../domain/kepegawaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { urutPohon } from "../../domain/unit.ts";
import { angka, tanggalPanjang } from "../../i18n/dates.ts";
import { organisasiWords } from "../../i18n/organisasi.ts";
import type { Lang } from "../../i18n/words.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { DateField } from "../../web/ui/field.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Tree, type TreeNode } from "../../web/ui/tree.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { TreeRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly units: readonly TreeRow[];
  readonly akar: string | null;
  readonly pada: Tanggal;
  readonly today: Tanggal;
  readonly mayChange: boolean;
  readonly done: boolean;
};

export const TreePage = (props: Props) => {
  const [t, lang] = [useWords(organisasiWords), useLang()];
  const add = (
    <LinkButton kind="primary" icon="plus" href={`${props.base}/unit/baru`}>
      {t.tambah}
    </LinkButton>
  );
  return (
    <>
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead
        title={t.title}
        lead={
          props.units.length > 0 &&
          (props.pada === props.today
            ? t.lead(angka(props.units.length, lang))
            : t.leadPada(angka(props.units.length, lang), tanggalPanjang(props.pada, lang)))
        }
        actions={props.mayChange && props.units.length > 0 && add}
      />
      <AsOf {...props} />
      {props.akar && (
        <p>
          <a href={`${props.base}/unit${at(props, "?")}`}>{t.keAtas}</a>
        </p>
      )}
      {props.units.length === 0 && props.pada !== props.today ? (
        <p>{t.belumAdaPada}</p>
      ) : props.units.length === 0 ? (
        <EmptyState
          icon="network"
          title={t.kosong.title}
          why={t.kosong.why}
          who={t.kosong.who}
          action={props.mayChange && add}
        />
      ) : (
        <Tree label={t.pohon} nodes={nodesOf(props, t, lang)} />
      )}
    </>
  );
};

/** Another day than today goes along on the way down. */
const at = ({ pada, today }: Props, mark: "?" | "&") => (pada === today ? "" : `${mark}pada=${pada}`);

const AsOf = (props: Props) => {
  const t = useWords(organisasiWords);
  return (
    <form class="filter" method="get" action={`${props.base}/unit`}>
      {props.akar && <input type="hidden" name="akar" value={props.akar} />}
      <DateField name="pada" label={t.padaTanggal} value={props.pada} />
      <Button>{t.lihat}</Button>
      <LinkButton kind="link" href={`${props.base}/unit/arsip`}>
        {t.arsip.buka}
      </LinkButton>
    </form>
  );
};

type Words = (typeof organisasiWords)[Lang];

/** The rows come flat, parents before children. */
function nodesOf(props: Props, t: Words, lang: Lang): TreeNode[] {
  const { units, base } = props;
  type Open = TreeNode & { children: Open[] };
  const roots: Open[] = [];
  const path: Open[] = [];
  for (const unit of urutPohon(units)) {
    const shown = units.some((u) => u.induk === unit.id);
    const node: Open = {
      label: <a href={`${base}/unit/${unit.id}`}>{unit.nama}</a>,
      note: noteOf(unit, t, lang),
      actions: !shown && unit.anak > 0 && (
        <a href={`${base}/unit?akar=${unit.id}${at(props, "&")}`}>{t.turun(angka(unit.anak, lang))}</a>
      ),
      children: [],
    };
    path.length = unit.tingkat;
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}

const noteOf = (unit: TreeRow, t: Words, lang: Lang) =>
  [
    unit.jenis === "unit-kerja" ? "" : jenisUnit[unit.jenis][lang],
    unit.pimpinan ? `${acting(unit, lang)}${unit.pimpinan}` : t.tanpaPimpinan,
    t.orang(angka(unit.orang, lang)),
  ]
    .filter(Boolean)
    .join(" · ");

const acting = (unit: TreeRow, lang: Lang) =>
  unit.jenisPimpinan === "plt" || unit.jenisPimpinan === "plh"
    ? `${jenisPenempatan[unit.jenisPimpinan][lang]} `
    : "";
