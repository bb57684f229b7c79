import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openEvidence } from "../../../src/data/evidence.ts";
import { newId } from "../../../src/data/ids.ts";
import { reconcileEvidence } from "../../../src/features/bukti/actions.ts";
import { kiriman, pdf } from "../../support/berkas.ts";
import type { Cast } from "../../support/cast.ts";
import { kolom } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";
import { togetherD1 } from "../../support/together-d1.ts";
import { castKeras, ruang } from "./ruang.ts";

const KUOTA_BYTES = 500 * 1024 * 1024;
let c: Cast;
let kerja: Kerja;
let untuk: string;
beforeEach(async () => {
  c = await castKeras();
  const tw = await tahunUji(c);
  kerja = await skpDitetapkan(c);
  untuk = `rhk:${kerja.skp}:${tw(4)}:${kerja.rhk[0]}`;
});
const up = (isi: Uint8Array, fields: Record<string, string> = {}, d1?: D1Database, nama = "bukti.pdf") =>
  house(NOW, d1 ? ruang(d1) : {}).upload(`${c.base}/bukti`, kiriman([[nama, isi]], fields), c.ayu);
const rows = (where: string) =>
  kolom(c, `SELECT count(*) FROM bukti WHERE pegawai = ?1 AND ${where}`, c.ayu.id);

describe("two uploads at once, both having read before either writes", () => {
  it("of the same file are one file, one row and one rencana aksi, and both senders are told it is kept", async () => {
    const isi = pdf();
    const answers = await Promise.all(togetherD1(c.d1, 2).map((d1) => up(isi, { untuk }, d1)));
    expect(answers.map((a) => a.status)).toEqual([303, 303]);
    expect(await rows("keadaan = 'tersimpan'")).toBe(1);
    expect(await rows("1")).toBe(1);
    expect(await kolom(c, "SELECT count(*) FROM rencana_aksi WHERE skp = ?1", kerja.skp)).toBe(1);
    expect(await kolom(c, "SELECT count(*) FROM bukti_kaitan WHERE skp = ?1", kerja.skp)).toBe(1);
  });

  it("of two files for an RHK without rencana aksi make one, and both stand under it", async () => {
    const answers = await Promise.all(togetherD1(c.d1, 2).map((d1) => up(pdf(), { untuk }, d1)));
    expect(answers.map((a) => a.status)).toEqual([303, 303]);
    expect(await rows("keadaan = 'tersimpan'")).toBe(2);
    expect(await kolom(c, "SELECT count(*) FROM rencana_aksi WHERE skp = ?1", kerja.skp)).toBe(1);
    expect(await kolom(c, "SELECT count(*) FROM bukti_kaitan WHERE skp = ?1", kerja.skp)).toBe(2);
  });

  it("of which only one fits into the year's space: one is kept", async () => {
    const isi = pdf();
    await c.d1
      .prepare(
        "INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada) VALUES (?1, ?2, ?1, 'x.pdf', 'pdf', ?3, 'x', 'tersimpan', ?4)",
      )
      .bind(newId(NOW), c.ayu.id, KUOTA_BYTES - isi.length - 20, NOW)
      .run();
    const answers = await Promise.all(togetherD1(c.d1, 2).map((d1) => up(pdf(), {}, d1)));
    expect(answers.map((a) => a.status).sort()).toEqual([303, 422]);
    expect(await rows("keadaan = 'tersimpan' AND nama = 'bukti.pdf'")).toBe(1);
    expect(await rows("keadaan = 'menunggu'")).toBe(0);
  });

  it("attaching a file while it is taken away: never a proof without a file", async () => {
    const first = await up(pdf(), { untuk });
    expect(first.status).toBe(303);
    await up(pdf("lain"));
    const id = String(
      await kolom(
        c,
        "SELECT id FROM bukti b WHERE pegawai = ?1 AND NOT EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.bukti = b.id)",
        c.ayu.id,
      ),
    );
    const aksi = String(await kolom(c, "SELECT id FROM rencana_aksi WHERE skp = ?1", kerja.skp));
    const [a, b] = togetherD1(c.d1, 2).map((d1) => house(NOW, ruang(d1)));
    const answers = await Promise.all([
      a?.post(`${c.base}/bukti/${id}/kaitan`, { untuk: aksi }, c.ayu),
      b?.post(`${c.base}/bukti/${id}/penghapusan`, {}, c.ayu),
    ]);
    expect(answers.map((x) => x?.status).sort()).toEqual([303, 409]);
    const orphans =
      "SELECT count(*) FROM bukti_kaitan k JOIN bukti b ON b.id = k.bukti WHERE k.skp = ?1 AND b.keadaan <> 'tersimpan'";
    expect(await kolom(c, orphans, kerja.skp)).toBe(0);
  });
});

