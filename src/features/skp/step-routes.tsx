import { Hono } from "hono";
import type * as z from "zod";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { approve, type HasilSkp, sendBack, submit, withdraw } from "../../domain/skp.ts";
import { said } from "../../i18n/penolakan.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { type Act, approveSkp, type Outcome, sendBackSkp, submitSkp, withdrawSkp } from "./actions.ts";
import { perilakuFrom } from "./draft.ts";
import { factsOf } from "./facts.ts";
import { pembatalanForm, pengajuanForm, pengembalianForm, persetujuanForm } from "./forms.ts";
import { lateAt, lateOf, lateReasonStatement } from "./late.ts";
import { matrixStatement } from "./massal/queries.ts";
import {
  basesStatement,
  factStatements,
  notesStatement,
  partiesStatement,
  waitingStatement,
} from "./queries.ts";
import { actOf, type C, crumbs, queueOf } from "./request.ts";
import { ApprovePage, noteField, ReturnPage, WithdrawPage } from "./step-pages.tsx";
import { type StepProps, SubmitPage } from "./submit-page.tsx";

/** Each step: a page that says what will happen (GET), and the act itself (POST). */
export const steps = new Hono<AgencyEnv>()
  .get("/skp/:id/pengajuan", idParam, (c) => ask(c, "pengajuan"))
  .post("/skp/:id/pengajuan", idParam, (c) =>
    act(c, "pengajuan", pengajuanForm, ({ facts }, { data }, by) =>
      submitSkp(c.var.db, facts, by, lateOf(data)),
    ),
  )
  .get("/skp/:id/pembatalan", idParam, (c) => ask(c, "pembatalan"))
  .post("/skp/:id/pembatalan", idParam, (c) =>
    act(c, "pembatalan", pembatalanForm, ({ facts }, _form, by) => withdrawSkp(c.var.db, facts, by)),
  )
  .get("/skp/:id/pengembalian", idParam, (c) => ask(c, "pengembalian"))
  .post("/skp/:id/pengembalian", idParam, (c) =>
    act(c, "pengembalian", pengembalianForm, ({ facts }, { data, typed }, by) => {
      const rhk = facts.content.rhk.map((r) => [r.id, typed[noteField(r.id)] ?? ""]);
      const notes = { umum: data.catatan ?? "", rhk: Object.fromEntries(rhk) };
      return sendBackSkp(c.var.db, facts, notes, by);
    }),
  )
  .get("/skp/:id/persetujuan", idParam, (c) => ask(c, "persetujuan"))
  .post("/skp/:id/persetujuan", idParam, (c) =>
    act(c, "persetujuan", persetujuanForm, (loaded, { data, typed }, by) =>
      approveSkp(c.var.db, loaded.facts, perilakuFrom(typed), partiesOf(loaded), by, lateOf(data)),
    ),
  );

const pages = {
  pengajuan: { Page: SubmitPage, rule: submit },
  pembatalan: { Page: WithdrawPage, rule: withdraw },
  pengembalian: { Page: ReturnPage, rule: sendBack },
  persetujuan: { Page: ApprovePage, rule: approve },
} as const;
type Name = keyof typeof pages;

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    ...factStatements(id, me, today),
    notesStatement(id, me, today),
    waitingStatement(id, me),
    partiesStatement(id, today),
    basesStatement(id, me, today),
    matrixStatement(id, me),
    lateReasonStatement(id),
  ]);
  const [, , , notes, waiting, parties, bases, matrix, [given]] = rows;
  const facts = factsOf(rows, agency.zona);
  return { id, me, facts, notes, queue: queueOf(waiting, id), parties, bases, matrix, given };
}
type Loaded = Awaited<ReturnType<typeof load>>;
const ask = async (c: C, name: Name) => stepPage(c, name, await load(c));

/** Who and when first, then what was typed, then whether it is still the text that was looked at. */
async function act<S extends z.ZodType<{ versi: number; revisi?: number; lanjut?: "ya" | undefined }>>(
  c: C,
  name: Name,
  schema: S,
  action: (loaded: Loaded, form: { data: z.output<S>; typed: Typed }, by: Act) => Outcome,
) {
  const form = await readForm(c, schema);
  const loaded = await load(c);
  const may = mayTake(c, name, loaded);
  if (!form.ok || (!may.ok && may.kind !== "isi"))
    return stepPage(c, name, loaded, { ...form, errors: form.ok ? {} : form.errors });
  const next = form.data.lanjut === "ya" ? (loaded.queue?.next ?? null) : undefined;
  const to =
    next === undefined
      ? `/skp/${loaded.id}?selesai=${name}`
      : next === null
        ? "/skp/bawahan?selesai=habis"
        : `/skp/${next}/persetujuan`;
  const result = stale(loaded, form.data)
    ? changedMeanwhile
    : await action(loaded, form, actOf(c, loaded.me, baseOf(c) + to));
  return result.ok
    ? c.redirect(baseOf(c) + to, 303)
    : stepPage(c, name, loaded, { typed: form.typed, errors: {} }, result);
}

const mayTake = (c: C, name: Name, { facts, me }: Loaded): HasilSkp =>
  pages[name].rule(facts.skp, me.viewer, c.var.today);

const stale = ({ facts: { head } }: Loaded, seen: { versi: number; revisi?: number }) =>
  seen.versi !== head.versi || (typeof seen.revisi === "number" && seen.revisi !== head.revisi);

type Tried = { readonly typed: Typed; readonly errors: FieldErrors };

function stepPage(c: C, name: Name, loaded: Loaded, tried?: Tried, refusal?: Refusal) {
  const may = mayTake(c, name, loaded);
  const no = refusal ?? (may.ok ? undefined : may);
  const errors = tried?.errors ?? {};
  // Only asked, an incomplete plan is no failure yet: the page shows its checks.
  if (no && (tried || no.kind !== "isi")) c.status(statusOf(no));
  else if (Object.keys(errors).length > 0) c.status(422);
  const props: StepProps = {
    base: baseOf(c),
    facts: loaded.facts,
    command: newId(c.var.now),
    errors: no && no.kind !== "isi" ? {} : errors,
    refused: no && said(no, c.var.lang),
    able: may.ok,
    typed: tried?.typed ?? {},
    late: lateAt(loaded.facts, c.var.today, loaded.given),
  };
  const { Page } = pages[name];
  const t = skpWords[c.var.lang][name];
  const title = typeof t.title === "string" ? t.title : t.title(loaded.facts.head.nama);
  return c.render(
    <Page
      {...props}
      notes={loaded.notes}
      queue={loaded.queue}
      bases={loaded.bases}
      matrix={loaded.matrix}
      zona={c.var.agency.zona}
    />,
    {
      title,
      breadcrumb: crumbs(c, loaded.facts, title),
      failed: tried !== undefined,
    },
  );
}

function partiesOf({ parties, facts }: Loaded) {
  const who = (id: string | null) => found(parties.find((p) => p.id === id));
  return { pegawai: who(facts.head.pegawai), penilai: who(facts.head.penilai) };
}
