import { sql } from "drizzle-orm";
import * as z from "zod";
import {
  attachmentsStatement,
  choicesStatement,
  faktaBuktiStatement,
  fileStatement,
  targetOf,
} from "../../data/agency/bukti.ts";
import { pembacaStatement, versiStatement } from "../../data/agency/bukti-versi.ts";
import type { Recorded } from "../../data/agency/riwayat.ts";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { document } from "../../domain/pelaksanaan.ts";
import { tujuanOf } from "../../web/bukti/terima.ts";
import { type C, ruleFacts, whoOf } from "../../web/bukti/umum.ts";
import { readForm } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf, localPath } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { attachEvidence, deleteEvidence, detachEvidence } from "./actions.ts";
import { filePage } from "./pages.tsx";

export async function attach(c: C): Promise<Response> {
  const form = await readForm(
    c,
    z.object({ untuk: z.string("tujuan-tidak-ada").regex(TUJUAN, "tujuan-tidak-ada") }),
  );
  const open = await openFile(c, form.ok ? form.data.untuk : undefined);
  if (!form.ok) return filePage(c, open, { ok: false, kind: "isi", code: "tujuan-tidak-ada" });
  const target = found(open.target);
  const may = document(ruleFacts(c, target), open.me.viewer, c.var.now);
  if (!may.ok) return filePage(c, open, may);
  const twice = open.attachments.some((a) => a.rencanaAksi === target.rencanaAksi);
  const tujuan = tujuanOf(c, target, form.data.untuk);
  if (twice) return filePage(c, open, changedMeanwhile);
  const recorded = await attachEvidence(c.var.db, whoOf(c, open.me), open.file.id, tujuan);
  return ended(c, open, recorded, `${baseOf(c)}/bukti/${open.file.id}/kaitan`, "kaitan");
}

export async function detach(c: C): Promise<Response> {
  const form = await readForm(
    c,
    z.object({ rencanaAksi: z.string().catch(""), kembali: z.string().catch("") }),
  );
  const open = await openFile(c);
  const from = open.attachments.find((a) => a.rencanaAksi === form.typed.rencanaAksi);
  if (!form.typed.rencanaAksi) return filePage(c, open, { ok: false, kind: "isi", code: "tujuan-tidak-ada" });
  if (!from?.rencanaAksi) return filePage(c, open, { ok: false, kind: "keadaan", code: "kaitan-tidak-ada" });
  const may = document(ruleFacts(c, from), open.me.viewer, c.var.now);
  if (!may.ok) return filePage(c, open, may);
  const tujuan = { skp: from.skp, periode: from.periode, rencanaAksi: from.rencanaAksi, baru: null };
  const recorded = await detachEvidence(c.var.db, whoOf(c, open.me), open.file.id, tujuan);
  return ended(c, open, recorded, localPath(form.typed.kembali ?? "", c.var.agency.code), "lepas");
}

export async function remove(c: C): Promise<Response> {
  await readForm(c, z.object({}));
  const open = await openFile(c);
  const { db, evidence } = c.var;
  const locked = open.attachments.some((a) => !a.open) || open.attachments.length !== open.file.kaitan;
  if (locked) return filePage(c, open, { ok: false, kind: "keadaan", code: "bukti-terkunci" });
  if (open.file.pengganti) return filePage(c, open, { ok: false, kind: "keadaan", code: "versi-lama-tetap" });
  const recorded = await deleteEvidence(db, evidence, whoOf(c, open.me), open.file, open.attachments);
  return ended(c, open, recorded, `${baseOf(c)}/bukti`, "hapus");
}

/** A rencana aksi, or an RHK that has none yet. */
const TUJUAN = new RegExp(`${ID_PATTERN.source}|^rhk:\\w{26}:[\\w-]{1,40}:[\\w-]{1,40}$`);

type Open = Awaited<ReturnType<typeof openFile>>;
/** One's own file with all it is attached to. Others may read it, not manage it. */
export async function openFile(c: At<"id">, untuk?: string) {
  const { today, now } = c.var;
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    fileStatement(id, who, today),
    attachmentsStatement(id, who, today),
    choicesStatement(who, now),
    targetOf(untuk ?? "", who, today),
    versiStatement(id, who, today),
    pembacaStatement(id, who, today),
    faktaBuktiStatement(sql`SELECT ${id}`, who, today),
  ]);
  const [files, all, choices, [target], versi, pembaca, fakta] = rows;
  const file = found(files[0]);
  if (file.pegawai !== me.viewer.pegawai) throw new NotAllowed();
  const attachments = all.map((a) => ({ ...a, open: document(ruleFacts(c, a), me.viewer, now).ok }));
  return { me, file, attachments, choices, target, versi, pembaca, fakta };
}

async function ended(c: C, open: Open, recorded: Recorded, to: string, selesai: string): Promise<Response> {
  if (recorded === "berubah") return filePage(c, open, changedMeanwhile);
  return c.redirect(`${to}${to.includes("?") ? "&" : "?"}selesai=${selesai}`, 303);
}
