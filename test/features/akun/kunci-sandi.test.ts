import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyAuthenticationResponse } from "../../../src/web/vendor/webauthn.js";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { kolom } from "../../support/evaluasi.ts";
import { type Answer, house } from "../../support/house.ts";
import { type Cbor, type Kurva, kunciFisik } from "../../support/kunci-fisik.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const asked = (page: Answer, step: "create" | "get"): { challenge: string } =>
  JSON.parse(page.page.querySelector(`[data-kunci-sandi=${step}]`)?.getAttribute("data-opsi") ?? "{}");
const keysOf = (who: Person) => kolom(cast, "SELECT count(*) FROM kunci_sandi WHERE pegawai = ?1", who.id);

describe("setting up a passkey", () => {
  const enrol = async (who: Person, fmt: string, attStmt?: Parameters<Kunci["daftar"]>[2]) => {
    const { challenge } = asked(await house().get(`${cast.base}/akun`, who), "create");
    const kunci = await kunciFisik();
    const jawaban = JSON.stringify(await kunci.daftar(challenge, fmt, attStmt));
    const answer = await house().post(`${cast.base}/akun/kunci-sandi`, { nama: "Ponsel", jawaban }, who);
    return { answer, kunci };
  };

  it("takes a key that attests nothing, and one that attests itself; it opens a session", async () => {
    for (const [fmt, attStmt] of [["none"], ["packed", "sendiri"]] as const) {
      const { answer, kunci } = await enrol(cast.ayu, fmt, attStmt);
      expect([fmt, answer.status]).toEqual([fmt, 303]);
      const { challenge } = asked(await house().get(`${cast.base}/masuk`), "get");
      const jawaban = JSON.stringify(await kunci.masuk(challenge));
      const opened = await house().post(`${cast.base}/masuk/kunci-sandi`, { jawaban });
      expect([fmt, opened.status]).toEqual([fmt, 303]);
      const broken = JSON.stringify(await kunci.masuk(challenge, (der) => der.slice(0, -1)));
      expect((await house().post(`${cast.base}/masuk/kunci-sandi`, { jawaban: broken })).status).toBe(422);
    }
    expect(await keysOf(cast.ayu)).toBe(2);
  });

  const bytes = new Uint8Array(300).fill(7);
  const certified = new Map<string, Cbor>([
    ["alg", -7],
    ["sig", bytes],
    ["x5c", [bytes, bytes]],
  ]);
  it.each<[string, Map<string, Cbor>]>([
    ["packed", certified],
    ["fido-u2f", certified],
    ["tpm", new Map<string, Cbor>([...certified, ["ver", "2.0"], ["certInfo", bytes], ["pubArea", bytes]])],
    ["android-key", certified],
    [
      "android-safetynet",
      new Map<string, Cbor>([
        ["ver", "1"],
        ["response", bytes],
      ]),
    ],
    ["apple", new Map([["x5c", [bytes, bytes]]])],
    ["packed", new Map()],
    ["none", certified],
    ["kata-sendiri", certified],
    ["", new Map()],
  ])("refuses the attestation %s of a maker with what to do, and keeps nothing", async (fmt, attStmt) => {
    const { answer } = await enrol(cast.hadi, fmt, attStmt);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Kunci sandi itu tidak dapat didaftarkan");
    expect(answer.page.querySelector("#kunci-sandi [name=nama]")?.getAttribute("value")).toBe("Ponsel");
    expect(await keysOf(cast.hadi)).toBe(0);
  });
});

describe("a signature", () => {
  const verify = async (kunci: Kunci, change?: (der: Uint8Array) => Uint8Array) => {
    const response = await kunci.masuk("dGFudGFuZ2Fu", change);
    const { verified } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: "dGFudGFuZ2Fu",
      expectedOrigin: env.ORIGIN,
      expectedRPID: new URL(env.ORIGIN).hostname,
      credential: { id: kunci.id, publicKey: new Uint8Array(kunci.publicKey), counter: 0 },
    });
    return verified;
  };

  it.each<Kurva>(["P-256", "P-384", "P-521"])(
    "of %s holds, however short its integers are",
    async (kurva) => {
      const kunci = await kunciFisik(kurva);
      const all = await Promise.all(Array.from({ length: 100 }, () => verify(kunci)));
      expect(all.filter((one) => !one)).toEqual([]);
    },
  );

  it("holds for nothing else", async () => {
    const kunci = await kunciFisik();
    const flipped = (der: Uint8Array) => der.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
    expect(await verify(kunci, flipped)).toBe(false);
    const r = (der: Uint8Array) => 4 + (der[3] ?? 0);
    const broken: readonly ((der: Uint8Array) => readonly number[])[] = [
      () => [],
      () => [0x30],
      () => [0x30, 0],
      () => [0x30, 3, 0x02, 1, 5],
      (der) => [...der, 0],
      (der) => [...der.slice(0, -1)],
      (der) => [0x31, ...der.slice(1)],
      (der) => [0x30, 0x81, ...der.slice(1)],
      (der) => [0x30, 0x80, ...der.slice(2), 0, 0],
      (der) => [0x30, (der[1] ?? 0) + 1, 0x02, (der[3] ?? 0) + 1, 0, ...der.slice(4)],
      (der) => [0x30, (der[1] ?? 0) + 2, ...der.slice(2), 5, 0],
      (der) => [...der.slice(0, r(der)), 0x03, ...der.slice(r(der) + 1)],
      (der) => [0x30, der[1] ?? 0, 0x02, 0xff, ...der.slice(4)],
    ];
    for (const change of broken)
      await expect(
        verify(kunci, (der) => Uint8Array.from(change(der))),
        String(change),
      ).rejects.toThrow();
  });
});

type Kunci = Awaited<ReturnType<typeof kunciFisik>>;
