import { type Context, Hono } from "hono";
import { type HasilRow, resultStatement } from "../../../data/agency/penetapan.ts";
import { changedMeanwhile, outcome } from "../../../data/agency/riwayat.ts";
import { newId } from "../../../data/ids.ts";
import { penetapanWords } from "../../../i18n/penetapan.ts";
import { said } from "../../../i18n/penolakan.ts";
import { skpWords } from "../../../i18n/skp.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { type Lists, readLists, readTyped } from "../../../web/form.ts";
import { page } from "../../../web/page.ts";
import { type At, idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { answer } from "../../../web/refusal.tsx";
import { found } from "../../../web/stops.ts";
import { approveMany, revoke } from "./actions.ts";
import { chosen } from "./forms.ts";
import { PreviewPage, type PreviewProps } from "./preview-page.tsx";
import { waitingStatements } from "./queries.ts";
import { ResultPage } from "./result-page.tsx";
import { waitingOf } from "./waiting.ts";

type C = Context<AgencyEnv>;

/** Plans only: nothing here reaches a rating (ux.md 4.3). */
export const massal = new Hono<AgencyEnv>()
  .get("/skp/persetujuan-massal", async (c) => preview(c, await load(c, c.req.query("tahun")), {}))
  .post("/skp/persetujuan-massal", approve)
  .get("/skp/persetujuan-massal/:id", idParam, async (c) => result(c, await loadResult(c)))
  .post("/skp/persetujuan-massal/:id/pencabutan", idParam, takeBack);

async function load(c: C, asked: string | undefined) {
  const tahun = asked && /^20\d\d$/.test(asked) ? Number(asked) : null;
  const { me, rows } = await page(c, (who) => [...waitingStatements(who, tahun, c.var.today)]);
  const waiting = waitingOf(rows, me.viewer, c.var.today, c.var.agency.zona);
  const penilai = rows[3].find((p) => p.id === me.viewer.pegawai);
  return { me, waiting, penilai, tahun: found(rows[4][0]).tahun };
}
type Loaded = Awaited<ReturnType<typeof load>>;

type Shown = Partial<Pick<PreviewProps, "chosen" | "ticked" | "errors" | "refused">>;

function preview(c: C, { waiting, tahun }: Loaded, shown: Shown) {
  const t = penetapanWords[c.var.lang];
  const errors = shown.errors ?? [];
  if (errors.length > 0) c.status(422);
  const props = { base: baseOf(c), zona: c.var.agency.zona, command: newId(c.var.now), tahun, waiting };
  return c.render(
    <PreviewPage chosen={null} ticked={false} refused={undefined} {...props} {...shown} errors={errors} />,
    {
      title: t.title,
      breadcrumb: up(c),
      failed: errors.length > 0,
    },
  );
}

/** Who was not opened or does not pass is never approved here, whatever the form says. */
async function approve(c: C) {
  const lists: Lists = await readLists(c);
  const loaded = await load(c, lists.tahun?.at(-1));
  const wanted = chosen(lists.skp);
  const ready = loaded.waiting.filter((w) => w.sebab.length === 0);
  const disetujui = ready.filter((w) => wanted.has(w.facts.head.id));
  const ticked = lists.pernyataan?.at(-1) === "ya";
  const errors = [
    ...(disetujui.length > 0 ? [] : (["tidakAda"] as const)),
    ...(ticked ? [] : (["pernyataanBelum"] as const)),
  ];
  if (errors.length > 0) return preview(c, loaded, { chosen: wanted, ticked, errors });
  const id = newId(c.var.now);
  const to = `${baseOf(c)}/skp/persetujuan-massal/${id}`;
  const recorded = await approveMany(c.var.db, whoOf(c, loaded.me, to), {
    id,
    tahun: loaded.tahun,
    penilai: found(loaded.penilai),
    disetujui,
    lain: loaded.waiting.filter((w) => !disetujui.includes(w)),
  });
  return answer(c, outcome(recorded), {
    to,
    again: (no) => preview(c, loaded, { chosen: wanted, ticked, refused: said(no, c.var.lang) }),
  });
}

async function loadResult(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [resultStatement(id, who, c.var.now)]);
  const [first, ...rest] = rows[0];
  return { id, me, rows: [found(first), ...rest] as const };
}

type Act = { readonly id: string; readonly rows: readonly [HasilRow, ...HasilRow[]] };

function result(c: C, { id, rows }: Act, refused?: string) {
  const done = c.req.query("selesai") === "pencabutan";
  const props = { base: baseOf(c), zona: c.var.agency.zona, now: c.var.now, command: newId(c.var.now) };
  const { title } = penetapanWords[c.var.lang].hasil;
  return c.render(<ResultPage {...props} id={id} rows={rows} done={done} refused={refused} />, {
    title,
    breadcrumb: up(c),
    failed: refused !== undefined,
  });
}

/** All of one act that still may; the others stay and the page says so. */
async function takeBack(c: At<"id">) {
  await readTyped(c);
  const loaded = await loadResult(c);
  const open = loaded.rows.filter((r) => r.bisaDicabut === 1);
  const to = `${baseOf(c)}/skp/persetujuan-massal/${loaded.id}?selesai=pencabutan`;
  const { viewer } = loaded.me;
  const plans = open.map((r) => ({ ...r, namaPenilai: viewer.nama }));
  const recorded =
    open.length === 0
      ? changedMeanwhile
      : outcome(await revoke(c.var.db, whoOf(c, loaded.me, to), plans, "", loaded.id));
  return answer(c, recorded, { to, again: (no) => result(c, loaded, said(no, c.var.lang)) });
}

const up = (c: C) => {
  const t = skpWords[c.var.lang];
  return [
    { label: t.skp, href: `${baseOf(c)}/skp` },
    { label: t.antrean.title, href: `${baseOf(c)}/skp/bawahan` },
  ];
};
