import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { sweepUploads } from "../../../src/data/bukti/potongan.ts";
import { openEvidence } from "../../../src/data/evidence.ts";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { pdf } from "../../support/berkas.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { faultyStore } from "../../support/faulty-store.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

const POTONGAN = 512 * 1024;
const DAY = 86_400_000;

let cast: Cast;
let kerja: Kerja;
let tw4: string;
let untuk: string;
beforeAll(async () => {
  cast = await castOf();
  tw4 = (await tahunUji(cast))(4);
  kerja = await skpDitetapkan(cast);
  untuk = `rhk:${kerja.skp}:${tw4}:${kerja.rhk[0]}`;
});

type House = ReturnType<typeof house>;
const json = (html: string) => JSON.parse(html) as Record<string, never> & { pesan?: string };
const post = async (
  h: House,
  path: string,
  body: BodyInit,
  who: Person,
  headers: Record<string, string> = {},
) => {
  const a = await h.send(
    `${cast.base}/bukti/unggahan${path}`,
    { method: "POST", body, headers: { ...fromOurPage(), accept: "application/json", ...headers } },
    who,
  );
  return { status: a.status, json: a.html.startsWith("{") ? json(a.html) : {} } as {
    status: number;
    json: {
      pesan?: string;
      unggahan?: string;
      ada?: number[] & number;
      utuh?: boolean;
      kurang?: number[];
      bukti?: { id: string; hasil: string }[];
    };
  };
};

/** A PDF of so many bytes. */
const besar = (bytes: number, unik = newId(NOW)) => {
  const head = pdf(unik);
  const b = new Uint8Array(bytes);
  b.set(new TextEncoder().encode(`%PDF-1.4\n% ${unik}\n`));
  for (let at = 100; at < bytes - head.length; at += 997) b[at] = at % 251;
  b.set(new TextEncoder().encode("\n%%EOF\n"), bytes - 7);
  return b;
};
const mulai = async (
  isi: Uint8Array,
  h = house(),
  who: Person = cast.ayu,
  lain: Record<string, string> = {},
) =>
  post(
    h,
    "",
    new URLSearchParams({
      nama: "rekaman.pdf",
      tipe: "application/pdf",
      ukuran: String(isi.length),
      sha256: await sha256Hex(isi),
      ...lain,
    }),
    who,
  );
const kirim = async (
  id: string,
  isi: Uint8Array,
  n: number,
  h = house(),
  who: Person = cast.ayu,
  sha?: string,
) => {
  const part = isi.slice(n * POTONGAN, (n + 1) * POTONGAN);
  return post(h, `/${id}/potongan/${n}`, part, who, { "x-sha256": sha ?? (await sha256Hex(part)) });
};
const selesai = (id: string, h = house(), who: Person = cast.ayu, fields: Record<string, string> = {}) =>
  post(h, `/${id}/selesai`, new URLSearchParams(fields), who);
const semua = (isi: Uint8Array) => Array.from({ length: Math.ceil(isi.length / POTONGAN) }, (_, n) => n);
const one = async <T>(sql: string, ...params: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...params)
    .first<T>();
const kept = async (isi: Uint8Array, who: Person = cast.ayu) => {
  const row = await one<{ id: string; kunci: string; n: number }>(
    "SELECT id, kunci, count(*) AS n FROM bukti WHERE pegawai = ?1 AND sha256 = ?2 AND keadaan = 'tersimpan'",
    who.id,
    await sha256Hex(isi),
  );
  if (row?.n !== 1) return null;
  const object = await env.EVIDENCE.get(`${cast.agency.id}/${row.kunci}`);
  return object && (await sha256Hex(await object.arrayBuffer())) === (await sha256Hex(isi)) ? row.id : null;
};
const parts = async () => (await env.EVIDENCE.list({ prefix: `${cast.agency.id}/unggahan/` })).objects.length;

