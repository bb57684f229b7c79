import type { BuktiTerkait, UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import type { RhkContent } from "../../data/agency/skp.ts";
import { tandaBaris } from "../../domain/rencana-aksi.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import type { FieldErrors } from "../../web/form.ts";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { Grid } from "../../web/ui/grid.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";
import { EvidencePart } from "./evidence-part.tsx";
import { type Baris, FORM, type Isian, nama } from "./forms.ts";
import { RealisasiTable } from "./realisasi-table.tsx";
import { disepakatiOf, type Work } from "./work.ts";

export type CardProps = {
  readonly base: string;
  /** This page, for steps that lead back to it. */
  readonly here: string;
  readonly skp: string;
  readonly periode: string;
  readonly rhk: RhkContent;
  readonly at: number;
  readonly isian: Isian;
  readonly edit: boolean;
  /** Evidence may be added and detached. */
  readonly open: boolean;
  readonly said: FieldErrors;
  readonly bukti: readonly BuktiTerkait[];
  readonly umpanBalik: readonly UmpanBalik[];
  readonly work: Work;
  readonly zona: Zona;
  readonly mine: boolean;
  readonly bolehArah: boolean;
  readonly perintah: string;
};

export const RhkCard = (props: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const { rhk, at } = props;
  return (
    <SummaryCard
      level={2}
      id={`rhk-${rhk.id}`}
      title={`${at + 1}. ${rhk.teks}`}
      status={<span class="small muted">{t[rhk.jenis]}</span>}
    >
      <RealisasiTable {...props} />
      {props.edit ? <PlanGrid {...props} /> : <PlanList {...props} />}
      <EvidencePart {...props} />
      {props.umpanBalik.length > 0 && (
        <div class="stack-s">
          <h3>{t.umpanBalik}</h3>
          <FeedbackList items={props.umpanBalik} />
        </div>
      )}
    </SummaryCard>
  );
};

const PlanGrid = ({ rhk, at, isian, said, bukti, work }: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const tanda = useTanda(work);
  const id = nama.grid(rhk.id);
  return (
    <div class="stack-s rencana">
      <h3>{t.rencana}</h3>
      {at === 0 && <p class="hint">{t.rencanaPetunjuk}</p>}
      <Grid
        id={id}
        form={FORM}
        caption={t.rencanaRhk(String(at + 1))}
        columns={[
          { name: nama.teks(rhk.id), head: t.rencana },
          { name: nama.target(rhk.id), head: t.targetAksi },
        ]}
        rows={baris(isian, rhk.id).map((b, row) => ({
          key: b.key,
          values: { [nama.teks(rhk.id)]: b.teks, [nama.target(rhk.id)]: b.target },
          errors: rowErrors(said, rhk.id, row),
          action: b.key && (
            <>
              <Files n={bukti.filter((f) => f.rencanaAksi === b.key).length} />
              {tanda(b, rhk.id)}
            </>
          ),
        }))}
        words={t.kisi}
      />
    </div>
  );
};

const Files = ({ n }: { n: number }) =>
  n > 0 ? <p class="small muted nowrap">{useWords(rencanaAksiWords).berkas(String(n))}</p> : null;

/** How a row stands to what was agreed; silent where nothing is agreed. */
function useTanda(work: Work) {
  const t = useWords(rencanaAksiWords).sepakat.tanda;
  const versi = disepakatiOf(work);
  return (b: Baris, rhk: string) =>
    !versi ? null : <span class="small muted nowrap"> {t[tandaBaris({ ...b, id: b.key, rhk }, versi)]}</span>;
}

const PlanList = ({ rhk, at, isian, work }: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const tanda = useTanda(work);
  const rows = baris(isian, rhk.id);
  if (rows.length === 0) return <p class="muted">{t.takAdaRencana}</p>;
  return (
    <Table
      caption={t.rencanaRhk(String(at + 1))}
      captionHidden
      columns={[
        {
          head: t.rencana,
          cell: (b: Baris) => (
            <>
              <span class="pre">{b.teks}</span>
              {tanda(b, rhk.id)}
            </>
          ),
          kind: "row",
        },
        { head: t.targetAksi, cell: (b: Baris) => b.target && <span class="pre">{b.target}</span> },
      ]}
      rows={rows}
    />
  );
};

const baris = (isian: Isian, rhk: string): readonly Baris[] => isian.rencana.get(rhk) ?? [];

function rowErrors(said: FieldErrors, rhk: string, row: number): Record<string, string> {
  const errors: Record<string, string> = {};
  const teks = said[nama.sel(rhk, "teks", row)];
  const target = said[nama.sel(rhk, "target", row)];
  if (teks) errors[nama.teks(rhk)] = teks;
  if (target) errors[nama.target(rhk)] = target;
  return errors;
}
