import { beforeAll, describe, expect, it } from "vitest";
import { findDuplicates, MOST_PAIRS } from "../../../src/data/agency/dugaan-ganda.ts";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, inventedNip, type Person } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { bedaIsi, isiRuang } from "../../support/isi-ruang.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const { get, post } = house();
const sql = (text: string, ...params: unknown[]) => cast.d1.prepare(text).bind(...params);

/** Hadi's twin: the same man entered again, with a slip in his number, a post of his own and a role. */
async function twin(
  of: Person,
  dari = "2026-01-01",
): Promise<{ id: string; nip: string; penempatan: string }> {
  const [id, penempatan] = [newId(NOW), newId(NOW)];
  const nip =
    of.nip.slice(0, 15) +
    String((Number(of.nip.slice(15)) + 1) % 1000)
      .padStart(3, "0")
      .replace("000", "901");
  await cast.d1.batch([
    sql(
      "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, ?2, 'pns', 5)",
      id,
      `${of.nama}, S.E.`,
    ),
    sql(
      "INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari) VALUES (?1, ?2, 'nip', '2015-03-01')",
      nip,
      id,
    ),
    sql(
      "INSERT INTO golongan (pegawai, golongan, pangkat, dari) VALUES (?1, 'III/d', 'Penata Tingkat I', '2020-04-01')",
      id,
    ),
    sql(
      "INSERT INTO golongan (pegawai, golongan, pangkat, dari) VALUES (?1, 'IV/a', 'Pembina', '2024-04-01')",
      id,
    ),
    sql(
      "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'Analis Madya', 'jf', 'ahli-madya', 'definitif', 0, ?4)",
      penempatan,
      id,
      cast.unit.induk,
      dari,
    ),
    sql(
      "INSERT INTO garis_penilai (pegawai, dari, penempatan, unit, penilai, unit_penilai) VALUES (?1, ?2, ?3, ?4, ?5, ?4)",
      id,
      dari,
      penempatan,
      cast.unit.induk,
      cast.farida.id,
    ),
    sql(
      "INSERT INTO peran (id, pegawai, peran, dari) VALUES (?1, ?2, 'auditor', '2020-01-01')",
      newId(NOW),
      id,
    ),
  ]);
  return { id, nip, penempatan };
}
const other = async (): Promise<Person> => {
  const { hadi } = await castOf();
  // A name nobody else has: of a name that a crowd shares not every pair is told.
  const nama = `Hadi ${hadi.id.replace(/\d/g, (d) => "GHJKMNPQRS"[Number(d)] ?? "")}`;
  await sql("UPDATE pegawai SET nama = ?2 WHERE id = ?1", hadi.id, nama).run();
  return { ...hadi, nama };
};
const pathOf = (a: string, b: string) => `${cast.base}/pegawai/ganda/${a}/${b}`;
const choices = async (a: string, b: string, pick: Record<string, string> = {}) => {
  const page = await get(pathOf(a, b), cast.citra);
  const form = page.page.querySelectorAll("form").find((f) => f.querySelector("input[name=tetap]"));
  const fields: Record<string, string> = {};
  for (const i of form?.querySelectorAll("input") ?? [])
    if (i.getAttribute("type") === "hidden" || i.hasAttribute("checked"))
      fields[i.getAttribute("name") ?? ""] = i.getAttribute("value") ?? "";
  return { ...fields, ...pick };
};

