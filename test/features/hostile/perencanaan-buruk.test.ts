import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { MAX_FORM_BYTES } from "../../../src/web/form.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { delegasiUji, lentCookie } from "../../support/delegasi.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { crawl, patternOf } from "../../support/jelajah.ts";
import { matriksBody, matriksUji, rolesOf, sendMatrix } from "../../support/matriks.ts";
import { penuh } from "../../support/penuh.ts";
import { isianBody, sendForm, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { castKeras } from "./ruang.ts";

const { get, post, send } = house();
let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});

/** Hadi prepares for Bagas. */
async function asDelegate(): Promise<Person> {
  const id = await delegasiUji(cast, cast.bagas, cast.hadi);
  const begun = await post(`${cast.base}/delegasi/${id}/mulai`, {}, cast.hadi);
  return lentCookie(cast.hadi, begun.headers);
}
const texts = (html: string) => html.replace(/\s+/g, " ");

describe("whoever prepares for a penilai", () => {
  it("does not read who waits for him, not in a list of many either", async () => {
    await skpUji(cast, { keadaan: "diajukan", dibaca: true });
    const page = await get(`${cast.base}/skp/persetujuan-massal`, await asDelegate());
    expect(page.status).toBe(403);
    expect(page.html).not.toContain(cast.ayu.nama);
  });

  it("prints his matrix and not those of the teams below it", async () => {
    const { bagas, ayu, d1, unit } = cast;
    const mine = await matriksUji(cast);
    const hers = await skpUji(cast, { keadaan: "draf" });
    const tim = newId(NOW);
    await d1.batch([
      d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(tim),
      d1
        .prepare(
          "INSERT INTO unit_versi (id, unit, induk, nama, jenis, dari) VALUES (?1, ?2, ?3, 'Tim Uji', 'tim-kerja', '2026-01-01')",
        )
        .bind(newId(NOW), tim, unit.bidang),
      d1
        .prepare(
          "INSERT INTO penempatan (id, pegawai, unit, jenis, jabatan, jenis_jabatan, memimpin, dari) SELECT ?1, pegawai, ?2, 'tim', jabatan, jenis_jabatan, 1, '2026-01-01' FROM penempatan WHERE id = ?3",
        )
        .bind(newId(NOW), tim, ayu.penempatan),
      d1.prepare("INSERT INTO matriks (skp, revisi, diubah_pada) VALUES (?1, 1, ?2)").bind(hers.id, NOW),
      d1
        .prepare(
          "INSERT INTO matriks_peran (id, skp, kolom, pegawai, urut, teks) VALUES (?1, ?2, ?3, ?4, 0, 'KENARI peran di tim Ayu')",
        )
        .bind(newId(NOW), hers.id, hers.rhk[0] ?? "", cast.gita.id),
    ]);
    const print = `${cast.base}/matriks/${mine.id}/cetak`;
    expect((await get(print, bagas)).html).toContain("KENARI peran di tim Ayu");
    const lent = await get(print, await asDelegate());
    expect(lent.status).toBe(200);
    expect(lent.html).not.toContain("KENARI");
  });
});

