import { pemulihanWords } from "../../i18n/pemulihan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import type { AccountRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly account: AccountRow;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  /** Why it cannot be done at all. */
  readonly stopped: keyof (typeof pemulihanWords)["id"]["salah"] | undefined;
  readonly second: boolean;
  readonly perintah: string;
};

export const RecoveryPage = ({ base, account, typed, errors, stopped, second, perintah }: Props) => {
  const t = useWords(pemulihanWords);
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.judul(account.nama)} lead={t.jelas} focus={Object.keys(errors).length === 0} />
      {stopped ? (
        <Notice kind="warn">{t.salah[stopped]}</Notice>
      ) : (
        <form method="post" class="stack" novalidate hx-boost="false">
          <HiddenFields fields={{ perintah }} />
          {second && <Notice kind="info">{t.perluKedua}</Notice>}
          <RadioField
            name="cara"
            label={t.cara}
            value={typed.cara}
            error={said("cara")}
            choices={[
              {
                value: "surel",
                label: t.surel,
                hint: account.email ? t.surelHint(account.email) : t.surelKosong,
              },
              { value: "cetak", label: t.cetak, hint: t.cetakHint },
            ]}
          />
          {account.email && (
            <Checkbox name="surelMati" label={t.surelMati} checked={typed.surelMati === "ya"} />
          )}
          <Checkbox
            name="lepasFaktor"
            label={t.lepas}
            hint={t.lepasHint}
            checked={typed.lepasFaktor === "ya"}
          />
          <TextArea
            name="catatan"
            label={t.catatan}
            hint={t.catatanHint}
            rows={3}
            value={typed.catatan}
            error={said("catatan")}
          />
          <p>
            <Button kind="primary">{t.tombol}</Button>
          </p>
        </form>
      )}
      <p>
        <LinkButton kind="link" href={`${base}/pegawai/${account.id}`}>
          {t.keHalaman(account.nama)}
        </LinkButton>
      </p>
    </div>
  );
};
