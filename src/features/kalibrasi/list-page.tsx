import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import type { KeadaanKalibrasi } from "../../domain/kalibrasi.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { TimTabs } from "../../web/kerja-tabs.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { useLang } from "../../web/words.ts";
import type { BukaRow, KelompokRow, SesiRow, UnitRow } from "./queries.ts";

type ListProps = {
  readonly base: string;
  readonly sesi: readonly SesiRow[];
  readonly zona: Zona;
  readonly bolehBuka: boolean;
  readonly tim: boolean;
};

export const ListPage = ({ base, sesi, zona, bolehBuka, tim }: ListProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  return (
    <div class="stack-l">
      <PageHead
        title={t.judul}
        lead={t.lead}
        actions={
          bolehBuka && (
            <LinkButton kind="primary" icon="plus" href={`${base}/kalibrasi/baru`}>
              {t.buka}
            </LinkButton>
          )
        }
      />
      {tim && <TimTabs base={base} current="kalibrasi" />}
      {sesi.length === 0 ? (
        <EmptyState icon="users" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Table
          caption={t.daftar.caption}
          captionHidden
          rows={sesi}
          columns={[
            {
              head: t.daftar.sesi,
              kind: "row",
              cell: (s) => (
                <a href={`${base}/kalibrasi/${s.id}`}>
                  {s.namaUnit}, {namaPeriode(s, lang)}
                </a>
              ),
            },
            { head: t.daftar.keadaan, cell: (s) => <Keadaan k={s.keadaan} /> },
            { head: t.daftar.ketua, cell: (s) => s.namaKetua },
            { head: t.daftar.sejak, cell: (s) => <InstantText at={s.dibukaPada} zona={zona} lang={lang} /> },
          ]}
        />
      )}
    </div>
  );
};

export const Keadaan = (props: { readonly k: KeadaanKalibrasi }) => (
  <StatusTag kind={warna[props.k]}>{kalibrasiWords[useLang()].keadaan[props.k]}</StatusTag>
);
const warna = {
  "pra-suara": "proses",
  papan: "proses",
  terkunci: "terkunci",
  batal: "netral",
} as const satisfies Record<KeadaanKalibrasi, StatusKind>;

export type BukaProps = {
  readonly base: string;
  readonly units: readonly UnitRow[];
  readonly periode: readonly PeriodeRow[];
  readonly typed: Typed;
  readonly fakta: BukaRow | undefined;
  readonly kelompok: readonly KelompokRow[];
  readonly halangan?: Refusal | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly perintah: string;
};

/** First which unit and period, by an ordinary GET; then who it is about; then it is opened. */
export const BukaPage = (p: BukaProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const error = saidOf(p.errors, t.salah);
  const penilai = [...Map.groupBy(p.kelompok, (k) => k.namaPenilai)];
  return (
    <div class="narrow stack-l">
      <div>
        <Problems errors={p.errors} salah={t.salah} also={p.halangan && said(p.halangan, lang)} />
        <PageHead title={t.baru.judul} lead={t.lead} focus={!p.errors && !p.halangan} />
      </div>
      <form method="get" action={`${p.base}/kalibrasi/baru`} class="stack">
        <SelectField
          name="unit"
          label={t.baru.unit}
          hint={t.baru.unitPetunjuk}
          blank={t.baru.pilih}
          value={p.typed.unit}
          error={error("unit")}
          choices={p.units.map((u) => ({ value: u.id, label: u.nama }))}
        />
        <SelectField
          name="periode"
          label={t.baru.periode}
          blank={t.baru.pilih}
          value={p.typed.periode}
          error={error("periode")}
          choices={p.periode.map((x) => ({ value: x.id, label: namaPeriode(x, lang) }))}
        />
        <div class="actions">
          <Button>{t.baru.lihat}</Button>
        </div>
      </form>
      {p.fakta && (
        <section class="card stack">
          <h2>{t.baru.orang(p.kelompok.length, penilai.length)}</h2>
          {p.fakta.namaKetua && <p>{t.baru.ketua(p.fakta.namaKetua)}</p>}
          <Table
            caption={t.baru.penilai}
            captionHidden
            rows={penilai}
            columns={[
              { head: t.baru.penilai, kind: "row", cell: ([nama]) => nama },
              { head: t.baru.dinilai, kind: "number", cell: ([, milik]) => milik.length },
            ]}
          />
          {!p.halangan && (
            <form method="post" action={`${p.base}/kalibrasi`}>
              <HiddenFields
                fields={{ unit: p.typed.unit ?? "", periode: p.typed.periode ?? "", perintah: p.perintah }}
              />
              <Button kind="primary">{t.buka}</Button>
            </form>
          )}
        </section>
      )}
    </div>
  );
};
