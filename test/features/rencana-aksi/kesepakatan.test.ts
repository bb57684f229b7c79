import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let at: string;
let tw: (n: number) => string;
const MENIT = 60_000;
beforeAll(async () => {
  cast = await castOf();
  tw = await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
  at = `${cast.base}/pelaksanaan/${kerja.skp}/${tw(4)}`;
  await cast.d1
    .prepare(
      "INSERT OR REPLACE INTO aturan (kunci, nilai, dari) VALUES ('rencana-aksi.kesepakatan', 'perlu', '2026-01-01')",
    )
    .run();
});

type Rows = readonly (readonly [name: string, value: string])[];
const send = (path: string, rows: Rows, who: Person, when = NOW) =>
  house(when).send(
    path,
    { method: "POST", body: new URLSearchParams(rows.map(([n, v]) => [n, v])), headers: fromOurPage() },
    who,
  );
const one = <T>(sql: string, ...bind: readonly unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...bind)
    .first<T>();
const sheet = () =>
  one<{ keadaan: string; revisi: number; langkah: number; versi: number }>(
    "SELECT keadaan, revisi, langkah, versi FROM lembar_kerja WHERE skp = ?1 AND periode = ?2",
    kerja.skp,
    tw(4),
  );
const rows = (teks: string, key = ""): Rows => [
  [`ra-${kerja.rhk[0]}-baris`, key],
  [`teks-${kerja.rhk[0]}`, teks],
  [`target-${kerja.rhk[0]}`, "1 peta"],
];
const isian = async (more: Rows, when = NOW, who = cast.ayu) =>
  send(at, [["revisi", String((await sheet())?.revisi ?? 0)], ...more], who, when);
const idBaris = async () =>
  (await one<{ id: string }>("SELECT id FROM rencana_aksi WHERE skp = ?1", kerja.skp))?.id ?? "";

