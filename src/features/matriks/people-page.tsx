import { type CandidateRow, FOUND } from "../../data/agency/matriks.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly here: string;
  readonly tahun: number;
  readonly q: string;
  readonly found: readonly CandidateRow[];
  /** A key for each form. */
  readonly command: () => string;
  readonly refused?: string | undefined;
};

/** People of other units: found by name or number, added one by one. */
export const PeoplePage = ({ here, tahun, q, found, command, refused }: Props) => {
  const t = useWords(matriksWords).cari;
  const words = useWords(matriksWords);
  return (
    <div class="stack">
      <Problems also={refused} />
      <PageHead
        overline={words.title(tahun)}
        title={t.title}
        lead={t.lead}
        focus={refused === undefined}
        actions={
          <LinkButton compact icon="arrow-left" href={here}>
            {t.kembali}
          </LinkButton>
        }
      />
      <FilterBar action={`${here}/orang`} label={t.title} submit={t.tombol}>
        <TextField name="q" label={t.label} type="search" value={q} maxlength={100} />
      </FilterBar>
      {q !== "" && found.length === 0 && <p>{t.tidakAda}</p>}
      {found.length > FOUND && <p class="hint">{t.banyak}</p>}
      {found.length > 0 && (
        <Table
          caption={t.title}
          captionHidden
          rows={found.slice(0, FOUND)}
          columns={[
            {
              head: words.pegawai,
              kind: "row",
              cell: (o) => <Person name={o.nama} note={[o.jabatan, o.unit].filter(Boolean).join(", ")} />,
            },
            {
              head: t.tambah,
              kind: "action",
              cell: (o) =>
                o.sudah === 1 ? (
                  <span class="muted">{t.sudah}</span>
                ) : (
                  <form method="post" action={`${here}/orang`} novalidate>
                    <HiddenFields fields={{ pegawai: o.id, q, perintah: command() }} />
                    <Button compact icon="plus" about={o.nama}>
                      {t.tambah}
                    </Button>
                  </form>
                ),
            },
          ]}
        />
      )}
    </div>
  );
};
