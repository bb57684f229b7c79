import { beforeEach, describe, expect, it } from "vitest";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { pdf } from "../../support/berkas.ts";
import type { Cast, Person } from "../../support/cast.ts";
import { delegasiUji, lentCookie } from "../../support/delegasi.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { crawl } from "../../support/jelajah.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { KENARI, kepegawaianUji, laporUji, sampai } from "../../support/konseling.ts";
import { butirDi, catatanUji } from "../../support/periksa.ts";
import { tahunUji } from "../../support/tahun.ts";
import { castKeras } from "./ruang.ts";

/** What careers depend on while work is done: who may mark, and what is read by whom before its time. */
const { get, post, send } = house();
let c: Cast;
beforeEach(async () => {
  c = await castKeras();
  await tahunUji(c);
});
const looking = async (whom: Person): Promise<Person> => {
  const begun = await post(`${c.base}/simulasi`, { pegawai: whom.id, alasan: "Memeriksa" }, c.citra);
  return lentCookie(c.citra, begun.headers);
};
const all = async (who: Person, starts: readonly string[] = []) => {
  const own = [
    "/",
    "/tim",
    "/pelaksanaan",
    "/umpan-balik",
    "/pembinaan",
    "/konseling",
    "/catatan",
    "/periksa",
  ];
  const pages = await crawl(
    house(),
    who,
    [...own, ...starts].map((p) => (p.startsWith("/a/") ? p : c.base + p)),
    1,
  );
  // Whoever reads nothing because he is not in proves nothing.
  expect(pages.get(`${c.base}/`)?.status).toBe(200);
  return [...pages].map(([at, a]) => ({
    at,
    status: a.status,
    said: a.html + JSON.stringify([...a.headers]),
  }));
};

describe("a mark", () => {
  it("is read by nobody but its penilai until he is through with the person", async () => {
    const u = await catatanUji(c, 12);
    await post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas);
    const [kunci = ""] = butirDi((await get(u.path, c.bagas)).page);
    const tanda = { [`hasil.${kunci}`]: "kurang", [`catatan.${kunci}`]: "kenari-tanda-9c1" };
    expect((await post(`${u.path}/tanda`, { ...tanda, perintah: newId(NOW) }, c.bagas)).status).toBe(303);
    expect((await get(u.path, c.bagas)).html).toContain("kenari-tanda-9c1");
    for (const who of [c.ayu, c.farida, c.citra, c.gita, c.hadi]) {
      const pages = await all(who, [u.path, `${u.path}/lain`, `${c.base}/pelaksanaan/${u.skp}/${u.periode}`]);
      expect([who.nama, pages.filter((p) => p.said.includes("kenari-tanda-9c1")).map((p) => p.at)]).toEqual([
        who.nama,
        [],
      ]);
    }
    // Not one of them marks in his place either, whatever he sends.
    for (const who of [c.ayu, c.farida, c.citra, c.gita, c.hadi])
      for (const step of ["sampel", "tanda", "selesai", "lain"])
        expect([403, 404]).toContain((await post(`${u.path}/${step}`, tanda, who)).status);
    const sample = await c.d1.prepare("SELECT id FROM sampel WHERE skp = ?1").bind(u.skp).first<string>("id");
    expect((await get(`${c.base}/periksa/${sample}/ulang`, c.hadi)).status).toBe(404);
  });

  it("falls on no record of anybody else, and on none that is not in the lot", async () => {
    const u = await catatanUji(c, 12);
    const lain = await catatanUji(c, 4, c.hadi);
    await post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas);
    const asing = await c.d1
      .prepare("SELECT id FROM progres WHERE skp = ?1 LIMIT 1")
      .bind(lain.skp)
      .first<string>("id");
    const tanda = { [`hasil.progres.${asing}`]: "tidak-sesuai", [`catatan.progres.${asing}`]: "x" };
    for (const step of ["tanda", "lain"])
      await post(`${u.path}/${step}?butir=progres.${asing}`, { ...tanda, perintah: newId(NOW) }, c.bagas);
    expect(
      await c.d1.prepare("SELECT count(*) AS n FROM pemeriksaan WHERE objek = ?1").bind(asing).first("n"),
    ).toBe(0);
  });
});

