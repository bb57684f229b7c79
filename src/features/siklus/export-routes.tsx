import { type Context, Hono } from "hono";
import * as z from "zod";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import { auditStatement, write } from "../../data/agency/riwayat.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readForm } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotThere } from "../../web/stops.ts";
import { zipSemua } from "./ekspor-zip.ts";
import { ExportPage } from "./export-page.tsx";

type C = Context<AgencyEnv>;
const HERE = "/kelola/siklus/ekspor";

/** One answer of a Worker holds this much without being in anybody's way; more is made part by part. */
const KECIL = { bukti: 500, byte: 100 * 1024 * 1024, pegawai: 1000 };

export const ekspor = new Hono<AgencyEnv>()
  .get("/kelola/siklus/ekspor", exportPage)
  // Sent, not opened: everybody who is admin is told, and a GET writes nothing but the trail.
  .post("/kelola/siklus/ekspor/zip", direct)
  .post("/kelola/siklus/ekspor", prepare)
  .get("/kelola/siklus/ekspor/:ekspor/:bagian", part);

const emptyForm = z.object({});

type Ukuran = { readonly bukti: number; readonly byte: number; readonly pegawai: number };
const ukuranStatement = (me: string, today: Tanggal) => rows<Ukuran>`
  SELECT (SELECT n FROM isi_ruang WHERE apa = 'bukti') AS bukti, (SELECT byte FROM isi_ruang WHERE apa = 'bukti') AS byte,
    (SELECT n FROM jumlah WHERE apa = 'pegawai') AS pegawai
  WHERE ${holdsWide(me, today, ["admin"])}`;

export type EksporRow = {
  readonly id: string;
  readonly keadaan: "menunggu" | "siap";
  readonly siapPada: number | null;
  readonly hapusPada: number | null;
};
const eksporStatement = (me: string, today: Tanggal) => rows<EksporRow>`
  SELECT id, keadaan, siap_pada AS siapPada, hapus_pada AS hapusPada FROM ekspor_penuh
  WHERE keadaan IN ('menunggu', 'siap') AND ${holdsWide(me, today, ["admin"])} ORDER BY pada DESC LIMIT 1`;

export type BagianRow = {
  readonly nomor: number;
  readonly kunci: string;
  readonly ukuran: number;
  readonly sha256: string;
};
const bagianStatement = (me: string, today: Tanggal) => rows<BagianRow & { ekspor: string }>`
  SELECT b.ekspor, b.nomor, b.kunci, b.ukuran, b.sha256 FROM ekspor_bagian b
  WHERE b.ekspor = (SELECT id FROM ekspor_penuh WHERE keadaan IN ('menunggu', 'siap') ORDER BY pada DESC LIMIT 1)
    AND ${holdsWide(me, today, ["admin"])} ORDER BY b.nomor LIMIT 1000`;

const kecil = (u: Ukuran) => u.bukti <= KECIL.bukti && u.byte <= KECIL.byte && u.pegawai <= KECIL.pegawai;

async function exportPage(c: C) {
  const { today, now, agency } = c.var;
  const { me, rows: got } = await page(c, (id) => [
    ukuranStatement(id, today),
    eksporStatement(id, today),
    bagianStatement(id, today),
  ]);
  onlyAdmin(me);
  const [[ukuran], [terakhir], bagian] = got;
  const u = found(ukuran);
  const base = baseOf(c);
  return c.render(
    <ExportPage
      base={base}
      agency={agency}
      ukuran={u}
      langsung={kecil(u)}
      ekspor={terakhir}
      bagian={bagian}
      perintah={newId(now)}
    />,
    {
      title: siklusWords[c.var.lang].ekspor.title,
      breadcrumb: [
        { href: `${base}/kelola`, label: kelolaWords[c.var.lang].title },
        { href: `${base}/kelola/siklus`, label: siklusWords[c.var.lang].title },
      ],
    },
  );
}

/** Reading that is remembered: who took everything along stands in the trail before the first byte leaves. */
async function direct(c: C) {
  const { today, now, db, evidence, agency } = c.var;
  await readForm(c, emptyForm);
  const { me, rows: got } = await page(c, (id) => [ukuranStatement(id, today)]);
  onlyAdmin(me);
  if (!kecil(found(got[0][0]))) throw new NotThere();
  await write(db, auditOf(c, me, "siklus.ekspor-unduh"), [told(c)]);
  const name = `selaras-${agency.code}-${today}.zip`;
  return c.body(zipSemua(db, evidence, agency, now), 200, zipHeaders(name));
}

async function prepare(c: C) {
  await readForm(c, emptyForm);
  const { me, rows: got } = await page(c, (id) => [eksporStatement(id, c.var.today)]);
  onlyAdmin(me);
  const to = baseOf(c) + HERE;
  if (got[0][0]?.keadaan !== "menunggu") {
    const { now } = c.var;
    const id = newId(now);
    await write(
      c.var.db,
      auditOf(c, me, "siklus.ekspor"),
      [
        change`INSERT OR IGNORE INTO ekspor_penuh (id, oleh, pada) VALUES (${id}, ${me.viewer.pegawai}, ${now})`,
        told(c),
      ],
      whoOf(c, me, to).perintah,
    );
  }
  return c.redirect(to, 303);
}

async function part(c: C) {
  const { ekspor: id = "", bagian = "" } = c.req.param();
  const { me, rows: got } = await page(c, (who) => [bagianStatement(who, c.var.today)]);
  onlyAdmin(me);
  const row = found(got[0].find((b) => b.ekspor === id && String(b.nomor) === bagian));
  const object = found(await c.var.evidence.get(row.kunci));
  await c.var.db.apply(await auditStatement(auditOf(c, me, "siklus.ekspor-unduh")));
  return c.body(
    object.body as ReadableStream,
    200,
    zipHeaders(`selaras-${c.var.agency.code}-${row.nomor}.zip`),
  );
}

const auditOf = (c: C, me: Me, tindakan: string) => ({
  pada: c.var.now,
  oleh: me.viewer.pegawai,
  tindakan,
  objek: "instansi",
});
const told = (c: C) => tellAdmins({ jenis: "siklus-ekspor", data: {}, tautan: HERE }, c.var.today, c.var.now);

const zipHeaders = (name: string) => ({
  "content-type": "application/zip",
  "content-disposition": `attachment; filename="${name}"`,
  "content-security-policy": "default-src 'none'; sandbox",
});
