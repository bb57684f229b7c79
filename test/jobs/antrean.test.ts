import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { SCHEMA_NEEDED } from "../../src/data/agency/database.ts";
import { rows } from "../../src/data/agency/statement.ts";
import { forgetAgencies } from "../../src/data/directory/database.ts";
import { newId } from "../../src/data/ids.ts";
import { createJobs } from "../../src/jobs/index.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { house, NOW } from "../support/house.ts";
import { eka } from "../support/operator.ts";

/** K25, K26, K32: what comes out of a queue is believed for its id only, and one agency's trouble is its own. */
let cast: Cast;
let op: { readonly cookie: string };
beforeAll(async () => {
  cast = await castOf();
  op = await eka(NOW);
});
const ctx = {} as ExecutionContext;
type Told = { body: unknown; said: string[]; id: string };

function message(body: unknown, attempts = 1): Told & Message {
  const said: string[] = [];
  return {
    id: newId(NOW),
    body,
    attempts,
    timestamp: new Date(NOW),
    said,
    ack: () => said.push("ack"),
    retry: () => said.push("retry"),
  } as unknown as Told & Message;
}
const deliver = async (messages: Message[], queue = "selaras-jobs", bindings: Partial<Env> = {}, at = NOW) =>
  createJobs(() => at).queue(
    { queue, messages, ackAll() {}, retryAll() {} } as unknown as MessageBatch,
    { ...env, ...bindings } as Env,
    ctx,
  );
const runs = async (id: string) =>
  (
    await env.DIRECTORY.prepare("SELECT count(*) AS n FROM tugas WHERE agency = ?1")
      .bind(id)
      .first<{ n: number }>()
  )?.n ?? 0;

describe("K25: messages of strangers", () => {
  it.each([
    ["nothing", null],
    ["a word", "bangun"],
    ["another shape", { nama: "hapus", tabel: "pegawai" }],
    ["no id", { agency: "AGENCY_001" }],
    ["an object as id", { agency: { $ne: 1 } }],
    ["a number", { agency: 1 }],
    ["an agency nobody knows", { agency: newId(NOW) }],
    ["SQL", { agency: "' OR 1=1 --" }],
  ])("%s is put aside; the next message of the batch is done", async (_what, body) => {
    const before = await runs(cast.agency.id);
    const [bad, good] = [message(body), message({ agency: cast.agency.id })];
    await deliver([bad, good], "selaras-jobs", {}, NOW + Math.ceil(performance.now() * 10));
    expect([bad.said, good.said]).toEqual([["ack"], ["ack"]]);
    expect(await runs(cast.agency.id)).toBe(before + 1);
  });

  it("a binding swapped to another agency's room: nothing runs in it, the message comes again, the others are done", async () => {
    const at = NOW + 7_000_001;
    const other = () => cast.other.db.read(rows<{ n: number }>`SELECT count(*) AS n FROM tugas_selesai`);
    const before = JSON.stringify(await other());
    const [swapped, fine] = [message({ agency: cast.agency.id }), message({ agency: cast.other.agency.id })];
    await deliver([swapped], "selaras-jobs", { AGENCY_001: env.AGENCY_002 }, at);
    expect(swapped.said).toEqual(["retry"]);
    expect(JSON.stringify(await other())).toBe(before);
    await deliver([fine], "selaras-jobs", {}, at);
    expect(fine.said).toEqual(["ack"]);
  });
});

