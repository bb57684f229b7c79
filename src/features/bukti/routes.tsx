import { type Context, Hono } from "hono";
import * as z from "zod";
import { auditStatement, type Recorded } from "../../data/agency/riwayat.ts";
import { rows as select } from "../../data/agency/statement.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { document } from "../../domain/pelaksanaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { awalHari, tahunDari } from "../../domain/tanggal.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { said } from "../../i18n/penolakan.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readForm } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { localPath } from "../../web/paths.ts";
import { changedMeanwhile, statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed, NotThere, SignInFirst } from "../../web/stops.ts";
import {
  attachEvidence,
  deleteEvidence,
  detachEvidence,
  type Stored,
  storeEvidence,
  type Tujuan,
} from "./actions.ts";
import { KUOTA_BYTES } from "./berkas.ts";
import { FilePage } from "./file-page.tsx";
import { type Kiriman, readUpload } from "./kiriman.ts";
import { EvidenceListPage } from "./list-page.tsx";
import {
  attachmentsStatement,
  choicesStatement,
  type Facts,
  fileStatement,
  ownFilesStatement,
  sameStatement,
  targetRhkStatement,
  targetStatement,
  usedStatement,
} from "./queries.ts";
import { serveFile } from "./unduh.ts";

type C = Context<AgencyEnv>;

export const bukti = new Hono<AgencyEnv>()
  .get("/bukti", (c) => listPage(c))
  .post("/bukti", upload)
  .get("/bukti/:id", download)
  .get("/bukti/:id/kaitan", async (c) => filePage(c, await openFile(c)))
  .post("/bukti/:id/kaitan", attach)
  .post("/bukti/:id/pelepasan", detach)
  .post("/bukti/:id/penghapusan", remove);

async function download(c: C): Promise<Response> {
  const { me, rows } = await page(c, (id) => [fileStatement(idOf(c), id, c.var.today)]);
  const file = found(rows[0][0]);
  // Who reads another's evidence leaves a line: that is what evidence of a person deserves.
  if (file.pegawai !== me.viewer.pegawai) {
    const audit = { pada: c.var.now, oleh: me.viewer.pegawai, tindakan: "bukti.baca", objek: file.id };
    await c.var.db.apply(await auditStatement(audit));
  }
  return serveFile(c, c.var.evidence, file);
}

/** Answers the browser's script in JSON and a plain form with a page. */
async function upload(c: C): Promise<Response> {
  const script = (c.req.header("accept") ?? "").includes("application/json");
  const kiriman = await readUpload(c);
  try {
    const { me, target, used, same } = await openUpload(c, kiriman);
    const refusal = refusalOf(c, me, target, kiriman);
    if (refusal) return refuseUpload(c, script, kiriman, statusOf(refusal), [wordsOf(c, refusal)]);
    const { fits, errors } = sift(c, kiriman, used, same);
    const stored = fits.length > 0 ? await store(c, me, fits, same, target, kiriman) : [];
    if (!isList(stored)) return refuseUpload(c, script, kiriman, 409, [wordsOf(c, changedMeanwhile)]);
    const failed = stored.filter((s) => s.hasil === "gagal").map((s) => say(c, "gudang-gagal", s.nama));
    if (failed.length > 0) return refuseUpload(c, script, kiriman, 503, [...failed, ...errors]);
    if (errors.length > 0) return refuseUpload(c, script, kiriman, 422, errors);
    return script ? c.json({ bukti: stored }, 201) : c.redirect(landing(c, kiriman, stored), 303);
  } catch (error) {
    // A script that follows the way to the sign-in page would take that page for success.
    if (script && error instanceof SignInFirst) return c.json({ pesan: say(c, "sesi-berakhir", "") }, 401);
    throw error;
  }
}

async function openUpload(c: C, { typed, berkas }: Kiriman) {
  const { today } = c.var;
  const { dari, sampai } = yearOf(c);
  const untuk = typed.untuk ?? "";
  const { me, rows } = await page(c, (id) => [
    targetOf(untuk, id, today),
    usedStatement(id, dari, sampai),
    sameStatement(
      id,
      berkas.map((b) => b.sha256),
    ),
  ]);
  const [targets, [used], same] = rows;
  const target = untuk === "" ? null : found(targets[0]);
  return { me, target, used: used?.bytes ?? 0, same };
}

/** "" · a rencana aksi · rhk:<skp>:<periode>:<rhk> for an RHK that has none yet. */
function targetOf(untuk: string, me: string, today: string) {
  if (ID_PATTERN.test(untuk)) return targetStatement(untuk, me, today);
  const [, skp, periode, rhk] = /^rhk:(\w{26}):([\w-]{1,40}):([\w-]{1,40})$/.exec(untuk) ?? [];
  return skp && periode && rhk
    ? targetRhkStatement(skp, periode, rhk, me, today)
    : select<Facts>`SELECT 1 WHERE 0`;
}