describe("roles of the matrix", () => {
  it("come into an adjustment as they come into a first plan; the agreed version stays as it was", async () => {
    const mine = await matriksUji(cast);
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    const key = () => newId(NOW);
    await post(`${plan.path}/persetujuan`, { versi: "2", pernyataan: "ya", perintah: key() }, cast.bagas);
    const body = matriksBody(mine.rhk, [cast.ayu], [[0, cast.ayu, "Peran yang datang kemudian"]]);
    expect((await sendMatrix(house(), cast, mine.id, body, cast.bagas)).status).toBe(303);
    const [role] = await rolesOf(cast, mine.id);
    const roles = `${cast.base}/matriks/peran/${plan.id}`;
    expect((await post(roles, { ambil: role?.id ?? "" }, cast.ayu)).status).toBe(409);
    const wish = { versi: "3", sebab: "arahan-baru", alasan: "Peran baru", berlakuDari: "2026-12-01" };
    expect((await post(`${plan.path}/penyesuaian`, { ...wish, perintah: key() }, cast.ayu)).status).toBe(303);
    expect((await post(roles, { ambil: role?.id ?? "", perintah: key() }, cast.ayu)).status).toBe(303);
    const now = await cast.d1
      .prepare(
        `SELECT keadaan, penyesuaian, versi, (SELECT count(*) FROM rhk WHERE skp = skp.id) AS rhk,
          (SELECT count(*) FROM skp_versi WHERE skp = skp.id) AS n FROM skp WHERE id = ?1`,
      )
      .bind(plan.id)
      .first();
    expect(now).toEqual({ keadaan: "ditetapkan", penyesuaian: "draf", versi: 4, rhk: 3, n: 1 });
    // Handed over, it is closed again.
    await cast.d1.prepare("UPDATE skp SET penyesuaian = 'diajukan' WHERE id = ?1").bind(plan.id).run();
    expect((await post(roles, { ambil: role?.id ?? "", perintah: key() }, cast.ayu)).status).toBe(409);
  });

  it("go out by the id of a person and nothing else: no text of any kind reaches the trail", async () => {
    const mine = await matriksUji(cast);
    const out = `${cast.base}/matriks/${mine.id}/orang`;
    for (const pegawai of ["", "KENARI ".repeat(3000), "' OR 1=1 --"])
      expect((await post(out, { pegawai, keluar: "ya", perintah: newId(NOW) }, cast.bagas)).status).toBe(422);
    const trail = await cast.d1.prepare("SELECT 1 FROM jejak WHERE objek = ?1").bind(mine.id).all();
    expect(trail.results).toHaveLength(0);
  });
});

describe("more than a form usually holds", () => {
  it("a matrix of eighty by twelve, a paragraph in each cell, is saved whole without scripts", async () => {
    const mine = await matriksUji(cast);
    const { d1, unit, bagas } = cast;
    const people = Array.from({ length: 80 }, (_, n) => ({ id: newId(NOW), n }));
    const heads = Array.from({ length: 12 }, () => newId(NOW));
    await d1.batch([
      d1.prepare("DELETE FROM rhk WHERE skp = ?1").bind(mine.id),
      ...heads.map((id, n) =>
        d1
          .prepare("INSERT INTO rhk (id, skp, jenis, teks, urut) VALUES (?1, ?2, 'utama', ?3, ?4)")
          .bind(id, mine.id, `Hasil ${n + 1} tercapai`, n),
      ),
      ...people.flatMap(({ id, n }) => [
        d1
          .prepare("INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, ?2, 'pns', 0)")
          .bind(id, `Orang ${n}`),
        d1.prepare("INSERT INTO matriks_orang (skp, pegawai) VALUES (?1, ?2)").bind(mine.id, id),
      ]),
    ]);
    expect(unit).toBeDefined();
    const page = await get(`${cast.base}/matriks/${mine.id}`, bagas);
    const form = page.page.querySelector("form#matriks");
    const hidden = (name: string) => form?.querySelector(`input[name=${name}]`)?.getAttribute("value") ?? "";
    const body = new URLSearchParams({
      revisi: "0",
      orang: hidden("orang"),
      kolom: hidden("kolom"),
      langkah: "simpan",
    });
    const cells = form?.querySelectorAll("textarea") ?? [];
    expect(cells.length).toBeGreaterThanOrEqual(960);
    const paragraph = "Laporan “triwulan” tersusun, diperiksa, dan disampaikan tepat waktu kepada pimpinan. ";
    for (const cell of cells) body.append(cell.getAttribute("name") ?? "", paragraph.repeat(5).trim());
    expect(body.toString().length).toBeGreaterThan(MAX_FORM_BYTES);
    const saved = await sendMatrix(house(), cast, mine.id, body, bagas);
    expect(saved.status).toBe(303);
    expect((await rolesOf(cast, mine.id)).length).toBe(cells.length);
    // From here on it is filled in row by row, and the page says so before anybody types.
    await d1.prepare("UPDATE matriks_peran SET teks = teks || teks WHERE skp = ?1").bind(mine.id).run();
    const long = await get(`${cast.base}/matriks/${mine.id}`, bagas);
    expect(long.page.querySelectorAll("form#matriks textarea")).toHaveLength(0);
    expect(texts(long.html)).toContain("terlalu panjang untuk disimpan sekaligus");
    const one = await get(`${cast.base}/matriks/${mine.id}/${people[0]?.id}`, bagas);
    expect(one.page.querySelectorAll("form#matriks textarea").length).toBe(12);
  });

  it("plans of a megabyte each are approved together", async () => {
    const forms = new URLSearchParams({ tahun: "2026", pernyataan: "ya", perintah: newId(NOW) });
    const plans = [];
    for (const pegawai of [cast.ayu, cast.hadi, cast.citra, cast.gita]) {
      const plan = await skpUji(cast, { pegawai, keadaan: "diajukan", dibaca: true });
      await cast.d1
        .prepare(
          `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)
          INSERT INTO indikator (id, rhk, skp, aspek, teks, target, urut)
          SELECT hex(randomblob(13)), ?1, ?2, 'kuantitas', 'Persentase ' || i || ' ' || ?3, '90%', i + 1 FROM n`,
        )
        .bind(plan.rhk[0], plan.id, "selesai tepat ".repeat(280))
        .run();
      plans.push(plan);
      forms.append("skp", plan.id);
    }
    await cast.d1
      .prepare(
        "INSERT OR REPLACE INTO aturan (kunci, nilai, dari) SELECT 'penelaah.' || value, 'mati', '2020-01-01' FROM json_each(?1)",
      )
      .bind(JSON.stringify(["kembar-diri", "tanpa-ukuran", "target-tak-terbanding", "aktivitas-bukan-hasil"]))
      .run();
    const act = { method: "POST", body: forms, headers: fromOurPage() };
    const done = await send(`${cast.base}/skp/persetujuan-massal`, act, cast.bagas);
    await cast.d1.prepare("DELETE FROM aturan WHERE kunci LIKE 'penelaah.%'").run();
    expect(done.status).toBe(303);
    for (const plan of plans) {
      const row = await cast.d1
        .prepare(
          "SELECT keadaan, (SELECT length(isi) FROM skp_versi WHERE skp = skp.id) AS n FROM skp WHERE id = ?1",
        )
        .bind(plan.id)
        .first<{ keadaan: string; n: number }>();
      expect(row).toMatchObject({ keadaan: "ditetapkan" });
      expect(row?.n).toBeGreaterThan(900_000);
    }
  });
});

