import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { openEvidence } from "../../src/data/evidence.ts";
import { pemindaiDari } from "../../src/data/pemindai.ts";
import { tanggalPada } from "../../src/domain/tanggal.ts";
import { scanFiles } from "../../src/jobs/scan-files.ts";
import { kiriman, pdf } from "../support/berkas.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { house, NOW } from "../support/house.ts";

let cast: Cast;
/** The harmless text that every scanner knows; in two halves, so that nobody's scanner takes this file for it. */
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"}`;
beforeAll(async () => {
  cast = await castOf();
  await cast.d1.prepare("UPDATE bukti SET pindai = 'bersih' WHERE pindai = 'tidak-dipindai'").run();
});
const at = (now = NOW) => ({ now, today: tanggalPada(now, "WIB"), agency: cast.agency });
/** As the real one of test/pemindai.test.ts answers. */
const scanner = pemindaiDari({ PEMINDAI: "http://127.0.0.1:1/" }, (async (_: string, init: RequestInit) => {
  const text = new TextDecoder("latin1").decode(init.body as ArrayBuffer);
  if (text.includes("rusak")) return new Response("?", { status: 500 });
  return Response.json({ hasil: text.includes("EICAR-STANDARD") ? "berbahaya" : "bersih" });
}) as unknown as typeof fetch);
const scan = (now = NOW) => scanFiles(cast.db, openEvidence(env.EVIDENCE, cast.agency), scanner, at(now));
const row = (nama: string) =>
  cast.d1
    .prepare("SELECT id, pindai, pindai_gagal AS gagal, sha256, keadaan FROM bukti WHERE nama = ?1")
    .bind(nama)
    .first<{ id: string; pindai: string; gagal: number; sha256: string; keadaan: string }>();

it("a dangerous file is handed to nobody, its row and hash stay, and who must know is told once", async () => {
  const send = (nama: string, isi: string) =>
    house().upload(`${cast.base}/bukti`, kiriman([[nama, pdf(isi)]]), cast.ayu);
  for (const [nama, isi] of [
    ["pindai-baik.pdf", "baik"],
    ["pindai-buruk.pdf", EICAR],
    ["pindai-galat.pdf", "rusak"],
  ] as const)
    expect((await send(nama, isi)).status).toBe(303);
  const before = await row("pindai-buruk.pdf");
  await scan();
  await scan();
  expect((await row("pindai-baik.pdf"))?.pindai).toBe("bersih");
  expect(await row("pindai-galat.pdf")).toMatchObject({ pindai: "tidak-dipindai", gagal: 1 });
  const bad = await row("pindai-buruk.pdf");
  expect(bad).toEqual({ ...before, pindai: "berbahaya" });
  const at = `${cast.base}/bukti/${bad?.id}`;
  for (const path of [at, `${at}?pratinjau`]) {
    const answer = await house().get(path, cast.ayu);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain("dikarantina");
    expect(answer.html).not.toContain("EICAR");
  }
  expect((await house().get(`${cast.base}/bukti`, cast.ayu)).page.querySelector("#isi")?.text).toContain(
    "dikarantina",
  );
  for (const who of [cast.ayu, cast.citra])
    expect(
      await cast.d1
        .prepare(
          "SELECT count(*) AS n FROM pemberitahuan WHERE jenis = 'bukti-berbahaya' AND pegawai = ?1 AND data LIKE '%pindai-buruk%'",
        )
        .bind(who.id)
        .first(),
    ).toEqual({ n: 1 });
});

it("a scanner that could not look is asked again the next nights, not for ever, and none is no scanner", async () => {
  for (let n = 1; n < 9; n += 1) await scan(NOW + n * 86_400_000);
  expect(await row("pindai-galat.pdf")).toMatchObject({ pindai: "tidak-dipindai", gagal: 5 });
  expect(pemindaiDari({ PEMINDAI: "" })).toBeNull();
  expect(await scanFiles(cast.db, openEvidence(env.EVIDENCE, cast.agency), null, at())).toBe("selesai");
});
