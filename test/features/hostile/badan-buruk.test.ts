import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/app.tsx";
import { countingD1 } from "../../support/counting-d1.ts";
import { fromOurPage, NOW } from "../../support/house.ts";
import { castKeras, RUANG_D1 } from "./ruang.ts";

/** K31: bodies that do not say how long they are, and do not end. */
const app = createApp({ clock: () => NOW, demo: false });
const context = {
  waitUntil: () => {},
  passThroughOnException: () => {},
  props: {},
} as unknown as ExecutionContext;

/** Says nothing of its length; tells how much of it was taken. */
function endless(chunk: string, most: number) {
  const taken = { bytes: 0 };
  const bytes = new TextEncoder().encode(chunk);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken.bytes > most) return controller.close();
      taken.bytes += bytes.length;
      controller.enqueue(bytes);
    },
  });
  return { body, taken };
}
const send = (path: string, type: string, body: ReadableStream, cookie: string, bindings = {}) =>
  app.fetch(
    new Request(env.ORIGIN + path, {
      method: "POST",
      body,
      headers: { ...fromOurPage(), "content-type": type, cookie },
    }),
    { ...env, ...bindings },
    context,
  );

describe("K31: a body without a length", () => {
  it("is read only as far as a form may be long", async () => {
    const c = await castKeras();
    const { body, taken } = endless(`x=${"y".repeat(16_000)}&`, 50_000_000);
    const answer = await send(`${c.base}/sandi`, "application/x-www-form-urlencoded", body, c.ayu.cookie);
    expect(answer.status).toBe(413);
    expect(taken.bytes).toBeLessThan(2_000_000);
  });

  it("of files is read only as far as an upload may be long", async () => {
    const c = await castKeras();
    const head = `--b\r\ncontent-disposition: form-data; name="berkas"; filename="a.pdf"\r\n\r\n`;
    const { body, taken } = endless(head + "z".repeat(100_000), 200_000_000);
    const answer = await send(
      `${c.base}/pegawai/impor`,
      "multipart/form-data; boundary=b",
      body,
      c.citra.cookie,
    );
    expect(answer.status).toBe(422);
    expect(taken.bytes).toBeLessThan(18_000_000);
  });

  it("of somebody who is not signed in is not read at all", async () => {
    const c = await castKeras();
    for (const path of ["/bukti", "/pegawai/impor"]) {
      const { body, taken } = endless("z".repeat(100_000), 60_000_000);
      const room = countingD1(RUANG_D1);
      const answer = await send(c.base + path, "multipart/form-data; boundary=b", body, "", {
        AGENCY_001: room.d1,
      });
      expect([path, answer.status]).toEqual([path, 303]);
      expect(taken.bytes).toBeLessThan(300_000);
    }
  });
});
