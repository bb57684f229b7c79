import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { remindOfReports } from "../../../src/jobs/overdue-reports.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

const { get, post } = house();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const report = (who: Person, jenis: string, isi = "", perintah = newId(NOW)) =>
  post(`${cast.base}/lapor`, { jenis, keterangan: isi, perintah }, who);

async function newest(who: Person): Promise<{ id: string; versi: number; keadaan: string }> {
  const row = await cast.d1
    .prepare("SELECT id, versi, keadaan FROM laporan WHERE pelapor = ?1 ORDER BY id DESC LIMIT 1")
    .bind(who.id)
    .first<{ id: string; versi: number; keadaan: string }>();
  return row as { id: string; versi: number; keadaan: string };
}

const step = (id: string, path: string, versi: number, who: Person, jawaban = "") =>
  post(`${cast.base}/lapor/${id}/${path}`, { versi: String(versi), jawaban, perintah: newId(NOW) }, who);

const noticesOf = async (who: Person) =>
  (await get(`${cast.base}/pemberitahuan`, who)).page.querySelector("main")?.text ?? "";

describe("Ada yang salah: the story", () => {
  it("two presses report a wrong superior; the admin settles it; the reporter reads the answer", async () => {
    const page = await get(`${cast.base}/lapor`, cast.ayu);
    expect(page.html).toContain("Bagas Prakoso");
    expect(page.page.querySelectorAll('button[name="jenis"]').map((b) => b.getAttribute("value"))).toEqual([
      "nama",
      "nomor",
      "golongan",
      "jabatan",
      "unit",
      "penilai",
      "lain",
    ]);
    const sent = await report(cast.ayu, "penilai", "Seharusnya Ibu Farida sejak 1 Oktober");
    expect([sent.status, sent.to]).toEqual([303, `${cast.base}/lapor?terkirim=ya`]);
    const { id } = await newest(cast.ayu);
    expect(await noticesOf(cast.citra)).toContain("Ada yang salah: Pejabat penilai, Ayu Lestari");
    expect((await get(`${cast.base}/kelola/laporan`, cast.citra)).html).toContain(`/lapor/${id}`);

    expect((await step(id, "pengerjaan", 0, cast.citra)).status).toBe(303);
    expect((await get(`${cast.base}/lapor/${id}`, cast.ayu)).html).toContain("Sedang dikerjakan");
    expect(
      (await step(id, "penyelesaian", 1, cast.citra, "Penempatan dibetulkan mulai 1 Oktober")).status,
    ).toBe(303);
    const read = await get(`${cast.base}/lapor/${id}`, cast.ayu);
    expect(read.html).toContain("Penempatan dibetulkan mulai 1 Oktober");
    expect(await noticesOf(cast.ayu)).toContain("Laporan Anda: sudah dibetulkan");
    expect((await get(`${cast.base}/kelola/laporan?tampil=selesai`, cast.citra)).html).toContain(
      `/lapor/${id}`,
    );
  });

  it("a supervisor says: not of my team; of a stranger he cannot", async () => {
    expect((await get(`${cast.base}/lapor/tim`, cast.bagas)).html).toContain("Hadi Susanto");
    const sent = await post(
      `${cast.base}/lapor/tim`,
      { pegawai: cast.hadi.id, perintah: newId(NOW) },
      cast.bagas,
    );
    expect(sent.status).toBe(303);
    const stranger = await post(
      `${cast.base}/lapor/tim`,
      { pegawai: cast.farida.id, perintah: newId(NOW) },
      cast.bagas,
    );
    expect(stranger.status).toBe(404);
    expect((await get(`${cast.base}/lapor/tim`, cast.ayu)).html).toContain(
      "Tidak ada yang Anda nilai hari ini",
    );
  });
});

