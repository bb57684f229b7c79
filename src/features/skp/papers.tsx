import { sql } from "drizzle-orm";
import type { Child } from "hono/jsx";
import { leadsTeam } from "../../data/agency/matriks.ts";
import type { SkpHead } from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { formulirWords } from "../../i18n/formulir.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { useWords } from "../../web/words.ts";

export type Leads = { readonly memimpin: 0 | 1; readonly tim: 0 | 1 };
/** He assesses somebody that year; he leads a team today, whose roles are his to share (hlm. 47). */
export const leadsStatement = (id: string, today: Tanggal) => rows<Leads>`
  SELECT EXISTS (SELECT 1 FROM skp s WHERE s.penilai = skp.pegawai AND s.tahun = skp.tahun) AS memimpin,
    ${leadsTeam(sql`skp.pegawai`, today)} AS tim
  FROM skp WHERE id = ${id}`;

type Props = {
  readonly head: Pick<SkpHead, "keadaan" | "jalan" | "kelompok">;
  readonly here: string;
  readonly leads: Leads | undefined;
  /** What else belongs to it, after its own papers. */
  readonly children?: Child;
};

/** The paper of this plan, and the documents that belong to it (stages 3 and 4 of planning, hlm. 26). */
export const Papers = ({ head, here, leads, children }: Props) => {
  const t = useWords(formulirWords).kertas;
  const jpt = head.kelompok === "jpt-unit-mandiri";
  const matriks = useWords(matriksWords).tautan;
  if (head.jalan === "belum" && head.keadaan === "belum")
    return (
      <nav class="cluster jangan-cetak" aria-label={t.label}>
        {children}
      </nav>
    );
  const agreed = head.keadaan === "ditetapkan";
  return (
    <nav class="cluster jangan-cetak" aria-label={t.label}>
      <LinkButton compact icon="file-text" href={`${here}/pdf`} download>
        {agreed ? t.pdf : t.pdfKonsep}
      </LinkButton>
      <LinkButton compact icon="file-text" href={`${here}/pdf?kertas=f4`} download>
        {t.pdfF4}
      </LinkButton>
      {agreed && head.jalan !== "ditetapkan" && (
        <LinkButton compact icon="file-text" href={`${here}/pdf?versi=konsep`} download>
          {t.pdfKonsep}
        </LinkButton>
      )}
      {jpt && (
        <LinkButton compact icon="clipboard-list" href={`${here}/manual`}>
          {t.manual}
        </LinkButton>
      )}
      {(leads?.memimpin === 1 || jpt) && (
        <LinkButton compact icon="clipboard-list" href={`${here}/strategi`}>
          {t.strategi}
        </LinkButton>
      )}
      {(leads?.memimpin === 1 || leads?.tim === 1 || jpt) && (
        <LinkButton compact icon="network" href={here.replace("/skp/", "/matriks/")}>
          {matriks}
        </LinkButton>
      )}
      {children}
    </nav>
  );
};

/** Printed from the page a draft says across each sheet what it is, as its PDF does. */
export const DraftMark = (props: { readonly agreed: boolean }) =>
  props.agreed ? null : (
    <p class="hanya-cetak tanda-uji" lang="id" hidden>
      KONSEP
    </p>
  );
