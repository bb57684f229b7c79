import type { Judul, Kolega } from "../../data/agency/umpan-balik-orang.ts";
import { perilaku } from "../../domain/perilaku.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { sebutanPihakLain } from "../../domain/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { Lists } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { DateField, ErrorText, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Salah } from "./baca-formulir.ts";
import { OrangBaris } from "./beri-page.tsx";

type Props = {
  readonly base: string;
  readonly judul: readonly Judul[];
  readonly kepada: Kolega | undefined;
  readonly luar: boolean;
  readonly min: Tanggal;
  readonly max: Tanggal;
  readonly batas: Tanggal;
  readonly perintah: string;
  readonly lists: Lists;
  readonly errors: Salah;
  readonly closed: string | null;
  readonly refused?: string | undefined;
};

export const MintaPage = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  const { errors, refused, closed } = props;
  const wrong = refused !== undefined || Object.keys(errors).length > 0;
  const chosen = props.kepada !== undefined || props.luar;
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={refused} />
      <PageHead title={t.mintaJudul} lead={t.mintaLead} focus={!wrong} />
      {closed !== null && refused === undefined && <Notice kind="warn">{closed}</Notice>}
      {!chosen && closed === null && <Siapa {...props} />}
      {(chosen || wrong) && <Isi {...props} />}
    </div>
  );
};

/** First whom: found like everybody, or somebody who has no account here. */
const Siapa = ({ base }: Props) => {
  const t = umpanMintaWords[useLang()];
  return (
    <div class="cluster">
      <LinkButton kind="primary" icon="search" href={`${base}/umpan-balik/beri`}>
        {t.dalam}
      </LinkButton>
      <LinkButton href={`${base}/umpan-balik/minta?luar=ya`}>{t.luar}</LinkButton>
    </div>
  );
};

const Isi = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  const say = saidOf(props.errors, t.salah);
  const last = (name: string) => props.lists[name]?.at(-1);
  return (
    <form method="post" action={`${props.base}/umpan-balik/minta`} class="stack" novalidate>
      <HiddenFields
        fields={{ perintah: props.perintah, ...(props.kepada ? { kepada: props.kepada.id } : {}) }}
      />
      {props.kepada ? (
        <div class="card spread" id="kepada">
          <OrangBaris {...props.kepada} />
          {say("kepada") && <ErrorText>{say("kepada")}</ErrorText>}
          <a href={`${props.base}/umpan-balik/beri`}>{t.gantiOrang}</a>
        </div>
      ) : (
        <Luar {...props} />
      )}
      <TextArea
        name="pertanyaan"
        label={t.pertanyaan}
        hint={t.pertanyaanHint}
        rows={3}
        value={last("pertanyaan")}
        error={say("pertanyaan")}
      />
      <Sasaran {...props} />
      <DateField
        name="batas"
        label={t.batas}
        value={last("batas") ?? props.batas}
        error={say("batas")}
        attrs={{ min: props.min, max: props.max }}
      />
      <div class="actions">
        <Button kind="primary" icon="send">
          {t.kirimMinta}
        </Button>
      </div>
    </form>
  );
};

const Luar = ({ lists, errors }: Props) => {
  const t = umpanMintaWords[useLang()];
  const say = saidOf(errors, t.salah);
  const last = (name: string) => lists[name]?.at(-1);
  return (
    <>
      <TextField name="nama" label={t.namaLuar} value={last("nama")} error={say("nama") ?? say("kepada")} />
      <SelectField
        name="sebutan"
        label={t.sebutan}
        value={last("sebutan") ?? ""}
        choices={sebutanPihakLain.map((value) => ({ value, label: t.nilaiSebutan[value] }))}
      />
      <TextField
        name="alamat"
        type="email"
        label={t.alamatLuar}
        hint={t.alamatHint}
        value={last("alamat")}
        error={say("alamat")}
      />
    </>
  );
};

const Sasaran = ({ judul, lists, errors }: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const error = saidOf(errors, t.salah)("sasaran");
  const pilihan = [
    ...judul.map((j) => ({ value: `rhk:${j.id}`, label: j.teks })),
    ...Object.entries(perilaku).map(([kunci, istilah]) => ({
      value: `nilai:${kunci}`,
      label: istilah[lang],
    })),
  ];
  return (
    <fieldset class={error ? "field invalid" : "field"}>
      <legend>{t.sasaran}</legend>
      <p class="hint">{t.sasaranHint}</p>
      {error && <ErrorText>{error}</ErrorText>}
      <div class="choices">
        {pilihan.map(({ value, label }, at) => (
          <div class="choice">
            <input
              type="checkbox"
              name="sasaran"
              id={at === 0 ? "sasaran" : `sasaran-${at}`}
              value={value}
              checked={lists.sasaran?.includes(value)}
            />
            <label for={at === 0 ? "sasaran" : `sasaran-${at}`}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
};

type TautanProps = {
  readonly base: string;
  readonly nama: string;
  readonly alamat: string;
  readonly tautan: string;
  readonly sampai: string;
};

/** Shown once: only the hash of its secret is kept. */
export const TautanPage = ({ base, nama, alamat, tautan, sampai }: TautanProps) => {
  const t = umpanMintaWords[useLang()];
  return (
    <div class="narrow stack">
      <PageHead title={t.tautanJudul} />
      <Notice kind="success">
        <p>{t.tautanJelas(nama, sampai)}</p>
        {alamat !== "" && <p>{t.tautanSurat(alamat)}</p>}
      </Notice>
      <div class="card">
        <CopyText text={tautan} copy={t.salin} copied={t.tersalin} />
      </div>
      <p>
        <a href={`${base}/umpan-balik`}>{t.kembali}</a>
      </p>
    </div>
  );
};
