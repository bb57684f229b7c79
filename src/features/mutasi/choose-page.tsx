import { type JenisMutasi, jenisMutasi } from "../../domain/mutasi.ts";
import { mutasiWords } from "../../i18n/mutasi.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { PilihanRow } from "./queries.ts";

/** What the letter says, in the words of whoever has it in hand. */
export const KindsPage = (props: {
  readonly base: string;
  readonly query: string;
  readonly siapa: string | undefined;
}) => {
  const { base, query } = props;
  const [t, lang] = [useWords(mutasiWords), useLang()];
  return (
    <div class="narrow">
      <PageHead
        title={t.pilihJenis}
        overline={props.siapa ? `${t.baru} · ${props.siapa}` : t.baru}
        lead={t.pilihJenisLead}
      />
      <ul class="plain stack">
        {(Object.keys(jenisMutasi) as JenisMutasi[]).map((jenis) => (
          <li>
            <a href={`${base}/mutasi/baru?jenis=${jenis}${query}`}>
              <strong>{jenisMutasi[jenis][lang]}</strong>
            </a>
            <p class="small muted">{t.jenisHint[jenis]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
};

export type Slot = "pegawai" | "lawan" | "pengganti";
type SearchProps = {
  readonly base: string;
  readonly jenis: JenisMutasi;
  readonly slot: Slot;
  readonly chosen: Readonly<Record<string, string>>;
  /** Undefined before anything was looked for. */
  readonly cari: string | undefined;
  readonly found: readonly PilihanRow[];
};

/** One person after the other, by name or number: a list box of thousands helps nobody. */
export const SearchPage = (props: SearchProps) => {
  const { base, slot, chosen } = props;
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const to = (id: string) =>
    `${base}/mutasi/baru?${new URLSearchParams({ ...chosen, [slot]: id }).toString()}`;
  return (
    <div class="stack">
      <PageHead
        title={t.pilihOrang[slot]}
        overline={jenisMutasi[props.jenis][lang]}
        lead={t.pilihOrangLead}
      />
      <FilterBar action={`${base}/mutasi/baru`} label={t.pilihOrang[slot]} submit={t.tombolCari}>
        <HiddenFields fields={chosen} />
        <TextField name="cari" type="search" label={t.namaAtauNip} value={props.cari ?? ""} autofocus />
      </FilterBar>
      {slot === "pengganti" && (
        <p>
          <LinkButton href={to("-")}>{t.tanpaPengganti}</LinkButton>
        </p>
      )}
      {props.cari !== undefined && props.found.length === 0 && (
        <Notice kind="info">{props.cari === "" ? t.tulisDulu : t.tidakAdaOrang}</Notice>
      )}
      {props.found.length > 0 && (
        <Table
          caption={t.pilihOrang[slot]}
          captionHidden
          rows={props.found}
          columns={[
            {
              head: t.tabel.nama,
              kind: "row",
              cell: (p) => <Person name={p.nama} nip={p.nomor ?? undefined} />,
            },
            { head: t.jabatan, cell: (p) => <Place person={p} /> },
            { head: t.tabel.penilai, cell: (p) => p.penilai ?? "–" },
            {
              head: t.pilih,
              kind: "action",
              cell: (p) => (
                <LinkButton compact href={to(p.id)} about={p.nama}>
                  {t.pilih}
                </LinkButton>
              ),
            },
          ]}
        />
      )}
    </div>
  );
};

export const Place = ({ person }: { readonly person: PilihanRow }) => {
  const t = useWords(mutasiWords);
  return person.jabatan === null ? (
    <span class="muted">{t.tanpaJabatan}</span>
  ) : (
    <span class="person">
      <span>{person.jabatan}</span>
      <span class="small muted">{person.namaUnit}</span>
    </span>
  );
};
