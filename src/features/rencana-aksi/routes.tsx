import { Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { document } from "../../domain/pelaksanaan.ts";
import type { Refusal } from "../../domain/result.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo, readLists } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { skpPeriodeParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { saveSheet } from "./actions.ts";
import { errorsIn, isEmpty, typedIsian } from "./forms.ts";
import { type C, earlierOf, factsOf, open } from "./load.ts";
import { emptyPage, formulir, workPage } from "./pages.tsx";
import { currentStatement } from "./queries.ts";
import type { Work } from "./work.ts";

export const rencanaAksi = new Hono<AgencyEnv>()
  .get("/pelaksanaan", current)
  .get("/pelaksanaan/:skp/:periode", skpPeriodeParam, async (c) => {
    const { me, head, work } = await open(c);
    return work ? workPage(c, me, work) : emptyPage(c, me, head);
  })
  .post("/pelaksanaan/:skp/:periode", skpPeriodeParam, save)
  .get("/pelaksanaan/:skp/:periode/formulir", skpPeriodeParam, formulir);

async function current(c: C): Promise<Response> {
  const { me, rows } = await page(c, (id) => [currentStatement(id, c.var.now, c.var.today)]);
  const now = rows[0][0];
  if (now?.keadaan === "ditetapkan" && now.periode)
    return c.redirect(`${baseOf(c)}/pelaksanaan/${now.skp}/${now.periode}`, 303);
  return emptyPage(c, me, now && { ...now, id: now.skp, pegawai: me.viewer.pegawai, nama: me.viewer.nama });
}

async function save(c: C): Promise<Response> {
  const lists = await readLists(c);
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const { rhk } = work.content;
  const isian = typedIsian(lists, rhk, work);
  const again = (refusal: Refusal) => workPage(c, me, work, { isian, refusal });
  const here = `${baseOf(c)}/pelaksanaan/${head.id}/${work.periode.id}`;
  const to = `${here}?tersimpan=ya`;
  const may = document(factsOf(c, work), me.viewer, c.var.now);
  if (!may.ok) return answer(c, may, { to, again });
  const salinDari = (lists.salin?.[0] && earlierOf(work, lists.salin[0])?.id) || null;
  const errors = errorsIn(isian, new Set(work.bukti.map((b) => b.rencanaAksi)));
  const nothing = isEmpty(isian) && !salinDari && work.periode.revisi === 0;
  if (nothing || Object.keys(errors).length > 0) {
    c.status(422);
    return workPage(c, me, work, { isian, errors: nothing ? { [firstField(work)]: "kosong" } : errors });
  }
  if (lists.revisi?.[0] !== String(work.periode.revisi)) return answer(c, changedMeanwhile, { to, again });
  const recorded = await saveSheet(c.var.db, sheetOf(c, me, work, salinDari, to), isian);
  if (recorded !== "berubah") return c.redirect(to, 303);
  return lostRace(c, lists, to);
}

/** Somebody was first between our reading and our writing: look again, and say what it is now. */
async function lostRace(c: C, lists: Awaited<ReturnType<typeof readLists>>, to: string): Promise<Response> {
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const isian = typedIsian(lists, work.content.rhk, work);
  const may = document(factsOf(c, work), me.viewer, c.var.now);
  return answer(c, may.ok ? changedMeanwhile : may, {
    to,
    again: (refusal) => workPage(c, me, work, { isian, refusal }),
  });
}

const sheetOf = (c: C, me: Me, work: Work, salinDari: string | null, to: string) => ({
  skp: work.head.id,
  periode: work.periode.id,
  revisi: work.periode.revisi,
  oleh: me.viewer.pegawai,
  now: c.var.now,
  perintah: commandTo(c, to),
  salinDari,
});

const firstField = ({ content }: Work) => {
  const indikator = content.rhk[0]?.indikator[0];
  return indikator ? `realisasi-${indikator.id}` : "isian";
};
