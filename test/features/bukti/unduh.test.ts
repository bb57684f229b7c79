import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { kiriman, pdf, png } from "../../support/berkas.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let tw4: string;
let file: Uint8Array;
let terkait: string;
let lepas: string;
let foto: string;
beforeAll(async () => {
  cast = await castOf();
  tw4 = (await tahunUji(cast))(4);
  kerja = await skpDitetapkan(cast);
  file = pdf(`unduh ${cast.ayu.id}`);
  const untuk = `rhk:${kerja.skp}:${tw4}:${kerja.rhk[0]}`;
  terkait = await sent('laporan é "akhir".pdf', file, { untuk });
  lepas = await sent("lepas.pdf", pdf(), {});
  foto = await sent("foto.png", png(), { untuk });
});

async function sent(
  nama: string,
  isi: Uint8Array,
  fields: Record<string, string>,
  who = cast.ayu,
): Promise<string> {
  await house().upload(`${cast.base}/bukti`, kiriman([[nama, isi]], fields), who);
  const row = await cast.d1
    .prepare("SELECT id FROM bukti WHERE pegawai = ?1 ORDER BY id DESC LIMIT 1")
    .bind(who.id)
    .first<{ id: string }>();
  return row?.id ?? "";
}
const at = (id: string) => `${cast.base}/bukti/${id}`;
const open = (id: string, who: Person, headers: Record<string, string> = {}, tail = "") =>
  house().send(at(id) + tail, { headers }, who);
const count = async (sql: string, ...params: unknown[]) =>
  (
    await cast.d1
      .prepare(sql)
      .bind(...params)
      .first<{ n: number }>()
  )?.n ?? -1;

describe("downloading evidence", () => {
  it("comes as a file to save, under its name, and may run nothing", async () => {
    const answer = await open(terkait, cast.ayu);
    expect(answer.status).toBe(200);
    expect(answer.html).toBe(new TextDecoder().decode(file));
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const name = answer.headers.get("content-disposition");
    expect(name).toMatch(
      /^attachment; filename="laporan _ _akhir_\.pdf"; filename\*=UTF-8''laporan%20%C3%A9%20%22akhir%22\.pdf$/,
    );
    expect(answer.headers.get("etag")).toMatch(/^"[0-9a-f]{64}"$/);
  });

  it("only pictures are shown, and a PDF is saved even when a preview is asked for", async () => {
    const shown = await open(foto, cast.ayu, {}, "?pratinjau");
    expect(shown.headers.get("content-disposition")).toMatch(/^inline/);
    expect(shown.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect((await open(terkait, cast.ayu, {}, "?pratinjau")).headers.get("content-disposition")).toMatch(
      /^attachment/,
    );
    expect((await open(foto, cast.ayu)).headers.get("content-disposition")).toMatch(/^attachment/);
  });

  it.each([
    ["bytes=0-4", 206, "%PDF-", "bytes 0-4/"],
    ["bytes=5-", 206, undefined, "bytes 5-"],
    ["bytes=-6", 206, "%%EOF\n", "bytes "],
    ["bytes=0-999999", 206, undefined, "bytes 0-"],
    ["bytes=999999-", 416, "", "bytes */"],
    ["bytes=9-3", 416, "", "bytes */"],
    ["bytes=0-1,4-5", 200, undefined, null],
    ["lines=0-4", 200, undefined, null],
    ["bytes=-", 200, undefined, null],
  ])("Range: %s answers %i", async (range, status, body, contentRange) => {
    const answer = await open(terkait, cast.ayu, { range });
    expect(answer.status).toBe(status);
    if (body !== undefined) expect(answer.html).toBe(body);
    if (contentRange === null) expect(answer.headers.get("content-range")).toBeNull();
    else expect(answer.headers.get("content-range")).toContain(contentRange);
    if (status === 206) expect(Number(answer.headers.get("content-length"))).toBe(answer.html.length);
  });

  it("knows what the browser has already, and gives the whole file when it has another", async () => {
    const etag = (await open(terkait, cast.ayu)).headers.get("etag") ?? "";
    expect((await open(terkait, cast.ayu, { "if-none-match": etag })).status).toBe(304);
    expect((await open(terkait, cast.ayu, { range: "bytes=0-4", "if-range": etag })).status).toBe(206);
    expect((await open(terkait, cast.ayu, { range: "bytes=0-4", "if-range": '"lain"' })).status).toBe(200);
  });

  it("penilai, atasan, admin and auditor read what is attached, and each leaves a line", async () => {
    for (const who of [cast.bagas, cast.farida, cast.citra, cast.gita])
      expect((await open(terkait, who)).status).toBe(200);
    const readers = await cast.d1
      .prepare("SELECT oleh FROM jejak WHERE objek = ?1 AND tindakan = 'bukti.baca' ORDER BY id")
      .bind(terkait)
      .all<{ oleh: string }>();
    expect(readers.results.map((r) => r.oleh)).toEqual([
      cast.bagas.id,
      cast.farida.id,
      cast.citra.id,
      cast.gita.id,
    ]);
  });

  it("what is not attached is for its owner, the admin and the auditor", async () => {
    expect((await open(lepas, cast.bagas)).status).toBe(404);
    expect((await open(lepas, cast.citra)).status).toBe(200);
    expect((await open(lepas, cast.gita)).status).toBe(200);
  });

  it("who evaluates the period reads it, also when the line has moved on since", async () => {
    const other = await castOf();
    const mine = await skpDitetapkan(other);
    await house().upload(
      `${other.base}/bukti`,
      kiriman([["x.pdf", pdf()]], { untuk: `rhk:${mine.skp}:${tw4}:${mine.rhk[0]}` }),
      other.ayu,
    );
    const row = await other.d1
      .prepare("SELECT id FROM bukti WHERE pegawai = ?1")
      .bind(other.ayu.id)
      .first<{ id: string }>();
    await evaluasiDalam(other, mine.skp, tw4, "pengisian");
    await other.d1.prepare("UPDATE skp SET penilai = ?1 WHERE id = ?2").bind(other.hadi.id, mine.skp).run();
    expect((await house().get(`${other.base}/bukti/${row?.id}`, other.bagas)).status).toBe(200);
    expect((await house().get(`${other.base}/bukti/${row?.id}`, other.hadi)).status).toBe(200);
  });

  it("strangers of the agency and of another find nothing", async () => {
    expect((await open(terkait, cast.hadi)).status).toBe(404);
    expect((await house().get(`${cast.other.base}/bukti/${terkait}`, cast.dimas)).status).toBe(404);
    for (const id of ["x", "../../x", `${terkait}0`, terkait.toLowerCase()])
      expect((await open(id, cast.ayu)).status).toBe(404);
    expect((await house().get(at(terkait))).status).toBe(303);
  });

  it("costs one round trip for its owner, and one more for the line a reader leaves", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(at(terkait), cast.ayu);
    ledger.forget();
    await h.get(at(terkait), cast.ayu);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    await h.get(at(terkait), cast.bagas);
    expect(ledger.trips).toBe(2);
  });
});

