import { akunWords } from "../../i18n/akun.ts";
import { waktu } from "../../i18n/dates.ts";
import { sessionWords } from "../../i18n/session.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PasskeyForm } from "../../web/ui/passkey-form.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { AccountProps } from "./account-page.tsx";
import type { KeyRow } from "./queries.ts";

export const Passkeys = (props: AccountProps) => {
  const [{ kunci: t, salah }, words] = [useWords(akunWords), useWords(sessionWords).kunci];
  const { own, base, asked } = props;
  return (
    <section class="stack" id="kunci-sandi">
      <h2>{t.judul}</h2>
      <p>{t.jelas}</p>
      {own.kunci.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <ul class="task-list">
          {own.kunci.map((key) => (
            <Key {...props} key_={key} />
          ))}
        </ul>
      )}
      {asked && (
        <PasskeyForm
          action={`${base}/akun/kunci-sandi`}
          step="create"
          options={asked}
          label={t.tombol}
          words={words}
        >
          <TextField
            name="nama"
            label={t.nama}
            hint={t.namaHint}
            width={16}
            maxlength={60}
            value={props.typed.kunci ? undefined : props.typed.nama}
            error={saidOf(props.errors, salah)("nama")}
          />
        </PasskeyForm>
      )}
      {!props.possible && <p class="hint">{t.takBisa}</p>}
    </section>
  );
};

const Key = ({
  base,
  zona,
  own,
  perintah,
  typed,
  errors,
  key_,
}: AccountProps & { readonly key_: KeyRow }) => {
  const [{ kunci: t, salah }, lang] = [useWords(akunWords), useLang()];
  const again = typed.kunci === key_.id;
  const at = `${base}/akun/kunci-sandi/${key_.id}`;
  const used = key_.dipakaiPada === null ? t.belumDipakai : t.dipakai(waktu(key_.dipakaiPada, zona, lang));
  return (
    <li>
      <div class="stack-s">
        <strong>{key_.nama}</strong>
        <p class="small muted">
          {t.dibuat(waktu(key_.dibuatPada, zona, lang))}, {used}
        </p>
        <details open={again}>
          <summary>{t.ubahNama}</summary>
          <form method="post" action={`${at}/nama`} class="stack-s" novalidate hx-boost="false">
            <TextField
              name="nama"
              id={`nama-${key_.id}`}
              label={t.ubahNama}
              width={16}
              maxlength={60}
              value={again ? typed.nama : key_.nama}
              error={saidOf(errors, salah)(`nama-${key_.id}`)}
            />
            <Button compact about={key_.nama}>
              {t.simpanNama}
            </Button>
          </form>
        </details>
      </div>
      {own.segar && (
        <form method="post" action={`${at}/pelepasan`} novalidate hx-boost="false">
          <HiddenFields fields={{ perintah }} />
          <Button compact kind="danger" about={key_.nama}>
            {t.lepas}
          </Button>
        </form>
      )}
    </li>
  );
};
