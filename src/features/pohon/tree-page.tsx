import { keadaanSkp } from "../../domain/istilah.ts";
import { type Cabang, PALING_BANYAK, PALING_DALAM } from "../../domain/pohon.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { pkWords } from "../../i18n/pk.ts";
import { pohonWords } from "../../i18n/pohon.ts";
import { asset } from "../../web/assets.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Gaps } from "./gaps.tsx";
import { Picture } from "./picture.tsx";
import type { Awal, LooseRow, NodeRow, PkRow, StartRow } from "./queries.ts";
import { caraDari, type Node, type Rhk, treeOf } from "./tree.ts";

type Props = {
  readonly base: string;
  readonly awal: Awal;
  readonly start: StartRow;
  readonly nodes: readonly NodeRow[];
  readonly promised: readonly PkRow[];
  readonly loose: readonly LooseRow[];
  readonly viewer: Viewer;
};

/** The cascade as a picture and as a list that says the same, with what is not linked. */
export const TreePage = (props: Props) => {
  const { base, awal, start } = props;
  const t = useWords(pohonWords);
  const pohon = treeOf(props.nodes, props.promised);
  return (
    <div class="stack">
      <link rel="stylesheet" href={asset["pohon.css"]} />
      <PageHead
        overline={t.title}
        title={`${start.nama} · ${start.tahun}`}
        lead={start.keterangan || t.lead}
        actions={
          <>
            {awal.dari === "unit" && (
              <LinkButton compact href={`${base}/pk/${start.unit}/${start.tahun}`}>
                {useWords(pkWords).title}
              </LinkButton>
            )}
            {awal.dari === "rhk" && start.skp && (
              <LinkButton compact href={`${base}/pohon?skp=${start.skp}`}>
                {start.nama}
              </LinkButton>
            )}
            <PrintButton>{useWords(pkWords).cetak}</PrintButton>
          </>
        }
      />
      {pohon.dipotong && <Notice kind="info">{t.dipotong(PALING_BANYAK)}</Notice>}
      {pohon.hutan.length === 0 ? (
        <EmptyState icon="network" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          <Picture hutan={pohon.hutan} />
          <section class="stack-s pohon-daftar">
            <h2>{t.daftar}</h2>
            <Branches base={base} cabang={pohon.hutan} induk={null} dalam={0} />
          </section>
        </>
      )}
      <Gaps base={base} pohon={pohon} loose={props.loose} unit={start.unit} tahun={start.tahun} />
    </div>
  );
};

type BranchesProps = {
  readonly base: string;
  readonly cabang: readonly Cabang<Node>[];
  readonly induk: Node | null;
  readonly dalam: number;
};

/** Open down to the start's own results; what lies below opens by a press, also without script. */
const Branches = ({ base, cabang, induk, dalam }: BranchesProps) => (
  <ul>
    {cabang.map((c) => (
      <li>
        {c.anak.length === 0 ? (
          <Label base={base} node={c.simpul} induk={induk} sepi />
        ) : (
          <details open={dalam < 2 || (c.simpul.rhk?.tingkat ?? -1) <= 0}>
            <summary>
              <Label base={base} node={c.simpul} induk={induk} />
            </summary>
            <Branches base={base} cabang={c.anak} induk={c.simpul} dalam={dalam + 1} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

const Label = (props: {
  readonly base: string;
  readonly node: Node;
  readonly induk: Node | null;
  readonly sepi?: boolean;
}) => {
  const t = useWords(pohonWords);
  const { node } = props;
  if (node.pk)
    return (
      <span>
        <strong>{t.pk(node.pk.kode)}</strong> <span class="pre">{node.pk.teks}</span>{" "}
        {props.sepi && <StatusTag kind="perlu-anda">{t.tanpaRhk}</StatusTag>}
      </span>
    );
  return <Result {...props} r={node.rhk} />;
};

const Result = ({
  base,
  r,
  induk,
}: {
  readonly base: string;
  readonly r: Rhk;
  readonly induk: Node | null;
}) => {
  const t = useWords(pohonWords);
  const lang = useLang();
  const cara = caraDari(r, induk);
  const dilayani = induk?.rhk?.indikator.find((i) => i.id === r.indikatorInduk);
  const lain = induk?.rhk && induk.rhk.unit !== r.unit ? `, ${t.unitLain(r.namaUnit)}` : "";
  return (
    <span>
      <span class="pre">{r.teks}</span>{" "}
      <span class="small muted">
        {`${r.nama}, ${r.jabatan}${lain}`}
        {r.keadaan !== "ditetapkan" && ` · ${keadaanSkp[r.keadaan][lang]}`}
        {r.disesuaikan === 1 && ` · ${t.disesuaikan}`}
        {r.jenis === "tambahan" && ` · ${t.tambahan}`}
        {cara && ` · ${t[cara]}`}
        {dilayani && (
          <>
            <br />
            {t.mendukung}: {dilayani.teks}
          </>
        )}
        {r.tingkat >= 0 &&
          r.indikator.map((i) => (
            <>
              <br />
              {i.teks}
              {i.target && ` · ${t.target} ${i.target}`}
            </>
          ))}
        {r.tingkat === PALING_DALAM && r.anak > 0 && (
          <>
            <br />
            <a href={`${base}/pohon?rhk=${r.id}`}>
              {t.anak(r.anak)}
              <span class="sr-only">: {r.teks}</span>
            </a>
          </>
        )}
      </span>
    </span>
  );
};
