import { tanggalPendek } from "../../i18n/dates.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import { asset } from "../../web/assets.ts";
import type { Typed } from "../../web/form.ts";
import { TimTabs } from "../../web/kerja-tabs.tsx";
import { NADA, SasaranOptions } from "../../web/penilaian/sasaran.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorText, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Salah } from "./baca-formulir.ts";
import type { Anggota, Kalimat } from "./tim.tsx";

type Props = {
  readonly base: string;
  readonly anggota: readonly Anggota[];
  readonly kalimat: readonly Kalimat[];
  readonly draf: number | undefined;
  readonly terkirim: number | undefined;
  readonly perintah: string;
  readonly typed: Typed | undefined;
  readonly errors: Salah;
  readonly refused?: string | undefined;
};

/** Forty people in one sitting: each a row, kept as it is typed, sent when its writer says so. */
export const TimPage = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  const { base, anggota, kalimat, errors, refused, draf, terkirim } = props;
  const wrong = refused !== undefined || Object.keys(errors).length > 0;
  return (
    <div class="stack-l">
      <Problems errors={errors} salah={t.salah} also={refused} />
      {terkirim !== undefined && <Notice kind="success">{t.timTerkirim(terkirim)}</Notice>}
      {draf !== undefined && <Notice kind="success">{t.drafTersimpan(draf)}</Notice>}
      <PageHead
        title={t.timJudul}
        lead={t.timLead}
        focus={!wrong && draf === undefined && terkirim === undefined}
      />
      <TimTabs base={base} current="umpanBalik" />
      {anggota.length === 0 ? (
        <p class="muted">{t.timKosong}</p>
      ) : (
        <umpan-tim
          data-draf={`${base}/umpan-balik/tim/draf`}
          data-tersimpan={t.barisTersimpan}
          data-gagal={t.barisGagal}
          data-kalimat={JSON.stringify(kalimat.map((k) => k.teks))}
        >
          <form method="post" action={`${base}/umpan-balik/tim`} class="stack" novalidate>
            <HiddenFields fields={{ perintah: props.perintah }} />
            <Lembar {...props} />
            <p class="small muted">{t.kirimHint}</p>
            <div class="actions sticky">
              <Button kind="primary" icon="send" name="aksi" value="kirim">
                {t.kirimSemua}
              </Button>
              <Button name="aksi" value="draf">
                {t.simpanDraf}
              </Button>
            </div>
          </form>
          <script src={asset["umpan-balik.js"]} defer />
        </umpan-tim>
      )}
      <KalimatSaya {...props} />
    </div>
  );
};

const Lembar = (props: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const u = umpanBalikWords[lang];
  return (
    <div class="table-wrap">
      <table class="table cards">
        <caption class="sr-only">{t.timJudul}</caption>
        <thead>
          <tr>
            <th scope="col">{t.pegawai}</th>
            <th scope="col">{t.tentang}</th>
            <th scope="col">{u.isi}</th>
          </tr>
        </thead>
        <tbody>
          {props.anggota.map((a) => (
            <Baris a={a} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Baris = ({ a, typed, errors, base }: Props & { readonly a: Anggota }) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const u = umpanBalikWords[lang];
  const say = saidOf(errors, t.salah);
  const [sasaran, nada, isi] = [`sasaran-${a.skp}`, `nada-${a.skp}`, `isi-${a.skp}`];
  const now = (name: string, saved: string | null) => typed?.[name] ?? saved ?? "";
  const salah = [sasaran, nada, isi].map(say).find((s) => s !== undefined);
  return (
    <tr data-skp={a.skp}>
      <th scope="row">
        <a href={`${base}/umpan-balik/${a.skp}`}>{a.nama}</a>
        <p class="small muted">
          {t.terakhir}: {a.terakhir ? tanggalPendek(a.terakhir, lang) : t.belumPernah}
          {a.giliran ? ` · ${t.giliran[a.giliran.keadaan]}` : ""}
        </p>
      </th>
      <td data-label={t.tentang}>
        <select class="input" name={sasaran} id={sasaran} aria-label={`${t.tentang}: ${a.nama}`}>
          <SasaranOptions judul={a.judul} lain={false} value={now(sasaran, a.sasaran)} />
        </select>
        <select class="input" name={nada} id={nada} aria-label={`${u.nada}: ${a.nama}`}>
          {NADA.map((n) => (
            <option value={n} selected={(now(nada, a.nada) || "netral") === n}>
              {u.nilaiNada[n]}
            </option>
          ))}
        </select>
      </td>
      <td data-label={u.isi}>
        <textarea class="input" rows={2} name={isi} id={isi} aria-label={`${u.isi}: ${a.nama}`}>
          {now(isi, a.isi)}
        </textarea>
        {salah && <ErrorText>{salah}</ErrorText>}
        <output class="small muted" />
      </td>
    </tr>
  );
};

const KalimatSaya = ({ base, kalimat, typed, errors }: Props) => {
  const t = umpanMintaWords[useLang()];
  const action = `${base}/umpan-balik/tim/kalimat`;
  return (
    <section class="stack" aria-labelledby="kalimat-saya">
      <h2 id="kalimat-saya">{t.templat}</h2>
      <p class="muted">{kalimat.length === 0 ? t.templatKosong : t.templatHint}</p>
      <ol class="stack-s">
        {kalimat.map((k) => (
          <li>
            <form method="post" action={action} class="cluster spread">
              <span class="pre">{k.teks}</span>
              <HiddenFields fields={{ hapus: k.id }} />
              <Button kind="link" compact about={k.teks}>
                {t.templatHapus}
              </Button>
            </form>
          </li>
        ))}
      </ol>
      <form method="post" action={action} class="field-row" novalidate>
        <TextField
          name="teks"
          label={t.templatTambah}
          value={typed?.teks}
          error={saidOf(errors, t.salah)("teks")}
          maxlength={500}
        />
        <Button icon="plus">{t.templatTambah}</Button>
      </form>
    </section>
  );
};
