import { type Context, Hono } from "hono";
import * as z from "zod";
import { openAgency } from "../data/agency/database.ts";
import { akunDari, newSession } from "../data/agency/masuk.ts";
import { write } from "../data/agency/riwayat.ts";
import { everyAgency, findAgency } from "../data/directory/database.ts";
import { tanggalPada, tanggalSah } from "../domain/tanggal.ts";
import { demoWords } from "../i18n/demo.ts";
import { setSessionCookie } from "../web/cookie.ts";
import type { AppEnv } from "../web/env.ts";
import { readForm } from "../web/form.ts";
import { found, NotThere } from "../web/stops.ts";
import { DemoBanner } from "./banner.tsx";
import type { DemoClock } from "./clock.ts";
import { DemoPage } from "./demo-page.tsx";
import { semuaLakon } from "./lakon.ts";
import { masukOperator } from "./operator.ts";
import { type JendelaDemo, jendelaStatement, semuaInstansi } from "./queries.ts";
import { isiDemo, SANDI_DEMO } from "./seed/index.ts";
import { jamKerja, kabarTerakhir, maju, tujuanSah, ZONA_DEMO } from "./waktu.ts";

type C = Context<AppEnv>;

/** The demo's own pages. They exist only where src/demo.tsx is the entry. */
export function demoRoutes(clock: DemoClock): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use("*", async (c, next) => {
      if (!c.req.path.startsWith("/demo")) c.set("banner", <DemoBanner />);
      await next();
    })
    .get("/demo", (c) => halaman(c))
    .post("/demo/masuk", masuk)
    .post("/demo/operator", masukOperator)
    .post("/demo/waktu", (c) => majukan(c, clock))
    .post("/demo/isi", async (c) => c.json({ ditulis: await isiDemo(c.env, c.var.now) }))
    .all("/demo/rusak", () => {
      throw new Error("Rusak dengan sengaja: supaya terlihat apa yang terjadi bila server gagal");
    })
    .get("/demo/pemain.json", async (c) => c.json(await untukTerminal(c)));
}

const masukForm = z.object({ agency: z.string().max(40), pegawai: z.string().max(26) });

/** One click: a session like any other, made by the same function as after a password; no second step, so that it stays one. */
async function masuk(c: C): Promise<Response> {
  const form = await readForm(c, masukForm);
  if (!form.ok || !semuaLakon.some(({ benih }) => benih.code === form.data.agency)) throw new NotThere();
  const { now } = c.var;
  const agency = found(await findAgency(c.env, form.data.agency, now));
  const db = await openAgency(c.env, agency);
  const today = tanggalPada(now, agency.zona);
  const who = found((await db.read(akunDari(form.data.pegawai, today)))[0]);
  const { session, statements } = await newSession(who, now, c.req.header("user-agent") ?? "", "sandi");
  const { pegawai } = who;
  await write(db, { pada: now, oleh: pegawai, tindakan: "sesi.masuk", objek: pegawai }, statements);
  setSessionCookie(c, agency.code, session.cookie, session.maxAgeSeconds);
  return c.redirect(`/a/${agency.code}/`, 303);
}

const waktuForm = z.object({
  maju: z.enum(["jam", "hari", "minggu", "jendela", "tanggal"]),
  tanggal: z.string().max(10).optional(),
});

async function majukan(c: C, clock: DemoClock): Promise<Response> {
  const form = await readForm(c, waktuForm);
  const target = form.ok ? await tujuan(c, form.data) : null;
  if (target === null || !tujuanSah(target, c.var.now)) {
    c.status(422);
    return halaman(c, form.typed.tanggal ?? "");
  }
  await maju(c.env, clock, target);
  return c.redirect("/demo?maju=ya", 303);
}

const JAM = 3_600_000;
async function tujuan(c: C, to: z.output<typeof waktuForm>): Promise<number | null> {
  const { now } = c.var;
  if (to.maju === "jam") return now + JAM;
  if (to.maju === "hari") return now + 24 * JAM;
  if (to.maju === "minggu") return now + 7 * 24 * JAM;
  if (to.maju === "jendela") return (await jendelaBerikut(c))?.buka ?? null;
  return to.tanggal && tanggalSah(to.tanggal) ? jamKerja(to.tanggal) : null;
}

async function jendelaBerikut(c: C): Promise<JendelaDemo | undefined> {
  const semua = await jendelaSetahun(c);
  return semua
    .map((j) => ({ ...j, buka: jamKerja(tanggalPada(j.buka, ZONA_DEMO)) }))
    .find((j) => j.buka > c.var.now);
}

async function jendelaSetahun(c: C): Promise<JendelaDemo[]> {
  const agency = await findAgency(c.env, semuaLakon[0]?.benih.code ?? "", c.var.now);
  return agency ? (await openAgency(c.env, agency)).read(jendelaStatement) : [];
}

async function halaman(c: C, tanggalSalah?: string): Promise<Response> {
  const t = demoWords[c.var.lang];
  const [instansi, jendela, berikut, kabar, semua] = await Promise.all([
    semuaInstansi(c.env, c.var.now),
    jendelaSetahun(c),
    jendelaBerikut(c),
    c.req.query("maju") === "ya" ? kabarTerakhir(c.env) : null,
    everyAgency(c.env),
  ]);
  return c.render(
    <DemoPage
      now={c.var.now}
      instansi={instansi}
      jendela={jendela}
      berikut={berikut}
      kabar={kabar}
      namaInstansi={new Map(semua.map((a) => [a.code, a.nama]))}
      sandi={SANDI_DEMO}
      tanggalSalah={tanggalSalah}
    />,
    { title: t.title, failed: tanggalSalah !== undefined },
  );
}

/** What `npm start` prints: where to click, and the NIP of the first few. */
async function untukTerminal(c: C) {
  const instansi = await semuaInstansi(c.env, c.var.now);
  const orang = instansi.flatMap(({ agency, pemain }) =>
    pemain
      .slice(0, 6)
      .map((p) => ({ nama: p.nama, jabatan: p.jabatan, instansi: agency.code, nip: p.nomor ?? "" })),
  );
  return [
    ...orang,
    { nama: "Satu klik untuk masuk", jabatan: `${c.env.ORIGIN}/demo`, instansi: "", nip: "" },
    { nama: "Kata sandi semua orang", jabatan: SANDI_DEMO, instansi: "", nip: "" },
  ];
}
