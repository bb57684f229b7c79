import { newId } from "../../data/ids.ts";
import { akunWords } from "../../i18n/akun.ts";
import type { FieldErrors } from "../../web/form.ts";
import { askToEnrol, passkeysPossible } from "../../web/kunci-sandi.ts";
import { baseOf } from "../../web/paths.ts";
import { AccountPage } from "./account-page.tsx";
import type { C, Own } from "./own.ts";

type Again = {
  readonly errors?: FieldErrors;
  readonly status?: 409 | 422 | 429 | undefined;
  /** What was typed as the name of a new passkey. */
  readonly nama?: string | undefined;
  /** … or as another name of this one. */
  readonly kunci?: string | undefined;
};

/** The page of one's own account, also when a step on it was refused. */
export async function showOwn(c: C, own: Own, { errors = {}, status = 422, nama, kunci }: Again = {}) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const { viewer } = own.me;
  const asked =
    own.segar && passkeysPossible(c)
      ? await askToEnrol(
          c,
          viewer,
          own.kunci.map((k) => k.kredensial),
        )
      : null;
  return c.render(
    <AccountPage
      base={baseOf(c)}
      own={own}
      asked={asked}
      possible={passkeysPossible(c)}
      zona={c.var.agency.zona}
      perintah={newId(c.var.now)}
      errors={errors}
      typed={{ kunci, nama }}
      saved={!failed && c.req.query("tersimpan") === "ya"}
    />,
    { title: akunWords[c.var.lang].title, failed },
  );
}
