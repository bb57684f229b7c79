import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { type Answer, fromOurPage, house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let tw: (n: number) => string;
let at: string;
beforeAll(async () => {
  cast = await castOf();
  tw = await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
  at = `${cast.base}/pelaksanaan/${kerja.skp}/${tw(4)}`;
});

type Rows = readonly (readonly [name: string, value: string])[];
const send = (path: string, rows: Rows, who: Person, when = NOW) =>
  house(when).send(
    path,
    { method: "POST", body: new URLSearchParams(rows.map(([n, v]) => [n, v])), headers: fromOurPage() },
    who,
  );
const baris = (rhk: string, key: string, teks: string, target = ""): Rows => [
  [`ra-${rhk}-baris`, key],
  [`teks-${rhk}`, teks],
  [`target-${rhk}`, target],
];
const hidden = (a: Answer, name: string) =>
  a.page.querySelector(`#isian input[name=${name}]`)?.getAttribute("value") ?? "";
const value = (a: Answer, id: string) => a.page.querySelector(`textarea[name="${id}"]`)?.text ?? null;
const stored = (skp = kerja.skp) =>
  cast.d1
    .prepare("SELECT id, teks, target FROM rencana_aksi WHERE skp = ?1 ORDER BY urut, id")
    .bind(skp)
    .all<{ id: string; teks: string; target: string }>();

describe("pelaksanaan", () => {
  it("leads from the menu to the period that is open now, and marks it", async () => {
    const answer = await house().get(`${cast.base}/pelaksanaan`, cast.ayu);
    expect([answer.status, answer.to]).toEqual([303, at]);
    const page = await house().get(at, cast.ayu);
    expect(page.status).toBe(200);
    expect(page.page.querySelectorAll(".tabs [aria-current=page]").map((t) => t.text)).toEqual([
      "Lembar kerja",
      expect.stringContaining("TW IV"),
    ]);
    expect(page.html).toContain("Pengisian dibuka sampai 24 Januari 2027");
  });

  it("on a day when two periods are open it leads to the one that closes first", async () => {
    const when = Date.UTC(2026, 9, 10);
    const cookie = await signedIn(cast.d1, cast.agency.code, cast.ayu.id, when);
    const answer = await house(when).get(`${cast.base}/pelaksanaan`, { cookie });
    expect(answer.to).toContain(tw(3));
  });

  it("Ayu writes rencana aksi and realisasi in one save, and the history knows it", async () => {
    const answer = await send(
      at,
      [
        ["revisi", "0"],
        ...baris(kerja.rhk[0], "", "Memetakan antrean", "1 peta"),
        ...baris(kerja.rhk[0], "", "Melatih petugas", "12 orang"),
        ...baris(kerja.rhk[0], "", "", ""),
        [`realisasi-${kerja.indikator[0]}`, "87% selesai"],
        [`sumber-${kerja.indikator[0]}`, "Aplikasi layanan"],
      ],
      cast.ayu,
    );
    expect([answer.status, answer.to]).toEqual([303, `${at}?tersimpan=ya`]);
    const page = await house().get(`${at}?tersimpan=ya`, cast.ayu);
    expect(page.page.querySelector(".notice.success")?.text).toContain("Tersimpan");
    expect(page.page.querySelectorAll(`textarea[name="teks-${kerja.rhk[0]}"]`).map((t) => t.text)).toEqual([
      "Memetakan antrean",
      "Melatih petugas",
      "",
      "",
    ]);
    expect(value(page, `realisasi-${kerja.indikator[0]}`)).toBe("87% selesai");
    expect(hidden(page, "revisi")).toBe("1");
    const audit = await cast.d1
      .prepare("SELECT count(*) AS n FROM jejak WHERE objek = ?1 AND tindakan = 'pelaksanaan.isi'")
      .bind(`${kerja.skp}/${tw(4)}`)
      .first<{ n: number }>();
    expect(audit?.n).toBe(1);
  });

  it("an emptied row is deleted, a changed one keeps its id", async () => {
    const before = (await stored()).results;
    const [first, second] = before;
    await send(
      at,
      [
        ["revisi", "1"],
        ...baris(kerja.rhk[0], first?.id ?? "", "Memetakan antrean loket", "1 peta"),
        ...baris(kerja.rhk[0], second?.id ?? "", "", ""),
        [`realisasi-${kerja.indikator[0]}`, "87% selesai"],
      ],
      cast.ayu,
    );
    expect((await stored()).results).toEqual([
      { id: first?.id, teks: "Memetakan antrean loket", target: "1 peta" },
    ]);
  });

  it("what was planned last quarter is copied together with what is typed", async () => {
    const lama = await skpDitetapkan(cast, cast.hadi);
    const before = `${cast.base}/pelaksanaan/${lama.skp}`;
    await send(
      `${before}/${tw(3)}`,
      [["revisi", "0"], ...baris(lama.rhk[0], "", "Langkah lama", "3")],
      cast.hadi,
      Date.UTC(2026, 9, 1, 3),
    ).then((a) => expect(a.status).toBe(303));
    const page = await house().get(`${before}/${tw(4)}`, cast.hadi);
    const copy = page.page.querySelector("button[name=salin]");
    expect(copy?.text).toContain("TW III");
    await send(
      `${before}/${tw(4)}`,
      [
        ["revisi", "0"],
        ["salin", copy?.getAttribute("value") ?? ""],
        ...baris(lama.rhk[1], "", "Langkah baru"),
      ],
      cast.hadi,
    );
    const rows = await cast.d1
      .prepare("SELECT teks FROM rencana_aksi WHERE skp = ?1 AND periode = ?2 ORDER BY teks")
      .bind(lama.skp, tw(4))
      .all<{ teks: string }>();
    expect(rows.results.map((r) => r.teks)).toEqual(["Langkah baru", "Langkah lama"]);
  });

  it("a page costs one round trip, a save two", async () => {
    const other = await castOf();
    const mine = await skpDitetapkan(other);
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(`${other.base}/`, other.ayu);
    const path = `${other.base}/pelaksanaan/${mine.skp}/${tw(4)}`;
    ledger.forget();
    expect((await counted.get(path, other.ayu)).status).toBe(200);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    const body = new URLSearchParams(
      [["revisi", "0"], ...baris(mine.rhk[0], "", "Langkah")].map(([n, v]) => [n ?? "", v ?? ""]),
    );
    expect(
      (await counted.send(path, { method: "POST", body, headers: fromOurPage() }, other.ayu)).status,
    ).toBe(303);
    expect(ledger.trips).toBe(2);
  });

  it("a second tab gets 409, sees both texts, and nothing typed is lost", async () => {
    const mine = await send(
      at,
      [
        ["revisi", "0"],
        ...baris(kerja.rhk[0], "", "Dari tab kedua"),
        [`realisasi-${kerja.indikator[0]}`, "90% selesai"],
      ],
      cast.ayu,
    );
    expect(mine.status).toBe(409);
    expect(value(mine, `realisasi-${kerja.indikator[0]}`)).toBe("90% selesai");
    expect(mine.html).toContain("Tersimpan sekarang: 87% selesai");
    const typed = mine.page.querySelectorAll(`textarea[name="teks-${kerja.rhk[0]}"]`).map((t) => t.text);
    expect(typed).toEqual(["Dari tab kedua", "Memetakan antrean loket", "", ""]);
    expect(hidden(mine, "revisi")).toBe("2");
  });

  it("50 saves of one revision: one wins, 49 get 409, one line of history", async () => {
    const mine = await skpDitetapkan(cast, cast.farida, { penilai: null, atasan: null });
    const path = `${cast.base}/pelaksanaan/${mine.skp}/${tw(4)}`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        send(path, [["revisi", "0"], ...baris(mine.rhk[0], "", `Langkah ${n}`)], cast.farida),
      ),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([303, ...Array(49).fill(409)]);
    const rows = await stored(mine.skp);
    expect(rows.results).toHaveLength(1);
  });
});

