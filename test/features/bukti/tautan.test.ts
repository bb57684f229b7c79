import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openEvidence } from "../../../src/data/evidence.ts";
import { reconcileEvidence } from "../../../src/features/bukti/actions.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { type Fields, house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let tw4: string;
let untuk: string;
const ALAMAT = "https://drive.google.com/file/d/1a2b3c/view?usp=sharing";
beforeAll(async () => {
  cast = await castOf();
  tw4 = (await tahunUji(cast))(4);
  kerja = await skpDitetapkan(cast);
  untuk = `rhk:${kerja.skp}:${tw4}:${kerja.rhk[0]}`;
});

const kirim = (f: Fields, who: Person = cast.ayu, h = house(), base = cast.base) =>
  h.post(`${base}/bukti/tautan`, { alamat: ALAMAT, nama: "Rekaman bimtek", ...f }, who);
const satu = <Row>(sql: string, ...params: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...params)
    .first<Row>();
const idOf = async (nama: string) =>
  (await satu<{ id: string }>("SELECT id FROM bukti WHERE nama = ?1 AND keadaan = 'tersimpan'", nama))?.id ??
  "";

describe("evidence that is a link", () => {
  it("Ayu adds one from her work sheet and comes back to it; it stands there with its host", async () => {
    const here = `${cast.base}/pelaksanaan/${kerja.skp}/${tw4}`;
    const sheet = await house().get(here, cast.ayu);
    const link = sheet.page.querySelectorAll("a").find((a) => a.text.includes("Tambah tautan"));
    const form = await house().get((link?.getAttribute("href") ?? "").replaceAll("&amp;", "&"), cast.ayu);
    expect(form.page.querySelector("select[name=untuk] option[selected]")?.getAttribute("value")).toBe(untuk);
    expect(
      form.page.querySelector(`form[action$="/bukti/tautan"] input[name=kembali]`)?.getAttribute("value"),
    ).toBe(here);
    const answer = await kirim({ untuk, kembali: here, sebab: "Rekaman 3 jam" });
    expect([answer.status, answer.to]).toEqual([303, `${here}?selesai=unggah`]);
    const list = (await house().get(here, cast.ayu)).page.querySelector(`#bukti-${kerja.rhk[0]}`);
    expect(list?.text).toContain("Rekaman bimtek");
    expect(list?.text).toContain("drive.google.com · belum diperiksa");
    expect(list?.text).not.toContain("dipindai");
    const id = await idOf("Rekaman bimtek");
    expect(await satu("SELECT kunci, jenis, ukuran, alamat, sebab FROM bukti WHERE id = ?1", id)).toEqual({
      kunci: `tautan/${id}`,
      jenis: "tautan",
      ukuran: 0,
      alamat: ALAMAT,
      sebab: "Rekaman 3 jam",
    });
    expect(await satu("SELECT asal, giliran_pada AS pada FROM tautan WHERE bukti = ?1", id)).toEqual({
      asal: "drive.google.com",
      pada: NOW,
    });
  });

  it("its page shows the address in full, and leads there without a handle on ours", async () => {
    const id = await idOf("Rekaman bimtek");
    for (const who of [cast.ayu, cast.bagas]) {
      const page = await house().get(`${cast.base}/bukti/tautan/${id}`, who);
      expect(page.status).toBe(200);
      const out = page.page.querySelector(`#isi a[target=_blank]`);
      expect(out?.getAttribute("rel")).toContain("noopener");
      expect(out?.getAttribute("href")?.replaceAll("&amp;", "&")).toBe(ALAMAT);
      expect(page.page.querySelector("#isi p.pre")?.text).toContain("drive.google.com/file/d/1a2b3c");
    }
    expect(
      await satu(
        "SELECT count(*) AS n FROM jejak WHERE objek = ?1 AND tindakan = 'bukti.baca' AND oleh = ?2",
        id,
        cast.bagas.id,
      ),
    ).toEqual({ n: 1 });
    const bukti = await house().get(`${cast.base}/bukti/${id}`, cast.ayu);
    expect([bukti.status, bukti.to]).toEqual([303, `${cast.base}/bukti/tautan/${id}`]);
    expect((await house().get(`${cast.base}/bukti/${id}/kaitan`, cast.ayu)).html).toContain("Lihat tautan");
    expect(
      (await house().get(`${cast.base}/bukti`, cast.ayu)).page.querySelector("#bukti-saya")?.text,
    ).toContain("drive.google.com");
  });

  it("the same address again is the same evidence, attached where it was meant to be", async () => {
    const lain = `rhk:${kerja.skp}:${tw4}:${kerja.rhk[1]}`;
    const again = await kirim({ nama: "Nama lain", untuk: lain });
    expect(again.to).toContain("selesai=sama");
    expect(await idOf("Nama lain")).toBe("");
    expect(
      await satu("SELECT count(*) AS n FROM bukti_kaitan WHERE bukti = ?1", await idOf("Rekaman bimtek")),
    ).toEqual({ n: 2 });
    expect((await kirim({ nama: "Milik Hadi" }, cast.hadi)).status).toBe(303);
    expect(await idOf("Milik Hadi")).not.toBe("");
  });

  it("nothing looks for it in the store: not the reconciler, not the delete, not the export", async () => {
    await kirim({ alamat: "https://contoh.go.id/hapus", nama: "Akan dihapus" });
    const id = await idOf("Akan dihapus");
    const store = openEvidence(env.EVIDENCE, cast.agency);
    const hasil = await reconcileEvidence(cast.db, store, Math.max(Date.now(), NOW) + 40 * 86_400_000);
    expect(hasil.hilang).not.toContain(id);
    const gone = await house().post(`${cast.base}/bukti/${id}/penghapusan`, {}, cast.ayu);
    expect(gone.status).toBe(303);
    expect(await satu("SELECT giliran_pada AS pada FROM tautan WHERE bukti = ?1", id)).toEqual({
      pada: null,
    });
    expect((await house().get(`${cast.base}/bukti/tautan/${id}`, cast.ayu)).status).toBe(404);
  });

  it("a link that does not open is a mark for whoever assesses, where it stands", async () => {
    const id = await idOf("Rekaman bimtek");
    await cast.d1
      .prepare("UPDATE tautan SET keadaan = 'tidak-ditemukan', status = 404 WHERE bukti = ?1")
      .bind(id)
      .run();
    const sheet = await house().get(`${cast.base}/pelaksanaan/${kerja.skp}/${tw4}`, cast.bagas);
    expect(sheet.page.querySelector("#isi")?.text).toContain("mintalah gantinya sebelum menyimpulkan");
    const page = await house().get(`${cast.base}/bukti/tautan/${id}`, cast.bagas);
    expect(page.page.querySelector("#isi")?.text).toContain("nilai tidak berubah dengan sendirinya");
    expect(
      await satu("SELECT count(*) AS n FROM bukti_baca WHERE bukti = ?1 AND pegawai = ?2", id, cast.bagas.id),
    ).toEqual({ n: 1 });
    await cast.d1.prepare("UPDATE tautan SET keadaan = 'belum' WHERE bukti = ?1").bind(id).run();
  });

  it("a page is one round trip, a save two", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(`${cast.base}/bukti/tautan`, cast.ayu);
    ledger.forget();
    await h.get(`${cast.base}/bukti/tautan`, cast.ayu);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    expect((await kirim({ alamat: "https://contoh.go.id/hitung", untuk }, cast.ayu, h)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});

describe("the litany", () => {
  it("Dimas and Hadi find no RHK of Ayu's, and no link of hers; who only looks may not add", async () => {
    const id = await idOf("Rekaman bimtek");
    expect((await kirim({ untuk }, cast.dimas, house(), cast.other.base)).status).toBe(404);
    expect((await kirim({ untuk }, cast.hadi)).status).toBe(404);
    expect((await house().get(`${cast.other.base}/bukti/tautan/${id}`, cast.dimas)).status).toBe(404);
    expect((await house().get(`${cast.base}/bukti/tautan/${id}`, cast.hadi)).status).toBe(404);
    for (const who of [cast.bagas, cast.citra, cast.gita])
      expect((await kirim({ untuk, alamat: "https://contoh.go.id/x" }, who)).status).toBe(403);
    expect((await house().get(`${cast.base}/bukti/tautan/bukan-id`, cast.ayu)).status).toBe(404);
  });

  it("after the window it is 409, and what was typed is there; the same command twice is one", async () => {
    const late = Date.UTC(2027, 1, 1);
    const ayu = { ...cast.ayu, cookie: await signedIn(cast.d1, cast.agency.code, cast.ayu.id, late) };
    const refused = await kirim({ untuk, alamat: "https://contoh.go.id/terlambat" }, ayu, house(late));
    expect(refused.status).toBe(409);
    expect(refused.page.querySelector("#alamat")?.getAttribute("value")).toBe(
      "https://contoh.go.id/terlambat",
    );
    const perintah = (await house().get(`${cast.base}/bukti/tautan`, cast.ayu)).page
      .querySelector("input[name=perintah]")
      ?.getAttribute("value");
    const f = { alamat: "https://contoh.go.id/dua-kali", nama: "Dua kali", perintah: perintah ?? "" };
    const [first, second] = [await kirim(f), await kirim(f)];
    expect([first.status, second.status, second.to]).toEqual([303, 303, first.to]);
  });

  it.each([
    [{ alamat: "javascript:alert(1)" }, "Hanya alamat web"],
    [{ alamat: "http://situs.go.id/" }, "harus dimulai dengan https"],
    [{ alamat: "https://10.0.0.1/" }, "dari dalam satu jaringan"],
    [{ alamat: "https://a:b@situs.go.id/" }, "memuat nama atau sandi"],
    [{ alamat: "" }, "Isi alamat tautannya"],
    [{ nama: "" }, "Isi judul"],
    [{ nama: "a".repeat(121) }, "paling panjang 120"],
    [{ sebab: "a".repeat(1001) }, "paling panjang 1.000"],
  ] as const)("%j is 422 with the reason, and what was typed stays", async (f, kata) => {
    const answer = await kirim({ sebab: "Terlalu besar", ...f });
    expect(answer.status).toBe(422);
    expect(answer.page.querySelector(".error-summary")?.text).toContain(kata);
    const typed: Fields = { alamat: ALAMAT, nama: "Rekaman bimtek", ...f };
    expect(answer.page.querySelector("#alamat")?.getAttribute("value")?.replaceAll("&amp;", "&")).toBe(
      typed.alamat,
    );
    expect(answer.page.querySelector("#nama")?.getAttribute("value")).toBe(typed.nama);
  });
});
