import { predikat } from "../../domain/istilah.ts";
import { type SebabPenyesuaian, sebabPenyesuaian } from "../../domain/penyesuaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type BarisUsulan, tabelIpk } from "../../domain/usulan-penyesuaian.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, SelectField } from "../../web/ui/choice-field.tsx";
import { Confirm, HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Facts } from "./facts.ts";
import type { Mark } from "./queries.ts";

export type AdjustmentProps = {
  readonly base: string;
  readonly facts: Facts;
  readonly command: string;
  /** Marks a mutasi left, and the rows they suggest. */
  readonly marks: readonly Mark[];
  readonly suggested: readonly BarisUsulan[];
  /** Days the next version may begin on. */
  readonly hari: { readonly dari: Tanggal; readonly sampai: Tanggal };
  /** The form is there: the rule allows it, or something was typed that must not be lost. */
  readonly able: boolean;
  /** The running adjustment may be cancelled by who looks. */
  readonly cancellable: boolean;
  /** The marks may be closed as not needed by who looks. */
  readonly dismissible: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly refused: string | undefined;
  readonly typed: Readonly<Record<string, string>>;
};

/** Why and from which day an agreed plan changes: to begin an adjustment, or to say its reason better. */
export const AdjustmentPage = (props: AdjustmentProps) => {
  const t = useWords(penyesuaianWords);
  const { head, sesuai } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  return (
    <div class="stack">
      <Problems errors={props.errors} salah={t.salah} also={props.refused} />
      <PageHead
        overline={`${useWords(skpWords).skpTahun(head.tahun)} · ${head.nama}`}
        title={sesuai ? t.titleUbah : t.title}
        lead={t.lead}
        focus={props.refused === undefined && Object.keys(props.errors).length === 0}
      />
      {!sesuai && props.marks.length > 0 && <Suggestion {...props} />}
      {props.able ? (
        <AdjustmentForm {...props} here={here} />
      ) : (
        <LinkButton href={here}>{useWords(skpWords).isian.kembali}</LinkButton>
      )}
      {(props.dismissible || props.typed.tidakPerlu !== undefined) && <NotNeeded {...props} here={here} />}
      {sesuai && props.cancellable && (
        <section class="card stack-s">
          <h2>{t.batalkan}</h2>
          <Confirm
            action={`${here}/penyesuaian/pembatalan`}
            hidden={{ versi: String(head.versi), perintah: `${props.command.slice(0, -1)}0` }}
            submit={t.batalkan}
            danger
            cancel={{ href: here, text: useWords(shellWords).cancel }}
          >
            <p>{t.batalkanJelas}</p>
          </Confirm>
        </section>
      )}
    </div>
  );
};

/** The penilai closes what a mutasi asked for, with a reason; a text that was refused stays to be copied. */
const NotNeeded = (props: AdjustmentProps & { readonly here: string }) => {
  const t = useWords(penyesuaianWords);
  const code = props.errors.tidakPerlu;
  return (
    <form class="card stack-s" method="post" action={`${props.here}/penyesuaian/tidak-perlu`} novalidate>
      <h2>{t.tidakPerlu}</h2>
      <HiddenFields
        fields={{ versi: String(props.facts.head.versi), perintah: `${props.command.slice(0, -1)}1` }}
      />
      <TextArea
        name="tidakPerlu"
        label={t.tidakPerluAlasan}
        hint={t.tidakPerluJelas}
        value={props.typed.tidakPerlu}
        error={code === undefined ? undefined : t.salah[code as keyof typeof t.salah]}
        rows={3}
      />
      <div class="actions">
        <Button>{t.tidakPerlu}</Button>
      </div>
    </form>
  );
};

const AdjustmentForm = (props: AdjustmentProps & { readonly here: string }) => {
  const t = useWords(penyesuaianWords);
  const lang = useLang();
  const { head, sesuai } = props.facts;
  const day = (d: Tanggal) => tanggalPanjang(d, lang);
  const salah = (field: string) => {
    const code = props.errors[field];
    return code === undefined ? undefined : t.salah[code as keyof typeof t.salah];
  };
  return (
    <form class="card stack" method="post" action={`${props.here}/penyesuaian`} novalidate>
      <HiddenFields fields={{ versi: String(head.versi), perintah: props.command }} />
      <SelectField
        name="sebab"
        label={t.sebab}
        value={props.typed.sebab}
        blank={t.pilih}
        error={salah("sebab")}
        choices={(Object.keys(sebabPenyesuaian) as SebabPenyesuaian[]).map((value) => ({
          value,
          label: `${sebabPenyesuaian[value][lang]} (${sebabPenyesuaian[value].pasal})`,
        }))}
      />
      <TextArea
        name="alasan"
        label={t.alasan}
        hint={t.alasanJelas}
        value={props.typed.alasan}
        error={salah("alasan")}
        rows={4}
      />
      <DateField
        name="berlakuDari"
        label={t.berlaku}
        hint={t.berlakuJelas(day(props.hari.dari), day(props.hari.sampai))}
        value={props.typed.berlakuDari}
        error={salah("berlakuDari")}
      />
      {!sesuai && props.suggested.length > 0 && (
        <Checkbox name="usulan" label={t.usulan} hint={t.usulanJelas} checked={props.typed.usulan === "ya"} />
      )}
      <div class="actions">
        <Button kind="primary" icon={sesuai ? "check" : "pencil"}>
          {sesuai ? t.simpan : t.buka}
        </Button>
        <LinkButton kind="link" href={props.here}>
          {useWords(shellWords).cancel}
        </LinkButton>
      </div>
    </form>
  );
};

/** What a mutasi left to be done, what it suggests, and the guide where it is about study. */
const Suggestion = ({ marks, suggested }: AdjustmentProps) => {
  const t = useWords(penyesuaianWords);
  const lang = useLang();
  const study = marks.some((m) => m.alasan === "tugas-belajar-mulai");
  const ends = marks.some((m) => m.alasan.endsWith("-selesai"));
  return (
    <section class="card stack-s">
      <h2>{t.usulanTitle}</h2>
      <ul class="bullets">
        {marks.map((m) => (
          <li>{t.tanda[m.alasan](tanggalPanjang(m.berlaku, lang))}</li>
        ))}
      </ul>
      {ends && <p>{t.usulanSelesai}</p>}
      {suggested.length > 0 && (
        <ul class="bullets">
          {suggested.map((b) => (
            <li>
              {b.teks} — {b.indikator.teks}: <strong>{b.indikator.target}</strong>
            </li>
          ))}
        </ul>
      )}
      {study && (
        <details>
          <summary>
            <strong>{t.panduan}</strong> <span class="muted">{t.panduanJelas}</span>
          </summary>
          <Table
            caption={t.panduan}
            captionHidden
            rows={tabelIpk}
            columns={[
              { head: t.kolomJenjang, kind: "row", cell: (r) => t.jenjang[r.jenjang] },
              { head: t.universitas, cell: (r) => r.universitas },
              ...(["sangat-baik", "baik", "butuh-perbaikan", "kurang-misconduct"] as const).map((p, at) => ({
                head: predikat[p][lang],
                cell: (r: (typeof tabelIpk)[number]) => r.batas[at] ?? "",
              })),
            ]}
          />
        </details>
      )}
    </section>
  );
};
