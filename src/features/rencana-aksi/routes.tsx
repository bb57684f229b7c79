import { Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { document } from "../../domain/pelaksanaan.ts";
import type { Refusal } from "../../domain/result.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo, type Lists, MAX_GRID_BYTES, readLists } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, skpPeriodeParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { saveSheet, withIds } from "./actions.ts";
import { arahDipilih } from "./arah.ts";
import { errorsIn, type Isian, isEmpty, sameIsian, storedIsian, typedIsian, withoutNew } from "./forms.ts";
import { lembar } from "./lembar-routes.tsx";
import { withAngka, withAntara } from "./lintasan.ts";
import { type C, earlierOf, factsOf, open } from "./load.ts";
import { answerRefused, answerSaved, answerWrong } from "./otomatis.ts";
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
  .get("/pelaksanaan/:skp/:periode/formulir", skpPeriodeParam, formulir)
  .route("/", lembar);

async function current(c: C): Promise<Response> {
  const { me, rows } = await page(c, (id) => [currentStatement(id, c.var.now, c.var.today)]);
  const now = rows[0][0];
  if (now?.keadaan === "ditetapkan" && now.periode)
    return c.redirect(`${baseOf(c)}/pelaksanaan/${now.skp}/${now.periode}`, 303);
  return emptyPage(c, me, now && { ...now, id: now.skp, pegawai: me.viewer.pegawai, nama: me.viewer.nama });
}

async function save(c: At<"skp" | "periode">): Promise<Response> {
  const lists = await readLists(c, MAX_GRID_BYTES);
  const { me, head, work } = await open(c);
  if (!work) return emptyPage(c, me, head, 409);
  const { rhk } = work.content;
  const otomatis = lists.langkah?.at(-1) === "otomatis";
  const asked = askedOf(lists, work, me, typedIsian(lists, rhk, work));
  const isian = withIds(asked.isian, c.var.now);
  const again = (refusal: Refusal) =>
    otomatis ? answerRefused(c, refusal) : workPage(c, me, work, { isian: withoutNew(isian), refusal });
  const here = `${baseOf(c)}/pelaksanaan/${head.id}/${work.periode.id}`;
  const to = `${here}?${asked.done}`;
  const may = document(factsOf(c, work), me.viewer, c.var.now);
  if (!may.ok) return answer(c, may, { to, again });
  if (lists.langkah?.at(-1) === "pulih")
    return workPage(c, me, work, { isian: withoutNew(isian), pulih: Number(lists.revisi?.[0]) || 0 });
  const salinDari = (lists.salin?.[0] && earlierOf(work, lists.salin[0])?.id) || null;
  if (otomatis && sameIsian(isian, storedIsian(rhk, work)))
    return answerSaved(c, work, lists, storedIsian(rhk, work), false);
  const errors = errorsIn(isian, new Set(work.bukti.map((b) => b.rencanaAksi)));
  const nothing = isEmpty(isian) && !salinDari && !asked.arah && work.periode.revisi === 0;
  if (nothing || Object.keys(errors).length > 0) {
    if (otomatis) return answerWrong(c, errors);
    c.status(422);
    return workPage(c, me, work, {
      isian: withoutNew(isian),
      errors: nothing ? { [firstField(work)]: "kosong" } : errors,
    });
  }
  if (lists.revisi?.[0] !== String(work.periode.revisi)) return answer(c, changedMeanwhile, { to, again });
  const sheet = { ...sheetOf(c, me, work, salinDari, to), arah: asked.arah, otomatis };
  const recorded = await saveSheet(c.var.db, sheet, isian);
  if (recorded === "berubah" && otomatis) return answerRefused(c, changedMeanwhile);
  if (otomatis) return answerSaved(c, work, lists, isian, true);
  if (recorded !== "berubah") return c.redirect(to, 303);
  return lostRace(c, lists, to);
}

/** What a button of the form asked for besides saving. */
function askedOf(lists: Lists, work: Work, me: Me, typed: Isian) {
  const [pakai, balik] = [lists.pakai?.[0], lists.balik?.[0]];
  if (lists.ambil?.[0] === "lintasan")
    return { isian: withAntara(work, typed), arah: null, done: "selesai=lintasan" };
  if (pakai !== undefined) return { isian: withAngka(work, typed, pakai), arah: null, done: "selesai=angka" };
  const arah = balik === undefined ? null : arahDipilih(work, me, balik);
  return arah?.ok
    ? { isian: typed, arah: arah.value, done: "selesai=arah" }
    : { isian: typed, arah: null, done: "tersimpan=ya" };
}

/** Somebody was first between our reading and our writing: look again, and say what it is now. */
async function lostRace(c: At<"skp" | "periode">, lists: Lists, to: string): Promise<Response> {
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
