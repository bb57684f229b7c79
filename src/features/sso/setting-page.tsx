import type { SsoRow } from "../../data/agency/sso.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { ssoWords } from "../../i18n/sso.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";

export type SettingProps = {
  readonly base: string;
  readonly row: SsoRow | undefined;
  readonly me: string;
  readonly zona: Zona;
  readonly redirectUri: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly done: "tersimpan" | "ujiBerhasil" | "sudahAktif" | "sudahMati" | "terlepas" | null;
  readonly perintah: string;
};

/** The provider, what waits for a second admin, and how to close it again. */
export const SettingPage = (props: SettingProps) => {
  const { atur: t } = useWords(ssoWords);
  const { row, errors } = props;
  return (
    <div class="narrow stack-l">
      <Problems errors={errors} salah={t.salah} />
      {props.done && <Notice kind="success">{t[props.done]}</Notice>}
      <PageHead title={t.title} lead={t.lead} focus={Object.keys(errors).length === 0} />
      <State {...props} />
      {row && <Steps {...props} row={row} />}
      <Form {...props} />
      {row && row.tertaut > 0 && <Unlink {...props} />}
    </div>
  );
};

const State = ({ row, zona, redirectUri }: SettingProps) => {
  const [{ atur: t }, lang] = [useWords(ssoWords), useLang()];
  return (
    <SummaryList
      rows={[
        { label: t.keadaan, value: t.keadaanKata[row?.keadaan ?? "belum"] },
        ...(row
          ? [
              {
                label: t.penerbit,
                value: (
                  <>
                    <code>{row.penerbit}</code>
                    <p class="small muted">
                      {t.diubah(row.namaPengubah, waktu(row.diubahPada, zona, lang))}
                      {row.namaPenyetuju && `; ${t.disetujui(row.namaPenyetuju)}`}
                    </p>
                    <p class="small muted">{t.tertaut(angka(row.tertaut, lang))}</p>
                  </>
                ),
              },
            ]
          : []),
        { label: t.alamat, value: <code>{redirectUri}</code> },
      ]}
    />
  );
};

const Steps = ({ base, row, me, perintah }: SettingProps & { readonly row: SsoRow }) => {
  const { atur: t } = useWords(ssoWords);
  const own = row.diubahOleh === me;
  return (
    <form method="post" action={`${base}/kelola/sso/uji`} class="stack" novalidate>
      <HiddenFields fields={{ perintah, versi: String(row.versi) }} />
      {row.keadaan === "menunggu" && <p>{own ? t.setujuiLain : t.setujuiJelas}</p>}
      <div class="cluster">
        {row.keadaan === "menunggu" && !own && (
          <Button kind="primary" formaction={`${base}/kelola/sso/persetujuan`}>
            {t.setujui}
          </Button>
        )}
        <Button>{t.uji}</Button>
        {row.keadaan !== "mati" && (
          <Button kind="danger" formaction={`${base}/kelola/sso/penghentian`}>
            {t.matikan}
          </Button>
        )}
      </div>
    </form>
  );
};

const Form = ({ base, row, typed, errors, perintah }: SettingProps) => {
  const { atur: t } = useWords(ssoWords);
  const said = saidOf(errors, t.salah);
  const field = (name: "nama" | "penerbit" | "clientId" | "klaim", hint?: string) => (
    <TextField name={name} label={t[name]} hint={hint} value={typed[name]} error={said(name)} />
  );
  return (
    <form method="post" action={`${base}/kelola/sso`} class="stack" novalidate autocomplete="off">
      <HiddenFields fields={{ perintah }} />
      {field("nama", t.namaHint)}
      {field("penerbit", t.penerbitHint)}
      {field("clientId")}
      <TextField
        name="rahasia"
        type="password"
        label={t.rahasia}
        hint={row ? t.rahasiaAda : t.rahasiaHint}
        value=""
        error={said("rahasia")}
        autocomplete="off"
      />
      {field("klaim", t.klaimHint)}
      <Checkbox name="percaya" label={t.percayaYa} checked={typed.percaya === "ya"} />
      <p>
        <Button kind={row ? "secondary" : "primary"}>{t.simpan}</Button>
      </p>
    </form>
  );
};

const Unlink = ({ base, typed, errors, perintah }: SettingProps) => {
  const { atur: t } = useWords(ssoWords);
  return (
    <form method="post" action={`${base}/kelola/sso/pelepasan`} class="stack" novalidate>
      <h2>{t.lepas}</h2>
      <HiddenFields fields={{ perintah }} />
      <TextField
        name="nomor"
        label={t.lepasNip}
        hint={t.lepasHint}
        value={typed.nomor}
        inputmode="numeric"
        error={saidOf(errors, t.salah)("nomor")}
      />
      <p>
        <Button>{t.lepasTombol}</Button>
      </p>
    </form>
  );
};
