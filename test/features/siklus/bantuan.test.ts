import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { eka } from "../../support/operator.ts";

let cast: Cast;
let op: Awaited<ReturnType<typeof eka>>;
beforeAll(async () => {
  cast = await castOf();
  op = await eka(NOW);
  await cast.d1
    .prepare("UPDATE izin_bantuan SET dicabut_pada = ?1 WHERE dicabut_pada IS NULL")
    .bind(NOW - 1)
    .run();
});
const JAM = 3_600_000;
const grant = (jam = "4", at = NOW) =>
  house(at).post(
    `${cast.base}/kelola/bantuan-operator`,
    { jam, alasan: "Garis penilai Bidang A", perintah: newId(at) },
    cast.citra,
  );
const enter = (at = NOW, who: { cookie: string } = op) =>
  house(at).post(`/operator/instansi/${cast.agency.id}/bantuan`, {}, who);
const cookieOf = (h: Headers) => ({
  cookie: h
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; "),
});
const trail = async (tindakan: string) =>
  (
    await cast.d1
      .prepare("SELECT count(*) AS n FROM jejak WHERE tindakan = ?1")
      .bind(tindakan)
      .first<{ n: number }>()
  )?.n ?? 0;
const revokeAll = () =>
  cast.d1.prepare("UPDATE izin_bantuan SET dicabut_pada = ?1 WHERE dicabut_pada IS NULL").bind(NOW).run();

describe("support access", () => {
  it("without a leave there is nothing: no session, no cookie, and why", async () => {
    const refused = await enter();
    expect(refused.status).toBe(403);
    expect(refused.headers.getSetCookie()).toEqual([]);
    expect(refused.html).toContain("tidak sedang memberi izin");
    expect(await cast.d1.prepare("SELECT count(*) AS n FROM sesi WHERE bantuan IS NOT NULL").first()).toEqual(
      { n: 0 },
    );
    expect((await house().get(`${cast.base}/`, op)).status).toBe(303);
  });

  it("takes 1 to 72 hours and a reason, of an admin of the whole agency", async () => {
    for (const jam of ["0", "73", "", "x", "1.5", "-1"])
      expect([jam, (await grant(jam)).status]).toEqual([jam, 422]);
    const blank = await house().post(
      `${cast.base}/kelola/bantuan-operator`,
      { jam: "9", alasan: " " },
      cast.citra,
    );
    expect([blank.status, blank.page.querySelector("#jam")?.getAttribute("value")]).toEqual([422, "9"]);
    for (const who of [cast.hadi, cast.gita, cast.bagas])
      expect(
        (await house().post(`${cast.base}/kelola/bantuan-operator`, { jam: "2", alasan: "x" }, who)).status,
      ).toBe(403);
    expect((await grant()).to).toBe(`${cast.base}/kelola/bantuan-operator`);
  });

  it("opens pages, with a banner, each in the trail; nothing that is sent, carried away or somebody's own", async () => {
    const before = await trail("bantuan.baca");
    const entered = await enter();
    expect([entered.status, entered.to]).toEqual([303, `${cast.base}/`]);
    const who = cookieOf(entered.headers);
    const pages = ["/", "/pegawai", `/pegawai/${cast.ayu.id}`, "/unit", "/kelola"];
    for (const path of pages) {
      const page = await house().get(cast.base + path, who);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.page.querySelector(".banner")?.text).toContain("Bantuan operator: Eka Permata");
    }
    expect(await trail("bantuan.baca")).toBe(before + pages.length);
    expect(await trail("bantuan.masuk")).toBeGreaterThan(0);
    const last = await cast.d1
      .prepare("SELECT oleh, rincian FROM jejak WHERE tindakan = 'bantuan.baca' ORDER BY id DESC LIMIT 1")
      .first<{ oleh: null; rincian: string }>();
    expect([last?.oleh, JSON.parse(last?.rincian ?? "{}")]).toEqual([
      null,
      { operator: "Eka Permata", halaman: "/kelola" },
    ]);
    for (const path of [
      "/akun",
      "/sandi",
      "/pemberitahuan",
      "/kelola/siklus",
      "/kelola/siklus/ekspor",
      "/kelola/bantuan-operator",
      "/pegawai/impor/contoh.csv",
      `/bukti/${newId(NOW)}`,
    ])
      expect([path, (await house().get(cast.base + path, who)).status]).toEqual([
        path,
        expect.toBeOneOf([403, 404]),
      ]);
    const saves: [string, Record<string, string>][] = [
      [
        "/unit/baru",
        { nama: "X", jenis: "unit-kerja", induk: cast.unit.bidang, dari: "2026-11-22", urut: "1", kode: "" },
      ],
      ["/kelola/instansi", { kota: "Kota", hariKerja: "5" }],
      ["/tampilan", { bahasa: "en" }],
      ["/kelola/bantuan-operator", { jam: "72", alasan: "lagi" }],
      ["/kelola/siklus/pembekuan", { alasan: "x" }],
    ];
    for (const [path, fields] of saves)
      expect([path, (await house().post(cast.base + path, fields, who)).status]).toEqual([path, 403]);
    expect(
      await cast.d1.prepare("SELECT bahasa FROM akun WHERE pegawai = ?1").bind(cast.citra.id).first(),
    ).toEqual({ bahasa: "id" });
    const admin = await house().get(`${cast.base}/`, cast.citra);
    expect(admin.page.querySelector(".banner")?.text).toContain("Pengelola layanan dapat membaca");
    expect((await house().get(`${cast.base}/`, cast.hadi)).page.querySelector(".banner")).toBeNull();
    const told = await cast.d1
      .prepare("SELECT count(*) AS n FROM pemberitahuan WHERE jenis = 'bantuan-masuk' AND pegawai = ?1")
      .bind(cast.citra.id)
      .first<{ n: number }>();
    expect(told?.n).toBe(1);
  });

  it("ends at once when it is revoked, at its hour, and when the admin who gave it is none any more", async () => {
    await revokeAll();
    await grant("2");
    const who = cookieOf((await enter()).headers);
    expect((await house(NOW + 10 * 60_000).get(`${cast.base}/unit`, who)).status).toBe(200);
    const row = await cast.d1
      .prepare("SELECT max(id) AS id FROM izin_bantuan WHERE dicabut_pada IS NULL")
      .first<{ id: string }>();
    expect(
      (await house().post(`${cast.base}/kelola/bantuan-operator/${newId(NOW)}/pencabutan`, {}, cast.citra))
        .status,
    ).toBe(404);
    expect(
      (await house().post(`${cast.base}/kelola/bantuan-operator/${row?.id}/pencabutan`, {}, cast.hadi))
        .status,
    ).toBe(403);
    expect(
      (await house().post(`${cast.base}/kelola/bantuan-operator/${row?.id}/pencabutan`, {}, cast.citra))
        .status,
    ).toBe(303);
    expect((await house().get(`${cast.base}/unit`, who)).status).toBe(303);
    expect((await enter()).status).toBe(403);

    await grant("1");
    const later = await eka(NOW + JAM - 60_000);
    const late = cookieOf((await enter(NOW + JAM - 60_000, later)).headers);
    expect((await house(NOW + JAM - 1).get(`${cast.base}/unit`, late)).status).toBe(200);
    expect((await house(NOW + JAM).get(`${cast.base}/unit`, late)).status).toBe(303);
    expect((await enter(NOW + JAM, later)).status).toBe(403);
  });

  it("a session row that names no leave of its own person opens nothing", async () => {
    await revokeAll();
    await grant("3");
    const who = cookieOf((await enter()).headers);
    await cast.d1.prepare("UPDATE sesi SET bantuan = ?1 WHERE bantuan IS NOT NULL").bind(newId(NOW)).run();
    expect((await house().get(`${cast.base}/unit`, who)).status).toBe(303);
  });
});

