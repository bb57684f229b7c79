import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { jpg, kiriman, pdf } from "../../support/berkas.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyR2 } from "../../support/faulty.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

const MENIT = 60_000;
let cast: Cast;
let kerja: Kerja;
let periode: (n: number) => string;
beforeAll(async () => {
  cast = await castOf();
  periode = await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
});

type Note = Partial<Record<"kegiatan" | "rhk" | "tanggal" | "klien" | "pegawai", string>>;
type Files = Parameters<typeof kiriman>[0];
const rhk = (n: 0 | 1) => `${kerja.skp}.${kerja.rhk[n]}`;
const note = (fields: Note = {}, files: Files = [], who: Person = cast.ayu, h = house()) =>
  h.upload(`${cast.base}/catat`, kiriman(files, { klien: newId(NOW), ...fields }), who);
/** As a phone sends what it kept. */
const phone = (fields: Note = {}, files: Files = [], who: Person = cast.ayu, h = house()) =>
  h.send(
    `${cast.base}/catat`,
    {
      method: "POST",
      body: kiriman(files, fields),
      headers: { ...fromOurPage(), accept: "application/json" },
    },
    who,
  );
const all = async <T>(sql: string, ...params: unknown[]) =>
  (
    await cast.d1
      .prepare(sql)
      .bind(...params)
      .all<T>()
  ).results;
const notesWith = (kegiatan: string) =>
  all<Record<string, string | number | null>>("SELECT * FROM progres WHERE kegiatan = ?1", kegiatan);
const filesOf = (kegiatan: string) =>
  all<{ keadaan: string; rhk: string | null }>(
    `SELECT b.keadaan, a.rhk FROM progres g JOIN bukti_progres p ON p.progres = g.id JOIN bukti b ON b.id = p.bukti
      LEFT JOIN bukti_kaitan k ON k.bukti = b.id LEFT JOIN rencana_aksi a ON a.id = k.rencana_aksi WHERE g.kegiatan = ?1`,
    kegiatan,
  );

describe("one line of what was done", () => {
  it("Ayu writes one line without scripts, reads it among the day's and may take it back", async () => {
    const kegiatan = "Verifikasi 12 berkas";
    const answer = await note({ kegiatan, rhk: rhk(0) });
    expect(answer.status).toBe(303);
    const page = await house().get(answer.to ?? "", cast.ayu);
    expect(page.page.querySelector(".notice.success")?.text).toContain("Tercatat");
    expect(page.page.querySelector("#hari")?.text).toContain(kegiatan);
    const [row] = await notesWith(kegiatan);
    expect(row).toMatchObject({
      pegawai: cast.ayu.id,
      tanggal: "2026-11-22",
      skp: kerja.skp,
      rhk: kerja.rhk[0],
      periode: periode(4),
      sumber: "catat",
    });
    const undo = await house(NOW + 14 * MENIT).post(`${cast.base}/catat/${row?.id}/pembatalan`, {}, cast.ayu);
    expect(undo.status).toBe(303);
    expect((await notesWith(kegiatan))[0]?.dihapus_pada).not.toBeNull();
    const twice = await house(NOW + 14 * MENIT).post(
      `${cast.base}/catat/${row?.id}/pembatalan`,
      {},
      cast.ayu,
    );
    expect(twice.status).toBe(303);
  });

  it("with a photo and a result the photo is evidence of it in the period of that day", async () => {
    const kegiatan = "Foto loket";
    expect((await note({ kegiatan, rhk: rhk(1) }, [["loket.jpg", jpg(), "image/jpeg"]])).status).toBe(303);
    expect(await filesOf(kegiatan)).toEqual([{ keadaan: "tersimpan", rhk: kerja.rhk[1] }]);
  });

  it("not knowing the result is no reason to wait: the file lies in the inbox", async () => {
    const kegiatan = "Belum tahu untuk apa";
    const answer = await note({ kegiatan, rhk: "" }, [["a.pdf", pdf(), "application/pdf"]]);
    expect(answer.status).toBe(303);
    expect(await filesOf(kegiatan)).toEqual([{ keadaan: "tersimpan", rhk: null }]);
    const page = await house().get(answer.to ?? "", cast.ayu);
    expect(page.page.querySelector(".notice.success")?.text).toContain("kotak masuk");
  });

  it("where the work sheet is closed the note is kept, the file stays in the inbox, and both are said", async () => {
    const kegiatan = "Setelah jendela ditutup";
    const closed = Date.UTC(2027, 3, 1);
    const [before] = await all<{ tutup_pada: number }>(
      "SELECT tutup_pada FROM jendela WHERE periode = ?1 AND tahap = 'pengisian'",
      periode(4),
    );
    await cast.d1
      .prepare("UPDATE jendela SET tutup_pada = ?2 WHERE periode = ?1 AND tahap = 'pengisian'")
      .bind(periode(4), NOW - 1)
      .run();
    const answer = await phone({ kegiatan, rhk: rhk(0), klien: newId(closed) }, [
      ["b.pdf", pdf(), "application/pdf"],
    ]);
    await cast.d1
      .prepare("UPDATE jendela SET tutup_pada = ?2 WHERE periode = ?1 AND tahap = 'pengisian'")
      .bind(periode(4), before?.tutup_pada)
      .run();
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.html).pesan).toMatch(/kotak masuk.*(ditutup|berakhir)/i);
    expect(await filesOf(kegiatan)).toEqual([{ keadaan: "tersimpan", rhk: null }]);
    expect((await notesWith(kegiatan))[0]?.rhk).toBe(kerja.rhk[0]);
  });

  it("the page proposes the result noted last, and offers the inbox", async () => {
    await note({ kegiatan: "Arsip ditata", rhk: rhk(1) });
    const { page } = await house(NOW + MENIT).get(`${cast.base}/catat`, cast.ayu);
    expect(page.querySelector("#rhk option[selected]")?.getAttribute("value")).toBe(rhk(1));
    expect(page.querySelector("#rhk")?.text).toContain("Belum tahu");
    const beranda = await house(NOW + MENIT).get(`${cast.base}/`, cast.ayu);
    expect(beranda.page.querySelector("catat-cepat #kegiatan")).not.toBeNull();
  });
});