describe("the litany", () => {
  let id: string;
  beforeAll(async () => {
    await report(cast.hadi, "unit", "Saya di Bagian Umum");
    id = (await newest(cast.hadi)).id;
  });

  it("a stranger finds nothing, another agency has to sign in, the auditor reads and may not act", async () => {
    expect((await get(`${cast.base}/lapor/${id}`, cast.ayu)).status).toBe(404);
    expect((await step(id, "penyelesaian", 0, cast.ayu, "x")).status).toBe(404);
    expect((await get(`${cast.base}/lapor/${id}`, cast.dimas)).status).toBe(303);
    expect((await get(`${cast.base}/lapor/${id}`, cast.gita)).status).toBe(200);
    expect((await step(id, "penyelesaian", 0, cast.gita, "x")).status).toBe(403);
    expect((await step(id, "penyelesaian", 0, cast.hadi, "x")).status).toBe(403);
    expect((await step(id, "penarikan", 0, cast.citra)).status).toBe(403);
    expect((await get(`${cast.base}/kelola/laporan`, cast.ayu)).status).toBe(403);
  });

  it("a bad form keeps what was typed", async () => {
    const long = "x".repeat(2001);
    const refused = await report(cast.hadi, "penilai", long);
    expect(refused.status).toBe(422);
    expect(refused.page.querySelector("textarea")?.text.trim()).toBe(long);
    expect((await report(cast.hadi, "gaji")).status).toBe(422);
    expect((await report(cast.hadi, "bukan-bawahan")).status).toBe(422);
    const empty = await step(id, "penyelesaian", 0, cast.citra);
    expect([empty.status, empty.html.includes("Tulis jawaban untuk pelapor")]).toEqual([422, true]);
  });

  it("the same report twice is one; the same command twice is one", async () => {
    expect((await report(cast.hadi, "unit", "lagi")).status).toBe(409);
    const perintah = newId(NOW);
    expect((await report(cast.hadi, "nomor", "", perintah)).status).toBe(303);
    expect((await report(cast.hadi, "nomor", "", perintah)).status).toBe(303);
    const { results } = await cast.d1
      .prepare("SELECT id FROM laporan WHERE pelapor = ?1 AND jenis = 'nomor'")
      .bind(cast.hadi.id)
      .all();
    expect(results).toHaveLength(1);
  });

  it("wrong state and wrong version are 409, and nothing changes", async () => {
    expect((await step(id, "pengerjaan", 0, cast.citra)).status).toBe(303);
    expect((await step(id, "penyelesaian", 0, cast.citra, "lama")).status).toBe(409);
    expect((await step(id, "pengerjaan", 1, cast.citra)).status).toBe(409);
    expect((await step(id, "penarikan", 1, cast.hadi)).status).toBe(303);
    expect((await step(id, "penolakan", 2, cast.citra, "telat")).status).toBe(409);
    // What is settled may be reported again.
    expect((await report(cast.hadi, "unit", "masih salah")).status).toBe(303);
  });

  it("shows bad text as text (K14)", async () => {
    const nasty = `<script>alert(1)</script> ' " ; DROP TABLE laporan -- \u202e`;
    expect((await report(cast.bagas, "lain", nasty)).status).toBe(303);
    const { id: mine } = await newest(cast.bagas);
    const read = await get(`${cast.base}/lapor/${mine}`, cast.citra);
    expect(read.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(read.html).not.toContain("<script>alert");
  });
});

describe("an overdue report", () => {
  it("is told to the agency's admins once, at its instant and not a millisecond before", async () => {
    await report(cast.farida, "nama", "gelar");
    const { id } = await newest(cast.farida);
    const row = await cast.d1
      .prepare("SELECT batas_pada AS batas FROM laporan WHERE id = ?1")
      .bind(id)
      .first<{ batas: number }>();
    const batas = row?.batas ?? 0;
    const told = () =>
      cast.d1
        .prepare(
          "SELECT count(*) AS n FROM pemberitahuan WHERE jenis = 'laporan-lewat' AND tautan = ?1 AND pegawai = ?2",
        )
        .bind(`/lapor/${id}`, cast.citra.id)
        .first<{ n: number }>();
    const at = (now: number) => ({ now, today: "2026-11-25", agency: cast.agency });
    await remindOfReports(cast.db, at(batas - 1));
    expect(await told()).toEqual({ n: 0 });
    await remindOfReports(cast.db, at(batas));
    await remindOfReports(cast.db, at(batas + 1));
    expect(await told()).toEqual({ n: 1 });
  });
});
