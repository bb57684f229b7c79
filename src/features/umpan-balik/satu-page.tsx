import type { Judul } from "../../data/agency/umpan-balik-orang.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { Typed } from "../../web/form.ts";
import { NadaField } from "../../web/penilaian/sasaran.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Salah } from "./baca-formulir.ts";
import type { LamaRow, SatuRow } from "./satu.tsx";

type Props = {
  readonly u: SatuRow;
  readonly lama: readonly LamaRow[];
  readonly judul: readonly Judul[];
  readonly base: string;
  readonly zona: Zona;
  readonly mayCorrect: boolean;
  readonly mayReply: boolean;
  readonly mayPlace: boolean;
  /** The page of the whole plan is this reader's too. */
  readonly keSkp: boolean;
  readonly tersimpan: boolean;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: Salah;
  readonly refused?: string | undefined;
};

/** One feedback: who said it of what, what stood there before, and what may still be done. */
export const SatuPage = (props: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const { u, errors, refused } = props;
  const wrong = refused !== undefined || Object.keys(errors).length > 0;
  return (
    <div class="narrow stack-l">
      <Problems errors={errors} salah={t.salah} also={refused} />
      {props.tersimpan && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead
        title={t.satuJudul}
        overline={t.dariKepada(u.namaPemberi, u.namaUntuk)}
        lead={u.nilai ? perilaku[u.nilai as Perilaku]?.[lang] : u.tentang ? t.disebut(u.tentang) : undefined}
        focus={!wrong}
      />
      <FeedbackList items={[u]} />
      {props.mayReply && <Balas {...props} />}
      {props.mayPlace && <Tempat {...props} />}
      {props.mayCorrect && <Koreksi {...props} />}
      {props.lama.length > 0 && (
        <section class="stack-s">
          <h2>{t.riwayat}</h2>
          {props.lama.map((l) => (
            <p class="pre">
              {l.isi}
              <span class="small muted">
                {" "}
                · {t.langkah[l.langkah]} {waktu(l.pada, props.zona, lang)}
              </span>
            </p>
          ))}
        </section>
      )}
      {props.keSkp && (
        <p>
          <a href={`${props.base}/umpan-balik/${u.skp}`}>{t.semua}</a>
        </p>
      )}
    </div>
  );
};

const at = ({ base, u }: Props, step: string) => `${base}/umpan-balik/satu/${u.id}/${step}`;

const Balas = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  return (
    <form method="post" action={at(props, "balasan")} class="stack" novalidate>
      <HiddenFields fields={{ perintah: props.perintah }} />
      <TextArea
        name="balasan"
        label={t.balasJudul}
        hint={t.balasHint}
        rows={3}
        value={props.typed.balasan}
        error={saidOf(props.errors, t.salah)("balasan")}
      />
      <Button kind="primary">{t.balasKirim}</Button>
    </form>
  );
};

const Tempat = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  return (
    <form method="post" action={at(props, "tempat")} class="stack" novalidate>
      <HiddenFields fields={{ perintah: props.perintah }} />
      <SelectField
        name="sasaran"
        label={t.tempat}
        hint={t.tempatJelas(props.u.tentang ?? "")}
        blank={t.pilih}
        value={props.typed.sasaran}
        error={saidOf(props.errors, t.salah)("sasaran")}
        choices={props.judul.map((j) => ({ value: `rhk:${j.id}`, label: j.teks }))}
      />
      <Button>{t.tempatKirim}</Button>
    </form>
  );
};

const Koreksi = (props: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const say = saidOf(props.errors, t.salah);
  const { u, typed, perintah } = props;
  return (
    <section class="stack">
      <h2>{t.koreksi}</h2>
      <p class="muted">{t.koreksiHint(waktu(u.dibuatPada + 86_400_000, props.zona, lang))}</p>
      <form method="post" action={at(props, "koreksi")} class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextArea
          name="teks"
          label={umpanBalikWords[lang].isi}
          rows={4}
          value={typed.teks ?? u.isi}
          error={say("teks")}
        />
        <NadaField name="nada" value={typed.nada ?? u.nada} error={say("nada")} />
        <Button kind="primary">{t.koreksiKirim}</Button>
      </form>
      <form method="post" action={at(props, "pencabutan")} class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextField name="alasan" label={t.cabutAlasan} value={typed.alasan} error={say("alasan")} />
        <Button kind="danger">{t.cabutSatu}</Button>
      </form>
    </section>
  );
};