function refusalOf(c: C, me: Me, target: Facts | null, kiriman: Kiriman): Refusal | null {
  if (target) {
    const may = document(ruleFacts(c, target), me.viewer, c.var.now);
    if (!may.ok) return may;
  }
  if (kiriman.terlaluBanyak) return { ok: false, kind: "isi", code: "terlalu-banyak" };
  if (kiriman.berkas.length + kiriman.ditolak.length === 0)
    return { ok: false, kind: "isi", code: "berkas-kosong" };
  return null;
}

/** What fits into the year's space, in the order sent, and what is wrong with the rest. */
function sift(c: C, kiriman: Kiriman, used: number, same: readonly { sha256: string }[]) {
  const errors = kiriman.ditolak.map((d) => say(c, d.alasan, d.nama));
  let left = KUOTA_BYTES - used;
  const fits = kiriman.berkas.filter((b) => {
    if (same.some((s) => s.sha256 === b.sha256)) return true;
    if (b.bytes.length > left) {
      errors.push(say(c, "kuota-penuh", b.nama));
      return false;
    }
    left -= b.bytes.length;
    return true;
  });
  return { fits, errors };
}

function store(
  c: C,
  me: Me,
  fits: Kiriman["berkas"],
  same: Parameters<typeof storeEvidence>[4],
  target: Facts | null,
  { typed }: Kiriman,
) {
  const tujuan: Tujuan | null = target && {
    skp: target.skp,
    periode: target.periode,
    rencanaAksi: target.rencanaAksi ?? newId(c.var.now),
    baru: target.rencanaAksi ? null : { rhk: typed.untuk?.split(":")[3] ?? "", teks: target.teks },
  };
  return storeEvidence(c.var.db, c.var.evidence, whoOf(c, me), fits, same, tujuan);
}

async function attach(c: C): Promise<Response> {
  const form = await readForm(
    c,
    z.object({ untuk: z.string("tujuan-tidak-ada").regex(ID_PATTERN, "tujuan-tidak-ada") }),
  );
  const open = await openFile(c, form.ok ? form.data.untuk : undefined);
  if (!form.ok) return filePage(c, open, { ok: false, kind: "isi", code: "tujuan-tidak-ada" });
  const target = found(open.target);
  const may = document(ruleFacts(c, target), open.me.viewer, c.var.now);
  if (!may.ok) return filePage(c, open, may);
  const twice = open.attachments.some((a) => a.rencanaAksi === target.rencanaAksi);
  const tujuan = { skp: target.skp, periode: target.periode, rencanaAksi: form.data.untuk, baru: null };
  if (twice) return filePage(c, open, changedMeanwhile);
  const recorded = await attachEvidence(c.var.db, whoOf(c, open.me), open.file.id, tujuan);
  return ended(c, open, recorded, `${baseOf(c)}/bukti/${open.file.id}/kaitan`, "kaitan");
}