describe("between agencies", () => {
  it("the cookie of one opens nothing of another, borrowed or not; nobody but an operator can ask", async () => {
    await revokeAll();
    await grant("3");
    const who = cookieOf((await enter()).headers);
    const borrowed = {
      cookie: who.cookie.replace(`sesi-${cast.agency.code}`, `sesi-${cast.other.agency.code}`),
    };
    for (const sent of [who, borrowed])
      expect((await house().get(`${cast.other.base}/pegawai`, sent)).status).toBe(303);
    const elsewhere = await house().post(`/operator/instansi/${cast.other.agency.id}/bantuan`, {}, op);
    expect(elsewhere.status).toBe(403);
    expect(elsewhere.headers.getSetCookie()).toEqual([]);
    for (const stranger of [cast.citra, cast.dimas, { cookie: "" }]) {
      const asked = await enter(NOW, stranger);
      expect([asked.status, asked.to]).toEqual([303, "/operator/masuk"]);
    }
    const foreign = await cast.d1
      .prepare(
        "SELECT count(*) AS n FROM jejak WHERE tindakan LIKE 'bantuan.%' AND objek NOT IN (SELECT id FROM izin_bantuan)",
      )
      .first();
    expect(foreign).toEqual({ n: 0 });
  });

  it("K25: a binding swapped to another agency's room opens nothing to the operator either", async () => {
    const swapped = { ...env, AGENCY_001: env.AGENCY_002 };
    const asked = await house(NOW, swapped).post(`/operator/instansi/${cast.agency.id}/bantuan`, {}, op);
    expect(asked.status).toBe(403);
    expect(asked.headers.getSetCookie()).toEqual([]);
  });
});