it("a file that the reconciler gives up in the middle of its second try is not said to be kept", async () => {
  const isi = pdf();
  const away = {
    put: async () => {
      throw new Error("R2 is away");
    },
  };
  const bucket = new Proxy(env.EVIDENCE, {
    get: (t, k) => (k === "put" ? away.put : (Reflect.get(t, k) as (...a: never[]) => unknown).bind(t)),
  });
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  const broken = await house(NOW, { EVIDENCE: bucket }).upload(
    `${c.base}/bukti`,
    kiriman([["a.pdf", isi]]),
    c.ayu,
  );
  warned.mockRestore();
  expect(broken.status).toBe(503);
  expect(await rows("keadaan = 'menunggu'")).toBe(1);
  // An hour later the reconciler runs between the reading and the writing of the next try.
  const later = NOW + 50 * 60_000;
  const [slow] = togetherD1(c.d1, 1) as [D1Database];
  const between = new Proxy(slow, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (name !== "batch") return typeof value === "function" ? value.bind(target) : value;
      let first = true;
      return async (statements: D1PreparedStatement[]) => {
        const answer = await (value as (s: D1PreparedStatement[]) => Promise<unknown>).call(
          target,
          statements,
        );
        if (first) await reconcileEvidence(c.db, openEvidence(env.EVIDENCE, c.agency), later);
        first = false;
        return answer;
      };
    },
  });
  const again = await house(later, ruang(between)).upload(
    `${c.base}/bukti`,
    kiriman([["a.pdf", isi]]),
    c.ayu,
  );
  const kept = await rows("keadaan = 'tersimpan'");
  expect([again.status, kept]).toEqual(again.status === 303 ? [303, 1] : [409, 0]);
});

describe("a file on its way, given up or taken away", () => {
  it("is not there, whoever asks, and is not attached to anything", async () => {
    await up(pdf(), { untuk });
    const id = String(await kolom(c, "SELECT id FROM bukti WHERE pegawai = ?1", c.ayu.id));
    const aksi = String(await kolom(c, "SELECT id FROM rencana_aksi WHERE skp = ?1", kerja.skp));
    for (const keadaan of ["menunggu", "gugur", "dihapus"]) {
      await c.d1.prepare("UPDATE bukti SET keadaan = ?1 WHERE id = ?2").bind(keadaan, id).run();
      for (const who of [c.ayu, c.bagas, c.citra, c.gita]) {
        expect([keadaan, (await house().get(`${c.base}/bukti/${id}`, who)).status]).toEqual([keadaan, 404]);
        expect((await house().get(`${c.base}/bukti/${id}/kaitan`, who)).status).toBe(404);
      }
      expect((await house().post(`${c.base}/bukti/${id}/kaitan`, { untuk: aksi }, c.ayu)).status).toBe(404);
      expect((await house().post(`${c.base}/bukti/${id}/penghapusan`, {}, c.ayu)).status).toBe(404);
    }
  });

  it("answers any part that is asked for, and no other", async () => {
    const isi = pdf();
    await up(isi);
    const id = String(await kolom(c, "SELECT id FROM bukti WHERE pegawai = ?1", c.ayu.id));
    const part = (range: string, more: Record<string, string> = {}) =>
      house().send(`${c.base}/bukti/${id}`, { headers: { range, ...more } }, c.ayu);
    const n = isi.length;
    for (const [range, status, length] of [
      ["bytes=0-0", 206, 1],
      ["bytes=0-", 206, n],
      ["bytes=-1", 206, 1],
      [`bytes=-${n * 9}`, 206, n],
      [`bytes=${n - 1}-${n * 9}`, 206, 1],
      [`bytes=${n}-`, 416, 0],
      ["bytes=5-2", 416, 0],
      ["bytes=-0", 416, 0],
      ["bytes=99999999999999999999999-", 416, 0],
      ["bytes=0-1,3-4", 200, n],
      ["bytes=-", 200, n],
      ["bytes=a-b", 200, n],
      ["items=0-1", 200, n],
      ["bytes=0-1\t", 206, 2],
    ] as const) {
      const answer = await part(range);
      expect([range, answer.status, answer.html.length]).toEqual([range, status, length]);
      expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
    }
    const etag = (await part("bytes=0-0")).headers.get("etag") ?? "";
    for (const match of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      const { status } = await house().send(
        `${c.base}/bukti/${id}`,
        { headers: { "if-none-match": match } },
        c.ayu,
      );
      expect([match, [200, 304].includes(status)]).toEqual([match, true]);
    }
    expect((await part("bytes=0-0", { "if-range": '"lain"' })).status).toBe(200);
    expect(
      (await house().send(`${c.base}/bukti/${id}`, { headers: { "if-none-match": etag } }, c.hadi)).status,
    ).toBe(404);
  });
});
