import { Hono } from "hono";
import { choicesStatement, type Facts, targetOf } from "../../data/agency/bukti.ts";
import { bacaStatement } from "../../data/agency/bukti-versi.ts";
import { auditStatement, byHand, changedMeanwhile } from "../../data/agency/riwayat.ts";
import { riwayatTautanStatement, tautanStatement } from "../../data/agency/tautan.ts";
import type { Tujuan } from "../../data/bukti/attach.ts";
import { newId, sha256Hex } from "../../data/ids.ts";
import { document } from "../../domain/pelaksanaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { tautanWords } from "../../i18n/tautan.ts";
import { type C, ruleFacts, whoOf, wordsOf } from "../../web/bukti/umum.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { commandTo, type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf, localPath } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { sameLinkStatement, saveLink, tautanForm } from "./tautan.ts";
import { LinkFormPage } from "./tautan-form.tsx";
import { LinkPage } from "./tautan-page.tsx";
import { linkStatement } from "./tautan-queries.ts";

/** Stands before the chapter of files: "tautan" is no id of a file. */
export const tautan = new Hono<AgencyEnv>()
  .get("/bukti/tautan", (c) =>
    formPage(c, {
      typed: {
        untuk: c.req.query("untuk")?.slice(0, 200) ?? "",
        kembali: local(c, c.req.query("kembali") ?? ""),
      },
    }),
  )
  .post("/bukti/tautan", save)
  .get("/bukti/tautan/:id", idParam, show);

async function save(c: C): Promise<Response> {
  const form = await readForm(c, tautanForm(runsHere(c)));
  const typed = { ...form.typed, kembali: local(c, form.typed.kembali ?? "") };
  if (!form.ok) return formPage(c, { typed, errors: form.errors, status: 422 });
  const { alamat, nama, sebab, untuk } = form.data;
  const sha256 = await sha256Hex(alamat);
  const { me, rows } = await page(c, (id) => [
    targetOf(untuk, id, c.var.today),
    sameLinkStatement(id, sha256, alamat),
  ]);
  const [targets, [same]] = rows;
  const target = untuk === "" ? null : found(targets[0]);
  const may = target && document(ruleFacts(c, target), me.viewer, c.var.now);
  if (may && !may.ok) return formPage(c, { typed, refusal: may });
  const id = newId(c.var.now);
  const to = typed.kembali
    ? `${typed.kembali}${typed.kembali.includes("?") ? "&" : "?"}selesai=unggah`
    : `${baseOf(c)}/bukti/tautan/${same?.id ?? id}?selesai=${same ? "sama" : "simpan"}`;
  const tujuan = target && tujuanOf(c, target, untuk);
  const recorded = await saveLink(
    c.var.db,
    whoOf(c, me),
    { id, alamat, sha256, nama, sebab },
    same?.id ?? null,
    tujuan,
    commandTo(c, to),
  );
  return recorded === "berubah" ? formPage(c, { typed, refusal: changedMeanwhile }) : c.redirect(to, 303);
}

const tujuanOf = (c: C, target: Facts, untuk: string): Tujuan => ({
  skp: target.skp,
  periode: target.periode,
  rencanaAksi: target.rencanaAksi ?? newId(c.var.now),
  baru: target.rencanaAksi ? null : { rhk: untuk.split(":")[3] ?? "", teks: target.teks },
});

type Again = {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal;
  readonly status?: 422;
};
async function formPage(c: C, { typed, errors = {}, refusal, status }: Again): Promise<Response> {
  const { now, today } = c.var;
  const { rows } = await page(c, (id) => [choicesStatement(id, now), targetOf(typed.untuk ?? "", id, today)]);
  const { lang } = c.var;
  if (refusal) c.status(statusOf(refusal));
  if (status) c.status(status);
  const t = tautanWords[lang];
  return c.render(
    <LinkFormPage
      base={baseOf(c)}
      typed={typed}
      errors={errors}
      refused={refusal && wordsOf(c, refusal)}
      choices={rows[0]}
      target={rows[1][0] ?? null}
      perintah={newId(now)}
    />,
    {
      title: t.judul,
      breadcrumb: [...trail(c), { label: t.judul }],
      failed: status !== undefined || !!refusal,
    },
  );
}

async function show(c: At<"id">): Promise<Response> {
  const { id } = c.req.valid("param");
  const { today, db, now } = c.var;
  const { me, rows } = await page(c, (who) => [
    linkStatement(id, who, today),
    tautanStatement(id),
    riwayatTautanStatement(id),
  ]);
  const { lang } = c.var;
  const file = found(rows[0][0]);
  const own = file.pegawai === me.viewer.pegawai;
  // Who reads another's evidence leaves a line, of a link as of a file.
  if (!own) {
    const seen = byHand(db, { pada: now, oleh: me.viewer.pegawai, tindakan: "bukti.baca", objek: file.id });
    await db.batch([
      await auditStatement(seen),
      bacaStatement(file.id, seen.oleh ?? me.viewer.pegawai, today, now),
    ]);
  }
  const selesai = tautanWords[lang].selesai;
  const done = c.req.query("selesai");
  return c.render(
    <LinkPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      file={file}
      look={rows[1][0]}
      changes={rows[2]}
      own={own}
      done={done === "simpan" || done === "sama" ? selesai[done] : undefined}
    />,
    { title: file.nama, breadcrumb: [...trail(c), { label: file.nama }] },
  );
}

const trail = (c: C) => [
  { label: rencanaAksiWords[c.var.lang].menu, href: `${baseOf(c)}/pelaksanaan` },
  { label: buktiWords[c.var.lang].judul, href: `${baseOf(c)}/bukti` },
];

const local = (c: C, typed: string): string => (typed === "" ? "" : localPath(typed, c.var.agency.code));

/** The service itself runs on this machine: an address on this machine may be tried (domain/tautan.ts). */
const runsHere = (c: C): boolean => new URL(c.var.origin).hostname === "127.0.0.1";