it("the same photo in two notes is one file, and evidence of both", async () => {
  const files: Files = [["sama.jpg", jpg("satu foto"), "image/jpeg"]];
  expect((await phone({ kegiatan: "Foto pertama", rhk: "", klien: newId(NOW) }, files)).status).toBe(201);
  expect((await phone({ kegiatan: "Foto kedua", rhk: rhk(0), klien: newId(NOW) }, files)).status).toBe(201);
  expect((await phone({ kegiatan: "Foto ketiga", rhk: "", klien: newId(NOW) }, files)).status).toBe(201);
  expect(await all("SELECT 1 FROM bukti WHERE nama = 'sama.jpg'")).toHaveLength(1);
  expect(await filesOf("Foto ketiga")).toEqual([{ keadaan: "tersimpan", rhk: kerja.rhk[0] }]);
});

describe("a note that a phone kept", () => {
  it("sent twice it is one, and the answer is the same", async () => {
    const [kegiatan, klien] = ["Dari ponsel", newId(NOW)];
    const sent = { kegiatan, klien, rhk: rhk(0), pegawai: cast.ayu.id };
    const files: Files = [["foto.jpg", jpg("dari ponsel"), "image/jpeg"]];
    const first = await phone(sent, files);
    const again = await phone(sent, files);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(JSON.parse(again.html).id).toBe(JSON.parse(first.html).id);
    expect(await notesWith(kegiatan)).toHaveLength(1);
    expect(await filesOf(kegiatan)).toHaveLength(1);
  });

  it("twice at the same moment it is one too, with one line in the trail", async () => {
    const [kegiatan, klien] = ["Dua kali serentak", newId(NOW)];
    const files: Files = [["c.jpg", jpg("serentak"), "image/jpeg"]];
    const both = await Promise.all([phone({ kegiatan, klien }, files), phone({ kegiatan, klien }, files)]);
    expect(both.map((a) => a.status).every((status) => status === 200 || status === 201)).toBe(true);
    expect(new Set(both.map((a) => JSON.parse(a.html).id)).size).toBe(1);
    const [one] = await notesWith(kegiatan);
    expect(await notesWith(kegiatan)).toHaveLength(1);
    expect(await filesOf(kegiatan)).toHaveLength(1);
    expect(
      await all("SELECT 1 FROM jejak WHERE tindakan = 'progres.catat' AND objek = ?1", one?.id),
    ).toHaveLength(1);
  });

  it("when the store of files fails the note is there, and the same again brings its file", async () => {
    const [kegiatan, klien] = ["Gudang terganggu", newId(NOW)];
    const files: Files = [["d.pdf", pdf("gudang"), "application/pdf"]];
    const broken = house(NOW, { EVIDENCE: faultyR2(env.EVIDENCE, "before") });
    expect((await phone({ kegiatan, klien, rhk: rhk(0) }, files, cast.ayu, broken)).status).toBe(503);
    expect((await phone({ kegiatan, klien, rhk: rhk(0) }, files)).status).toBe(201);
    expect(await notesWith(kegiatan)).toHaveLength(1);
    expect(await filesOf(kegiatan)).toEqual([{ keadaan: "tersimpan", rhk: kerja.rhk[0] }]);
  });

  it("is nobody else's: in another's session nothing is stored, and who is asked first", async () => {
    const kegiatan = "Milik Ayu";
    const answer = await phone({ kegiatan, klien: newId(NOW), pegawai: cast.ayu.id }, [], cast.bagas);
    expect(answer.status).toBe(403);
    expect(await notesWith(kegiatan)).toHaveLength(0);
    const asked = await house().get(`${cast.base}/catat/siapa`, cast.bagas);
    expect(JSON.parse(asked.html)).toEqual({ pegawai: cast.bagas.id });
  });

  it("without a session is not stored, and said so", async () => {
    const answer = await phone({ kegiatan: "Sesi habis", klien: newId(NOW) }, [], {} as Person);
    expect(answer.status).toBe(401);
    expect((await house().get(`${cast.base}/catat/siapa`)).status).toBe(401);
    expect((await note({ kegiatan: "Sesi habis" }, [], {} as Person)).to).toContain("/masuk");
  });

  it("what was undone is not brought back by a repeat", async () => {
    const [kegiatan, klien] = ["Dibatalkan lalu terkirim lagi", newId(NOW)];
    const { id } = JSON.parse((await phone({ kegiatan, klien })).html);
    await house().post(`${cast.base}/catat/${id}/pembatalan`, {}, cast.ayu);
    expect((await phone({ kegiatan, klien })).status).toBe(200);
    const [row] = await notesWith(kegiatan);
    expect(row?.dihapus_pada).not.toBeNull();
  });
});