describe("what a file is attached to", () => {
  const post = (id: string, step: string, fields: Record<string, string>, who = cast.ayu, h = house()) =>
    h.post(`${at(id)}/${step}`, fields, who);
  const aksi = () =>
    cast.d1
      .prepare("SELECT id FROM rencana_aksi WHERE skp = ?1")
      .bind(kerja.skp)
      .first<{ id: string }>()
      .then((r) => r?.id ?? "");

  it("Ayu attaches a file later, detaches it, and each is in the audit", async () => {
    const page = await house().get(`${at(lepas)}/kaitan`, cast.ayu);
    expect(page.page.querySelector(`#untuk option[value=${await aksi()}]`)).not.toBeNull();
    expect((await post(lepas, "kaitan", { untuk: await aksi() })).status).toBe(303);
    expect((await open(lepas, cast.bagas)).status).toBe(200);
    expect((await post(lepas, "kaitan", { untuk: await aksi() })).status).toBe(409);
    const back = await post(lepas, "pelepasan", {
      rencanaAksi: await aksi(),
      kembali: `${at(lepas)}/kaitan`,
    });
    expect(back.to).toBe(`${at(lepas)}/kaitan?selesai=lepas`);
    expect((await post(lepas, "pelepasan", { rencanaAksi: await aksi() })).status).toBe(409);
    expect((await open(lepas, cast.bagas)).status).toBe(404);
    const n = await count(
      "SELECT count(*) AS n FROM jejak WHERE objek = ?1 AND tindakan IN ('bukti.kait', 'bukti.lepas')",
      lepas,
    );
    expect(n).toBe(2);
  });

  it("empty forms are 422, others may not manage it, strangers do not find it", async () => {
    expect((await post(terkait, "kaitan", {})).status).toBe(422);
    expect((await post(terkait, "pelepasan", {})).status).toBe(422);
    for (const step of ["kaitan", "pelepasan", "penghapusan"]) {
      const fields = { untuk: await aksi(), rencanaAksi: await aksi() };
      expect((await post(terkait, step, fields, cast.bagas)).status).toBe(403);
      expect((await post(terkait, step, fields, cast.citra)).status).toBe(403);
      expect((await post(terkait, step, fields, cast.hadi)).status).toBe(404);
      expect(
        (await house().post(`${cast.other.base}/bukti/${terkait}/${step}`, fields, cast.dimas)).status,
      ).toBe(404);
    }
    expect((await post(terkait, "kaitan", { untuk: "01ZZZZZZZZZZZZZZZZZZZZZZZZ" })).status).toBe(404);
    expect((await house().get(`${at(terkait)}/kaitan`, cast.bagas)).status).toBe(403);
  });

  it("Ayu deletes a file while the period is open: row, attachments and object are gone", async () => {
    const id = await sent("buang.pdf", pdf(), { untuk: await aksi() });
    const { kunci } = (await cast.d1
      .prepare("SELECT kunci FROM bukti WHERE id = ?1")
      .bind(id)
      .first<{ kunci: string }>()) ?? { kunci: "" };
    const answer = await post(id, "penghapusan", {});
    expect(answer.to).toBe(`${cast.base}/bukti?selesai=hapus`);
    expect((await open(id, cast.ayu)).status).toBe(404);
    expect((await post(id, "penghapusan", {})).status).toBe(404);
    expect(await env.EVIDENCE.head(`${cast.agency.id}/${kunci}`)).toBeNull();
    expect(await count("SELECT count(*) AS n FROM bukti_kaitan WHERE bukti = ?1", id)).toBe(0);
  });

  it("once the window is closed or the evaluation signed, nothing is detached or deleted", async () => {
    const late = Date.UTC(2027, 1, 1);
    const ayu = { ...cast.ayu, cookie: await signedIn(cast.d1, cast.agency.code, cast.ayu.id, late) };
    for (const [step, fields] of [
      ["pelepasan", { rencanaAksi: await aksi() }],
      ["penghapusan", {}],
      ["kaitan", { untuk: await aksi() }],
    ] as const) {
      const answer = await post(terkait, step, fields as Record<string, string>, ayu, house(late));
      expect(answer.status).toBe(409);
      expect(answer.page.querySelector(".error-summary")).not.toBeNull();
    }
    await evaluasiDalam(cast, kerja.skp, tw4, "ditandatangani");
    expect((await post(terkait, "pelepasan", { rencanaAksi: await aksi() })).status).toBe(409);
    expect((await post(terkait, "penghapusan", {})).status).toBe(409);
    expect((await open(terkait, cast.ayu)).status).toBe(200);
  });
});