describe("two records of one person", () => {
  it("are found, compared and made one: everything is his, the other number is history, lines follow", async () => {
    const hadi = await other();
    const dua = await twin(hadi);
    await findDuplicates(cast.db, NOW);
    // All casts of the test agency have the same names: the list is long, and the pair is somewhere in it.
    const list = await get(`${cast.base}/pegawai/ganda`, cast.citra);
    expect(list.page.querySelector("table")?.text).toContain("Mengapa diduga");
    const pair = [hadi.id, dua.id].sort();
    const found = "SELECT alasan FROM dugaan_ganda WHERE satu = ?1 AND dua = ?2";
    expect(await sql(found, ...pair).first("alasan")).toBe("nomor");
    await skpUji(cast, { pegawai: { ...hadi, id: dua.id, penempatan: dua.penempatan }, keadaan: "draf" });
    await sql(
      `INSERT INTO skp (id, pegawai, penempatan, unit, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada)
        SELECT ?1, pegawai, id, unit, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif', 'belum', 0
        FROM penempatan WHERE id = ?2`,
      newId(NOW),
      hadi.penempatan,
    ).run();
    await sql(
      "UPDATE skp SET unit = ?1, penilai = ?2, atasan = NULL WHERE pegawai = ?3",
      cast.unit.induk,
      cast.farida.id,
      dua.id,
    ).run();
    const before = await isiRuang(cast.d1);

    const done = await post(
      pathOf(hadi.id, dua.id),
      await choices(hadi.id, dua.id, {
        tetap: hadi.id,
        nama: dua.id,
        nomor: hadi.nip,
        jabatan: dua.id,
        email: hadi.id,
        jenis: hadi.id,
      }),
      cast.citra,
    );
    expect([done.status, done.to]).toEqual([303, `${cast.base}/pegawai/${hadi.id}`]);
    expect(await sql("SELECT nama FROM pegawai WHERE id = ?1", hadi.id).first("nama")).toBe(
      `${hadi.nama}, S.E.`,
    );
    expect(await sql("SELECT id FROM pegawai WHERE id = ?1", dua.id).first()).toBeNull();
    const numbers = await sql(
      "SELECT nomor, sampai FROM nomor_pegawai WHERE pegawai = ?1 ORDER BY nomor = ?2 DESC",
      hadi.id,
      hadi.nip,
    ).all();
    expect(numbers.results).toEqual([
      { nomor: hadi.nip, sampai: null },
      { nomor: dua.nip, sampai: "2026-11-21" },
    ]);
    // His own post ended when the other began; the plan is the one that was written; he is an auditor now.
    const posts = await sql(
      "SELECT id, sampai FROM penempatan WHERE pegawai = ?1 ORDER BY dari",
      hadi.id,
    ).all();
    expect(posts.results).toEqual([
      { id: hadi.penempatan, sampai: "2025-12-31" },
      { id: dua.penempatan, sampai: null },
    ]);
    const plans = await sql("SELECT keadaan FROM skp WHERE pegawai = ?1", hadi.id).all();
    expect(plans.results).toEqual([{ keadaan: "draf" }]);
    expect(await sql("SELECT peran FROM peran WHERE pegawai = ?1", hadi.id).first("peran")).toBe("auditor");
    const lines = await sql(
      "SELECT dari, penilai FROM garis_penilai WHERE pegawai = ?1 AND (sampai IS NULL OR sampai >= '2026-11-22')",
      hadi.id,
    ).all();
    expect(lines.results).toMatchObject([{ dari: "2026-01-01" }]);
    expect(await recount(cast.db, "2026-11-22")).toBe(0);

    const after = await get(`${cast.base}/pegawai/ganda`, cast.citra);
    const action = after.page.querySelector("form[action$=pemisahan]")?.getAttribute("action") as string;
    expect((await post(action, { perintah: newId(NOW) }, cast.citra)).status).toBe(303);
    const differs = bedaIsi(before, await isiRuang(cast.d1));
    // Byte for byte but for the empty plan, made anew, and lines written in one piece.
    expect(Object.keys(differs).filter((t) => !["skp", "garis_penilai"].includes(t))).toEqual([]);
    expect((await post(action, { perintah: newId(NOW) }, cast.citra)).status).toBe(409);
  });

  it.each([true, false])(
    "one of an assessor from outside leaves the count of people right, and comes back whole (both outside: %s)",
    async (both) => {
      const nama = `Menteri ${newId(NOW)}`;
      const outside = async (jabatan: string) => {
        const luar = { nama, jabatan, instansi: "Kementerian Uji", jenisJabatan: "jpt-madya" };
        expect((await post(`${cast.base}/pegawai/luar/baru`, luar, cast.citra)).status).toBe(303);
        const find = "SELECT l.pegawai FROM pejabat_luar l JOIN pegawai p ON p.id = l.pegawai";
        return (await sql(`${find} WHERE p.nama = ?1 AND l.jabatan = ?2`, nama, jabatan).first(
          "pegawai",
        )) as string;
      };
      const counted = () => sql("SELECT n FROM jumlah WHERE apa = 'pegawai'").first("n");
      const own = () =>
        sql("SELECT count(*) AS n FROM pegawai WHERE id NOT IN (SELECT pegawai FROM pejabat_luar)").first(
          "n",
        );
      const hilang = await outside("Menteri");
      const tetap = both ? await outside("Menteri Uji") : (await other()).id;
      const luar = async () => (await sql("SELECT * FROM pejabat_luar ORDER BY pegawai").all()).results;
      const before = await luar();
      const n = await counted();
      const pick = { tetap, nama: tetap, jabatan: tetap, email: tetap, jenis: tetap };
      const merged = await post(pathOf(tetap, hilang), await choices(tetap, hilang, pick), cast.citra);
      expect(merged.to).toBe(`${cast.base}/pegawai/${tetap}`);
      expect(await counted()).toBe(await own());
      if (both) expect(await counted()).toBe(n);
      const list = await get(`${cast.base}/pegawai/ganda`, cast.citra);
      const action = list.page.querySelector("form[action$=pemisahan]")?.getAttribute("action") as string;
      expect((await post(action, { perintah: newId(NOW) }, cast.citra)).status).toBe(303);
      expect(await counted()).toBe(await own());
      expect([await counted(), await luar()]).toEqual([n, before]);
    },
  );

  it("stay two when each holds a plan for the same days, or when one assessed the other; and why is said", async () => {
    const hadi = await other();
    const dua = await twin(hadi);
    await skpUji(cast, { pegawai: hadi, keadaan: "draf" });
    await skpUji(cast, { pegawai: { ...hadi, id: dua.id, penempatan: dua.penempatan }, keadaan: "draf" });
    const page = await get(pathOf(hadi.id, dua.id), cast.citra);
    expect(page.page.querySelector(".notice.warn")?.text).toContain(
      "SKP yang sudah diisi untuk hari yang sama",
    );
    expect(page.page.querySelector("input[name=tetap]")).toBeNull();
    expect((await post(pathOf(hadi.id, dua.id), { tetap: hadi.id }, cast.citra)).status).toBe(409);
    await skpUji(cast, { keadaan: "ditetapkan" });
    const judged = await post(pathOf(cast.ayu.id, cast.bagas.id), { tetap: cast.ayu.id }, cast.citra);
    expect(judged.status).toBe(409);
    expect(judged.page.querySelector(".error-summary")?.text).toContain("pernah menilai");
  });

  it("said to be two are not suspected again, and a changed record is told", async () => {
    const hadi = await other();
    const dua = await twin(hadi);
    await findDuplicates(cast.db, NOW);
    const [a, b] = [hadi.id, dua.id].sort() as [string, string];
    expect((await post(`${pathOf(b, a)}/beda`, { perintah: newId(NOW) }, cast.citra)).status).toBe(303);
    await findDuplicates(cast.db, NOW);
    expect(
      await sql("SELECT keadaan FROM dugaan_ganda WHERE satu = ?1 AND dua = ?2", a, b).first("keadaan"),
    ).toBe("beda");
    const fields = await choices(a, b);
    await sql("UPDATE pegawai SET versi = versi + 1 WHERE id = ?1", dua.id).run();
    const late = await post(pathOf(a, b), fields, cast.citra);
    expect(late.status).toBe(409);
    expect((await post(pathOf(a, b), { perintah: newId(NOW) }, cast.citra)).status).toBe(422);
    const found = await get(`${cast.base}/pegawai/ganda/banding?satu=${hadi.nip}&dua=${dua.nip}`, cast.citra);
    expect(found.to).toBe(pathOf(hadi.id, dua.id));
    const nobody = await get(
      `${cast.base}/pegawai/ganda/banding?satu=${hadi.nip}&dua=${inventedNip()}`,
      cast.citra,
    );
    expect([nobody.status, nobody.page.querySelector("input[name=satu]")?.getAttribute("value")]).toEqual([
      422,
      hadi.nip,
    ]);
  });

  it("more than anybody looks at are cut at the strongest, always the same ones, and the page says so", async () => {
    const dua = await twin(await other());
    const banyak = Array.from({ length: 70 }, (_, i) => {
      // Two digits of the sequence and two of the month: never a slip of the finger, always one birthday.
      const nomor = `19770101${2000 + i}${String(1 + (i % 12)).padStart(2, "0")}19${String(i).padStart(2, "0")}`;
      return { id: newId(NOW + i), nama: "Sri Seribu", nomor };
    });
    const json = JSON.stringify(banyak);
    await cast.d1.batch([
      sql(
        "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) SELECT value ->> 'id', value ->> 'nama', 'pns', 0 FROM json_each(?1)",
        json,
      ),
      sql(
        "INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari) SELECT value ->> 'nomor', value ->> 'id', 'nip', '2015-03-01' FROM json_each(?1)",
        json,
      ),
    ]);
    const open = async () =>
      (
        await sql(
          "SELECT satu, dua, alasan FROM dugaan_ganda WHERE keadaan = 'terbuka' ORDER BY satu, dua",
        ).all()
      ).results;
    const n = await findDuplicates(cast.db, NOW);
    expect(n).toBeGreaterThan(MOST_PAIRS);
    const kept = await open();
    expect(kept).toHaveLength(MOST_PAIRS);
    expect(kept).toContainEqual(expect.objectContaining({ alasan: "nomor" }));
    expect(kept.some((p) => p.satu === dua.id || p.dua === dua.id)).toBe(true);
    expect(await findDuplicates(cast.db, NOW + 1)).toBe(n);
    expect(await open()).toEqual(kept);
    const page = await get(`${cast.base}/pegawai/ganda`, cast.citra);
    expect(page.page.querySelector(".notice.warn")?.text).toContain(
      `Ada ${n.toLocaleString("id-ID")} dugaan`,
    );

    // A pair that is said to be two makes room for the next, and is counted no more.
    const [a, b] =
      kept.filter((p) => p.alasan === "nama-lahir").map((p) => [p.satu, p.dua] as const)[0] ?? [];
    await post(pathOf(String(a), String(b)).concat("/beda"), { perintah: newId(NOW) }, cast.citra);
    expect(await findDuplicates(cast.db, NOW + 2)).toBe(n - 1);
    const next = await open();
    expect(next).toHaveLength(MOST_PAIRS);
    expect(next.filter((p) => !kept.some((k) => k.satu === p.satu && k.dua === p.dua))).toHaveLength(1);

    const theirs = "IN (SELECT value ->> 'id' FROM json_each(?1))";
    await cast.d1.batch([
      sql(`DELETE FROM nomor_pegawai WHERE pegawai ${theirs}`, json),
      sql(`DELETE FROM pegawai WHERE id ${theirs}`, json),
    ]);
    expect(await findDuplicates(cast.db, NOW + 3)).toBeLessThan(MOST_PAIRS);
    expect((await get(`${cast.base}/pegawai/ganda`, cast.citra)).html).not.toContain("dugaan;");
  });

  it("for the admin of the agency only: others 403, strangers' ids 404", async () => {
    const path = pathOf(cast.ayu.id, cast.hadi.id);
    for (const who of [cast.ayu, cast.gita, cast.bagas]) {
      for (const p of [`${cast.base}/pegawai/ganda`, path, `${cast.base}/pegawai/ganda/banding?satu=1&dua=2`])
        expect((await get(p, who)).status).toBe(403);
      for (const p of [
        path,
        `${path}/beda`,
        `${cast.base}/pegawai/ganda/pemeriksaan`,
        `${cast.base}/pegawai/ganda/${newId(NOW)}/pemisahan`,
      ])
        expect((await post(p, {}, who)).status).toBe(403);
    }
    expect((await get(pathOf(cast.ayu.id, cast.dimas.id), cast.citra)).status).toBe(404);
    expect((await get(pathOf(cast.ayu.id, "bukan"), cast.citra)).status).toBe(404);
    expect((await post(`${cast.base}/pegawai/ganda/pemeriksaan`, {}, cast.citra)).status).toBe(303);
  });
});
