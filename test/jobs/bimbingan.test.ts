import { beforeEach, expect, it } from "vitest";
import { remindOfGuidance } from "../../src/jobs/remind-guidance.ts";
import { ambil, type Bimbingan, bimbinganUji, disepakati } from "../support/bimbingan.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { house, NOW } from "../support/house.ts";
import { skpDitetapkan } from "../support/kerja.ts";
import { tahunUji } from "../support/tahun.ts";

let cast: Cast;
let b: Bimbingan;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  const { skp } = await skpDitetapkan(cast);
  b = await bimbinganUji(cast, skp);
  await disepakati(cast, b, cast.bagas);
});

const told = async () =>
  (
    await cast.d1
      .prepare("SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'pengingat-bimbingan'")
      .bind(cast.ayu.id)
      .first<{ n: number }>()
  )?.n;
const run = (today: string) => remindOfGuidance(cast.db, { now: NOW, today, agency: cast.agency });
const beranda = async (who: { cookie: string }) => (await house().get(`${cast.base}/`, who)).html;

it("a follow-up is reminded of the day before, once, and again a week later", async () => {
  await run("2026-12-10");
  expect(await told()).toBe(0);
  await run("2026-12-11");
  await run("2026-12-11");
  await run("2026-12-17");
  expect(await told()).toBe(1);
  await run("2026-12-18");
  expect(await told()).toBe(2);
});

it("stands on both home pages until it is confirmed, and then reminds nobody", async () => {
  const link = `/pembinaan/${b.id}#tindak-lanjut`;
  expect([(await beranda(cast.ayu)).includes(link), (await beranda(cast.bagas)).includes(link)]).toEqual([
    true,
    true,
  ]);
  expect((await beranda(cast.hadi)).includes(link)).toBe(false);
  const row = await cast.d1
    .prepare("SELECT id FROM tindak_lanjut_bina WHERE pembinaan = ?1")
    .bind(b.id)
    .first<{ id: string }>();
  const tindak = row?.id ?? "";
  await ambil(cast, b, "tindak-lanjut", cast.ayu, { tindak, langkah: "selesai" });
  expect(await beranda(cast.bagas)).toContain("Konfirmasi tindak lanjut: membuat peta as-is");
  await ambil(cast, b, "tindak-lanjut", cast.bagas, { tindak, langkah: "konfirmasi" });
  expect([(await beranda(cast.ayu)).includes(link), (await beranda(cast.bagas)).includes(link)]).toEqual([
    false,
    false,
  ]);
  await run("2026-12-20");
  expect(await told()).toBe(0);
});
