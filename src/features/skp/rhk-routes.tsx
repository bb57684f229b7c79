import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { edit } from "../../domain/skp.ts";
import { said } from "../../i18n/penolakan.ts";
import { skpWords } from "../../i18n/skp.ts";
import { skpTulisWords } from "../../i18n/skp-tulis.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { MAX_GRID_BYTES, readLists } from "../../web/form.ts";
import { byItself } from "../../web/kunci-sandi.ts";
import { type At, rhkParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { NotThere } from "../../web/stops.ts";
import { rowsOfRhk } from "./draft.ts";
import { columnsFor, lintasanColumns } from "./grid-columns.ts";
import { type Loaded, loadIsian } from "./isian-load.ts";
import { answerOtomatis } from "./isian-otomatis.ts";
import { conflict, frameOf } from "./isian-routes.tsx";
import { type Attempt, readIsian, type Sent, trySave } from "./isian-save.ts";
import { crumbs } from "./request.ts";
import { BARU, RhkPage, type RhkPageProps } from "./rhk-page.tsx";

type Here = At<"id" | "rhk">;

/** One RHK on a page of its own. */
export const rhk = new Hono<AgencyEnv>()
  .get("/skp/:id/isian/:rhk", rhkParam, async (c) => {
    const alone = byItself(c);
    if (alone) return alone;
    const loaded = await loadIsian(c);
    const may = edit(loaded.facts.skp, loaded.me.viewer, c.var.today);
    const { rhk } = c.req.valid("param");
    if (rhk !== BARU && !loaded.facts.content.rhk.some((r) => r.id === rhk)) throw new NotThere();
    if (!may.ok) c.status(statusOf(may));
    const saved = c.req.query("selesai") === "simpan" && may.ok;
    return rhkPage(c, loaded, {
      done: saved ? skpWords[c.var.lang].selesai.tersimpan : undefined,
      refused: may.ok ? undefined : said(may, c.var.lang),
      closed: !may.ok,
    });
  })
  .post("/skp/:id/isian/:rhk", rhkParam, save);

async function save(c: Here) {
  const lists = await readLists(c, MAX_GRID_BYTES);
  const loaded = await loadIsian(c);
  const { rhk } = c.req.valid("param");
  const sent = readIsian(lists, loaded, rhk);
  const here = `${baseOf(c)}/skp/${loaded.id}/isian`;
  const langkah = sent.form.success ? sent.form.data.langkah : "simpan";
  const otomatis = langkah === "otomatis";
  const show = (more: Partial<RhkPageProps>, from = loaded) =>
    rhkPage(c, from, { ...typedOf(sent), ...more });
  if (
    edit(loaded.facts.skp, loaded.me.viewer, c.var.today).ok &&
    (langkah === "tambah" || langkah === "pulih")
  )
    return show({ ...(langkah === "tambah" ? { spare: 1 } : {}) });

  const { from } = rowsOfRhk(loaded.stored.rows, rhk);
  const attempt =
    headless(sent, from) ??
    (await trySave(c, loaded, sent, { to: `${here}/${rhk}?selesai=simpan`, otomatis }));
  if (otomatis) return answerOtomatis(c, loaded, sent, attempt, from);
  if (attempt.kind === "tersimpan") {
    const id = attempt.keys[from]?.split(".")[0];
    return c.redirect(
      id && sent.places.length > 0 ? `${here}/${id}?selesai=simpan` : `${here}?selesai=simpan`,
      303,
    );
  }
  if (attempt.kind === "bentrok") return conflict(c, loaded, sent, attempt.choice, attempt.open);
  if (attempt.kind === "kalah") return conflict(c, await loadIsian(c), sent);
  if (attempt.kind === "ditolak") {
    c.status(statusOf(attempt.refusal));
    return show({ refused: said(attempt.refusal, c.var.lang) });
  }
  c.status(422);
  if (attempt.kind === "salah") return show({ rowErrors: attempt.rowErrors });
  return show({ refused: skpWords[c.var.lang].salah["isian-tidak-utuh"] });
}

/** Without its own words the first row would fall to the RHK above it. */
function headless({ places, typed }: Sent, from: number): Attempt | null {
  const [first] = places;
  if (!first || first.row.values.teks) return null;
  return {
    kind: "salah",
    draft: typed,
    rowErrors: [{ row: from, column: "teks", code: "rhk-kosong" }],
    fieldErrors: {},
  };
}

const typedOf = ({ places, kolom, shown, form }: Sent) => ({
  rows: places.map(({ row }) => row),
  kolom,
  shown,
  kotor: true,
  ...(form.success ? { revisi: form.data.revisi } : {}),
});

function rhkPage(c: Here, loaded: Loaded, more: Partial<RhkPageProps>) {
  const { facts, stored, pk, periods } = loaded;
  const { rhk } = c.req.valid("param");
  const { from, to } = rowsOfRhk(stored.rows, rhk);
  const { kelompok, pendekatan } = facts.head;
  const t = skpTulisWords[c.var.lang].satu;
  const all = facts.content.rhk.map((r) => r.id);
  const title = rhk === BARU ? t.baru : t.judul(all.indexOf(rhk) + 1, all.length);
  return c.render(
    <RhkPage
      {...frameOf(c, loaded)}
      command={newId(c.var.now)}
      shown={[
        ...columnsFor(kelompok, pendekatan),
        ...(pk.length > 0 ? (["pk"] as const) : []),
        ...lintasanColumns(periods),
      ]}
      rhk={rhk}
      all={all}
      rows={stored.rows.slice(from, to)}
      from={from}
      {...more}
    />,
    {
      title,
      breadcrumb: crumbs(c, facts, title),
      failed: more.refused !== undefined || (more.rowErrors ?? []).length > 0,
    },
  );
}