describe("agreement on rencana aksi", () => {
  it("nothing is submitted while there is nothing: 422 or 409, and evidence and realisasi stay open", async () => {
    expect((await send(`${at}/pengajuan`, [], cast.ayu)).status).toBe(422);
    expect((await isian(rows("Memetakan antrean"))).status).toBe(303);
    expect((await send(`${at}/kesepakatan`, [["putusan", "sepakat"]], cast.bagas)).status).toBe(409);
  });

  it("Ayu submits, Bagas sees it in his queue, and sends it back with a note", async () => {
    const answer = await send(`${at}/pengajuan`, [], cast.ayu);
    expect([answer.status, answer.to]).toEqual([303, `${at}?selesai=diajukan`]);
    expect((await send(`${at}/pengajuan`, [], cast.ayu)).status).toBe(409);
    const queue = await house().get(`${cast.base}/pelaksanaan/bawahan`, cast.bagas);
    expect(queue.html).toContain("Ayu Lestari");
    expect((await house().get(`${cast.base}/pelaksanaan/bawahan`, cast.hadi)).html).not.toContain(
      "Ayu Lestari",
    );
    const empty = await send(
      `${at}/kesepakatan`,
      [
        ["putusan", "kembali"],
        ["langkah", "1"],
      ],
      cast.bagas,
    );
    expect(empty.status).toBe(422);
    const back = await send(
      `${at}/kesepakatan`,
      [
        ["putusan", "kembali"],
        ["langkah", "1"],
        ["catatan", "Targetnya <b>apa</b>?"],
      ],
      cast.bagas,
    );
    expect(back.status).toBe(303);
    const page = await house().get(at, cast.ayu);
    expect(page.html).toContain("Targetnya &lt;b&gt;apa&lt;/b&gt;?");
    expect((await sheet())?.keadaan).toBe("dikembalikan");
  });

  it("submits again, takes back, submits; what is agreed is a version that nothing changes", async () => {
    expect((await send(`${at}/pengajuan`, [], cast.ayu)).status).toBe(303);
    expect((await send(`${at}/penarikan`, [], cast.ayu)).status).toBe(303);
    expect((await send(`${at}/pengajuan`, [], cast.ayu)).status).toBe(303);
    const langkah = String((await sheet())?.langkah);
    // What is written meanwhile is not what was handed over.
    expect((await isian(rows("Memetakan antrean loket", await idBaris()))).status).toBe(303);
    const agreed = await send(
      `${at}/kesepakatan`,
      [
        ["putusan", "sepakat"],
        ["langkah", langkah],
      ],
      cast.bagas,
    );
    expect(agreed.status).toBe(303);
    const v = await one<{ isi: string; hash: string }>(
      "SELECT isi, hash FROM lembar_versi WHERE skp = ?1 AND nomor = 1",
      kerja.skp,
    );
    expect(v?.isi).toContain('Memetakan antrean"');
    await expect(
      cast.d1.prepare("UPDATE lembar_versi SET isi = '{}' WHERE skp = ?1").bind(kerja.skp).run(),
    ).rejects.toThrow();
    const page = await house().get(at, cast.ayu);
    expect(page.html).toContain("berubah sejak disepakati");
    expect(page.html).toContain("diubah sejak disepakati");
  });

  it("a change is the next version, shown against the one before; the same text twice is none", async () => {
    expect((await send(`${at}/pengajuan`, [], cast.ayu)).status).toBe(303);
    const page = await house().get(`${at}/kesepakatan`, cast.bagas);
    expect(page.page.querySelector("ins")?.text).toContain("loket");
    const stale = await send(
      `${at}/kesepakatan`,
      [
        ["putusan", "sepakat"],
        ["langkah", "1"],
      ],
      cast.bagas,
    );
    expect(stale.status).toBe(409);
    const langkah = String((await sheet())?.langkah);
    const ok = await send(
      `${at}/kesepakatan`,
      [
        ["putusan", "sepakat"],
        ["langkah", langkah],
      ],
      cast.bagas,
    );
    expect(ok.to).toContain("/pelaksanaan/bawahan?selesai=disepakati");
    expect((await sheet())?.versi).toBe(2);
    expect((await send(`${at}/pengajuan`, [], cast.ayu)).status).toBe(409);
  });

  it("the litany: strangers find nothing, lookers and the wrong side may not, signed is too late", async () => {
    expect((await send(`${at}/pengajuan`, [], cast.hadi)).status).toBe(404);
    expect((await house().get(`${at}/kesepakatan`, cast.hadi)).status).toBe(404);
    expect((await house().get(`${at}/riwayat`, cast.hadi)).status).toBe(404);
    for (const who of [cast.bagas, cast.farida, cast.citra]) {
      expect((await send(`${at}/pengajuan`, [], who)).status).toBe(403);
      expect((await send(`${at}/penarikan`, [], who)).status).toBe(403);
    }
    for (const who of [cast.ayu, cast.farida, cast.citra])
      expect((await send(`${at}/kesepakatan`, [["putusan", "sepakat"]], who)).status).toBe(403);
    const lain = await skpDitetapkan(cast, cast.farida, { penilai: cast.bagas.id, atasan: null });
    await evaluasiDalam(cast, lain.skp, tw(4), "disampaikan");
    const there = `${cast.base}/pelaksanaan/${lain.skp}/${tw(4)}`;
    expect((await send(`${there}/pengajuan`, [], cast.farida)).status).toBe(409);
  });

  it("an agency that does not ask for it shows nothing and refuses", async () => {
    await cast.d1.prepare("UPDATE aturan SET nilai = 'tidak' WHERE kunci = 'rencana-aksi.kesepakatan'").run();
    const lain = await skpDitetapkan(cast, cast.hadi);
    const there = `${cast.base}/pelaksanaan/${lain.skp}/${tw(4)}`;
    expect((await house().get(there, cast.hadi)).html).not.toContain("Kesepakatan rencana aksi");
    const no = await send(`${there}/pengajuan`, [], cast.hadi);
    expect([no.status, no.html.includes("tidak memakai kesepakatan")]).toEqual([409, true]);
    await cast.d1.prepare("UPDATE aturan SET nilai = 'perlu' WHERE kunci = 'rencana-aksi.kesepakatan'").run();
  });
});