describe("a file that the store lost", () => {
  it("is said in words with 410, as data to a script, and the admins hear of it once a day", async () => {
    const [hilang, gambar] = [
      await sent("hilang.pdf", pdf(`hilang ${cast.ayu.id}`), {}),
      await sent("hilang.png", png(), {}, cast.hadi),
    ];
    for (const id of [hilang, gambar]) {
      const row = await cast.d1
        .prepare("SELECT kunci FROM bukti WHERE id = ?1")
        .bind(id)
        .first<string>("kunci");
      await env.EVIDENCE.delete(`${cast.agency.id}/${row}`);
    }
    // Whoever comes again finds the same, and nobody is told anew.
    for (const _again of [1, 2]) {
      const page = await open(hilang, cast.ayu);
      expect([page.status, page.page.querySelector("h1")?.text]).toEqual([
        410,
        "Berkas ini tidak ada lagi di gudang",
      ]);
    }
    expect((await open(gambar, cast.hadi, {}, "?pratinjau")).status).toBe(410);
    const said = await open(hilang, cast.ayu, { accept: "application/json", range: "bytes=0-3" });
    expect([said.status, JSON.parse(said.html).pesan]).toEqual([410, expect.stringContaining("Admin")]);
    expect((await open(hilang, cast.dimas)).status).not.toBe(410);
    const told = "SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1 AND tautan = ?2";
    expect(await count(told, cast.citra.id, `/kelola/bukti#${hilang}`)).toBe(1);
    expect(
      await count("SELECT count(*) AS n FROM jejak WHERE objek = ?1 AND tindakan = 'bukti.hilang'", gambar),
    ).toBe(1);
  });
});
