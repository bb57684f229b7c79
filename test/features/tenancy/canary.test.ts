import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isiDemo } from "../../../src/demo/seed/index.ts";
import { signedIn } from "../../support/cast.ts";
import { giveBack, ownPool, roomOf } from "../../support/empty-pool.ts";
import { house, NOW } from "../../support/house.ts";
import { eka } from "../../support/operator.ts";
import { allRoutes, fill, type Ids } from "../../support/routes.ts";

/**
 * Two agencies full of life; every text of one is replaced by a canary; people of the other then open every page
 * there is, with ids of their own and of the other. The canary must not sing.
 */
const KENARI = "KENARI7F3A";
const ROOMS = { kencana: "AGENCY_006", mutiara: "AGENCY_007" } as const;
let http: ReturnType<typeof house>;
let planted: string[];
let operator: { readonly cookie: string };
let people: { readonly siapa: string; readonly cookie: string }[];

beforeAll(async () => {
  const pool = await ownPool(2);
  const bindings = { ...env, ...pool } as Env;
  await isiDemo(bindings, NOW);
  await roomOf(ROOMS.kencana)
    .prepare(
      "INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada) VALUES ('x', 'x', 'x', 'x', 0, 0)",
    )
    .run();
  planted = await plant(roomOf(ROOMS.kencana));
  people = await peopleOf(roomOf(ROOMS.mutiara), "dinas-mutiara");
  operator = await eka(NOW, pool.DIRECTORY);
  http = house(NOW, bindings);
}, 120_000);
afterAll(giveBack, 60_000);

describe("two agencies side by side", () => {
  it("the canary sits in every chapter of the other agency, and its own admin hears it", async () => {
    expect(CHAPTERS.filter((column) => !planted.includes(column))).toEqual([]);
    const [own] = await peopleOf(roomOf(ROOMS.kencana), "kanwil-kencana");
    const list = await http.get("/a/kanwil-kencana/pegawai", own);
    expect(list.status).toBe(200);
    expect(list.html).toContain(KENARI);
  });

  it("nobody of one agency reads a word of the other, on any page, with any id", async () => {
    const own = await idsOf(roomOf(ROOMS.mutiara));
    const foreign = await idsOf(roomOf(ROOMS.kencana));
    const sang: string[] = [];
    const opened = new Map<string, number>();
    for (const { method, path } of allRoutes().filter((r) => r.method === "GET"))
      for (const ids of [...own, ...foreign])
        for (const { siapa, cookie } of path.includes(":") ? people : people.slice(0, 1)) {
          const at = fill(path, { ...ids, agency: "dinas-mutiara" });
          const answer = await http.get(at, { cookie });
          expect([at, siapa, answer.status < 500]).toEqual([at, siapa, true]);
          const said = answer.html + answer.to + [...answer.headers.values()].join();
          if (said.includes(KENARI)) sang.push(`${siapa} ${method} ${at}`);
          if (answer.status === 200) opened.set(path, (opened.get(path) ?? 0) + 1);
        }
    expect(sang).toEqual([]);
    expect([...opened.keys()].length).toBeGreaterThan(35);
  }, 300_000);

  it("the operator reads no word of any agency's content", async () => {
    // /v is for everybody who holds a paper, operator or not.
    for (const { path } of allRoutes().filter((r) => r.method === "GET" && !r.path.startsWith("/v/")))
      for (const ids of await idsOf(roomOf(ROOMS.kencana))) {
        const instansi = await roomOf(ROOMS.kencana)
          .prepare("SELECT agency AS id FROM instansi")
          .first<{ id: string }>();
        const at = fill(path, { ...ids, "id instansi": instansi?.id ?? "", agency: "kanwil-kencana" });
        expect([at, (await http.get(at, operator)).html.includes(KENARI)]).toEqual([at, false]);
      }
  });

  it("another agency's address opens nothing to them either", async () => {
    for (const { path } of allRoutes().filter((r) => r.method === "GET" && r.path.startsWith("/a/"))) {
      const [ids] = await idsOf(roomOf(ROOMS.kencana));
      const at = fill(path, { ...ids, agency: "kanwil-kencana" });
      for (const { cookie } of people) {
        const borrowed = cookie.replace("sesi-dinas-mutiara", "sesi-kanwil-kencana");
        for (const sent of [cookie, borrowed]) {
          const answer = await http.get(at, { cookie: sent });
          expect([at, answer.html.includes(KENARI)]).toEqual([at, false]);
          expect([at, [200, 303, 404].includes(answer.status)]).toEqual([at, true]);
        }
      }
    }
  }, 300_000);
});