describe("the official forms B.1.1 and B.1.2", () => {
  it("print what was planned and what came of it, to those who may see it", async () => {
    const answer = await house().get(`${at}/formulir`, cast.bagas);
    const sheets = answer.page.querySelectorAll(".lembar").map((s) => s.text);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toContain("Memetakan antrean loket (1 peta)");
    expect(sheets[1]).toContain("Permohonan selesai: 87% selesai");
    expect(sheets[1]).toContain("1 JANUARI SD 31 DESEMBER TAHUN 2026");
    expect((await house().get(`${at}/formulir`, cast.hadi)).status).toBe(404);
  });
});

describe("pelaksanaan, the litany", () => {
  const some = (): Rows => [["revisi", "2"], ...baris(kerja.rhk[0], "", "Coba")];

  it("Dimas of another agency finds nothing, and Hadi, a stranger, neither", async () => {
    const there = at.replace(cast.base, cast.other.base);
    expect((await house().get(there, cast.dimas)).status).toBe(404);
    expect((await send(there, some(), cast.dimas)).status).toBe(404);
    expect((await house().get(at, cast.hadi)).status).toBe(404);
    expect((await send(at, some(), cast.hadi)).status).toBe(404);
    expect((await house().get(`${cast.base}/pelaksanaan/bukan-id/${tw(4)}`, cast.ayu)).status).toBe(404);
    expect(
      (await house().get(`${cast.base}/pelaksanaan/${kerja.skp}/2031-triwulan-1`, cast.ayu)).status,
    ).toBe(404);
  });

  it("penilai, atasan, admin and auditor look, and may not write", async () => {
    for (const who of [cast.bagas, cast.farida, cast.citra, cast.gita]) {
      const page = await house().get(at, who);
      expect(page.status).toBe(200);
      expect(page.html).toContain("Ayu Lestari");
      expect(page.html).toContain("Memetakan antrean loket");
      expect(page.page.querySelector("textarea")).toBeNull();
      expect((await send(at, some(), who)).status).toBe(403);
    }
  });

  it("before the window and from its last millisecond on it is 409 with the reason, and the text is still there", async () => {
    const [tutup] = (
      await cast.d1
        .prepare("SELECT tutup_pada AS t FROM jendela WHERE periode = ?1 AND tahap = 'pengisian'")
        .bind(tw(4))
        .all<{ t: number }>()
    ).results;
    const when = tutup?.t ?? 0;
    const cookie = await signedIn(cast.d1, cast.agency.code, cast.ayu.id, when - 1);
    const late = { ...cast.ayu, cookie };
    const refused = await send(at, some(), late, when);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("sudah ditutup");
    expect(refused.page.querySelectorAll("textarea").map((t) => t.text)).toContain("Coba");
    const inTime = await send(
      at,
      [...some(), [`realisasi-${kerja.indikator[0]}`, "87% selesai"]],
      late,
      when - 1,
    );
    expect(inTime.status).toBe(303);
    const early = await signedIn(cast.d1, cast.agency.code, cast.ayu.id, Date.UTC(2026, 8, 1));
    expect((await send(at, some(), { ...cast.ayu, cookie: early }, Date.UTC(2026, 8, 1))).status).toBe(409);
  });

  it("an SKP that is not agreed shows who acts, and takes nothing", async () => {
    const draf = await skpDitetapkan(cast, cast.citra, { penilai: cast.bagas.id, atasan: null }, "diajukan");
    const path = `${cast.base}/pelaksanaan/${draf.skp}/${tw(4)}`;
    const page = await house().get(path, cast.citra);
    expect(page.html).toContain("SKP sedang ditinjau Bagas Prakoso");
    expect((await house().get(`${cast.base}/pelaksanaan`, cast.citra)).html).toContain(
      "SKP sedang ditinjau Bagas Prakoso",
    );
    expect((await send(path, [["revisi", "0"], ...baris(draf.rhk[0], "", "Coba")], cast.citra)).status).toBe(
      409,
    );
    expect((await house().get(`${cast.base}/pelaksanaan`, cast.gita)).html).toContain(
      "Belum ada SKP untuk Anda",
    );
  });

  it("after the evaluation is signed nothing changes any more", async () => {
    const done = await skpDitetapkan(cast, cast.bagas, { penilai: cast.farida.id, atasan: null });
    await evaluasiDalam(cast, done.skp, tw(4), "ditandatangani");
    const path = `${cast.base}/pelaksanaan/${done.skp}/${tw(4)}`;
    const answer = await send(path, [["revisi", "0"], ...baris(done.rhk[0], "", "Terlambat")], cast.bagas);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain("Terlambat");
  });

  it("an empty form, and one with too much, are 422 with all that was typed", async () => {
    const other = await castOf();
    const mine = await skpDitetapkan(other);
    const path = `${other.base}/pelaksanaan/${mine.skp}/${tw(4)}`;
    expect((await send(path, [], other.ayu)).status).toBe(422);
    const long = "panjang ".repeat(1250).trim();
    const answer = await send(
      path,
      [
        ["revisi", "0"],
        ...baris(mine.rhk[0], "", long, "x"),
        ...baris(mine.rhk[0], "", "", "target tanpa rencana"),
        [`sumber-${mine.indikator[1]}`, "tanpa realisasi"],
      ],
      other.ayu,
    );
    expect(answer.status).toBe(422);
    expect(answer.page.querySelector("title")?.text).toContain("Kesalahan");
    expect(answer.page.querySelectorAll(".error-summary a")).toHaveLength(3);
    expect(answer.page.querySelectorAll("textarea").map((t) => t.text)).toEqual(
      expect.arrayContaining([long, "target tanpa rencana", "tanpa realisasi"]),
    );
    for (const link of answer.page.querySelectorAll(".error-summary a"))
      expect(answer.page.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`)).not.toBeNull();
  });

  it("nasty text is stored as it is shown (K14, K17, K18)", async () => {
    const other = await castOf();
    const mine = await skpDitetapkan(other);
    const path = `${other.base}/pelaksanaan/${mine.skp}/${tw(4)}`;
    const nasty = [
      "<script>alert(1)</script>",
      "'); DROP TABLE rencana_aksi;--",
      "a\u0000b",
      "\ud800x",
      "e\u0301",
      "{{7*7}}",
      '=HYPERLINK("x")',
    ];
    const body = new FormData();
    body.set("revisi", "0");
    for (const text of nasty) for (const [n, v] of baris(mine.rhk[1], "", text, text)) body.append(n, v);
    body.append("constructor", "x");
    body.append("__proto__", "x");
    const answer = await house().upload(path, body, other.ayu);
    expect(answer.status).toBe(303);
    const rows = await stored(mine.skp);
    const page = await house().get(path, other.ayu);
    const shown = page.page.querySelectorAll(`textarea[name="teks-${mine.rhk[1]}"]`).map((t) => t.text);
    expect(shown.slice(0, -2)).toEqual(rows.results.map((r) => r.teks));
    expect(rows.results.map((r) => r.teks)).toEqual(
      expect.arrayContaining(["<script>alert(1)</script>", "ab", "\u00e9"]),
    );
    expect(page.html).not.toContain("<script>alert");
  });
});