describe("figures and saving by itself", () => {
  const auto = async (more: Rows, revisi: number) => {
    const answer = await send(at, [["revisi", String(revisi)], ["langkah", "otomatis"], ...more], cast.ayu);
    return {
      status: answer.status,
      ...(JSON.parse(answer.html) as { readonly baris?: string[]; readonly tampil?: unknown }),
    };
  };
  const jawab = (angka: string): Rows => [
    [`realisasi-${kerja.indikator[0]}`, "Selesai 60 dari 80 permohonan (75%)"],
    [`angka-${kerja.indikator[0]}`, angka],
  ];

  it("answers with the revision, the keys and what the figures come to; twice the same is one", async () => {
    const before = (await sheet())?.revisi ?? 0;
    const key = await idBaris();
    const sent: Rows = [...rows("Memetakan antrean loket", key), ...rows("Baris baru"), ...jawab("60")];
    const answer = await auto(sent, before);
    expect(answer).toMatchObject({ status: 200, revisi: before + 1 });
    const [satu, dua] = answer.baris ?? [];
    expect(satu).toBe(key);
    expect(dua).toMatch(/^[0-9A-Z]{26}$/);
    expect(answer.tampil).toContainEqual({
      id: `capaian-${kerja.indikator[0]}`,
      teks: "75% · di bawah target",
    });
    const again = await auto(sent, before);
    expect(again).toMatchObject({ status: 200, revisi: before + 1, baris: [key, dua] });
    const other = await auto([...rows("Lain", key), ...jawab("60")], before);
    expect(other).toMatchObject({ status: 409, bentrok: true });
    const wrong = await auto([...rows("x".repeat(2001), key), ...jawab("60")], before + 1);
    expect(wrong.status).toBe(422);
  });

  it("a figure that stands in the words is taken with one press, and turned round by either of the two", async () => {
    const page = await house().get(at, cast.ayu);
    expect(page.page.querySelector(`#hitung-${kerja.indikator[0]}`)?.text).toContain("60 ÷ 80 = 75%");
    await isian(jawab(""));
    const offer = await house().get(at, cast.ayu);
    expect(offer.page.querySelector(`#terbaca-${kerja.indikator[0]}`)?.text).toContain("75%");
    const taken = await isian([...jawab(""), ["pakai", kerja.indikator[0]]]);
    expect(taken.to).toContain("selesai=angka");
    expect(
      (await one<{ angka: string }>("SELECT angka FROM realisasi WHERE indikator = ?1", kerja.indikator[0]))
        ?.angka,
    ).toBe("75%");
    const balik: Rows = [
      ["indikator", kerja.indikator[0]],
      ["arah", "turun"],
    ];
    expect((await send(`${at}/arah`, balik, cast.farida)).status).toBe(403);
    expect((await send(`${at}/arah`, balik, cast.hadi)).status).toBe(404);
    expect(
      (
        await send(
          `${at}/arah`,
          [
            ["indikator", "x"],
            ["arah", "turun"],
          ],
          cast.bagas,
        )
      ).status,
    ).toBe(404);
    expect((await send(`${at}/arah`, balik, cast.bagas)).status).toBe(303);
    expect((await house().get(at, cast.ayu)).html).toContain("Arah ini ditetapkan Bagas Prakoso");
    const sheet = await house().get(`${at}/formulir`, cast.ayu);
    expect(sheet.html).toContain("capaian 106,2%");
  });

  it("what was replaced is read in the history by both", async () => {
    await isian([[`realisasi-${kerja.indikator[1]}`, "Tulisan lama <i>"]]);
    await isian([[`realisasi-${kerja.indikator[1]}`, "Tulisan baru"]], NOW + MENIT);
    for (const who of [cast.ayu, cast.bagas]) {
      const page = await house().get(`${at}/riwayat`, who);
      expect(page.html).toContain("Tulisan lama &lt;i&gt;");
      expect(page.html).toContain("Tulisan baru");
    }
  });

  it("what the browser kept comes back as it was written, and nothing is stored by that", async () => {
    const before = await sheet();
    const page = await send(at, [["revisi", "1"], ["langkah", "pulih"], ...rows("Dari peramban")], cast.ayu);
    expect(page.status).toBe(200);
    expect(page.page.querySelector("isian-lembar")?.getAttribute("data-kotor")).toBe("ya");
    expect(page.html).toContain("Dari peramban");
    expect(await sheet()).toEqual(before);
  });
});

