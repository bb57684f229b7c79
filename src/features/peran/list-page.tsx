import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { peranWords } from "../../i18n/peran.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Filter, RoleRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly roles: readonly RoleRow[];
  readonly more: boolean;
  readonly filter: Filter;
  readonly today: Tanggal;
  readonly done: boolean;
};

export const ListPage = (props: Props) => {
  const { base, filter, roles } = props;
  const [t, lang] = [useWords(peranWords), useLang()];
  return (
    <div class="stack">
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead
        title={filter.lama ? t.titleLama : t.title}
        lead={t.lead}
        actions={
          <LinkButton kind="primary" icon="plus" href={`${base}/kelola/peran/baru`}>
            {t.beri}
          </LinkButton>
        }
      />
      <FilterBar action={`${base}/kelola/peran`} label={t.saring} submit={t.tampilkan}>
        {filter.lama && <input type="hidden" name="lama" value="ya" />}
        <SelectField
          name="peran"
          label={t.peran}
          value={filter.peran}
          blank={t.semua}
          choices={PERAN.map((peran) => ({ value: peran, label: t.kata[peran] }))}
        />
      </FilterBar>
      {roles.length === 0 ? (
        <EmptyState icon="users" title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      ) : (
        <Table
          caption={t.title}
          captionHidden
          rows={roles}
          columns={[
            {
              head: t.nama,
              kind: "row",
              cell: (r) => <a href={`${base}/pegawai/${r.pegawai}`}>{r.nama}</a>,
            },
            { head: t.peran, cell: (r) => t.kata[r.peran] },
            { head: t.lingkup, cell: (r) => r.unit ?? t.seluruh },
            {
              head: t.masa,
              cell: (r) => (
                <span class="person">
                  <span>
                    {r.sampai === null
                      ? t.sejak(tanggalPendek(r.dari, lang))
                      : t.rentang(tanggalPendek(r.dari, lang), tanggalPendek(r.sampai, lang))}
                  </span>
                  {r.dari > props.today && <span class="small muted">{t.nanti}</span>}
                </span>
              ),
            },
            {
              head: t.dasar,
              cell: (r) => (
                <span class="person">
                  <span>{r.dasar || "–"}</span>
                  {r.oleh && <span class="small muted">{t.oleh(r.oleh)}</span>}
                </span>
              ),
            },
            ...(filter.lama
              ? []
              : [
                  {
                    head: t.tindakan,
                    kind: "action" as const,
                    cell: (r: RoleRow) => (
                      <LinkButton
                        compact
                        kind="link"
                        href={`${base}/kelola/peran/${r.id}/akhir`}
                        about={`${t.kata[r.peran]} ${r.nama}`}
                      >
                        {t.akhiriSingkat}
                      </LinkButton>
                    ),
                  },
                ]),
          ]}
        />
      )}
      <Ways {...props} />
    </div>
  );
};

const Ways = ({ base, filter, more }: Props) => {
  const t = useWords(peranWords);
  const at = (over: Partial<Filter>) => {
    const f = { ...filter, ...over };
    const asked = {
      peran: f.peran,
      lama: f.lama ? "ya" : "",
      halaman: f.halaman > 1 ? String(f.halaman) : "",
    };
    return `${base}/kelola/peran?${new URLSearchParams(Object.entries(asked).filter(([, v]) => v !== ""))}`;
  };
  return (
    <p class="cluster">
      {filter.halaman > 1 && <a href={at({ halaman: filter.halaman - 1 })}>{t.sebelum}</a>}
      {more && <a href={at({ halaman: filter.halaman + 1 })}>{t.sesudah}</a>}
      <a href={at({ lama: !filter.lama, halaman: 1 })}>{filter.lama ? t.lihatKini : t.lihatLama}</a>
    </p>
  );
};