describe("what is refused", () => {
  it.each([
    ["nothing", { kegiatan: "  " }, 422, "kegiatan"],
    ["too much", { kegiatan: "x".repeat(2001) }, 422, "kegiatan"],
    ["a day to come", { kegiatan: "a", tanggal: "2026-11-23" }, 422, "tanggal"],
    ["a day long past", { kegiatan: "a", tanggal: "2026-10-01" }, 422, "tanggal"],
    ["no day", { kegiatan: "a", tanggal: "31-31-31" }, 422, "tanggal"],
    ["no result of his", { kegiatan: "a", rhk: `${newId(NOW)}.${newId(NOW)}` }, 422, "rhk"],
    ["nonsense for a result", { kegiatan: "a", rhk: "'; DROP TABLE progres" }, 422, "rhk"],
  ] as const)("%s: with the text still there", async (_what, fields, status, field) => {
    const answer = await note(fields);
    expect(answer.status).toBe(status);
    expect(answer.page.querySelector("#kegiatan")?.getAttribute("value")).toBe(fields.kegiatan.trim());
    expect(answer.page.querySelector(`#${field}[aria-invalid]`)).not.toBeNull();
    const json = await phone({ ...fields, klien: newId(NOW) });
    expect([json.status, JSON.parse(json.html).kolom]).toEqual([status, field]);
  });

  it("a file of a wrong kind: nothing is stored, the text stays", async () => {
    const kegiatan = "Berkas keliru";
    const answer = await note({ kegiatan }, [["virus.exe", pdf(), "application/octet-stream"]]);
    expect(answer.status).toBe(422);
    expect(answer.page.querySelector("#kegiatan")?.getAttribute("value")).toBe(kegiatan);
    expect(await notesWith(kegiatan)).toHaveLength(0);
  });

  it("a day under a signature: 409", async () => {
    await evaluasiDalam(cast, kerja.skp, periode(4), "ditandatangani");
    const answer = await note({ kegiatan: "Terlambat", rhk: rhk(0) });
    expect(answer.status).toBe(409);
    await cast.d1.prepare("DELETE FROM evaluasi WHERE skp = ?1").bind(kerja.skp).run();
  });

  it("taking back: later than a quarter of an hour 409, others' and other agencies' 404", async () => {
    const kegiatan = "Untuk dibatalkan";
    await note({ kegiatan });
    const [row] = await notesWith(kegiatan);
    const path = `${cast.base}/catat/${row?.id}/pembatalan`;
    expect((await house(NOW + 15 * MENIT).post(path, {}, cast.ayu)).status).toBe(409);
    for (const other of [cast.bagas, cast.hadi, cast.citra])
      expect((await house().post(path, {}, other)).status).toBe(404);
    const elsewhere = `${cast.other.base}/catat/${row?.id}/pembatalan`;
    expect((await house().post(elsewhere, {}, cast.dimas)).status).toBe(404);
    expect((await notesWith(kegiatan))[0]?.dihapus_pada).toBeNull();
  });
});

