import { ACCEPT, MAX_BYTES } from "../../domain/berkas.ts";
import { catatWords } from "../../i18n/catat.ts";
import { asset } from "../assets.ts";
import type { FieldErrors, Typed } from "../form.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/choice-field.tsx";
import { HiddenFields } from "../ui/confirm.tsx";
import { DateField, Frame, TextField } from "../ui/field.tsx";
import { useLang } from "../words.ts";
import type { BahanCatat } from "./bahan.ts";

export type CatatFormProps = {
  readonly base: string;
  /** Key of this note: sent twice it is one. */
  readonly klien: string;
  readonly bahan: BahanCatat;
  /** Today; null on the page that is kept for other days. */
  readonly hari: string | null;
  /** Left out where a note is of today anyway. */
  readonly tanggal?: string | undefined;
  /** Whose notes this page keeps while there is no network; "" where nobody is known, null where nothing is kept. */
  readonly pegawai: string | null;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
};

/** A plain multipart form; the element around it keeps what is written on the phone first, and sends it from there. */
export const CatatForm = (props: CatatFormProps) => {
  const form = <Form {...props} />;
  if (props.pegawai === null) return form;
  const lang = useLang();
  // Under the title of its page, or under that of its card.
  const card = props.tanggal === undefined;
  const Heading = card ? "h3" : "h2";
  const { antre, disarankan, tercatat, batal, kotakMasuk } = catatWords[lang];
  return (
    <>
      <catat-cepat
        class="stack-s"
        data-skrip={card ? asset["catat.js"] : undefined}
        data-dasar={props.base}
        data-pegawai={props.pegawai}
        data-hari={props.hari ?? ""}
        data-maks={MAX_BYTES}
        data-kata={JSON.stringify({ ...antre, disarankan, tercatat, batal, kotakMasuk })}
        data-rhk={JSON.stringify(Object.fromEntries(props.bahan.pilihan.map((p) => [p.id, p.kata])))}
      >
        {form}
        <p class="small" role="status" data-hasil />
        <section class="stack-s" data-antrean hidden>
          <Heading data-judul>{antre.judul.replace("{n}", "0")}</Heading>
          <ul class="files" />
          <p class="small muted" data-lain hidden />
        </section>
      </catat-cepat>
      {!card && <script src={asset["catat.js"]} defer />}
    </>
  );
};

const Form = ({ base, klien, bahan, tanggal, typed, errors }: CatatFormProps) => {
  const t = catatWords[useLang()];
  return (
    <form
      class="stack-s"
      method="post"
      action={`${base}/catat`}
      enctype="multipart/form-data"
      hx-boost="false"
      novalidate
    >
      <HiddenFields fields={{ klien }} />
      <TextField
        name="kegiatan"
        label={t.kegiatan}
        placeholder={t.contoh}
        value={typed?.kegiatan}
        error={errors?.kegiatan}
        autocomplete="off"
      />
      <SelectField
        name="rhk"
        label={t.rhk}
        choices={[
          ...bahan.pilihan.map((p) => ({ value: p.id, label: p.teks })),
          { value: "", label: t.kotak },
        ]}
        value={typed ? (typed.rhk ?? "") : bahan.terakhir}
        error={errors?.rhk}
      />
      {tanggal !== undefined && (
        <DateField
          name="tanggal"
          label={t.tanggal}
          value={typed?.tanggal ?? tanggal}
          error={errors?.tanggal}
        />
      )}
      <Frame name="berkas" label={t.berkas} optional="" hint={t.berkasJelas} error={errors?.berkas}>
        <input
          class="input"
          type="file"
          id="berkas"
          name="berkas"
          accept={ACCEPT}
          multiple
          aria-describedby={errors?.berkas ? "berkas-petunjuk berkas-kesalahan" : "berkas-petunjuk"}
        />
      </Frame>
      <div class="cluster">
        <Button kind="primary" icon="check">
          {t.simpan}
        </Button>
      </div>
    </form>
  );
};