describe("what comes after the window", () => {
  const LATE = Date.UTC(2026, 9, 25, 3);
  let there: string;
  let mine: Kerja;
  let late: Person;
  let bagas: Person;
  const teks = (): Rows => [
    [`realisasi-${mine.indikator[0]}`, "82% selesai"],
    [`angka-${mine.indikator[0]}`, "82%"],
  ];
  const kirim = (more: Rows) => send(`${there}/susulan`, more, late, LATE);
  const waiting = () =>
    one<{ id: string }>("SELECT id FROM realisasi_susulan WHERE skp = ?1 AND keadaan = 'menunggu'", mine.skp);
  beforeAll(async () => {
    mine = await skpDitetapkan(cast, cast.gita);
    there = `${cast.base}/pelaksanaan/${mine.skp}/${tw(3)}`;
    const code = cast.agency.code;
    late = { ...cast.gita, cookie: await signedIn(cast.d1, code, cast.gita.id, LATE) };
    bagas = { ...cast.bagas, cookie: await signedIn(cast.d1, code, cast.bagas.id, LATE) };
  });

  it("within the window it is 409, and without a reason or a difference 422 with the text", async () => {
    const open = `${cast.base}/pelaksanaan/${mine.skp}/${tw(4)}/susulan`;
    expect((await send(open, [...teks(), ["alasan", "x"]], cast.gita)).status).toBe(409);
    const empty = await kirim(teks());
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector(`textarea[name="realisasi-${mine.indikator[0]}"]`)?.text).toBe(
      "82% selesai",
    );
    expect((await kirim([["alasan", "Sakit"]])).status).toBe(422);
  });

  it("waits beside the sheet, is declined with a note only, and accepted takes its place", async () => {
    expect((await kirim([...teks(), ["alasan", "Data terlambat terbit"]])).status).toBe(303);
    expect(await one("SELECT 1 FROM realisasi WHERE skp = ?1", mine.skp)).toBeNull();
    const id = (await waiting())?.id ?? "";
    const putus = (who: Person, more: Rows) => send(`${there}/susulan/${id}/keputusan`, more, who, LATE);
    expect((await putus(late, [["putusan", "terima"]])).status).toBe(403);
    const no = await putus(bagas, [["putusan", "tolak"]]);
    expect(no.status).toBe(422);
    expect(
      (
        await putus(bagas, [
          ["putusan", "tolak"],
          ["catatan", "Sumber belum jelas"],
        ])
      ).status,
    ).toBe(303);
    expect((await putus(bagas, [["putusan", "terima"]])).status).toBe(409);
    expect((await kirim([...teks(), ["alasan", "Sumber dilampirkan"]])).status).toBe(303);
    const next = (await waiting())?.id;
    const yes = await send(`${there}/susulan/${next}/keputusan`, [["putusan", "terima"]], bagas, LATE);
    expect(yes.status).toBe(303);
    const kini = await one<{ teks: string; susulan: string }>(
      "SELECT teks, susulan FROM realisasi WHERE skp = ?1",
      mine.skp,
    );
    expect(kini).toEqual({ teks: "82% selesai", susulan: next });
    const page = await house(LATE).get(`${there}/susulan`, late);
    expect(page.html).toContain("Sumber belum jelas");
  });

  it("is taken back by its owner, stays a stranger's 404, and ends with the signature", async () => {
    const koreksi: Rows = [
      [`realisasi-${mine.indikator[0]}`, "84% selesai"],
      ["alasan", "Koreksi"],
    ];
    expect((await kirim(koreksi)).status).toBe(303);
    const id = (await waiting())?.id;
    expect((await send(`${there}/susulan/${id}/penarikan`, [], bagas, LATE)).status).toBe(403);
    expect((await send(`${there}/susulan/${id}/penarikan`, [], late, LATE)).status).toBe(303);
    expect((await send(`${there}/susulan/${id}/penarikan`, [], late, LATE)).status).toBe(409);
    const hadi = { ...cast.hadi, cookie: await signedIn(cast.d1, cast.agency.code, cast.hadi.id, LATE) };
    expect((await house(LATE).get(`${there}/susulan`, hadi)).status).toBe(404);
    expect((await send(`${there}/susulan`, koreksi, hadi, LATE)).status).toBe(404);
    await evaluasiDalam(cast, mine.skp, tw(3), "ditandatangani");
    expect((await kirim(koreksi)).status).toBe(409);
  });
});