describe("a file in parts", () => {
  it("comes in any order, twice, after a break, and is one file with the hash that was said", async () => {
    const isi = besar(2 * POTONGAN + 1234);
    const first = await mulai(isi);
    expect([first.status, first.json.ada, first.json.utuh]).toEqual([201, [], false]);
    const id = first.json.unggahan ?? "";
    expect((await kirim(id, isi, 2)).status).toBe(200);
    expect((await kirim(id, isi, 2)).status).toBe(200);
    const early = await selesai(id);
    expect([early.status, early.json.kurang]).toEqual([409, [0, 1]]);
    // The browser was closed: the same file chosen again goes on where it was.
    const again = await mulai(isi, house(NOW + 20 * 60_000));
    expect([again.json.unggahan, again.json.ada]).toEqual([id, [2]]);
    for (const n of [1, 0]) expect((await kirim(id, isi, n)).status).toBe(200);
    const done = await selesai(id, house(), cast.ayu, { untuk });
    expect([done.status, done.json.bukti?.[0]?.hasil]).toEqual([201, "tersimpan"]);
    expect(await kept(isi)).toBe(done.json.bukti?.[0]?.id);
    expect(
      await one("SELECT count(*) AS n FROM bukti_kaitan WHERE bukti = ?1", done.json.bukti?.[0]?.id),
    ).toEqual({ n: 1 });
    expect(await parts()).toBe(0);
    // Nobody heard the answer, and asks again.
    expect((await selesai(id)).json.bukti?.[0]?.id).toBe(done.json.bukti?.[0]?.id);
    expect((await kirim(id, isi, 0)).status).toBe(409);
  });

  it("kept before under any name: nothing is sent, and it proves this too", async () => {
    const isi = besar(POTONGAN + 10);
    const id = (await mulai(isi)).json.unggahan ?? "";
    for (const n of semua(isi)) await kirim(id, isi, n);
    const asli = (await selesai(id)).json.bukti?.[0]?.id;
    const again = await mulai(isi, house(), cast.ayu, { nama: "lain.pdf" });
    expect(again.json.utuh).toBe(true);
    const done = await selesai(again.json.unggahan ?? "", house(), cast.ayu, { untuk });
    expect([done.status, done.json.bukti]).toEqual([201, [{ hasil: "sama", id: asli, nama: "rekaman.pdf" }]]);
    expect(await one("SELECT count(*) AS n FROM bukti_kaitan WHERE bukti = ?1", asli)).toEqual({ n: 1 });
  });

  it("a part that is damaged, of the wrong length, or of no number of this file is not taken", async () => {
    const isi = besar(POTONGAN + 10);
    const id = (await mulai(isi)).json.unggahan ?? "";
    expect((await kirim(id, isi, 0, house(), cast.ayu, "0".repeat(64))).status).toBe(422);
    const cut = isi.slice(0, 999);
    expect(
      (await post(house(), `/${id}/potongan/0`, cut, cast.ayu, { "x-sha256": await sha256Hex(cut) })).status,
    ).toBe(422);
    const long = besar(POTONGAN + 1);
    expect(
      (await post(house(), `/${id}/potongan/0`, long, cast.ayu, { "x-sha256": await sha256Hex(long) }))
        .status,
    ).toBe(413);
    for (const n of ["2", "-1", "01", "x", "99999"])
      expect((await post(house(), `/${id}/potongan/${n}`, cut, cast.ayu, {})).status).toBe(404);
    // Another content under a number that is taken.
    expect((await kirim(id, isi, 0)).status).toBe(200);
    expect((await kirim(id, besar(POTONGAN + 10), 0)).status).toBe(409);
    expect((await selesai(id)).json.kurang).toEqual([1]);
  });

  it("a body that breaks off is 400, and the part comes again (K11)", async () => {
    const isi = besar(POTONGAN + 10);
    const id = (await mulai(isi)).json.unggahan ?? "";
    const hash = await sha256Hex(isi.slice(0, POTONGAN));
    let sent = 0;
    const cut = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < 3) controller.enqueue(isi.slice(0, 65_536));
        else controller.error(new Error("the line broke"));
      },
    });
    expect((await post(house(), `/${id}/potongan/0`, cut, cast.ayu, { "x-sha256": hash })).status).toBe(400);
    const short = { "x-sha256": hash, "content-length": String(POTONGAN) };
    expect((await post(house(), `/${id}/potongan/0`, isi.slice(0, 99), cast.ayu, short)).status).toBe(400);
    expect((await kirim(id, isi, 0)).status).toBe(200);
    expect((await selesai(id)).json.kurang).toEqual([1]);
  });

  it("what was said at the beginning and is not true: nothing is kept, and nothing stays behind", async () => {
    const isi = besar(POTONGAN + 10);
    const lie = await mulai(isi, house(), cast.ayu, { sha256: "a".repeat(64) });
    for (const n of semua(isi)) await kirim(lie.json.unggahan ?? "", isi, n);
    expect((await selesai(lie.json.unggahan ?? "")).status).toBe(422);
    const before = await parts();
    const exe = new Uint8Array(POTONGAN + 10).fill(77);
    const id = (await mulai(exe)).json.unggahan ?? "";
    for (const n of semua(exe)) await kirim(id, exe, n);
    const no = await selesai(id);
    expect([no.status, no.json.pesan]).toEqual([422, expect.stringContaining("tidak sesuai dengan jenis")]);
    expect(await parts()).toBe(before);
    expect((await selesai(id)).status).toBe(404);
    // Smaller than said: the last part never fits.
    const small = await mulai(isi, house(), cast.ayu, { ukuran: String(isi.length + 5) });
    expect((await kirim(small.json.unggahan ?? "", isi, 1)).status).toBe(422);
  });

  it("the litany: another person 404, nobody 401, a bad beginning 422, a target of another 404, closed 409", async () => {
    const isi = besar(POTONGAN + 10);
    const id = (await mulai(isi)).json.unggahan ?? "";
    for (const who of [cast.dimas, cast.hadi, cast.bagas, cast.citra]) {
      expect((await kirim(id, isi, 0, house(), who)).status).not.toBe(200);
      expect((await selesai(id, house(), who)).status).not.toBe(201);
    }
    expect((await kirim(id, isi, 0, house(), cast.hadi)).status).toBe(404);
    expect((await selesai(id, house(), cast.citra)).status).toBe(404);
    expect((await post(house(), `/${id}/pembuangan`, new URLSearchParams({ x: "" }), cast.hadi)).status).toBe(
      404,
    );
    expect((await post(house(), "", new URLSearchParams({}), { ...cast.ayu, cookie: "" })).status).toBe(401);
    for (const bad of [
      { sha256: "x" },
      { ukuran: "0" },
      { ukuran: "abc" },
      { ukuran: String(11 << 20) },
      { nama: "a.exe" },
      { nama: "" },
    ])
      expect([bad, (await mulai(isi, house(), cast.ayu, bad as Record<string, string>)).status]).toEqual([
        bad,
        422,
      ]);
    expect((await mulai(isi, house(), cast.hadi, { untuk })).status).toBe(404);
    expect((await mulai(isi, house(), cast.bagas, { untuk })).status).toBe(403);
    const late = house(NOW + 400 * DAY);
    const ayu = {
      ...cast.ayu,
      cookie: await signedIn(cast.d1, cast.agency.code, cast.ayu.id, NOW + 400 * DAY),
    };
    expect((await mulai(isi, late, ayu, { untuk })).status).toBe(409);
  });

  it("the window closed meanwhile: 409 in words, and the file is safe in the inbox", async () => {
    const lain = await castOf();
    const tw = (await tahunUji(lain))(4);
    const k = await skpDitetapkan(lain);
    const saved = [cast, kerja] as const;
    cast = lain;
    const isi = besar(POTONGAN + 10);
    const mau = { untuk: `rhk:${k.skp}:${tw}:${k.rhk[0]}` };
    const id = (await mulai(isi, house(), lain.ayu, mau)).json.unggahan ?? "";
    for (const n of semua(isi)) await kirim(id, isi, n, house(), lain.ayu);
    await evaluasiDalam(lain, k.skp, tw, "ditandatangani");
    const late = await selesai(id, house(), lain.ayu, mau);
    expect(late.status).toBe(409);
    expect(late.json.pesan).toContain("aman di Bukti saya");
    const bukti = await kept(isi, lain.ayu);
    expect(bukti).not.toBeNull();
    expect(await one("SELECT count(*) AS n FROM bukti_kaitan WHERE bukti = ?1", bukti)).toEqual({ n: 0 });
    [cast, kerja] = saved;
  });

  it("the year's space counts at the beginning and at the end", async () => {
    const isi = besar(POTONGAN + 10);
    const id = (await mulai(isi, house(), cast.hadi)).json.unggahan ?? "";
    for (const n of semua(isi)) await kirim(id, isi, n, house(), cast.hadi);
    await cast.d1
      .prepare(
        "INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada) VALUES (?1, ?2, ?1, 'besar.pdf', 'pdf', ?3, 'x', 'tersimpan', ?4, ?4)",
      )
      .bind(newId(NOW), cast.hadi.id, 500 * 1024 * 1024 - 1000, NOW)
      .run();
    const full = await selesai(id, house(), cast.hadi);
    expect([full.status, full.json.pesan]).toEqual([422, expect.stringContaining("hampir habis")]);
    expect((await mulai(besar(2000), house(), cast.hadi)).status).toBe(422);
    await cast.d1.prepare("UPDATE bukti SET keadaan = 'dihapus' WHERE nama = 'besar.pdf'").run();
    expect((await selesai(id, house(), cast.hadi)).status).toBe(201);
  });

  it("after a day it is over, begins anew, and what lay there is swept away", async () => {
    const isi = besar(POTONGAN + 10);
    const id = (await mulai(isi)).json.unggahan ?? "";
    await kirim(id, isi, 0);
    const next = NOW + DAY + 1;
    const ayu = { ...cast.ayu, cookie: await signedIn(cast.d1, cast.agency.code, cast.ayu.id, next) };
    expect((await kirim(id, isi, 1, house(next), ayu)).status).toBe(409);
    expect((await selesai(id, house(next), ayu)).status).toBe(409);
    const anew = await mulai(isi, house(next), ayu);
    expect(anew.json.unggahan).not.toBe(id);
    expect(anew.json.ada).toEqual([]);
    const store = openEvidence(env.EVIDENCE, cast.agency);
    expect(await sweepUploads(cast.db, store, Date.now())).toBe(0);
    expect(await sweepUploads(cast.db, store, Date.now() + 2 * DAY)).toBeGreaterThan(0);
    expect(await parts()).toBe(0);
    const found = await one<{ n: number }>("SELECT count(*) AS n FROM bukti WHERE keadaan = 'tersimpan'");
    expect(found?.n).toBeGreaterThan(1);
  });

  it("no more than twenty at a time", async () => {
    for (let i = 0; i < 20; i++)
      expect((await mulai(besar(1000 + i), house(), cast.farida)).status).toBe(201);
    expect((await mulai(besar(2000), house(), cast.farida)).status).toBe(409);
  });
});