describe("K26: again and again", () => {
  it("the same message delivered twice and in parallel is one run", async () => {
    const at = NOW + 8_000_003;
    const before = await runs(cast.agency.id);
    const twice = [message({ agency: cast.agency.id }), message({ agency: cast.agency.id })];
    await Promise.all(twice.map((m) => deliver([m], "selaras-jobs", {}, at)));
    await deliver([message({ agency: cast.agency.id }, 4)], "selaras-jobs", {}, at);
    expect(twice.map((m) => m.said)).toEqual([["ack"], ["ack"]]);
    expect(await runs(cast.agency.id)).toBe(before + 1);
  });

  it("poison ends in the dead letters, once, and the operator repeats or ignores it", async () => {
    const [dead, foreign] = [
      message({ agency: cast.agency.id }, 6),
      message({ apa: "<b>'; DROP TABLE agency;--" }, 6),
    ];
    await deliver([dead, foreign, dead], "selaras-jobs-dlq");
    expect([dead.said, foreign.said]).toEqual([["ack", "ack"], ["ack"]]);
    const page = await house().get("/operator/pesan", op);
    expect(page.html).toContain(cast.agency.code);
    expect(page.html).toContain("&lt;b&gt;");
    const sent: unknown[] = [];
    const queue = { send: async (body: unknown) => void sent.push(body) } as unknown as Queue;
    const again = house(NOW, { JOBS: queue });
    expect((await again.post(`/operator/pesan/${foreign.id}/pengulangan`, {}, op)).status).toBe(404);
    expect((await again.post(`/operator/pesan/${dead.id}/pengulangan`, {}, op)).status).toBe(303);
    expect(sent).toEqual([{ agency: cast.agency.id }]);
    expect((await again.post(`/operator/pesan/${dead.id}/pengulangan`, {}, op)).status).toBe(404);
    expect((await again.post(`/operator/pesan/${foreign.id}/pengabaian`, {}, op)).status).toBe(303);
    expect((await again.post("/operator/pesan/tidak-ada/pengabaian", {}, op)).status).toBe(404);
    const rows = await env.DIRECTORY.prepare(
      "SELECT tindakan FROM pesan_mati WHERE id IN (?1, ?2) ORDER BY tindakan",
    )
      .bind(dead.id, foreign.id)
      .raw();
    expect(rows.flat()).toEqual(["diabaikan", "diulang"]);
  });
});

describe("K32: one agency of many is being migrated", () => {
  it("it says so and sleeps; the others are served and woken", async () => {
    const versi = (n: number) =>
      env.DIRECTORY.prepare("UPDATE agency SET versi_skema = ?2, bangun_pada = ?3 WHERE id = ?1")
        .bind(cast.other.agency.id, n, NOW)
        .run();
    await env.DIRECTORY.prepare("UPDATE agency SET bangun_pada = ?2 WHERE id = ?1")
      .bind(cast.agency.id, NOW)
      .run();
    await versi(SCHEMA_NEEDED - 1);
    forgetAgencies(env);
    try {
      const behind = await house().get(`${cast.other.base}/`, cast.dimas);
      expect([behind.status, behind.headers.get("retry-after")]).toEqual([503, "120"]);
      expect(behind.html).toContain("Sedang dipelihara");
      expect((await house().post(`${cast.other.base}/masuk`, { pengenal: "x", sandi: "y" })).status).toBe(
        503,
      );
      expect((await house().get(`${cast.base}/`, cast.ayu)).status).toBe(200);
      const sent: { body: { agency: string } }[] = [];
      const queue = { sendBatch: async (part: typeof sent) => void sent.push(...part) } as unknown as Queue;
      await createJobs(() => NOW).scheduled({} as ScheduledController, { ...env, JOBS: queue } as Env, ctx);
      const woken = sent.map((m) => m.body.agency);
      expect([woken.includes(cast.agency.id), woken.includes(cast.other.agency.id)]).toEqual([true, false]);
      // A message from before the migration: quietly away, the timetable asks again when it is done.
      const late = message({ agency: cast.other.agency.id });
      await deliver([late], "selaras-jobs", {}, NOW + 9_000_001);
      expect(late.said).toEqual(["ack"]);
      expect((await house().get("/operator", op)).html).toContain("tertinggal");
    } finally {
      await versi(SCHEMA_NEEDED);
      forgetAgencies(env);
    }
    expect((await house().get(`${cast.other.base}/`, cast.dimas)).status).toBe(200);
  });
});
