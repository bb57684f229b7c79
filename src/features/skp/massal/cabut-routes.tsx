import { type Context, Hono } from "hono";
import { approvalStatement, type DitetapkanRow } from "../../../data/agency/penetapan.ts";
import { changedMeanwhile, outcome } from "../../../data/agency/riwayat.ts";
import { newId } from "../../../data/ids.ts";
import { cabutPenetapan, type Ditetapkan } from "../../../domain/penetapan.ts";
import { penetapanWords } from "../../../i18n/penetapan.ts";
import { said } from "../../../i18n/penolakan.ts";
import { shellWords } from "../../../i18n/shell.ts";
import { skpWords } from "../../../i18n/skp.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { readForm } from "../../../web/form.ts";
import { page } from "../../../web/page.ts";
import { type At, idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { answer, statusOf } from "../../../web/refusal.tsx";
import { Confirm } from "../../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../../web/ui/error-summary.tsx";
import { TextArea } from "../../../web/ui/field.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { useWords } from "../../../web/words.ts";
import { factsOf } from "../facts.ts";
import { factStatements } from "../queries.ts";
import { crumbs } from "../request.ts";
import { revoke } from "./actions.ts";
import { cabutForm } from "./forms.ts";

/** Taking one approval back, within a day and as long as nobody built on it. */
export const cabut = new Hono<AgencyEnv>()
  .get("/skp/:id/pencabutan", idParam, async (c) => ask(c, await load(c), {}))
  .post("/skp/:id/pencabutan", idParam, act);

export const ditetapkanOf = (row: DitetapkanRow | undefined): Ditetapkan | null =>
  row ? { ...row, pertama: row.pertama === 1, disentuh: row.disentuh === 1 } : null;

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (who) => [...factStatements(id, who, today), approvalStatement(id)]);
  return { id, me, facts: factsOf(rows, agency.zona), ditetapkan: ditetapkanOf(rows[3][0]) };
}
type Loaded = Awaited<ReturnType<typeof load>>;
type Shown = {
  readonly alasan?: string | undefined;
  readonly refused?: string | undefined;
  readonly tooLong?: boolean;
};

function ask(c: Context<AgencyEnv>, loaded: Loaded, shown: Shown) {
  const { facts, ditetapkan, me } = loaded;
  const may = cabutPenetapan(facts.skp, ditetapkan, me.viewer, c.var.now);
  if (!may.ok) c.status(statusOf(may));
  else if (shown.tooLong) c.status(422);
  const refused = shown.refused ?? (may.ok ? undefined : said(may, c.var.lang));
  const { title } = penetapanWords[c.var.lang].cabut;
  return c.render(
    <RevokePage
      here={`${baseOf(c)}/skp/${loaded.id}`}
      nama={facts.head.nama}
      versi={facts.head.versi}
      command={newId(c.var.now)}
      able={may.ok}
      {...shown}
      refused={refused}
    />,
    { title, breadcrumb: crumbs(c, facts, title), failed: refused !== undefined || shown.tooLong === true },
  );
}

async function act(c: At<"id">) {
  const form = await readForm(c, cabutForm);
  const loaded = await load(c);
  const { facts, ditetapkan, me, id } = loaded;
  const may = cabutPenetapan(facts.skp, ditetapkan, me.viewer, c.var.now);
  const typed = { alasan: form.typed.alasan };
  if (!may.ok || !form.ok) return ask(c, loaded, { ...typed, tooLong: !form.ok && "alasan" in form.errors });
  const to = `${baseOf(c)}/skp/${id}?selesai=pencabutan`;
  const plan = { ...facts.head, skp: id };
  const result =
    form.data.versi === facts.head.versi
      ? outcome(await revoke(c.var.db, whoOf(c, me, to), [plan], form.data.alasan ?? "", id))
      : changedMeanwhile;
  return answer(c, result, {
    to,
    again: (no) => ask(c, loaded, { ...typed, refused: said(no, c.var.lang) }),
  });
}

type Props = Shown & {
  readonly here: string;
  readonly nama: string;
  readonly versi: number;
  readonly command: string;
  readonly able: boolean;
  readonly refused?: string | undefined;
};

const RevokePage = (props: Props) => {
  const t = useWords(penetapanWords).cabut;
  const words = useWords(shellWords);
  const salah = useWords(skpWords).salah;
  const error = props.tooLong ? salah["terlalu-panjang"] : undefined;
  return (
    <div class="stack">
      <ErrorSummary
        title={words.problem}
        errors={[
          ...(props.refused === undefined ? [] : [{ text: props.refused }]),
          ...(error === undefined ? [] : [{ field: "alasan", text: error }]),
        ]}
      />
      <PageHead title={t.title} lead={props.able ? t.lead(props.nama) : undefined} focus={!props.refused} />
      {(props.able || props.alasan) && (
        <Confirm
          action={`${props.here}/pencabutan`}
          hidden={{ versi: String(props.versi), perintah: props.command }}
          submit={t.tombol}
          danger
          cancel={{ href: props.here, text: words.cancel }}
        >
          <TextArea
            name="alasan"
            label={t.alasan}
            hint={t.alasanJelas}
            optional={words.optional}
            value={props.alasan}
            error={error}
            rows={3}
          />
        </Confirm>
      )}
    </div>
  );
};