it("a page is one round trip, a note two, a note with a photo three", async () => {
  const { d1, ledger } = countingD1(env.AGENCY_001);
  const h = house(NOW, { AGENCY_001: d1 });
  await h.get(`${cast.base}/catat`, cast.ayu);
  const trips = async (act: () => Promise<unknown>) => {
    ledger.forget();
    await act();
    return ledger.trips;
  };
  expect(await trips(() => h.get(`${cast.base}/catat`, cast.ayu))).toBe(1);
  expect(await trips(() => h.get(`${cast.base}/`, cast.ayu))).toBe(1);
  expect(await trips(() => note({ kegiatan: "Dihitung", rhk: rhk(0) }, [], cast.ayu, h))).toBe(2);
  expect(
    await trips(() =>
      note({ kegiatan: "Dihitung", rhk: rhk(0) }, [["e.jpg", jpg(), "image/jpeg"]], cast.ayu, h),
    ),
  ).toBe(3);
});

describe("the application of the phone", () => {
  it("its manifest and the page that is kept know the agency and nobody in it, signed in or not", async () => {
    for (const who of [undefined, cast.ayu]) {
      const manifest = JSON.parse((await house().get(`${cast.base}/manifest.webmanifest`, who)).html);
      expect([manifest.start_url, manifest.scope]).toEqual([`${cast.base}/catat`, `${cast.base}/`]);
      const kept = await house().get(`${cast.base}/luring`, who);
      expect(kept.status).toBe(200);
      expect(kept.html).not.toContain(cast.ayu.nama);
      expect(kept.html).not.toContain(cast.ayu.id);
    }
  });

  it("the page says whose notes it keeps", async () => {
    const { page } = await house().get(`${cast.base}/catat`, cast.ayu);
    expect(page.querySelector("catat-cepat")?.getAttribute("data-pegawai")).toBe(cast.ayu.id);
  });
});

describe("hostile text", () => {
  it.each([
    "<script>alert(1)</script>",
    "'; DROP TABLE progres; --",
    "satu\ndua",
    "🙂 \u202E tersembunyi",
    "a\u0000b",
  ])("%j is shown as it was typed", async (text) => {
    const answer = await note({ kegiatan: text });
    expect(answer.status).toBe(303);
    const { page } = await house().get(answer.to ?? "", cast.ayu);
    expect(page.querySelector(".notice script")).toBeNull();
    const clean = text.toWellFormed().replace("\u0000", "").replace("\n", " ");
    expect(page.querySelector("#hari")?.text).toContain(clean);
  });

  it("names of files say nothing to the page", async () => {
    const answer = await note({ kegiatan: "Nama berkas" }, [
      ['"><img src=x onerror=alert(1)>.pdf', pdf(), "application/pdf"],
    ]);
    expect(answer.status).toBe(303);
    const { page } = await house().get(answer.to ?? "", cast.ayu);
    expect(page.querySelector("#hari img")).toBeNull();
  });
});