describe("whatever breaks on the way (K10)", () => {
  it("a browser that goes on until it is told the file is kept finds it there, once, with its hash", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    const fault = fc.record({
      store: fc.constantFrom("d1", "r2", "line"),
      at: fc.integer({ min: 1, max: 9 }),
      when: fc.constantFrom("before", "after"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { minLength: 1, maxLength: 5 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        async (faults, urutan) => {
          const isi = besar(2 * POTONGAN + 77);
          let told = false;
          for (const f of [...faults, null, null]) {
            if (told) break;
            told = await visit(isi, urutan, f);
          }
          expect(told).toBe(true);
          expect(await kept(isi)).not.toBeNull();
        },
      ),
      { numRuns: 40 },
    );
    vi.restoreAllMocks();
  });
});

type Fault = { readonly store: string; readonly at: number; readonly when: string };
/** One visit of the browser's script: begin, what is lacking, finish; it gives up where something fails. */
async function visit(isi: Uint8Array, urutan: readonly number[], f: Fault | null): Promise<boolean> {
  const when = f?.when === "after" ? "after" : "before";
  const d1 = f?.store === "d1" ? faultyD1(cast.d1, { at: f.at, when }).d1 : cast.d1;
  const r2 = f?.store === "r2" ? faultyStore(env.EVIDENCE, { at: f.at, when }) : env.EVIDENCE;
  const h = house(NOW, { [cast.agency.binding]: d1, EVIDENCE: r2 } as Partial<Env>);
  let line = f?.store === "line" ? f.at : Number.POSITIVE_INFINITY;
  const begun = await mulai(isi, h);
  if (begun.status !== 201) return false;
  const id = begun.json.unggahan ?? "";
  if (!begun.json.utuh)
    for (const n of urutan.filter((n) => !(begun.json.ada as number[]).includes(n))) {
      if (--line <= 0) return false;
      const answer = await kirim(id, isi, n, h);
      if (answer.status !== 200) return false;
      // Now and then a part is sent twice.
      if (n === 1) await kirim(id, isi, n, h);
    }
  return (await selesai(id, h)).status === 201;
}
