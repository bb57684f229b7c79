import type { Kolega } from "../../data/agency/umpan-balik-orang.ts";
import { bentukUmpanBalik } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { awalanPemberi } from "../../domain/umpan-balik.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { Typed } from "../../web/form.ts";
import { NadaField, SasaranField } from "../../web/penilaian/sasaran.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Salah } from "./baca-formulir.ts";
import type { BeriFile } from "./beri.tsx";

type CariProps = {
  readonly base: string;
  readonly q: string;
  readonly kolega: readonly Kolega[];
  readonly banyak: boolean;
};

export const CariPage = ({ base, q, kolega, banyak }: CariProps) => {
  const t = umpanMintaWords[useLang()];
  return (
    <div class="stack-l">
      <PageHead title={t.beri} />
      <CariForm action={`${base}/umpan-balik/beri`} q={q} />
      <section class="stack">
        {q === "" && <h2>{t.dekat}</h2>}
        {kolega.length === 0 && <p class="muted">{q === "" ? t.cariPendek : t.cariKosong(q)}</p>}
        <ul class="task-list">
          {kolega.map((k) => (
            <li>
              <OrangBaris {...k} />
              <span class="cluster">
                <LinkButton compact href={`${base}/umpan-balik/beri/${k.id}`} about={k.nama}>
                  {t.beri}
                </LinkButton>
                <LinkButton
                  compact
                  kind="link"
                  href={`${base}/umpan-balik/minta?kepada=${k.id}`}
                  about={k.nama}
                >
                  {t.minta}
                </LinkButton>
              </span>
            </li>
          ))}
        </ul>
        {banyak && <p class="muted">{t.banyak}</p>}
      </section>
    </div>
  );
};

export const CariForm = (props: { readonly action: string; readonly q: string }) => {
  const t = umpanMintaWords[useLang()];
  return (
    <form method="get" action={props.action} class="field-row">
      <TextField name="q" type="search" label={t.cari} hint={t.cariHint} value={props.q} />
      <Button icon="search">{t.cariTombol}</Button>
    </form>
  );
};

export const OrangBaris = (k: Kolega) => (
  <div>
    <strong>{k.nama}</strong>
    <p class="small muted">{[k.jabatan, k.unit].filter(Boolean).join(" · ")}</p>
  </div>
);

type Props = BeriFile & {
  readonly here: string;
  readonly today: Tanggal;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: Salah;
  readonly closed: string | null;
  readonly refused?: string | undefined;
};

/** One person, one line: what it is about, a symbol, a sentence. The rest is there when it is wanted. */
export const BeriPage = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  const { untuk, peran, typed, errors, refused, closed, me } = props;
  const say = saidOf(errors, t.salah);
  const wrong = refused !== undefined || Object.keys(errors).length > 0;
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={refused} />
      <PageHead
        title={t.beriJudul(untuk.nama)}
        overline={[untuk.jabatan, untuk.unit].filter(Boolean).join(" · ")}
        lead={
          peran.ok ? t.sebagai(awalanPemberi({ ...peran.value, namaPemberi: me.viewer.nama })) : undefined
        }
        focus={!wrong}
      />
      {closed !== null && refused === undefined && (
        <Notice kind="warn" title={t.tertutup}>
          <p>{closed}</p>
        </Notice>
      )}
      {(closed === null || refused !== undefined) && (
        <form method="post" action={props.here} class="stack" novalidate>
          <HiddenFields fields={{ perintah: props.perintah }} />
          <SasaranField
            name="sasaran"
            label={t.tentang}
            judul={props.judul}
            lain={props.judul.length === 0}
            value={typed.sasaran}
            error={say("sasaran")}
          />
          {props.judul.length === 0 && (
            <TextField
              name="tentang"
              label={t.lainLabel}
              hint={t.lainHint}
              value={typed.tentang}
              error={say("tentang")}
              maxlength={500}
            />
          )}
          <TextArea
            name="teks"
            label={umpanBalikWords[useLang()].isi}
            rows={4}
            value={typed.teks}
            error={say("teks")}
          />
          <NadaField name="nada" value={typed.nada} error={say("nada")} />
          <Lebih {...props} />
          <div class="actions">
            <Button kind="primary" icon="send">
              {t.kirim}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
};

const Lebih = ({ typed, errors, today, bukti, untuk }: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const u = umpanBalikWords[lang];
  const say = saidOf(errors, t.salah);
  const open = ["bentuk", "cara", "tanggal", "tautan", "bukti"].some((f) => say(f) !== undefined);
  return (
    <details class="add" open={open}>
      <summary>{t.lebih}</summary>
      <RadioField
        name="bentuk"
        label={u.bentuk}
        inline
        value={typed.bentuk ?? "insidentil"}
        error={say("bentuk")}
        choices={(["berkala", "insidentil"] as const).map((value) => ({
          value,
          label: bentukUmpanBalik[value][lang],
        }))}
      />
      <RadioField
        name="cara"
        label={u.cara}
        value={typed.cara ?? "tidak-langsung"}
        error={say("cara")}
        choices={(["langsung", "tidak-langsung"] as const).map((value) => ({
          value,
          label: u.nilaiCara[value],
        }))}
      />
      <DateField
        name="tanggal"
        label={u.tanggal}
        value={typed.tanggal ?? today}
        error={say("tanggal")}
        attrs={{ min: untuk.dari ?? undefined, max: today }}
      />
      {bukti.length > 0 && (
        <SelectField
          name="bukti"
          label={t.bukti}
          blank={t.buktiKosong}
          value={typed.bukti}
          choices={bukti.map((b) => ({ value: b.id, label: b.nama }))}
        />
      )}
      <TextField
        name="tautan"
        type="url"
        label={t.tautan}
        hint={t.tautanHint}
        value={typed.tautan}
        error={say("tautan")}
      />
    </details>
  );
};
