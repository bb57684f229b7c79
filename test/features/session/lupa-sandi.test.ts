import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { kolom } from "../../support/evaluasi.ts";
import { codeAt, jarOf, SANDI, withPassword, withTotp } from "../../support/faktor.ts";
import { house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  await withPassword(cast, cast.ayu, cast.bagas, cast.hadi, cast.farida);
});
const BARU = { sandi: "sepeda ungu tertawa riang", ulang: "sepeda ungu tertawa riang" };
const emailOf = (who: Person) => `${who.id.toLowerCase()}@contoh.example`;
const ask = (pengenal: string, at = NOW, c = cast) => house(at).post(`${c.base}/lupa-sandi`, { pengenal });
const letters = async (kepada: string, c = cast) =>
  (
    await c.d1
      .prepare("SELECT isi FROM surat_keluar WHERE kepada = ?1 AND isi LIKE '%/lupa-sandi/%' ORDER BY id")
      .bind(kepada)
      .all<{ isi: string }>()
  ).results.map((r) => /\/a\/[^\s]+\/lupa-sandi\/[^\s]+/.exec(r.isi)?.[0] ?? "");

describe("a forgotten password", () => {
  it("by NIP or e-mail: a letter with a link, once, half an hour; older ones die; all sessions end; the owner is told", async () => {
    expect((await ask(cast.ayu.nip)).to).toBe(`${cast.base}/lupa-sandi?terkirim=ya`);
    expect((await ask(emailOf(cast.ayu).toUpperCase(), NOW + 120_000)).status).toBe(303);
    const [first = "", second = ""] = await letters(emailOf(cast.ayu));
    const at = NOW + 130_000;
    const { get, post } = house(at);
    expect((await get(first)).status).toBe(404);
    const shown = await get(second);
    expect([shown.status, shown.html.includes("Ayu Lestari")]).toEqual([200, true]);
    expect((await house(NOW + 120_000 + 30 * 60_000).get(second)).status).toBe(404);
    expect((await get(second.replace(cast.base, cast.other.base))).status).toBe(404);
    expect((await get(second.replace("/lupa-sandi/", "/undangan/"))).status).toBe(404);
    expect((await get(`${second.slice(0, -4)}AAAA`)).status).toBe(404);
    expect((await post(second, { sandi: "pendek", ulang: "pendek" })).status).toBe(422);
    expect((await get(`${cast.base}/`, cast.ayu)).status).toBe(200);
    // K23: two at the same moment, then again.
    const both = await Promise.all([1, 2].map(() => post(second, BARU)));
    expect(both.map((a) => a.status).sort()).toEqual([303, 404]);
    expect((await post(second, BARU)).status).toBe(404);
    expect((await get(`${cast.base}/`, cast.ayu)).status).toBe(303);
    const won = both.find((a) => a.status === 303);
    expect(won && (await get(`${cast.base}/`, { cookie: jarOf(won) })).status).toBe(200);
    expect((await post(`${cast.base}/masuk`, { pengenal: cast.ayu.nip, sandi: SANDI })).status).toBe(422);
    const told = "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'akun-sandi-diganti'";
    expect(await kolom(cast, told, cast.ayu.id)).toBe(1);
    const audit =
      "SELECT count(*) FROM jejak WHERE objek = ?1 AND tindakan IN ('akun.lupa-sandi', 'akun.sandi-dipulihkan')";
    expect(await kolom(cast, audit, cast.ayu.id)).toBe(3);
  });

  it("says the same to everybody, writes nothing for nobody, and not another letter within the minute", async () => {
    const answers = [
      await ask(cast.bagas.nip),
      await ask("199001012015031999"),
      await ask("siapa@contoh.example"),
      await ask("'; DROP TABLE akun; --"),
      await ask("\u0000\ud800<b>"),
    ];
    expect(new Set(answers.map((a) => `${a.status} ${a.to}`)).size).toBe(1);
    const bodies = await Promise.all(answers.map((a) => house().get(a.to ?? "")));
    expect(new Set(bodies.map((b) => b.page.querySelector("#isi")?.text)).size).toBe(1);
    for (const at of [NOW, NOW + 500, NOW + 900]) await ask(cast.bagas.nip, at);
    expect((await letters(emailOf(cast.bagas))).length).toBe(1);
    expect((await ask("", NOW)).status).toBe(422);
    expect((await ask("9".repeat(300), NOW)).status).toBe(422);
  });

  it("without e-mail the admins get a request, once, and nobody a letter", async () => {
    const nama = `Hadi ${cast.hadi.id}`;
    await cast.d1
      .prepare("UPDATE pegawai SET email = NULL, nama = ?2 WHERE id = ?1")
      .bind(cast.hadi.id, nama)
      .run();
    await cast.d1
      .prepare("UPDATE akun SET email_lama = NULL, peringatan = NULL WHERE pegawai = ?1")
      .bind(cast.hadi.id)
      .run();
    expect((await ask(cast.hadi.nip)).status).toBe(303);
    expect((await ask(cast.hadi.nip, NOW + 3_600_000)).status).toBe(303);
    const open = "SELECT count(*) FROM pemulihan WHERE pegawai = ?1 AND keadaan = 'diminta'";
    expect(await kolom(cast, open, cast.hadi.id)).toBe(1);
    // Twenty admins are told: in a room that other tests share, Citra need not be one of them.
    const told = await cast.d1
      .prepare(
        `SELECT b.pegawai, count(*) AS n, EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = b.pegawai
            AND r.peran IN ('admin', 'admin-unit')) AS admin
          FROM pemberitahuan b WHERE b.jenis = 'pemulihan-diminta' AND b.data ->> '$.nama' = ?1 GROUP BY b.pegawai`,
      )
      .bind(nama)
      .all<{ pegawai: string; n: number; admin: number }>();
    expect(told.results.length).toBeGreaterThan(0);
    expect(told.results.length).toBeLessThanOrEqual(20);
    for (const one of told.results) expect([one.n, one.admin]).toEqual([1, 1]);
    const admins = "SELECT count(DISTINCT pegawai) FROM peran WHERE peran IN ('admin', 'admin-unit')";
    if (((await kolom(cast, admins)) as number) <= 20)
      expect(told.results.map((t) => t.pegawai)).toContain(cast.citra.id);
    const queue = await house().get(`${cast.base}/pemulihan`, cast.citra);
    expect(queue.html).toContain(nama);
  });

  it("a mailbox an admin has just entered gets no letter: the one the owner knew does", async () => {
    await cast.d1
      .prepare("UPDATE pegawai SET email = ?1 WHERE id = ?2")
      .bind(`curi-${cast.farida.id}@jahat.example`, cast.farida.id)
      .run();
    await ask(cast.farida.nip);
    expect((await letters(`curi-${cast.farida.id}@jahat.example`)).length).toBe(0);
    expect((await letters(emailOf(cast.farida))).length).toBe(1);
    // On every page, until the owner says that it is his.
    const page = await house().get(`${cast.base}/`, cast.farida);
    expect(page.page.querySelector(".banner")?.text).toContain("jahat.example");
    expect((await house().post(`${cast.base}/akun/peringatan`, {}, cast.farida)).status).toBe(303);
    expect((await house().get(`${cast.base}/`, cast.farida)).html).not.toContain("jahat.example");
    expect(await kolom(cast, "SELECT email_lama FROM akun WHERE pegawai = ?1", cast.farida.id)).toBeNull();
  });

  it("the mailbox alone is not enough where there is a second factor", async () => {
    const c = await castOf();
    const secret = await withTotp(c, c.ayu);
    await ask(c.ayu.nip, NOW, c);
    const [link = ""] = await letters(emailOf(c.ayu), c);
    const taken = await house().post(link, { sandi: "kuda hijau 7 lari", ulang: "kuda hijau 7 lari" });
    expect(taken.to).toBe(`${c.base}/masuk/langkah-kedua`);
    expect((await house().get(`${c.base}/`, { cookie: jarOf(taken) })).status).toBe(303);
    const second = await house().post(
      taken.to ?? "",
      { kode: codeAt(secret, NOW) },
      { cookie: jarOf(taken) },
    );
    expect(second.to).toBe(`${c.base}/`);
  });

  it("takes as long for nobody as for somebody", async () => {
    const c = await castOf();
    await withPassword(c, c.ayu);
    // The clock of the runtime counts whole milliseconds, and one asking takes two or three of them: eight at a time.
    const time = async (pengenal: (nth: number) => string, at: number) => {
      let spent = 0;
      for (let nth = 0; nth < 8; nth += 1) {
        await c.d1.prepare("DELETE FROM percobaan_masuk WHERE kunci LIKE 'lupa%'").run();
        const from = performance.now();
        await ask(pengenal(nth), at, c);
        spent += performance.now() - from;
      }
      return spent;
    };
    const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
    const [known, unknown]: [number[], number[]] = [[], []];
    await time(() => "1", NOW);
    for (let n = 0; n < 15; n += 1) {
      known.push(await time(() => c.ayu.nip, NOW + n));
      unknown.push(await time((nth) => `19${String(n * 8 + nth).padStart(16, "0")}`, NOW + n));
    }
    expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
    expect(median(unknown) / median(known)).toBeLessThan(1.5);
  });
});