async function detach(c: C): Promise<Response> {
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

async function remove(c: C): Promise<Response> {
  await readForm(c, z.object({}));
  const open = await openFile(c);
  const { db, evidence } = c.var;
  const locked = open.attachments.some((a) => !a.open) || open.attachments.length !== open.file.kaitan;
  if (locked) return filePage(c, open, { ok: false, kind: "keadaan", code: "bukti-terkunci" });
  const recorded = await deleteEvidence(db, evidence, whoOf(c, open.me), open.file, open.attachments);
  return ended(c, open, recorded, `${baseOf(c)}/bukti`, "hapus");
}

type Open = Awaited<ReturnType<typeof openFile>>;
/** One's own file with all it is attached to. Others may read it, not manage it. */
async function openFile(c: C, untuk?: string) {
  const { today, now } = c.var;
  const id = idOf(c);
  const { me, rows } = await page(c, (who) => [
    fileStatement(id, who, today),
    attachmentsStatement(id, who, today),
    choicesStatement(who, now),
    targetOf(untuk ?? "", who, today),
  ]);
  const [files, all, choices, [target]] = rows;
  const file = found(files[0]);
  if (file.pegawai !== me.viewer.pegawai) throw new NotAllowed();
  const attachments = all.map((a) => ({ ...a, open: document(ruleFacts(c, a), me.viewer, now).ok }));
  return { me, file, attachments, choices, target };
}

async function ended(c: C, open: Open, recorded: Recorded, to: string, selesai: string): Promise<Response> {
  if (recorded === "berubah") return filePage(c, open, changedMeanwhile);
  return c.redirect(`${to}${to.includes("?") ? "&" : "?"}selesai=${selesai}`, 303);
}

function filePage(c: C, open: Open, refusal?: Refusal) {
  const { agency, lang } = c.var;
  const t = buktiWords[lang];
  if (refusal) c.status(statusOf(refusal));
  const text = refusal && wordsOf(c, refusal);
  const field = refusal?.code === "tujuan-tidak-ada" ? { field: "untuk" } : {};
  return c.render(
    <FilePage
      {...open}
      base={baseOf(c)}
      zona={agency.zona}
      error={text ? { ...field, text } : undefined}
      done={doneOf(c, [])}
    />,
    {
      title: open.file.nama,
      breadcrumb: [
        { label: rencanaAksiWords[lang].menu, href: `${baseOf(c)}/pelaksanaan` },
        { label: t.judul, href: `${baseOf(c)}/bukti` },
        { label: open.file.nama },
      ],
      failed: refusal !== undefined,
    },
  );
}

type Again = { readonly errors?: readonly string[]; readonly untuk?: string; readonly kembali?: string };
async function listPage(c: C, again: Again = {}): Promise<Response> {
  const { now, agency, lang } = c.var;
  const { dari, sampai } = yearOf(c);
  const { rows } = await page(c, (id) => [
    ownFilesStatement(id),
    usedStatement(id, dari, sampai),
    choicesStatement(id, now),
  ]);
  const [files, [used], choices] = rows;
  const t = buktiWords[lang];
  return c.render(
    <EvidenceListPage
      base={baseOf(c)}
      zona={agency.zona}
      tahun={tahunDari(c.var.today)}
      files={files}
      used={used?.bytes ?? 0}
      choices={choices}
      done={again.errors ? undefined : doneOf(c, files)}
      {...again}
    />,
    {
      title: t.judul,
      breadcrumb: [
        { label: rencanaAksiWords[lang].menu, href: `${baseOf(c)}/pelaksanaan` },
        { label: t.judul },
      ],
      failed: again.errors !== undefined,
    },
  );
}

type UploadStatus = 403 | 409 | 422 | 503;
function refuseUpload(
  c: C,
  script: boolean,
  { typed }: Kiriman,
  status: UploadStatus,
  errors: readonly string[],
) {
  if (script) return c.json({ pesan: errors.join(" ") }, status);
  c.status(status);
  return listPage(c, {
    errors,
    untuk: typed.untuk ?? "",
    kembali: localPath(typed.kembali ?? "", c.var.agency.code),
  });
}

function landing(c: C, { typed }: Kiriman, stored: readonly Stored[]): string {
  const to = typed.kembali ? localPath(typed.kembali, c.var.agency.code) : `${baseOf(c)}/bukti`;
  const again = stored.find((s) => s.hasil === "sama");
  const tail = again && again.hasil === "sama" ? `selesai=sama&berkas=${again.id}` : "selesai=unggah";
  return `${to}${to.includes("?") ? "&" : "?"}${tail}`;
}

function doneOf(c: C, files: readonly { id: string; nama: string }[]): string | undefined {
  const t = buktiWords[c.var.lang].selesai;
  const kind = c.req.query("selesai");
  if (kind === "sama") return t.sama(files.find((f) => f.id === c.req.query("berkas"))?.nama ?? "…");
  return kind === "unggah" || kind === "kaitan" || kind === "lepas" || kind === "hapus" ? t[kind] : undefined;
}

const ruleFacts = (c: C, f: Facts) => ({
  pegawai: f.pegawai,
  penilai: f.penilai,
  atasan: f.atasan,
  skp: f.keadaan,
  jendela: f.bukaPada === null || f.tutupPada === null ? null : { buka: f.bukaPada, tutup: f.tutupPada },
  zona: c.var.agency.zona,
  evaluasi: f.evaluasi,
});

type Salah = keyof (typeof buktiWords)["id"]["salah"];
function say(c: C, code: Salah, nama: string): string {
  const word = buktiWords[c.var.lang].salah[code];
  return typeof word === "function" ? word(nama) : word;
}
const wordsOf = (c: C, refusal: Refusal): string =>
  refusal.code in buktiWords.id.salah ? say(c, refusal.code as Salah, "") : said(refusal, c.var.lang);

const whoOf = (c: C, me: Me) => ({ oleh: me.viewer.pegawai, now: c.var.now, tahun: yearOf(c) });
function yearOf(c: C): { dari: number; sampai: number } {
  const tahun = tahunDari(c.var.today);
  const { zona } = c.var.agency;
  return { dari: awalHari(`${tahun}-01-01`, zona), sampai: awalHari(`${tahun + 1}-01-01`, zona) };
}
const isList = (stored: Recorded | readonly Stored[]): stored is readonly Stored[] => Array.isArray(stored);
const baseOf = (c: C) => `/a/${c.var.agency.code}`;
function idOf(c: C): string {
  const id = c.req.param("id") ?? "";
  if (!ID_PATTERN.test(id)) throw new NotThere();
  return id;
}
