import { harusMendaftar } from "../../domain/faktor-kedua.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { akunWords } from "../../i18n/akun.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PasswordField } from "../../web/ui/password-fields.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useWords } from "../../web/words.ts";
import { Devices } from "./devices.tsx";
import type { Own } from "./own.ts";
import { Passkeys } from "./passkeys.tsx";

export type AccountProps = {
  readonly base: string;
  readonly own: Own;
  /** What the browser is asked for a new passkey; null while the password is wanted first. */
  readonly asked: string | null;
  readonly possible: boolean;
  readonly zona: Zona;
  readonly perintah: string;
  readonly errors: FieldErrors;
  /** What was typed as a name: of the passkey with this id, else of a new one. */
  readonly typed: { readonly kunci: string | undefined; readonly nama: string | undefined };
  readonly saved: boolean;
};

export const AccountPage = (props: AccountProps) => {
  const t = useWords(akunWords);
  const { base, own, errors } = props;
  return (
    <div class="narrow stack-l">
      <div>
        <Problems errors={errors} salah={t.salah} />
        {props.saved && <Notice kind="success">{t.tersimpan}</Notice>}
        <PageHead title={t.title} lead={t.lead} focus={Object.keys(errors).length === 0} />
      </div>
      {harusMendaftar(own.me.faktor) && (
        <Notice kind="warn" title={t.wajib}>
          <p>{t.wajibJelas}</p>
        </Notice>
      )}
      {!own.segar && <Proof {...props} />}
      <section class="stack" id="langkah-kedua">
        <h2>{t.kedua.judul}</h2>
        <p>{t.kedua.jelas}</p>
        <SecondStep {...props} />
      </section>
      <Passkeys {...props} />
      <section class="stack-s">
        <h2>{t.sandi.judul}</h2>
        <p>
          <LinkButton icon="key-round" href={`${base}/sandi`}>
            {t.sandi.ganti}
          </LinkButton>
        </p>
        <p class="hint">{t.sandi.jelas}</p>
      </section>
      <Devices {...props} />
    </div>
  );
};

const Proof = ({ base, own, errors }: AccountProps) => {
  const { bukti: t, salah } = useWords(akunWords);
  return (
    <form method="post" action={`${base}/akun/bukti`} class="card stack" novalidate hx-boost="false">
      <h2>{t.judul}</h2>
      <p>{own.akun.bersandi ? t.jelas : t.tanpaSandi}</p>
      {own.akun.bersandi === 1 && (
        <>
          <PasswordField name="lama" label={t.sandi} error={saidOf(errors, salah)("lama")} />
          <p>
            <Button>{t.tombol}</Button>
          </p>
        </>
      )}
    </form>
  );
};

const SecondStep = ({ base, own, perintah }: AccountProps) => {
  const { kedua: t } = useWords(akunWords);
  const { totp, kode } = own.akun;
  const first = !own.me.faktor.punya;
  return (
    <>
      <SummaryList
        rows={[
          {
            label: t.totp,
            value: <StatusTag kind={totp ? "selesai" : "netral"}>{totp ? t.ada : t.belum}</StatusTag>,
          },
          ...(own.me.faktor.punya
            ? [
                {
                  label: t.kode,
                  value: (
                    <>
                      {kode > 0 ? t.sisa(kode) : t.tanpaKode}
                      <p class="small muted">{t.kodeJelas}</p>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {own.segar && (
        <div class="cluster">
          <LinkButton kind={first ? "primary" : "secondary"} href={`${base}/akun/totp`}>
            {totp ? t.ganti : t.daftar}
          </LinkButton>
          {own.me.faktor.punya && (
            <form method="post" action={`${base}/akun/kode`} novalidate hx-boost="false">
              <Button>{kode > 0 ? `${t.ulang} ${t.kode.toLowerCase()}` : t.buat}</Button>
            </form>
          )}
          {totp === 1 && (
            <form method="post" action={`${base}/akun/totp/pelepasan`} novalidate hx-boost="false">
              <HiddenFields fields={{ perintah }} />
              <Button kind="danger">{t.lepas}</Button>
            </form>
          )}
        </div>
      )}
    </>
  );
};
