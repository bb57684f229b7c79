import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { type Fields, house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const { get, post } = house();
const fields = (lain: Fields = {}): Fields => ({
  perintah: newId(NOW),
  nama: "Seksi Contoh",
  jenis: "unit-kerja",
  induk: cast.unit.bidang,
  kode: "",
  urut: "1",
  dari: "2026-11-22",
  ...lain,
});
const add = (lain: Fields = {}) => post(`${cast.base}/unit/baru`, fields(lain), cast.citra);
const idOf = (to: string | null) => /unit\/([0-9A-Z]{26})/.exec(to ?? "")?.[1] as string;

describe("units", () => {
  it("Citra adds a unit, renames it from a day on, and the tree shows it under its parent", async () => {
    const added = await add({ nama: "Seksi Kurikulum" });
    expect(added.status).toBe(303);
    const id = idOf(added.to);
    const form = await get(`${cast.base}/unit/${id}/ubah`, cast.citra);
    expect(form.page.querySelector("#nama")?.getAttribute("value")).toBe("Seksi Kurikulum");
    const kunci = form.page.querySelector("input[name=kunci]")?.getAttribute("value") as string;
    const changed = await post(
      `${cast.base}/unit/${id}/ubah`,
      fields({ nama: "Seksi Kurikulum dan Mutu", dari: "2027-01-01", kunci }),
      cast.citra,
    );
    expect(changed.status).toBe(303);
    const seen = await get(changed.to as string, cast.citra);
    expect(seen.page.querySelector("h1")?.text).toBe("Seksi Kurikulum");
    expect(seen.page.querySelector(".timeline")?.text).toContain("Seksi Kurikulum dan Mutu");
    const tree = await get(`${cast.base}/unit?akar=${cast.unit.induk}`, cast.citra);
    expect(tree.page.querySelector(".tree")?.text).toContain("Seksi Kurikulum");
    expect(tree.page.querySelector(".tree")?.text).toContain("Bagas Prakoso");
  });

  it("moving the bidang to another head gives its people a new atasan, in the same save", async () => {
    const room = await castOf();
    const other = await post(
      `${room.base}/unit/baru`,
      { ...fields(), nama: "Kantor Lain", induk: "", dari: "2026-01-01" },
      room.citra,
    );
    const kunci = (await get(`${room.base}/unit/${room.unit.bidang}/ubah`, room.citra)).page
      .querySelector("input[name=kunci]")
      ?.getAttribute("value") as string;
    const moved = await post(
      `${room.base}/unit/${room.unit.bidang}/ubah`,
      { ...fields(), nama: "Bidang Uji", induk: idOf(other.to), dari: "2026-12-01", kunci },
      room.citra,
    );
    expect(moved.status).toBe(303);
    const { results } = await room.d1
      .prepare("SELECT dari, sampai, atasan FROM garis_penilai WHERE pegawai = ?1 ORDER BY dari")
      .bind(room.ayu.id)
      .all();
    expect(results).toEqual([
      { dari: "2020-01-01", sampai: "2026-11-30", atasan: room.farida.id },
      { dari: "2026-12-01", sampai: null, atasan: null },
    ]);
  });

  it("a circle is refused with what was typed still there", async () => {
    const child = idOf((await add()).to);
    const kunci = (await get(`${cast.base}/unit/${cast.unit.bidang}/ubah`, cast.citra)).page
      .querySelector("input[name=kunci]")
      ?.getAttribute("value") as string;
    const circle = await post(
      `${cast.base}/unit/${cast.unit.bidang}/ubah`,
      fields({ nama: "Bidang Tetap", induk: child, kunci }),
      cast.citra,
    );
    expect(circle.status).toBe(422);
    expect(circle.page.querySelector(".error-summary")?.text).toContain("di bawah unit ini");
    expect(circle.page.querySelector("#nama")?.getAttribute("value")).toBe("Bidang Tetap");
  });

  it("Dimas finds nothing, Hadi and Ayu nothing of it, Gita may look and not change", async () => {
    const path = `${cast.base}/unit/${cast.unit.bidang}`;
    expect((await get(`${cast.other.base}/unit/${cast.unit.bidang}`, cast.dimas)).status).toBe(404);
    expect((await get(path, cast.hadi)).status).toBe(404);
    expect((await get(`${cast.base}/unit`, cast.hadi)).status).toBe(403);
    expect((await get(path, cast.gita)).status).toBe(200);
    for (const who of [cast.gita, cast.hadi, cast.bagas]) {
      const refused = await post(`${cast.base}/unit/baru`, fields({ nama: "Tidak Boleh" }), who);
      expect(refused.status).toBe(403);
      expect(refused.html).not.toContain("Bidang Uji");
    }
    expect((await post(`${path}/ubah`, fields(), cast.hadi)).status).toBe(404);
    expect((await post(`${path}/ubah`, fields(), cast.gita)).status).toBe(403);
    expect((await get(`${cast.base}/unit/bukan-id`, cast.citra)).status).toBe(404);
  });

  it("an old page → 409 with both texts; twice → the first answer; the same code → 422; an empty form → 422", async () => {
    const once = fields({ nama: "Sekali", kode: newId(NOW) });
    const first = await post(`${cast.base}/unit/baru`, once, cast.citra);
    const second = await post(`${cast.base}/unit/baru`, once, cast.citra);
    expect(second.to).toBe(first.to);
    const id = idOf(first.to);
    const late = await post(
      `${cast.base}/unit/${id}/ubah`,
      fields({ nama: "Terlambat", kunci: newId(NOW) }),
      cast.citra,
    );
    expect(late.status).toBe(409);
    expect(late.page.querySelector("#nama")?.getAttribute("value")).toBe("Terlambat");
    expect(late.page.querySelector(".notice")?.text).toContain("Sekali");
    const noKey = fields({ nama: "Terlambat", kunci: "x".repeat(99) });
    expect((await post(`${cast.base}/unit/${id}/ubah`, noKey, cast.citra)).status).toBe(409);
    const twin = await add({ kode: once.kode as string });
    expect(twin.status).toBe(422);
    expect(twin.page.querySelector("#kode-kesalahan")?.text).toContain("sudah dipakai");
    const empty = await post(`${cast.base}/unit/baru`, {}, cast.citra);
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector("title")?.text).toContain("Kesalahan: ");
  });

  it("bad text never breaks a page and is shown as it is stored (K14)", async () => {
    for (const nasty of [
      "\ud800 lone",
      "nol\u0000tengah",
      "<script>x</script>",
      "'; DROP TABLE unit; --",
      "é".repeat(200),
    ]) {
      const answer = await add({ nama: nasty });
      expect(answer.status).toBe(303);
      const shown = (await get(answer.to as string, cast.citra)).page.querySelector("h1")?.text.trim() ?? "";
      const stored = await cast.d1
        .prepare("SELECT nama FROM unit_versi WHERE unit = ?1")
        .bind(idOf(answer.to))
        .first("nama");
      expect(decode(shown)).toBe(stored);
    }
    for (const bad of [
      { nama: "x".repeat(10_000) },
      { dari: "2026-02-31" },
      { dari: "9999-99-99" },
      { induk: "x" },
      { induk: newId(NOW) },
      { jenis: "apa" },
      { urut: "-1" },
    ])
      expect((await add(bad as Fields)).status).toBe(422);
  });
});

const decode = (s: string) =>
  s
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
