import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { hashPassword } from "../../../src/data/password.ts";
import { codeAt, decoded, jarOf } from "../../support/faktor.ts";
import { house, NOW } from "../../support/house.ts";
import { OPERATOR_TOTP, operatorWith } from "../../support/operator.ts";

const SANDI = "kuda hijau menari pelan";
const STEP = "/operator/masuk/langkah-kedua";
const enter = (email: string, at = NOW, kembali = "/operator/pool") =>
  house(at).post("/operator/masuk", { email, sandi: SANDI, kembali });

it("the operator's password opens only the second step; its code opens the rest, once, and leads back", async () => {
  const email = await operatorWith(SANDI, NOW);
  const first = await enter(email);
  expect(first.to?.startsWith(STEP)).toBe(true);
  const cookie = jarOf(first);
  for (const path of ["/operator", "/operator/pool", "/operator/faktor"])
    expect((await house().get(path, { cookie })).to).toContain("/operator/masuk");
  expect((await house().get(first.to ?? "", { cookie })).html).toContain("Eka Permata");
  for (const kode of ["", "000000", codeAt(OPERATOR_TOTP, NOW - 61_000), "<b>"])
    expect([kode, (await house().post(STEP, { kode }, { cookie })).status]).toEqual([kode, 422]);
  const code = { kode: codeAt(OPERATOR_TOTP, NOW), kembali: "/operator/pool" };
  const other = jarOf(await enter(email));
  const both = await Promise.all([cookie, other].map((c) => house().post(STEP, code, { cookie: c })));
  expect(both.map((a) => a.status).sort()).toEqual([303, 422]);
  const won = both.find((a) => a.status === 303);
  expect(won?.to).toBe("/operator/pool");
  expect((await house().get("/operator", { cookie: won ? jarOf(won) : "" })).status).toBe(200);
  expect((await house(NOW + 10 * 60_000).post(STEP, code, { cookie: other })).to).toBe("/operator/masuk");
});

it("five wrong codes are free, then the right one waits too", async () => {
  const cookie = jarOf(await enter(await operatorWith(SANDI, NOW)));
  for (let n = 0; n < 5; n += 1)
    expect((await house().post(STEP, { kode: "000000" }, { cookie })).status).toBe(422);
  const kode = codeAt(OPERATOR_TOTP, NOW);
  expect((await house().post(STEP, { kode }, { cookie })).status).toBe(429);
});

it("without a second factor the operator reaches only where it is set up, once", async () => {
  const id = newId(NOW);
  const email = `${id.toLowerCase()}@selaras.example`;
  await env.DIRECTORY.prepare(
    "INSERT INTO operator (id, nama, email, sandi_hash) VALUES (?1, 'Eka Baru', ?2, ?3)",
  )
    .bind(id, email, await hashPassword(SANDI, env.PEPPER))
    .run();
  const cookie = jarOf(await enter(email, NOW, ""));
  for (const path of ["/operator", "/operator/pool"])
    expect((await house().get(path, { cookie })).to).toBe("/operator/faktor");
  const page = await house().get("/operator/faktor", { cookie });
  const secret = decoded(page.page.querySelector("salin-teks code")?.text ?? "");
  const rahasia = page.page.querySelector("[name=rahasia]")?.getAttribute("value") ?? "";
  const send = (kode: string) => house().post("/operator/faktor", { rahasia, kode }, { cookie });
  expect((await send("000000")).status).toBe(422);
  expect((await send(codeAt(secret, NOW))).to).toBe("/operator");
  expect((await house().get("/operator", { cookie })).status).toBe(200);
  expect((await send(codeAt(secret, NOW + 30_000))).to).toBe("/operator");
});
