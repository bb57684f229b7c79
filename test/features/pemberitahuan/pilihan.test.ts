import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { noticeStatement } from "../../../src/data/agency/kabar.ts";
import { KELOMPOK, kelompokKabar } from "../../../src/domain/kabar.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";

const { get, post } = house();
let c: Cast;
let path: string;
beforeAll(async () => {
  c = await castOf();
  path = `${c.base}/pemberitahuan/pilihan`;
});

const usual = () => Object.fromEntries(KELOMPOK.map((k) => [`cara-${k}`, kelompokKabar[k].bawaan as string]));
const form = (over: Record<string, string> = {}) => ({
  ...usual(),
  "tenang-dari": "20",
  "tenang-sampai": "6",
  ...over,
});
const chosen = async (who: { id: string }) =>
  Object.fromEntries(
    (
      await c.d1
        .prepare("SELECT kelompok, cara FROM pilihan_kabar WHERE pegawai = ?1")
        .bind(who.id)
        .all<{ kelompok: string; cara: string }>()
    ).results.map((r) => [r.kelompok, r.cara]),
  );

describe("one's own letters", () => {
  it("show the usual way, why some cannot be switched off, and keep what is chosen, in one audit row with before and after", async () => {
    const seen = await get(path, c.ayu);
    expect(seen.status).toBe(200);
    expect(seen.html).toContain("tidak dapat dimatikan");
    const options = (k: string) =>
      seen.page.querySelectorAll(`select[name=cara-${k}] option`).map((o) => o.getAttribute("value"));
    expect(options("hukum")).toEqual(["segera", "harian"]);
    expect(options("keamanan")).toEqual(["segera"]);
    expect(options("skp")).toEqual(["segera", "harian", "mingguan", "aplikasi"]);
    const saved = await post(path, form({ "cara-skp": "aplikasi", libur: "ya" }), c.ayu);
    expect([saved.status, saved.to]).toEqual([303, `${path}?tersimpan=ya`]);
    expect((await chosen(c.ayu)).skp).toBe("aplikasi");
    const again = await get(path, c.ayu);
    expect(again.page.querySelector("select[name=cara-skp] option[selected]")?.getAttribute("value")).toBe(
      "aplikasi",
    );
    expect(again.page.querySelector("select[name=tenang-dari] option[selected]")?.getAttribute("value")).toBe(
      "20",
    );
    const row = await c.d1
      .prepare("SELECT rincian FROM jejak WHERE oleh = ?1 AND tindakan = 'kabar.pilihan'")
      .bind(c.ayu.id)
      .first<{ rincian: string }>();
    expect(JSON.parse(row?.rincian ?? "{}")).toMatchObject({
      sebelum: { skp: "harian" },
      sesudah: { skp: "aplikasi", tenang: "20-6" },
    });
  });

  it.each([
    ["a legal one only in the application", { "cara-hukum": "aplikasi" }],
    ["a legal one by the week", { "cara-hukum": "mingguan" }],
    ["the safety of the account by the day", { "cara-keamanan": "harian" }],
    ["an unknown way", { "cara-skp": "merpati" }],
    ["an hour that is none", { "tenang-dari": "24" }],
    ["no hour", { "tenang-sampai": "" }],
    ["nonsense", { "tenang-dari": "\ud800\u0000", "cara-lain": "<script>" }],
  ] as const)("%s is refused with what was chosen", async (_, over) => {
    const before = await chosen(c.hadi);
    const answer = await post(path, form({ "cara-skp": "mingguan", ...over }), c.hadi);
    expect(answer.status).toBe(422);
    expect(answer.page.querySelector(".error-summary")).not.toBeNull();
    if (!("cara-skp" in over))
      expect(answer.page.querySelector("select[name=cara-skp] option[selected]")?.getAttribute("value")).toBe(
        "mingguan",
      );
    expect(await chosen(c.hadi)).toEqual(before);
  });

  it("an empty form is refused; Dimas of another agency changes nobody's; the same command twice is one", async () => {
    expect((await post(path, {}, c.bagas)).status).toBe(422);
    expect((await post(path, form(), c.dimas)).to).toContain("/masuk");
    const perintah = "01JD0000000000000000000009";
    for (let n = 0; n < 2; n += 1) expect((await post(path, form({ perintah }), c.bagas)).status).toBe(303);
    const rows = await c.d1
      .prepare("SELECT count(*) AS n FROM jejak WHERE oleh = ?1 AND tindakan = 'kabar.pilihan'")
      .bind(c.bagas.id)
      .first("n");
    expect(rows).toBe(1);
  });

  it("what waits for a digest goes as is chosen now", async () => {
    await c.db.apply(
      noticeStatement(
        { kepada: c.farida.id, jenis: "skp-diajukan", data: { nama: "A", tahun: 2026 }, tautan: "" },
        NOW,
      ),
    );
    await c.d1
      .prepare("UPDATE pemberitahuan SET surat = 'mingguan' WHERE pegawai = ?1")
      .bind(c.farida.id)
      .run();
    await post(path, form(), c.farida);
    expect(
      await c.d1
        .prepare("SELECT surat FROM pemberitahuan WHERE pegawai = ?1")
        .bind(c.farida.id)
        .first("surat"),
    ).toBe("menunggu");
  });

  it("one round trip to see, two to save", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(path, c.ayu);
    for (const [send, trips] of [
      [() => h.get(path, c.ayu), 1],
      [() => h.get(`${c.base}/pemberitahuan`, c.ayu), 1],
      [() => h.post(path, form(), c.ayu), 2],
    ] as const) {
      ledger.forget();
      await send();
      expect(ledger.trips).toBe(trips);
    }
  });
});

describe("letters that did not arrive", () => {
  const at = () => `${c.base}/pemberitahuan/tidak-sampai`;
  it("are told to whom they were for and, by address, to the admin; nobody else sees the list", async () => {
    await c.d1
      .prepare(
        "INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada, keadaan, percobaan, galat) VALUES (?1, ?2, 'S', 'I', ?3, ?3, 'gagal', 1, 'E_RECIPIENT_SUPPRESSED')",
      )
      .bind(`gagal-${c.ayu.id}`, `${c.ayu.id.toLowerCase()}@contoh.example`, NOW - 1000)
      .run();
    expect((await get(`${c.base}/pemberitahuan`, c.ayu)).html).toContain("tidak sampai");
    expect((await get(path, c.ayu)).html).toContain("1 surel ke");
    expect((await get(`${c.base}/pemberitahuan`, c.hadi)).html).not.toContain("tidak sampai");
    expect(
      (await get(`${c.base}/pemberitahuan`, c.citra)).page.querySelector(`a[href="${at()}"]`)?.text,
    ).toContain("Surel tidak sampai:");
    const list = await get(at(), c.citra);
    expect(list.html).toContain("Ayu Lestari");
    expect(list.html).toContain("Alamat menolak");
    for (const who of [c.ayu, c.gita, c.bagas]) expect((await get(at(), who)).status).toBe(403);
    expect((await get(at(), c.dimas)).to).toContain("/masuk");
    for (const who of [c.ayu, c.gita]) expect((await post(`${at()}/pengulangan`, {}, who)).status).toBe(403);
    expect((await post(`${at()}/pengulangan`, {}, c.citra)).status).toBe(303);
    expect(
      await c.d1
        .prepare("SELECT keadaan FROM surat_keluar WHERE id = ?1")
        .bind(`gagal-${c.ayu.id}`)
        .first("keadaan"),
    ).toBe("menunggu");
  });
});