describe("what somebody was writing while the other side moved on", () => {
  const key = () => newId(NOW);
  it("a comment and a proposal on a result that is gone by now come back, to be sent as something general", async () => {
    const plan = await skpUji(cast, { keadaan: "draf" });
    const fields = { tempat: `rhk.${plan.rhk[1]}`, utas: "", versi: "0", semula: "Hasil kerja 2 tercapai" };
    await cast.d1.prepare("DELETE FROM rhk WHERE id = ?1").bind(plan.rhk[1]).run();
    const typed = { teks: "Sudah kita bicarakan di rapat", usulan: "Hasil kerja 2 melebihi target" };
    const again = await post(`${plan.path}/dialog`, { ...fields, ...typed, perintah: key() }, cast.bagas);
    expect(again.status).toBe(409);
    const form = again.page.querySelectorAll("form").find((f) => f.querySelector("textarea[name=teks]"));
    expect(form?.querySelector("textarea[name=teks]")?.text).toContain(typed.teks);
    expect(form?.querySelector("textarea[name=usulan]")?.text).toContain(typed.usulan);
    expect(form?.querySelector("input[name=tempat]")?.getAttribute("value")).toBe("umum");
  });

  it("an answer in a thread that was closed meanwhile, and the reason of a no, come back too", async () => {
    const plan = await skpUji(cast, { keadaan: "draf" });
    const first = { tempat: `rhk.${plan.rhk[0]}`, utas: "", versi: "0", semula: "Hasil kerja 1 tercapai" };
    const propose = { ...first, teks: "", usulan: "Hasil kerja 1 lebih baik", perintah: key() };
    expect((await post(`${plan.path}/dialog`, propose, cast.bagas)).status).toBe(303);
    const utas = await cast.d1
      .prepare("SELECT id FROM dialog_utas WHERE skp = ?1")
      .bind(plan.id)
      .first<{ id: string }>();
    await cast.d1
      .prepare("UPDATE dialog_utas SET keadaan = 'selesai', usulan = NULL WHERE skp = ?1")
      .bind(plan.id)
      .run();
    const reply = {
      tempat: first.tempat,
      utas: utas?.id ?? "",
      versi: "0",
      teks: "Saya kira cukup",
      perintah: key(),
    };
    const a = await post(`${plan.path}/dialog`, reply, cast.ayu);
    expect([a.status, a.page.querySelector("textarea[name=teks]")?.text.trim()]).toEqual([
      409,
      "Saya kira cukup",
    ]);
    const no = { utas: utas?.id ?? "", versi: "0", revisi: "1", langkah: "tolak", alasan: "Terlalu tinggi" };
    const b = await post(`${plan.path}/dialog/jawaban`, { ...no, perintah: key() }, cast.ayu);
    expect([b.status, b.page.querySelector("textarea[name=teks]")?.text.trim()]).toEqual([
      409,
      "Terlalu tinggi",
    ]);
  });

  it("a table pasted without scripts is put into rows by whichever button, and stays when something else is wrong", async () => {
    const plan = await skpUji(cast, { keadaan: "draf" });
    const rows = [{ jenis: "utama", teks: "Hasil kerja 1 tercapai", rhkPimpinan: "Layanan unit membaik" }];
    const tempelan = "Utama\tLayanan unit membaik\tHasil dari lembar kerja tercapai";
    const put = await sendForm(
      house(),
      `${plan.path}/isian`,
      isianBody(rows, { revisi: "1", tempelan }),
      cast.ayu,
    );
    expect(put.status).toBe(200);
    expect(
      put.page
        .querySelectorAll("textarea, input")
        .map((f) => f.text || f.getAttribute("value"))
        .join("|"),
    ).toContain("Hasil dari lembar kerja tercapai");
    expect(put.page.querySelector("textarea[name=tempelan]")?.text.trim()).toBe("");
    const bad = await sendForm(
      house(),
      `${plan.path}/isian`,
      isianBody(rows, { revisi: "x", tempelan }),
      cast.ayu,
    );
    expect([bad.status, bad.page.querySelector("textarea[name=tempelan]")?.text.trim()]).toEqual([
      422,
      tempelan,
    ]);
  });
});

