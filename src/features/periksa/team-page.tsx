import { periksaWords } from "../../i18n/periksa.ts";
import { namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { TimTabs } from "../../web/kerja-tabs.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type Anggota, type Keadaan, menit, perlu } from "./load.ts";
import type { PeriodeRow, SidangRow } from "./queries.ts";

export type TeamProps = {
  readonly base: string;
  readonly periode: PeriodeRow | null;
  readonly semua: readonly PeriodeRow[];
  readonly tim: readonly Anggota[];
  readonly sidang: SidangRow;
  readonly perintah: string;
  readonly pola: boolean;
  readonly done?: string | undefined;
  readonly refused?: string | undefined;
};

/** Forty people on one page: who was never looked at first, how far each is, and how long the rest takes. */
export const TeamPage = (props: TeamProps) => {
  const { base, periode, semua, tim, sidang } = props;
  const lang = useLang();
  const t = periksaWords[lang];
  return (
    <div class="stack-l">
      <div>
        {props.refused && <Notice kind="error">{props.refused}</Notice>}
        {props.done && <Notice kind="success">{props.done}</Notice>}
        <PageHead
          title={periode ? t.title(namaPeriode(periode, lang)) : t.titleTanpa}
          lead={t.lead(sidang.n)}
          focus={!props.refused}
        />
      </div>
      <TimTabs base={base} current="periksa" />
      {semua.length > 1 && (
        <Tabs
          label={t.periode}
          tabs={semua.map((p) => ({
            href: `${base}/periksa?periode=${p.id}`,
            label: `${namaPeriodePendek(p, lang)} ${p.tahun}`,
            current: p.id === periode?.id,
          }))}
        />
      )}
      {tim.length === 0 || !periode ? (
        <EmptyState icon="users" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          <Mulai {...props} periode={periode} />
          <Daftar {...props} periode={periode} />
        </>
      )}
      <p class="cluster small">
        {sidang.baru > 0 && periode && (
          <a href={`${base}/periksa/pengurungan?periode=${periode.id}`}>{t.urungSidang}</a>
        )}
        {props.pola && periode && <a href={`${base}/periksa/pola?periode=${periode.id}`}>{t.pola.catatan}</a>}
      </p>
    </div>
  );
};

type Some = TeamProps & { readonly periode: PeriodeRow };

/** One press draws for everybody who waits; from then on one page leads to the next. */
const Mulai = ({ base, periode, tim, sidang, perintah }: Some) => {
  const t = useWords(periksaWords);
  const sisa = tim.filter(perlu);
  const tarik = sisa.filter((a) => a.keadaan !== "jalan").length;
  const [pertama] = sisa;
  if (!pertama) return <p>{tim.every((a) => a.keadaan === "tertutup") ? t.tertutupSemua : t.habis}</p>;
  return (
    <div class="stack-s">
      {tarik > 0 ? (
        <form method="post" action={`${base}/periksa/sampel`}>
          <HiddenFields fields={{ periode: periode.id, perintah }} />
          <Button kind="primary">{t.mulai(tarik)}</Button>
        </form>
      ) : (
        <div>
          <LinkButton kind="primary" href={`${base}/periksa/${pertama.skp}/${periode.id}`}>
            {t.lanjut}
          </LinkButton>
        </div>
      )}
      <p class="muted">{t.sisa(sisa.length, menit(tim, sidang.n))}</p>
    </div>
  );
};

const Daftar = ({ base, periode, tim }: Some) => {
  const all = useWords(periksaWords);
  const t = all.tim;
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={tim}
      columns={[
        {
          head: t.nama,
          kind: "row",
          cell: (a) => (
            <Person name={a.nama} href={`${base}/periksa/${a.skp}/${periode.id}`} note={a.jabatan} />
          ),
        },
        {
          head: t.keadaan,
          cell: (a) => <StatusTag kind={warna[a.keadaan]}>{all.keadaan[a.keadaan]}</StatusTag>,
        },
        { head: t.ada, cell: (a) => t.berkas(a.bukti, a.progres) },
        {
          head: t.sampel,
          kind: "number",
          cell: (a) => a.sampel > 0 && t.diperiksa(a.diperiksa, a.butir),
        },
        {
          head: t.hasil,
          cell: (a) => a.diperiksa > 0 && all.hitung(a.sesuai, a.kurang, a.tidakSesuai),
        },
        {
          head: t.lalu,
          cell: (a) => (a.temuanLalu === null ? t.belumPernah : t.pernah(a.temuanLalu)),
        },
      ]}
    />
  );
};

const warna = {
  belum: "perlu-anda",
  jalan: "proses",
  baru: "perlu-anda",
  selesai: "selesai",
  kosong: "netral",
  tertutup: "terkunci",
} as const satisfies Record<Keadaan, StatusKind>;
