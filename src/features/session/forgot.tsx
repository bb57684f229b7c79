import type { Context } from "hono";
import { waktu } from "../../i18n/dates.ts";
import { sessionWords } from "../../i18n/session.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { askForPassword, LINK_MS } from "./actions.ts";
import { forgotForm } from "./forms.ts";
import { networkKey, tidyName } from "./gate.ts";
import { forgotStatements } from "./queries.ts";

type C = Context<AgencyEnv>;

/** The same answer and the same work for everybody: whether an account exists is not learnt here. */
export async function askForgotten(c: C): Promise<Response> {
  const form = await readForm(c, forgotForm);
  if (!form.ok) return forgotPage(c, form.typed, form.errors);
  const { db, now, today, agency, origin, lang } = c.var;
  const network = c.req.header("cf-connecting-ip");
  const jaringan = network ? await networkKey("lupa", network) : null;
  const [[account], waits] = await db.batch(forgotStatements(tidyName(form.data.pengenal), jaringan ?? ""));
  const t = sessionWords[lang].lupa;
  const sampai = waktu(now + LINK_MS, agency.zona, lang);
  const letter = (token: string) => ({
    subjek: t.suratSubjek(agency.nama),
    isi: t.suratIsi(account?.nama ?? "", `${origin}${baseOf(c)}/lupa-sandi/${token}`, sampai),
  });
  await askForPassword(
    db,
    { account, waits: waits.some((w) => w.bolehPada > now), jaringan, letter },
    now,
    today,
  );
  return c.redirect(`${baseOf(c)}/lupa-sandi?terkirim=ya`, 303);
}

export function forgotPage(c: C, typed: Typed = {}, errors: FieldErrors = {}) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const sent = !failed && c.req.query("terkirim") === "ya";
  const t = sessionWords[c.var.lang].lupa;
  const page = sent ? (
    <Sent base={baseOf(c)} />
  ) : (
    <ForgotPage instansi={c.var.agency.nama} base={baseOf(c)} typed={typed} errors={errors} />
  );
  return c.render(page, { title: sent ? t.selesai : t.title, failed });
}

type Props = {
  readonly base: string;
  readonly instansi: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

const ForgotPage = ({ base, instansi, typed, errors }: Props) => {
  const { lupa: t, masuk, salah } = useWords(sessionWords);
  const said = saidOf(errors, salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={salah} />
      <PageHead title={t.title} lead={t.lead(instansi)} focus={Object.keys(errors).length === 0} />
      <form method="post" action={`${base}/lupa-sandi`} class="stack" novalidate hx-boost="false">
        <p>{t.jelas}</p>
        <TextField
          name="pengenal"
          label={masuk.pengenal}
          hint={masuk.pengenalHint}
          value={typed.pengenal}
          error={said("pengenal")}
          autocomplete="username"
        />
        <Button kind="primary">{t.tombol}</Button>
        <p>
          <a href={`${base}/masuk`} hx-boost="false">
            {t.kembali}
          </a>
        </p>
      </form>
    </div>
  );
};

const Sent = ({ base }: { readonly base: string }) => {
  const t = useWords(sessionWords).lupa;
  return (
    <div class="narrow stack">
      <PageHead title={t.selesai} />
      <p>{t.selesaiJelas}</p>
      <p>{t.tanpaSurel}</p>
      <p>
        <LinkButton href={`${base}/masuk`} attrs={{ "hx-boost": "false" }}>
          {t.kembali}
        </LinkButton>
      </p>
    </div>
  );
};