/** One column of every chapter that must carry the canary, or the test proves nothing. */
const CHAPTERS = [
  "unit_versi.nama",
  "pegawai.nama",
  "penempatan.jabatan",
  "rhk.teks",
  "indikator.teks",
  "indikator.target",
  "rencana_aksi.teks",
  "realisasi.teks",
  "bukti.nama",
  "umpan_balik.isi",
  "evaluasi.alasan",
  "surat_keluar.isi",
  "pemberitahuan.data",
];

/** Secrets of who asks and what stands in the address itself: without them no door would open to look behind. */
const KEPT = new Set(["sesi", "instansi.agency", "dokumen.token"]);

/** Every text that no CHECK, key or reference forbids; JSON becomes JSON that holds the canary. */
async function plant(d1: D1Database): Promise<string[]> {
  const { results } = await d1
    .prepare(`SELECT t.name AS "table", c.name AS "column" FROM sqlite_master t, pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '_cf_*' AND t.name NOT IN ('d1_migrations', 'jejak')
        AND c.type = 'TEXT' AND c.pk = 0 AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f."from" = c.name)`)
    .all<{ table: string; column: string }>();
  const planted: string[] = [];
  for (const { table, column } of results) {
    if (KEPT.has(table) || KEPT.has(`${table}.${column}`)) continue;
    for (const value of [
      `'${KENARI}'`,
      `'${KENARI}' || ${column}`,
      `json_object('kenari', '${KENARI}')`,
      `json_array('${KENARI}')`,
    ]) {
      const done = await d1
        .prepare(`UPDATE ${table} SET ${column} = ${value} WHERE ${column} IS NOT NULL`)
        .run()
        .catch(() => null);
      if (!done) continue;
      if (done.meta.changes > 0) planted.push(`${table}.${column}`);
      break;
    }
  }
  return planted;
}

/** An admin, an auditor, one who assesses, one who does not: whoever the agency has. */
async function peopleOf(d1: D1Database, code: string) {
  const found = await d1
    .prepare(`SELECT peran AS siapa, min(pegawai) AS id FROM peran GROUP BY peran
      UNION ALL SELECT 'penilai', min(penilai) FROM evaluasi
      UNION ALL SELECT 'pegawai', min(s.pegawai) FROM skp s WHERE NOT EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = s.pegawai)
        AND NOT EXISTS (SELECT 1 FROM garis_penilai g WHERE g.penilai = s.pegawai)`)
    .all<{ siapa: string; id: string }>();
  await d1.prepare("UPDATE akun SET sesi_epoch = 0").run();
  return Promise.all(
    found.results.map(async ({ siapa, id }) => ({ siapa, cookie: await signedIn(d1, code, id, NOW) })),
  );
}

/** Two sets of real ids of an agency: what fills the places of its addresses. */
async function idsOf(d1: D1Database): Promise<Ids[]> {
  const first = async (sql: string, at: number) =>
    (await d1.prepare(`${sql} LIMIT 1 OFFSET ${at}`).first<{ id: string }>())?.id ??
    "01M80G00000000000000000000";
  return Promise.all(
    [0, 3].map(async (at) => ({
      "id unit": await first("SELECT id FROM unit", at),
      "id pegawai": await first("SELECT id FROM pegawai", at),
      "id skp": await first("SELECT id FROM skp", at),
      "id evaluasi": await first("SELECT id FROM evaluasi", at),
      "id dokumen": await first("SELECT id FROM dokumen", at),
      "id bukti": await first("SELECT id FROM bukti", at),
      "id jendela": await first("SELECT id FROM jendela", at),
      "id impor": await first("SELECT id FROM impor", 0),
      "id instansi": "01M80G00000000000000000000",
      unit: await first("SELECT id FROM unit", at),
      skp: await first("SELECT id FROM skp", at),
      periode: "2026-triwulan-3",
      penempatan: await first("SELECT id FROM penempatan", at),
      dari: "2026-01-01",
      nomor: "1",
      tahun: "2026",
      "token undangan": "01M80G00000000000000000000.x",
      "token daftar": "01M80G00000000000000000000.x",
      "token :agency": await first("SELECT token AS id FROM dokumen", at),
    })),
  );
}
