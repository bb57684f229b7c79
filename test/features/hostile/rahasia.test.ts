import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import type { Cast, Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { evaluasiUji, OKTOBER, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { objectsOf, QUERY } from "../../support/objects.ts";
import { allRoutes, fill } from "../../support/routes.ts";
import { castKeras, RUANG_D1, ruang } from "./ruang.ts";

/** What the penilai has decided and not yet delivered: in these columns of a row that is one's own evaluation. */
const SECRET = /rating|predikat|penilaian|alasan|catatan/i;
/** … and what was written about him there; to others he may have written as much himself. */
const decided = (about: string) => new RegExp(`RAHASIA (alasan|catatan) ${about}`);

describe("one's own rating before it is delivered", () => {
  for (const keadaan of ["dinilai", "ditandatangani"] as const)
    it(`leaves the database for no page, whatever else one is (${keadaan})`, async () => {
      const c = await castKeras(OKTOBER);
      const ids = await objectsOf(c);
      const secret = { hasil: "di-bawah", perilaku: "di-bawah", keadaan } as const;
      // Ayu's was delivered; these two are rated by the same penilai, and read her file by office.
      const own: [Person, Ujian][] = [
        [c.citra, await evaluasiUji(c, { ...secret, pegawai: c.citra })],
        [c.gita, await evaluasiUji(c, { ...secret, pegawai: c.gita })],
        [c.hadi, await evaluasiUji(c, { ...secret, pegawai: c.hadi })],
        [c.bagas, await evaluasiUji(c, { ...secret, pegawai: c.bagas, penilai: c.farida, atasan: null })],
      ];
      for (const [who, u] of own) {
        await c.d1
          .prepare(
            "UPDATE evaluasi SET alasan = alasan || ' ' || pegawai, catatan = catatan || ' ' || pegawai WHERE id = ?1",
          )
          .bind(u.id)
          .run();
        const document = await one(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", u.id);
        const mine = {
          ...ids,
          "id evaluasi": u.id,
          "id skp": u.skp,
          skp: u.skp,
          "id dokumen": document ?? newId(OKTOBER),
          "id pegawai": who.id,
        };
        const told: string[] = [];
        const room = countingD1(RUANG_D1);
        const { send } = house(OKTOBER, ruang(room.d1));
        for (const { method, path } of allRoutes().filter((r) => r.path.startsWith("/a/")))
          for (const asked of [ids, mine]) {
            if (method !== "GET" && !/pratinjau|penerimaan|keberatan/.test(path)) continue;
            const at = fill(path, asked) + (QUERY[path] ?? "");
            const before = room.ledger.calls.length;
            const answer = await send(at, asking(method), who);
            if (decided(who.id).test(answer.html)) told.push(`${method} ${at}: words`);
            for (const row of room.ledger.calls
              .slice(before)
              .flatMap((call) => call.results)
              .flat())
              if (tells(row as Row, u.id, who.id)) told.push(`${method} ${path}: ${JSON.stringify(row)}`);
          }
        expect([who.nama, told]).toEqual([who.nama, []]);
      }
    }, 120_000);
});

type Row = Readonly<Record<string, unknown>>;
/** A row of the evaluation itself: by its id, or by who it is about. */
const tells = (row: Row, evaluasi: string, me: string) =>
  (row.id === evaluasi || row.evaluasi === evaluasi || row.pegawai === me) &&
  Object.entries(row).some(([name, value]) => SECRET.test(name) && value !== null && value !== "");

const asking = (method: string): RequestInit =>
  method === "GET"
    ? {}
    : {
        method,
        body: new URLSearchParams({ versi: "1", hasil: "sesuai", perilaku: "sesuai" }),
        headers: { origin: env.ORIGIN },
      };

async function one(c: Cast, sql: string, ...params: string[]): Promise<string | null> {
  const row = await c.d1
    .prepare(sql)
    .bind(...params)
    .first<{ id: string }>();
  return row?.id ?? null;
}
