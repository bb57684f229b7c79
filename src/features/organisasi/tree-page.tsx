import { jenisPenempatan, jenisUnit } from "../../domain/kepegawaian.ts";
import { urutPohon } from "../../domain/unit.ts";
import { angka } from "../../i18n/dates.ts";
import { organisasiWords } from "../../i18n/organisasi.ts";
import type { Lang } from "../../i18n/words.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Tree, type TreeNode } from "../../web/ui/tree.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { TreeRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly units: readonly TreeRow[];
  readonly akar: string | null;
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
        lead={props.units.length > 0 && t.lead(angka(props.units.length, lang))}
        actions={props.mayChange && props.units.length > 0 && add}
      />
      {props.akar && (
        <p>
          <a href={`${props.base}/unit`}>{t.keAtas}</a>
        </p>
      )}
      {props.units.length === 0 ? (
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

type Words = (typeof organisasiWords)[Lang];

/** The rows come flat, parents before children. */
function nodesOf({ units, base }: Props, t: Words, lang: Lang): TreeNode[] {
  type Open = TreeNode & { children: Open[] };
  const roots: Open[] = [];
  const path: Open[] = [];
  for (const unit of urutPohon(units)) {
    const shown = units.some((u) => u.induk === unit.id);
    const node: Open = {
      label: <a href={`${base}/unit/${unit.id}`}>{unit.nama}</a>,
      note: noteOf(unit, t, lang),
      actions: !shown && unit.anak > 0 && (
        <a href={`${base}/unit?akar=${unit.id}`}>{t.turun(angka(unit.anak, lang))}</a>
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