describe("a daily note", () => {
  it("goes into no plan of anybody else, and into no result that is not of one's own plan", async () => {
    const mine = await skpDitetapkan(c);
    const his = await skpDitetapkan(c, c.hadi);
    const pairs = [
      `${his.skp}.${his.rhk[0]}`,
      `${mine.skp}.${his.rhk[0]}`,
      `${his.skp}.${mine.rhk[0]}`,
      his.rhk[0],
    ];
    for (const rhk of pairs) {
      await post(`${c.base}/catat`, { kegiatan: "kenari-asing-51", rhk, klien: newId(NOW) }, c.ayu);
      const baris = {
        tanggal: "2026-11-20",
        kegiatan: "kenari-asing-51",
        hasil: rhk,
        mulai: "",
        selesai: "",
      };
      await post(`${c.base}/harian`, { ...baris, jumlah: "", satuan: "", perintah: newId(NOW) }, c.ayu);
    }
    const found = await c.d1
      .prepare(
        `SELECT g.skp, g.rhk FROM progres g WHERE g.kegiatan = 'kenari-asing-51' AND (g.skp IN (?1) OR g.rhk IN (?2, ?3)
          OR g.pegawai <> ?4)`,
      )
      .bind(his.skp, his.rhk[0], his.rhk[1], c.ayu.id)
      .all();
    expect(found.results).toEqual([]);
  });

  it("written by one is not sent in the session of another, nor in one that is lent", async () => {
    const note = { kegiatan: "kenari-pinjam-77", rhk: "", klien: newId(NOW), pegawai: c.bagas.id };
    expect((await post(`${c.base}/catat`, note, c.ayu)).status).toBe(403);
    const begun = await post(`${c.base}/delegasi/${await delegasiUji(c, c.bagas, c.hadi)}/mulai`, {}, c.hadi);
    for (const who of [lentCookie(c.hadi, begun.headers), await looking(c.bagas)])
      expect((await post(`${c.base}/catat`, note, who)).status).toBe(403);
    expect(
      await c.d1.prepare("SELECT count(*) AS n FROM progres WHERE kegiatan = 'kenari-pinjam-77'").first("n"),
    ).toBe(0);
  });
});

describe("what was written in confidence", () => {
  it("a private note is in no page of a delegate, of a look, of an admin, of an auditor, nor in their search", async () => {
    await skpDitetapkan(c);
    await post(
      `${c.base}/catatan`,
      { tentang: c.ayu.id, teks: "kenari-pribadi-3b", perintah: newId(NOW) },
      c.bagas,
    );
    const id = await c.d1.prepare("SELECT max(id) AS id FROM catatan_pribadi").first<string>("id");
    const begun = await post(`${c.base}/delegasi/${await delegasiUji(c, c.bagas, c.hadi)}/mulai`, {}, c.hadi);
    const them = [
      lentCookie(c.hadi, begun.headers),
      await looking(c.bagas),
      c.citra,
      c.gita,
      c.farida,
      c.ayu,
    ];
    for (const who of them) {
      const pages = await all(who, [
        `/catatan/${id}`,
        "/cari?q=kenari-pribadi-3b",
        "/jejak",
        "/catatan?q=kenari",
      ]);
      // The word that was searched for is said again; the note is not.
      const sang = pages.filter((p) => !p.at.includes("q=") && p.said.includes("kenari-pribadi-3b"));
      expect(sang.map((p) => p.at)).toEqual([]);
      const asked = pages.find((p) => p.at.includes("/cari?q="));
      expect(asked?.said.includes(`/catatan/${id}`) ?? false).toBe(false);
    }
    expect((await get(`${c.base}/catatan/${id}`, c.bagas)).html).toContain("kenari-pribadi-3b");
  });

  it("of a case an admin who looks as the employee, the reporter or the counsellor sees nothing, not even that there is one", async () => {
    await kepegawaianUji(c);
    const k = await laporUji(c, (await skpDitetapkan(c)).skp);
    await sampai(c, k, "dijadwalkan");
    for (const whom of [c.ayu, c.bagas, c.gita, c.hadi]) {
      const pages = await all(await looking(whom), [k.path, "/pemberitahuan", "/kalender"]);
      for (const word of [...Object.values(KENARI), k.id])
        expect([
          whom.nama,
          word,
          pages.filter((p) => p.said.includes(word) && p.status < 400).map((p) => p.at),
        ]).toEqual([whom.nama, word, []]);
      const home = pages.find((p) => p.at === `${c.base}/`);
      expect([whom.nama, /konseling\/[0-9A-Z]{26}/.test(home?.said ?? "")]).toEqual([whom.nama, false]);
    }
  });
});

