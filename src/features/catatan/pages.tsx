import type { Judul } from "../../data/agency/umpan-balik-orang.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { catatanWords } from "../../i18n/catatan.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import type { Typed } from "../../web/form.ts";
import { NadaField, SasaranField } from "../../web/penilaian/sasaran.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { type Catatan, type Orang, SEHALAMAN } from "./data.ts";
import type { Salah } from "./routes.tsx";

type Formulir = {
  readonly base: string;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: Salah;
  readonly refused?: string | undefined;
};
type DaftarProps = Formulir & {
  readonly list: readonly Catatan[];
  readonly tim: readonly (Orang & { readonly kini: 0 | 1 })[];
  readonly saring: { readonly q: string; readonly tentang: string; readonly sesudah: number };
  readonly today: Tanggal;
  readonly terhapus: boolean;
};

/** What a leader writes down for himself, person by person, newest first. */
export const DaftarPage = (props: DaftarProps) => {
  const t = catatanWords[useLang()];
  const { errors, refused, list, tim, saring } = props;
  const wrong = refused !== undefined || Object.keys(errors).length > 0;
  const empty = list.length === 0;
  return (
    <div class="stack-l">
      <Problems errors={errors} salah={t.salah} also={refused} />
      {props.terhapus && <Notice kind="success">{t.terhapus}</Notice>}
      <PageHead title={t.judul} lead={t.lead} focus={!wrong && !props.terhapus} />
      {tim.some((o) => o.kini === 1) || wrong ? (
        <Tulis {...props} />
      ) : (
        empty && <p class="muted">{t.tanpaTim}</p>
      )}
      {(!empty || saring.q !== "" || saring.tentang !== "") && <Saring {...props} />}
      {empty &&
        (saring.q !== "" ? (
          <p class="muted">{t.tidakKetemu(saring.q)}</p>
        ) : (
          tim.length > 0 && <p class="muted">{t.kosong}</p>
        ))}
      {!empty && <Isi {...props} />}
    </div>
  );
};

const Tulis = ({ base, perintah, typed, errors, tim, saring, today }: DaftarProps) => {
  const t = catatanWords[useLang()];
  const say = saidOf(errors, t.salah);
  return (
    <form method="post" action={`${base}/catatan`} class="card stack" novalidate>
      <HiddenFields fields={{ perintah }} />
      <h2>{t.tulis}</h2>
      <SelectField
        name="tentang"
        label={t.tentang}
        blank={t.pilih}
        value={typed.tentang ?? saring.tentang}
        error={say("tentang")}
        choices={tim.filter((o) => o.kini === 1).map((o) => ({ value: o.id, label: o.nama }))}
      />
      <TextArea name="teks" label={t.isi} rows={3} value={typed.teks} error={say("teks")} />
      <DateField
        name="tanggal"
        label={t.tanggal}
        value={typed.tanggal ?? today}
        error={say("tanggal")}
        attrs={{ max: today }}
      />
      <div class="actions">
        <Button kind="primary">{t.simpan}</Button>
      </div>
    </form>
  );
};

const Saring = ({ base, saring, tim }: DaftarProps) => {
  const t = catatanWords[useLang()];
  return (
    <form method="get" action={`${base}/catatan`} class="field-row">
      <TextField name="q" id="cari-catatan" type="search" label={t.cari} value={saring.q} />
      <SelectField
        name="tentang"
        id="saring-tentang"
        label={t.tentang}
        blank={t.semua}
        value={saring.tentang}
        choices={tim.map((o) => ({ value: o.id, label: o.nama }))}
      />
      <Button icon="search">{t.cariTombol}</Button>
    </form>
  );
};

const Isi = ({ base, list, saring }: DaftarProps) => {
  const lang = useLang();
  const t = catatanWords[lang];
  const next = new URLSearchParams({
    ...(saring.q && { q: saring.q }),
    ...(saring.tentang && { tentang: saring.tentang }),
    halaman: String(saring.sesudah / SEHALAMAN + 2),
  });
  return (
    <>
      <ul class="task-list">
        {list.slice(0, SEHALAMAN).map((n) => (
          <li>
            <div>
              <a href={`${base}/catatan/${n.id}`}>{n.nama}</a>
              <p class="pre">{n.isi}</p>
            </div>
            <span class="small muted nowrap">
              {tanggalPendek(n.tanggal, lang)}
              {n.terbit !== null && ` · ${t.terbit}`}
            </span>
          </li>
        ))}
      </ul>
      {list.length > SEHALAMAN && (
        <p>
          <a href={`${base}/catatan?${next}`}>{t.lebihLama}</a>
        </p>
      )}
    </>
  );
};

type CatatanProps = Formulir & {
  readonly note: Catatan;
  readonly judul: readonly Judul[];
  readonly mayPublish: boolean;
  readonly tersimpan: boolean;
};

export const CatatanPage = (props: CatatanProps) => {
  const lang = useLang();
  const t = catatanWords[lang];
  const { note, base, perintah, typed, errors, refused } = props;
  const say = saidOf(errors, t.salah);
  const wrong = refused !== undefined || Object.keys(errors).length > 0;
  // What was typed belongs to the form that sent it: only publishing has a target.
  const publishing = typed.sasaran !== undefined;
  const here = `${base}/catatan/${note.id}`;
  return (
    <div class="narrow stack-l">
      <Problems errors={errors} salah={t.salah} also={refused} />
      {props.tersimpan && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead title={t.ubah} overline={t.ubahDari(note.nama)} lead={t.lead} focus={!wrong} />
      <form method="post" action={here} class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextArea
          name="teks"
          id={publishing ? "teks-catatan" : "teks"}
          label={t.isi}
          rows={5}
          value={publishing ? note.isi : (typed.teks ?? note.isi)}
          error={publishing ? undefined : say("teks")}
        />
        <DateField
          name="tanggal"
          label={t.tanggal}
          value={typed.tanggal ?? note.tanggal}
          error={say("tanggal")}
        />
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
          <LinkButton kind="link" href={`${base}/catatan`}>
            {t.judul}
          </LinkButton>
        </div>
      </form>
      {note.terbit === null && (props.mayPublish || publishing) && (
        <details class="add" open={publishing}>
          <summary>{t.terbitkan}</summary>
          <p>{t.terbitkanJelas(note.nama, tanggalPanjang(note.tanggal, lang))}</p>
          <form method="post" action={`${here}/terbit`} class="stack" novalidate>
            <HiddenFields fields={{ perintah }} />
            <SasaranField
              name="sasaran"
              label={t.tentang}
              judul={props.judul}
              lain={false}
              value={typed.sasaran}
              error={say("sasaran")}
            />
            <TextArea
              name="teks"
              id={publishing ? "teks" : "teks-terbit"}
              label={t.isi}
              rows={4}
              value={publishing ? typed.teks : note.isi}
              error={publishing ? say("teks") : undefined}
            />
            <NadaField name="nada" value={typed.nada} error={say("nada")} />
            <Button>{t.terbitkan}</Button>
          </form>
        </details>
      )}
      {note.terbit !== null && <p class="muted">{t.terbit}</p>}
      <form method="post" action={`${here}/penghapusan`}>
        <HiddenFields fields={{ perintah }} />
        <Button kind="danger">{t.hapus}</Button>
      </form>
    </div>
  );
};
