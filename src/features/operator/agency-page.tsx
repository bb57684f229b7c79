import type { AgencyLine, TugasLine } from "../../data/directory/pool.ts";
import { operatorWords } from "../../i18n/operator.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useWords } from "../../web/words.ts";
import { Frame } from "./frame.tsx";
import { At, LastRun, Schema, State } from "./parts.tsx";
import { RunTable } from "./runs-page.tsx";

type Props = {
  readonly nama: string;
  readonly agency: AgencyLine;
  readonly runs: readonly TugasLine[];
  readonly now: number;
  readonly typed?: Typed;
  readonly errors?: FieldErrors | undefined;
  /** Somebody else changed the state first. */
  readonly stale?: boolean;
};

/** Metadata and machinery only: nothing here comes from the agency's own database. */
export const AgencyPage = ({ nama, agency, runs, now, typed, errors, stale }: Props) => {
  const t = useWords(operatorWords);
  return (
    <Frame nama={nama} at="instansi" title={agency.nama} errors={errors}>
      {stale && <Notice kind="error">{t.tangguh.sudah}</Notice>}
      <SummaryList
        rows={[
          { label: t.instansi.keadaan, value: <State keadaan={agency.keadaan} /> },
          { label: t.instansi.alamat, value: <code>{`/a/${agency.code}`}</code> },
          { label: t.instansi.jenis, value: t.instansi[agency.jenis] },
          { label: t.instansi.zona, value: agency.zona },
          { label: t.instansi.ruang, value: <code>{agency.binding}</code> },
          { label: t.instansi.skema, value: <Schema versi={agency.versiSkema} /> },
          { label: t.instansi.bangun, value: <At pada={agency.bangunPada} none={t.instansi.tidur} /> },
          { label: t.instansi.tugas, value: <LastRun agency={agency} /> },
          { label: t.instansi.dibuat, value: <At pada={agency.dibuatPada} none="" /> },
        ]}
      />
      {agency.keadaan !== "ditutup" && <Suspension agency={agency} typed={typed} errors={errors} />}
      <RunTable caption={t.tugas.title} none={t.tugas.selesaiKosong} runs={runs} now={now} />
    </Frame>
  );
};

type SuspensionProps = {
  readonly agency: AgencyLine;
  readonly typed: Typed | undefined;
  readonly errors: FieldErrors | undefined;
};
const Suspension = ({ agency, typed, errors }: SuspensionProps) => {
  const { tangguh: t, salah } = useWords(operatorWords);
  const said = saidOf(errors, salah);
  const suspended = agency.keadaan === "ditangguhkan";
  return (
    <section class="card narrow">
      <h2>{suspended ? t.kembali : t.judul}</h2>
      <form
        method="post"
        class="stack"
        novalidate
        action={`/operator/instansi/${agency.id}/${suspended ? "pengaktifan" : "penangguhan"}`}
      >
        <p>{suspended ? t.kembaliJelas : t.jelas}</p>
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={t.alasanHint}
          value={typed?.alasan}
          error={said("alasan")}
          rows={2}
        />
        <Button kind={suspended ? "primary" : "danger"}>{suspended ? t.kembali : t.tombol}</Button>
      </form>
    </section>
  );
};
