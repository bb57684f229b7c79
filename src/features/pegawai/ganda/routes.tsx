import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import * as z from "zod";
import { findDuplicates } from "../../../data/agency/dugaan-ganda.ts";
import { ID_PATTERN, newId } from "../../../data/ids.ts";
import { bolehMenjadi, gabung } from "../../../domain/ganda.ts";
import { gandaWords } from "../../../i18n/ganda.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { cleanText, readTyped, type Typed } from "../../../web/form.ts";
import { onlyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import { type At, idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { found, NotThere } from "../../../web/stops.ts";
import { type C, trail } from "../common.ts";
import { keepApart, merge, split } from "./actions.ts";
import { ComparePage } from "./compare-page.tsx";
import { chosen } from "./forms.ts";
import { ListPage } from "./list-page.tsx";
import {
  assessedStatement,
  findByNumberStatement,
  lastLookStatement,
  mergesStatement,
  pairsStatement,
  type Sisi,
  sidesStatement,
} from "./queries.ts";

const pairParam = zValidator(
  "param",
  z.object({ satu: z.string().regex(ID_PATTERN), dua: z.string().regex(ID_PATTERN) }),
  (checked) => {
    if (!checked.success) throw new NotThere();
  },
);

/** People who may have two records: found, looked at side by side, made one, and told apart again. */
export const ganda = new Hono<AgencyEnv>()
  .get("/pegawai/ganda", (c) => list(c))
  .post("/pegawai/ganda/pemeriksaan", async (c) => {
    await readTyped(c);
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    await findDuplicates(c.var.db, c.var.now);
    return c.redirect(`${baseOf(c)}/pegawai/ganda`, 303);
  })
  .get("/pegawai/ganda/banding", async (c) => {
    const asked = ["satu", "dua"].map((n) =>
      cleanText(c.req.query(n) ?? "")
        .replace(/\D/g, "")
        .slice(0, 18),
    );
    const { me, rows } = await page(c, (id) => [findByNumberStatement(asked, id, c.var.today)]);
    onlyAdmin(me);
    const ids = asked.map((n) => rows[0].find((r) => r.nomor === n)?.pegawai);
    if (!ids[0] || !ids[1]) return list(c, "nomor-tidak-ada");
    return ids[0] === ids[1]
      ? list(c, "orang-sama")
      : c.redirect(`${baseOf(c)}/pegawai/ganda/${ids[0]}/${ids[1]}`, 303);
  })
  .post("/pegawai/ganda/:id/pemisahan", idParam, async (c) => {
    await readTyped(c);
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [mergesStatement(pegawai, c.var.today)]);
    onlyAdmin(me);
    found(rows[0].find((m) => m.id === id));
    const to = `${baseOf(c)}/pegawai/ganda`;
    const recorded = await split(c.var.db, id, whoOf(c, me, to));
    return recorded === "berubah" || recorded === "terikat" ? list(c, "sudah-berubah") : c.redirect(to, 303);
  })
  .get("/pegawai/ganda/:satu/:dua", pairParam, (c) => compare(c))
  .post("/pegawai/ganda/:satu/:dua/beda", pairParam, async (c) => {
    await readTyped(c);
    const { satu, dua } = c.req.valid("param");
    const { me, rows } = await page(c, (id) => [sidesStatement([satu, dua], id, c.var.today)]);
    onlyAdmin(me);
    if (rows[0].length !== 2) throw new NotThere();
    const to = `${baseOf(c)}/pegawai/ganda`;
    const [a, b] = [satu, dua].sort() as [string, string];
    await keepApart(c.var.db, a, b, whoOf(c, me, to));
    return c.redirect(to, 303);
  })
  .post("/pegawai/ganda/:satu/:dua", pairParam, async (c) => {
    const typed = await readTyped(c);
    const { satu, dua } = c.req.valid("param");
    const { me, rows } = await page(c, (id) => [
      sidesStatement([satu, dua], id, c.var.today),
      assessedStatement(satu, dua),
    ]);
    onlyAdmin(me);
    const [a, b] = pairOf(rows[0], satu, dua);
    const allowed = judge(a, b, rows[1][0]?.n ?? 0);
    if (!allowed.ok) return compare(c, typed, allowed.code, 409);
    const picked = chosen(typed, a, b);
    if (!picked.ok) return compare(c, typed, picked.code, 422);
    const to = `${baseOf(c)}/pegawai/${picked.value.tetap}`;
    const [tetap, hilang] = picked.value.tetap === a.id ? [a, b] : [b, a];
    const mine = bolehMenjadi(
      me.viewer.pegawai,
      { pegawai: tetap.id, akunSejak: tetap.akunSejak },
      { pegawai: hilang.id, akunSejak: hilang.akunSejak },
    );
    if (!mine.ok) return compare(c, typed, mine.code, mine.kind === "hak" ? 403 : 409);
    const recorded = await merge(c.var.db, picked.value, whoOf(c, me, to));
    if (recorded === "berubah") return compare(c, typed, "sudah-berubah", 409);
    if (recorded === "terikat") return compare(c, typed, "terikat", 409);
    return c.redirect(to, 303);
  });

type Pair = At<"satu" | "dua">;

const judge = (a: Sisi, b: Sisi, assessed: number) => {
  type Plan = { dari: string; sampai: string; keadaan: string };
  const plans = [a, b].flatMap((p) =>
    (JSON.parse(p.skp) as Plan[]).map((s) => ({ ...s, pegawai: p.id, kosong: s.keadaan === "belum" })),
  );
  return gabung(a.id, b.id, plans, assessed > 0);
};

function pairOf(rows: readonly Sisi[], satu: string, dua: string): readonly [Sisi, Sisi] {
  return [found(rows.find((r) => r.id === satu)), found(rows.find((r) => r.id === dua))];
}

async function compare(c: Pair, typed?: Typed, problem?: string, status: 403 | 409 | 422 = 409) {
  const { satu, dua } = c.req.valid("param");
  const { me, rows } = await page(c, (id) => [
    sidesStatement([satu, dua], id, c.var.today),
    assessedStatement(satu, dua),
  ]);
  onlyAdmin(me);
  if (satu === dua) throw new NotThere();
  const [a, b] = pairOf(rows[0], satu, dua);
  const allowed = judge(a, b, rows[1][0]?.n ?? 0);
  if (problem) c.status(status);
  const t = gandaWords[c.var.lang];
  return c.render(
    <ComparePage
      base={baseOf(c)}
      satu={a}
      dua={b}
      typed={typed}
      problem={problem}
      refused={allowed.ok ? undefined : allowed.code}
      perintah={newId(c.var.now)}
    />,
    {
      title: t.banding,
      failed: problem !== undefined,
      breadcrumb: [...trail(c, me), { href: `${baseOf(c)}/pegawai/ganda`, label: t.title }],
    },
  );
}

const asked = (c: C, name: string) => cleanText(c.req.query(name) ?? "").slice(0, 100);

async function list(c: C, problem?: "nomor-tidak-ada" | "orang-sama" | "sudah-berubah") {
  const n = Number(c.req.query("halaman"));
  const halaman = Number.isInteger(n) && n > 0 && n <= 100 ? n : 1;
  const { me, rows } = await page(c, (id) => [
    pairsStatement(id, c.var.today, halaman),
    mergesStatement(id, c.var.today),
    lastLookStatement(),
  ]);
  onlyAdmin(me);
  if (problem) c.status(problem === "sudah-berubah" ? 409 : 422);
  const [pairs, merges, [look]] = rows;
  return c.render(
    <ListPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      pairs={pairs}
      merges={merges}
      look={look}
      halaman={halaman}
      problem={problem}
      asked={{ satu: asked(c, "satu"), dua: asked(c, "dua") }}
      perintah={newId(c.var.now)}
    />,
    { title: gandaWords[c.var.lang].title, failed: problem !== undefined, breadcrumb: trail(c, me) },
  );
}
