import { beforeAll, expect, it } from "vitest";
import { type Cast, castOf } from "../../support/cast.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { pembatas } from "../../support/sso.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

it("made-up passkeys are counted for the network they come from: nobody else has to wait for it", async () => {
  const response = { clientDataJSON: "AA", authenticatorData: "AA", signature: "AA" };
  const jawaban = JSON.stringify({ id: "AA", rawId: "AA", type: "public-key", response });
  const { keys, MASUK_RL } = pembatas();
  const from = (ip: string) =>
    house(NOW, { MASUK_RL }).send(`${cast.base}/masuk/kunci-sandi`, {
      method: "POST",
      body: new URLSearchParams({ jawaban }),
      headers: { ...fromOurPage(), "cf-connecting-ip": ip },
    });
  expect([(await from("203.0.113.7")).status, (await from("198.51.100.4")).status]).toEqual([422, 422]);
  expect(keys).toHaveLength(2);
  expect(keys[0]).not.toBe(keys[1]);
});