describe("a file in parts", () => {
  const json = { accept: "application/json" };
  const begin = async (nama: string, isi: Uint8Array, who = c.ayu) => {
    const f = { nama, tipe: "application/pdf", ukuran: String(isi.length), sha256: await sha256Hex(isi) };
    const a = await send(
      `${c.base}/bukti/unggahan`,
      { method: "POST", body: new URLSearchParams(f), headers: { ...fromOurPage(), ...json } },
      who,
    );
    return { status: a.status, ...(JSON.parse(a.html) as { unggahan?: string; pesan?: string }) };
  };
  const part = async (id: string, isi: Uint8Array, who: Person, n = 0) =>
    await send(
      `${c.base}/bukti/unggahan/${id}/potongan/${n}`,
      {
        method: "POST",
        body: Uint8Array.from(isi),
        headers: { ...fromOurPage(), ...json, "x-sha256": await sha256Hex(isi) },
      },
      who,
    );
  const finish = (id: string, who: Person) =>
    send(
      `${c.base}/bukti/unggahan/${id}/selesai`,
      { method: "POST", body: new URLSearchParams({ untuk: "" }), headers: { ...fromOurPage(), ...json } },
      who,
    );
  const text = (s: string) => new TextEncoder().encode(s);

  it("of another's session takes nothing, ends nothing and throws nothing away", async () => {
    const isi = pdf(newId(NOW));
    const { unggahan = "" } = await begin("a.pdf", isi);
    expect((await part(unggahan, isi, c.hadi)).status).toBe(404);
    expect((await finish(unggahan, c.hadi)).status).toBe(404);
    expect((await post(`${c.base}/bukti/unggahan/${unggahan}/pembuangan`, {}, c.hadi)).status).toBe(404);
    expect((await part(unggahan, isi, c.ayu)).status).toBe(200);
    expect((await finish(unggahan, c.ayu)).status).toBe(201);
  });

  it.each([
    ["../../etc/passwd.pdf"],
    ["..\\..\\con.pdf"],
    ["a\r\nset-cookie: x=1.pdf"],
    [`"><script>alert(1)</script>.pdf`],
    ["\u202efdp.exe.pdf"],
    [`${"é".repeat(400)}.pdf`],
    ["=HYPERLINK(1).pdf"],
    ["nul\u0000.pdf"],
  ])("called %j is kept under a name that does no harm (K12)", async (nama) => {
    const isi = pdf(newId(NOW));
    const { unggahan = "", status } = await begin(nama, isi);
    expect(status).toBe(201);
    await part(unggahan, isi, c.ayu);
    const done = await finish(unggahan, c.ayu);
    expect(done.status).toBe(201);
    const [kept] = (JSON.parse(done.html) as { bukti: { id: string }[] }).bukti;
    const row = await c.d1
      .prepare("SELECT nama, kunci FROM bukti WHERE id = ?1")
      .bind(kept?.id)
      .first<{ nama: string; kunci: string }>();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
    expect(row?.nama).not.toMatch(/[\u0000-\u001f\u202a-\u202e/\\]/);
    expect(row?.kunci).toMatch(/^bukti\/[\w-]+$/);
    const file = await get(`${c.base}/bukti/${kept?.id}`, c.ayu);
    expect([file.status, file.headers.get("set-cookie")]).toEqual([200, null]);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="[^"\r\n]*"/);
    expect((await get(`${c.base}/bukti`, c.ayu)).html).not.toContain("<script>alert");
  });

  it.each([
    ["a page called a PDF", "laman.pdf", text("<!doctype html><script>alert(1)</script>")],
    ["a program called a picture", "gambar.png", text("MZ\u0090\u0000this program")],
    ["a vector picture", "gambar.svg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
    ["a picture called a PDF", "foto.pdf", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ["nothing at all but a name", "kosong.docx", text("x")],
  ])("%s is not kept, and nothing of it stays (K13)", async (_what, nama, isi) => {
    const { unggahan, status } = await begin(nama, isi);
    if (unggahan) {
      await part(unggahan, isi, c.ayu);
      expect((await finish(unggahan, c.ayu)).status).toBe(422);
    } else expect(status).toBe(422);
    const sha = await sha256Hex(isi);
    const left =
      "SELECT (SELECT count(*) FROM bukti WHERE sha256 = ?1) + (SELECT count(*) FROM unggahan WHERE sha256 = ?1) AS n";
    expect(await c.d1.prepare(left).bind(sha).first("n")).toBe(0);
  });

  it("a PDF that is a page as well runs nothing: it is only ever saved, without a way to guess its kind", async () => {
    const isi = Uint8Array.from([...text("%PDF-1.4\n<script>alert(1)</script>\n"), ...pdf(newId(NOW))]);
    const { unggahan = "" } = await begin("dua-muka.pdf", isi);
    await part(unggahan, isi, c.ayu);
    const done = await finish(unggahan, c.ayu);
    if (done.status === 422) return;
    const [kept] = (JSON.parse(done.html) as { bukti: { id: string }[] }).bukti;
    for (const tail of ["", "?pratinjau"]) {
      const { headers } = await get(`${c.base}/bukti/${kept?.id}${tail}`, c.ayu);
      expect(headers.get("content-disposition")).toMatch(/^attachment/);
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});

describe("an outsider's link", () => {
  it("answered, withdrawn or of another agency opens nothing; twice at once is one answer", async () => {
    await skpDitetapkan(c);
    const f = { pertanyaan: "Bagaimana?", sasaran: "nilai:kolaboratif", batas: "2026-11-30" };
    const asked = async () => {
      const page = await post(
        `${c.base}/umpan-balik/minta`,
        { ...f, nama: "Rina", sebutan: "Warga", alamat: "", perintah: newId(NOW) },
        c.ayu,
      );
      return /\/u\/uji-keras\/[\w-]{43}/.exec(page.html)?.[0] ?? "";
    };
    const link = await asked();
    const body = { jabatan: "", "isi-kolaboratif": "kenari-luar-08", situs: "" };
    await Promise.all([post(link, body), post(link, body)]);
    await post(link, { ...body, "isi-kolaboratif": "kenari-luar-09" });
    const said = await c.d1
      .prepare("SELECT isi FROM umpan_balik WHERE isi GLOB 'kenari-luar-*'")
      .all<{ isi: string }>();
    expect(said.results.map((r) => r.isi)).toEqual(["kenari-luar-08"]);
    // It never shows what was answered, nor whose plan it is to who holds the link afterwards.
    expect((await get(link)).html).not.toContain("kenari-luar");
    const second = await asked();
    expect((await get(second.replace("uji-keras", "dinas-uji"))).status).toBe(404);
    expect((await get(second.slice(0, -1) + (second.endsWith("A") ? "B" : "A"))).status).toBe(404);
    // Whoever is named by the Host header, the link that is shown is ours.
    const page = await send(
      `${c.base}/umpan-balik/minta`,
      {
        method: "POST",
        body: new URLSearchParams({ ...f, nama: "Rini", sebutan: "Warga", alamat: "", perintah: newId(NOW) }),
        headers: { ...fromOurPage(), host: "jahat.example", "x-forwarded-host": "jahat.example" },
      },
      c.ayu,
    );
    expect([page.status, page.html.includes("jahat.example")]).toEqual([200, false]);
  });
});