it("a search for people takes any text and shows it without what no page may hold", async () => {
  const mine = await matriksUji(cast);
  const page = await get(`${cast.base}/matriks/${mine.id}/orang?q=a%00b%EF%BF%BD%1F`, cast.bagas);
  expect([page.status, page.html.includes("\0")]).toEqual([200, false]);
});

it("plans closed to colleagues are not opened again by a form that says nothing", async () => {
  const rule = () =>
    cast.d1.prepare("SELECT nilai FROM aturan WHERE kunci = 'salin.rekan' ORDER BY dari DESC").first("nilai");
  await post(`${cast.base}/pustaka/aturan`, { nilai: "tidak", perintah: newId(NOW) }, cast.citra);
  for (const fields of [{}, { nilai: "" }, { nilai: "YA" }])
    expect((await post(`${cast.base}/pustaka/aturan`, fields, cast.citra)).status).toBe(303);
  expect(await rule()).toBe("tidak");
  await cast.d1.prepare("DELETE FROM aturan WHERE kunci = 'salin.rekan'").run();
});

it("two forms of one page of planning never share a key: the second would be taken for the first, and nothing done", async () => {
  const w = await penuh(await castKeras(OKTOBER));
  const h = house(OKTOBER);
  const shared: string[] = [];
  for (const [who, own] of [
    [w.c.ayu, w.rencana.Ayu],
    [w.c.bagas, w.rencana.Bagas],
    [w.c.gita, w.rencana.Gita],
    [w.c.citra, [`${w.c.base}/pustaka`, `${w.c.base}/kemajuan/skp?tahun=2027&unit=${w.c.unit.induk}`]],
  ] as const) {
    const cookie = await signedIn(w.c.d1, w.c.agency.code, who.id, OKTOBER, false);
    for (const [at, { page }] of await crawl(h, { cookie }, [`${w.c.base}/skp`, ...own])) {
      if (!/^\/a\/[^/]+\/(skp|matriks|pk|pohon|pustaka|kemajuan)\b/.test(at)) continue;
      const keys = new Map<string, string>();
      for (const form of page.querySelectorAll("form")) {
        const key = form.querySelector("input[name=perintah]")?.getAttribute("value");
        if (key && keys.has(key))
          shared.push(`${patternOf(at)} ${form.getAttribute("action")?.split("/").pop()}`);
        if (key) keys.set(key, at);
      }
    }
  }
  expect([...new Set(shared)]).toEqual([]);
}, 60_000);
