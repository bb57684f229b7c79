import { beforeAll, describe, expect, it } from "vitest";
import { change, rows } from "../../../src/data/agency/statement.ts";
import { INVITATION_MS, invitationStatements } from "../../../src/data/agency/undangan.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

const SANDI = "kuda hijau menari pelan";
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

async function invite(pegawai: string): Promise<string> {
  const { token, statements } = await invitationStatements({ pegawai, oleh: cast.citra.id, now: NOW });
  await cast.db.batch(statements);
  return `${cast.base}/undangan/${token}`;
}
const used = async (path: string) =>
  (
    await cast.db.read(rows<{ at: number | null }>`SELECT dipakai_pada AS at FROM undangan
    WHERE id = ${path.split("/").at(-1)?.split(".")[0]}`)
  )[0]?.at;

describe("an invitation", () => {
  it("GET shows and consumes nothing; POST sets the password and signs in, once", async () => {
    const path = await invite(cast.hadi.id);
    const shown = await house().get(path);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain("Hadi Susanto");
    expect(await used(path)).toBeNull();
    const taken = await house().post(path, { sandi: SANDI, ulang: SANDI });
    expect([taken.status, taken.to]).toEqual([303, `${cast.base}/`]);
    expect(await used(path)).toBe(NOW);
    const cookie = taken.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await house().get(`${cast.base}/`, { cookie })).status).toBe(200);
    expect((await house().post(path, { sandi: SANDI, ulang: SANDI })).status).toBe(404);
    expect((await house().get(path)).status).toBe(404);
  });

  it("K23: two at the same moment, one wins", async () => {
    const path = await invite(cast.ayu.id);
    const both = await Promise.all([1, 2].map(() => house().post(path, { sandi: SANDI, ulang: SANDI })));
    expect(both.map((a) => a.status).sort()).toEqual([303, 404]);
  });

  it("ends the sessions that were open before: whoever lost the account is out", async () => {
    const path = await invite(cast.bagas.id);
    expect((await house().get(`${cast.base}/`, cast.bagas)).status).toBe(200);
    await house().post(path, { sandi: SANDI, ulang: SANDI });
    expect((await house().get(`${cast.base}/`, cast.bagas)).status).toBe(303);
  });

  it("is replaced by a newer one, dies after seven days, and a guessed secret opens nothing", async () => {
    const first = await invite(cast.farida.id);
    const second = await invite(cast.farida.id);
    expect((await house().get(first)).status).toBe(404);
    expect((await house(NOW + INVITATION_MS - 1).get(second)).status).toBe(200);
    expect((await house(NOW + INVITATION_MS).get(second)).status).toBe(404);
    expect((await house().get(`${second.slice(0, -4)}AAAA`)).status).toBe(404);
    expect((await house().get(second.replace(cast.base, cast.other.base))).status).toBe(404);
    for (const nonsense of ["x", ".", "'; DROP TABLE akun; --", "%00.%00"])
      expect((await house().get(`${cast.base}/undangan/${encodeURIComponent(nonsense)}`)).status).toBe(404);
  });

  it("a weak, short, long or mistyped password is 422 and says what to do; the link stays good", async () => {
    const path = await invite(cast.gita.id);
    const tries = [
      ["", "", "Isi kata sandi"],
      ["pendek", "pendek", "sedikitnya 15"],
      ["kuda hijau menari", "kuda hijau menarix", "harus sama"],
      ["password12345678", "password12345678", "mudah ditebak"],
      ["aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa", "mudah ditebak"],
      [`Gita Ananda ${cast.gita.nip}`, `Gita Ananda ${cast.gita.nip}`, "mudah ditebak"],
      ["x".repeat(129), "x".repeat(129), "paling panjang"],
    ] as const;
    for (const [sandi, ulang, says] of tries) {
      const answer = await house().post(path, { sandi, ulang });
      expect(answer.status).toBe(422);
      expect(answer.page.querySelector(".error-summary")?.text).toContain(says);
      expect(answer.html).not.toContain("aaaaaaaaaaaaaaaa");
    }
    expect((await house().get(path)).status).toBe(200);
  });
});

describe("changing one's own password", () => {
  it("needs the old one, ends the other devices and keeps this one", async () => {
    const path = await invite(cast.citra.id);
    const taken = await house().post(path, { sandi: SANDI, ulang: SANDI });
    const here = { cookie: taken.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
    const wrong = await house().post(
      `${cast.base}/sandi`,
      { lama: "bukan itu", sandi: `${SANDI} lagi`, ulang: `${SANDI} lagi` },
      here,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.page.querySelector(".error-summary")?.text).toContain("tidak cocok");
    const changed = await house().post(
      `${cast.base}/sandi`,
      { lama: SANDI, sandi: `${SANDI} lagi`, ulang: `${SANDI} lagi` },
      here,
    );
    expect(changed.status).toBe(303);
    expect((await house().get(`${cast.base}/`, here)).status).toBe(303);
    const fresh = { cookie: changed.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
    expect((await house().get(`${cast.base}/`, fresh)).status).toBe(200);
  });

  it("keeps language and appearance with the account, and leads only back into the agency", async () => {
    const there = await house().post(
      `${cast.base}/tampilan`,
      { bahasa: "en", tema: "gelap", kembali: "https://jahat.example" },
      cast.farida,
    );
    expect(there.to).toBe(`${cast.base}/`);
    const page = await house().get(`${cast.base}/`, cast.farida);
    expect(page.page.querySelector("html")?.attributes).toMatchObject({ lang: "en", "data-tema": "gelap" });
    await cast.db.apply(change`UPDATE akun SET bahasa = 'id' WHERE pegawai = ${cast.farida.id}`);
  });

  it("signing out ends the session on the server, not only the cookie", async () => {
    const out = await house().post(`${cast.base}/keluar`, {}, cast.farida);
    expect([out.status, out.to]).toEqual([303, `${cast.base}/masuk`]);
    expect((await house().get(`${cast.base}/`, cast.farida)).status).toBe(303);
  });
});
