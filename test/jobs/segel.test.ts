import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { auditStatement } from "../../src/data/agency/riwayat.ts";
import { MOST_ROWS, sealTrail } from "../../src/data/agency/segel.ts";
import { base64url } from "../../src/data/ids.ts";
import { penandaDari } from "../../src/data/penanda.ts";
import { chain, sealText } from "../../src/data/rantai.ts";
import { seal } from "../../src/jobs/seal.ts";
import { type Cast, castOf, OWN_ROOM } from "../support/cast.ts";
import { house } from "../support/house.ts";

const NOW = Date.UTC(2031, 3, 2, 3, 0, 0);
let c: Cast;
beforeAll(async () => {
  c = await castOf(NOW, OWN_ROOM);
  while (await sealTrail(c.db, c.agency.id, await penandaDari(env.SEGEL), NOW - 1));
});
const at = (now = NOW, today = "2031-04-02") => ({ now, today, agency: c.agency });
const add = async (n: number) => {
  for (let k = 0; k < n; k += 1)
    await c.db.apply(await auditStatement({ pada: NOW, oleh: null, tindakan: "x.y", objek: `o${k}` }));
};
type Row = {
  nomor: number;
  dari_baris: number;
  sampai_baris: number;
  rantai: string;
  kunci: string;
  tanda: string;
  pada: number;
};
const seals = async () =>
  (await c.d1.prepare("SELECT * FROM segel ORDER BY nomor DESC LIMIT 3").all<Row>()).results;

describe("the seal", () => {
  it("is one over what was written since the last, in order, holding the last; nothing new, no seal", async () => {
    const [before] = await seals();
    await add(3);
    expect(await seal(env, c.db, at())).toEqual(["1 segel"]);
    expect(await seal(env, c.db, at())).toEqual([]);
    const [made] = await seals();
    expect(made?.nomor).toBe((before?.nomor ?? 0) + 1);
    expect(made?.dari_baris).toBe((before?.sampai_baris ?? 0) + 1);
    const list = await c.d1
      .prepare("SELECT rowid AS baris, id, hash FROM jejak WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid")
      .bind(made?.dari_baris, made?.sampai_baris)
      .all<{ baris: number; id: string; hash: string }>();
    expect(made?.rantai).toBe(await chain(before?.rantai ?? "0".repeat(64), list.results));
  });

  it("can be checked with its public key alone, and a changed number, agency or chain is no seal", async () => {
    await add(1);
    await seal(env, c.db, at());
    const [s] = await seals();
    if (!s) throw new Error("no seal");
    const key = await crypto.subtle.importKey(
      "jwk",
      { kty: "OKP", crv: "Ed25519", x: s.kunci },
      { name: "Ed25519" },
      false,
      ["verify"],
    );
    const bytes = (b64: string) =>
      Uint8Array.from(atob(b64.replaceAll("-", "+").replaceAll("_", "/")), (ch) => ch.charCodeAt(0));
    const holds = (agency: string, over: Partial<{ nomor: number; rantai: string }> = {}) =>
      crypto.subtle.verify(
        { name: "Ed25519" },
        key,
        bytes(s.tanda),
        new TextEncoder().encode(
          sealText(agency, {
            nomor: s.nomor,
            dariBaris: s.dari_baris,
            sampaiBaris: s.sampai_baris,
            rantai: s.rantai,
            pada: s.pada,
            ...over,
          }),
        ),
      );
    expect(await holds(c.agency.id)).toBe(true);
    expect(await holds(c.other.agency.id)).toBe(false);
    expect(await holds(c.agency.id, { nomor: s.nomor + 1 })).toBe(false);
    expect(await holds(c.agency.id, { rantai: "0".repeat(64) })).toBe(false);
    expect(base64url(bytes(s.tanda))).toBe(s.tanda);
    expect((await penandaDari("another secret")).kunci).not.toBe(s.kunci);
  });

  it("K9: five that seal at once make one chain without a gap", async () => {
    await add(5);
    await Promise.all(Array.from({ length: 5 }, () => seal(env, c.db, at())));
    const all = (
      await c.d1.prepare("SELECT nomor, dari_baris, sampai_baris FROM segel ORDER BY nomor").all<Row>()
    ).results;
    for (const [n, s] of all.entries()) {
      expect(s.nomor).toBe(n + 1);
      if (n > 0) expect(s.dari_baris).toBeGreaterThan(all[n - 1]?.sampai_baris ?? 0);
    }
    expect(all.at(-1)?.sampai_baris).toBe(await c.d1.prepare("SELECT max(rowid) AS n FROM jejak").first("n"));
  });

  it("anchors the day's first seal outside of the room, once", async () => {
    const anchored = () =>
      env.DIRECTORY.prepare("SELECT nomor, rantai FROM jangkar WHERE agency = ?1 AND tanggal = '2031-04-03'")
        .bind(c.agency.id)
        .all<{ nomor: number; rantai: string }>();
    await add(1);
    await seal(env, c.db, at(NOW + 86_400_000, "2031-04-03"));
    const [first] = (await anchored()).results;
    await add(1);
    await seal(env, c.db, at(NOW + 86_400_001, "2031-04-03"));
    expect((await anchored()).results).toEqual([first]);
    expect((await seals()).map((s) => s.rantai)).toContain(first?.rantai);
    await expect(env.DIRECTORY.prepare("UPDATE jangkar SET rantai = 'x'").run()).rejects.toThrow(
      /jangkar hanya dapat ditambah/,
    );
  });

  it("takes a long trail in bites, each sealed", async () => {
    await c.d1
      .prepare(
        `INSERT INTO jejak (id, pada, tindakan, objek, hash) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MOST_ROWS + 1}) SELECT hex(randomblob(13)), 0, 'x.y', 'z', 'h' FROM n`,
      )
      .run();
    expect(await seal(env, c.db, at())).toEqual(["2 segel"]);
  });

  it("K3: a seal is neither changed nor deleted nor replaced", async () => {
    const [s] = await seals();
    for (const sql of [
      "UPDATE segel SET rantai = 'palsu'",
      "DELETE FROM segel",
      `REPLACE INTO segel (nomor, dari_baris, sampai_baris, rantai, kunci, tanda, pada) VALUES (${s?.nomor}, 1, 1, 'p', 'b', 'c', 0)`,
    ])
      await expect(c.d1.prepare(sql).run()).rejects.toThrow(/segel hanya dapat ditambah/);
  });

  it("is told on the page of the trail, with what came after it", async () => {
    await seal(env, c.db, at());
    const h = house(NOW);
    const [s] = await seals();
    expect((await h.get(`${c.base}/jejak`, c.citra)).html).toContain(`(segel ${s?.nomor}).`);
    await add(2);
    expect((await h.get(`${c.base}/jejak`, c.citra)).html).toContain("2 baris sesudahnya menunggu");
  });
});
