import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../src/data/ids.ts";
import { sealSigned } from "../../../src/jobs/seal-documents.ts";
import { castOf } from "../../support/cast.ts";
import { salinan } from "../../support/dokumen.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { bytes, get, post } = house(OKTOBER);

async function siap() {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai" });
  await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
  const d = await c.d1
    .prepare("SELECT id, token, hash, isi FROM dokumen WHERE evaluasi = ?1")
    .bind(u.id)
    .first<{ id: string; token: string; hash: string; isi: string }>();
  if (!d) throw new Error("no document");
  return { c, u, d, path: `/v/${c.agency.code}/${d.token}` };
}

describe("the public page, to whom holds a file", () => {
  it("names the hashes of the content and of every PDF given out, and nothing to send a file to", async () => {
    const { c, d, path } = await siap();
    const cocok = async () => (await get(path)).page.querySelector("cocokkan-berkas");
    const awal = await cocok();
    expect([awal?.getAttribute("data-isi"), awal?.getAttribute("data-cetak")]).toEqual([d.hash, ""]);
    const a4 = await bytes(`${c.base}/dokumen/${d.id}/pdf`, c.bagas);
    const f4 = await bytes(`${c.base}/dokumen/${d.id}/pdf?kertas=f4`, c.bagas);
    const kini = await cocok();
    const dikenal = kini?.getAttribute("data-cetak")?.split(" ") ?? [];
    expect(dikenal.sort()).toEqual([await sha256Hex(a4.body), await sha256Hex(f4.body)].sort());
    const { page, html } = await get(path);
    expect(page.querySelectorAll("main form, form cocokkan-berkas").length).toBe(0);
    expect(page.querySelector("cocokkan-berkas input")?.getAttribute("name")).toBeUndefined();
    expect(html).toContain("sha256sum");
    expect(html).toContain(d.hash);
  });

  it("gives away nothing that would let the content be guessed: the hash is salted", async () => {
    const { d } = await siap();
    const { garam, ...rest } = JSON.parse(d.isi) as { garam: string };
    expect(garam).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await sha256Hex(JSON.stringify(rest))).not.toBe(d.hash);
  });

  it("says when it was replaced, and of the seal when it was put on and with what it is checked", async () => {
    const { c, d, path } = await siap();
    expect((await get(path)).html).toContain("Menyusul");
    await sealSigned(env, c.db, { now: OKTOBER + 1000, today: "2026-10-20", agency: c.agency });
    expect((await get(path)).html).toContain("Ed25519, 20 Oktober 2026");
    await salinan(c, d.id, (isi) => ({ ...isi, format: "D.1.3" }));
    const { page } = await get(path);
    expect(page.querySelector("h1")?.text).toBe("Sudah diganti");
    expect(page.querySelectorAll("dt").map((x) => x.text)).toContain("Diganti");
  });
});

describe("the list of public keys", () => {
  it("is at one address for everybody, and holds the key that seals", async () => {
    const { c, d } = await siap();
    await sealSigned(env, c.db, { now: OKTOBER + 1000, today: "2026-10-20", agency: c.agency });
    const kunci = await c.d1.prepare("SELECT kunci FROM dokumen WHERE id = ?1").bind(d.id).first("kunci");
    const answer = await get("/v/kunci.json");
    expect(answer.status).toBe(200);
    const { keys } = JSON.parse(answer.html) as { keys: Record<string, string>[] };
    expect(keys).toContainEqual(
      expect.objectContaining({ kty: "OKP", crv: "Ed25519", kid: kunci, x: kunci }),
    );
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });
});
