import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../../../src/data/ids.ts";
import { kiriman, pdf } from "../../support/berkas.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { faultyR2 } from "../../support/faulty.ts";
import { fotoJpeg } from "../../support/foto.ts";
import { house } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let tw: (n: 1 | 2 | 3 | 4) => string;
beforeAll(async () => {
  cast = await castOf();
  tw = await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
});

const rhk = (at = 0) => `rhk:${kerja.skp}:${tw(4)}:${kerja.rhk[at]}`;
const send = async (
  nama: string,
  isi: Uint8Array,
  fields: Record<string, string> = {},
  who: Person = cast.ayu,
  h = house(),
) => {
  const answer = await h.upload(`${cast.base}/bukti`, kiriman([[nama, isi]], fields), who);
  const row = await one<{ id: string }>(
    "SELECT id FROM bukti WHERE pegawai = ?1 AND sha256 = ?2 AND keadaan <> 'gugur'",
    who.id,
    await sha256Hex(isi),
  );
  return { answer, id: row?.id ?? "" };
};
const one = <T>(sql: string, ...params: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...params)
    .first<T>();
const proves = async (id: string) =>
  (await one<{ n: number }>("SELECT count(*) AS n FROM bukti_kaitan WHERE bukti = ?1", id))?.n;
const history = (id: string, who: Person) => house().get(`${cast.base}/bukti/${id}/riwayat`, who);

describe("a new version of a file", () => {
  it("takes over what is open; the old one stays, linked, with its hash, and cannot be deleted", async () => {
    const lama = await send("rekap.pdf", pdf(), { untuk: rhk() });
    const baru = await send("rekap v2.pdf", pdf(), { menggantikan: lama.id });
    expect(baru.answer.status).toBe(303);
    expect([await proves(lama.id), await proves(baru.id)]).toEqual([0, 1]);
    const page = await history(baru.id, cast.ayu);
    expect(page.page.querySelectorAll(".timeline li").map((li) => li.querySelector(".what")?.text)).toEqual([
      "rekap v2.pdf",
      "rekap.pdf",
    ]);
    expect(page.html).toContain(`/bukti/${lama.id}/riwayat`);
    expect((await house().bytes(`${cast.base}/bukti/${lama.id}`, cast.ayu)).status).toBe(200);
    const gone = await house().post(`${cast.base}/bukti/${lama.id}/penghapusan`, {}, cast.ayu);
    expect([gone.status, gone.html]).toEqual([409, expect.stringContaining("Versi lama tetap disimpan")]);
    // The penilai reads the new one, and sees hash and time of the old one.
    const bagas = await history(baru.id, cast.bagas);
    expect([bagas.status, bagas.html]).toEqual([200, expect.stringContaining("rekap.pdf")]);
    expect((await history(baru.id, cast.hadi)).status).toBe(404);
    expect((await history(baru.id, cast.dimas)).status).toBe(303);
  });

  it("of what was replaced, of another's, of the same content, of two files at once: not", async () => {
    const lama = await send("a.pdf", pdf());
    const isi = pdf();
    await send("b.pdf", isi, { menggantikan: lama.id });
    expect((await send("c.pdf", pdf(), { menggantikan: lama.id })).answer.status).toBe(409);
    // The answer was lost: the same once more is the same.
    expect((await send("b.pdf", isi, { menggantikan: lama.id })).answer.status).toBe(303);
    const sendiri = await send("d.pdf", pdf());
    expect((await send("e.pdf", isi, { menggantikan: sendiri.id })).answer.status).toBe(422);
    const two = await house().upload(
      `${cast.base}/bukti`,
      kiriman(
        [
          ["f.pdf", pdf()],
          ["g.pdf", pdf()],
        ],
        { menggantikan: sendiri.id },
      ),
      cast.ayu,
    );
    expect(two.status).toBe(422);
    expect((await send("h.pdf", pdf(), { menggantikan: sendiri.id }, cast.hadi)).answer.status).toBe(404);
    expect((await send("i.pdf", pdf(), { menggantikan: sendiri.id }, cast.bagas)).answer.status).toBe(404);
    expect((await send("j.pdf", pdf(), { menggantikan: "x" })).answer.status).toBe(404);
  });

  it("the store was away: the old one goes on proving, until the new one is kept", async () => {
    const lama = await send("k.pdf", pdf(), { untuk: rhk(1) });
    const isi = pdf();
    const away = house(undefined, { EVIDENCE: faultyR2(env.EVIDENCE, "before") });
    const first = await send("l.pdf", isi, { menggantikan: lama.id }, cast.ayu, away);
    expect(first.answer.status).toBe(503);
    expect(await proves(lama.id)).toBe(1);
    const again = await send("l.pdf", isi, { menggantikan: lama.id });
    expect(again.answer.status).toBe(303);
    expect([await proves(lama.id), await proves(again.id)]).toEqual([0, 1]);
  });

  it("what was signed keeps the version it was signed with", async () => {
    const lain = await castOf();
    const saved = [cast, kerja, tw] as const;
    [cast, tw] = [lain, await tahunUji(lain)];
    kerja = await skpDitetapkan(lain);
    const lama = await send("tanda.pdf", pdf(), { untuk: rhk() });
    await evaluasiDalam(lain, kerja.skp, tw(4), "ditandatangani");
    const baru = await send("tanda v2.pdf", pdf(), { menggantikan: lama.id });
    expect(baru.answer.status).toBe(303);
    expect([await proves(lama.id), await proves(baru.id)]).toEqual([1, 0]);
    [cast, kerja, tw] = saved;
  });
});

describe("who opened a file", () => {
  it("counts once a person and day; its owner and the auditor see it, the penilai does not", async () => {
    const { id } = await send("dibaca.pdf", pdf(), { untuk: rhk() });
    for (let i = 0; i < 3; i++) await house().get(`${cast.base}/bukti/${id}`, cast.bagas);
    await house().get(`${cast.base}/bukti/${id}`, cast.ayu);
    expect(await one("SELECT count(*) AS n FROM bukti_baca WHERE bukti = ?1", id)).toEqual({ n: 1 });
    const nama =
      (await one<{ nama: string }>("SELECT nama FROM pegawai WHERE id = ?1", cast.bagas.id))?.nama ?? "?";
    for (const who of [cast.ayu, cast.gita]) {
      const page = await history(id, who);
      expect([page.html.includes("Dibuka oleh orang lain"), page.html.includes(nama)]).toEqual([true, true]);
    }
    expect((await history(id, cast.bagas)).html).not.toContain("Dibuka oleh orang lain");
  });
});

describe("what is worth a second look", () => {
  it("an old photo, an empty one, the same content of two people: said to who may see it, refused to nobody", async () => {
    const foto = fotoJpeg({
      lebar: 600,
      tinggi: 400,
      tanggal: "2026-02-03 10:00:00",
      isi: 9000,
      unik: cast.ayu.id,
    });
    const { id, answer } = await send("rapat.jpg", foto, { untuk: rhk() });
    expect(answer.status).toBe(303);
    await send("rapat saya.jpg", foto, {}, cast.hadi);
    const own = await history(id, cast.ayu);
    expect(own.html).toContain("di luar periode");
    // Ayu may not see what Hadi has; the auditor may see both.
    expect(own.html).not.toContain("orang lain</span>");
    expect((await history(id, cast.gita)).html).toContain("Isi yang sama juga diunggah 1 orang lain");
    const list = await house().get(`${cast.base}/bukti?cari=rapat`, cast.ayu);
    expect(list.html).toContain("di luar periode");
    const hampa = fotoJpeg({ lebar: 2000, tinggi: 1500, isi: 500, unik: `x${cast.ayu.id}` });
    const empty = await send("hampa.jpg", hampa);
    expect((await history(empty.id, cast.ayu)).html).toContain("Gambar tampak kosong");
  });

  it("a photo made smaller keeps what it was; made smaller twice it is one", async () => {
    const asal = { asalSha256: "c".repeat(64), asalUkuran: "9000000", fotoTanggal: "2026-10-10" };
    const first = await send(
      "kecil.jpg",
      fotoJpeg({ lebar: 800, tinggi: 600, isi: 20_000, unik: "satu" }),
      asal,
    );
    expect(
      await one(
        "SELECT asal_sha256 AS a, asal_ukuran AS n, foto_tanggal AS t FROM bukti WHERE id = ?1",
        first.id,
      ),
    ).toEqual({ a: asal.asalSha256, n: 9_000_000, t: "2026-10-10" });
    const twice = await send(
      "kecil lagi.jpg",
      fotoJpeg({ lebar: 801, tinggi: 600, isi: 20_000, unik: "dua" }),
      asal,
    );
    expect(twice.answer.to).toContain("selesai=sama");
    expect(twice.id).toBe("");
    const bad = { asalSha256: "<b>", asalUkuran: "-1", fotoTanggal: "2026-99-99", seragam: "ya" };
    const odd = await send("aneh.jpg", fotoJpeg({ lebar: 800, tinggi: 600, isi: 20_000, unik: "tiga" }), bad);
    expect(
      await one("SELECT asal_sha256 AS a, foto_tanggal AS t, seragam AS s FROM bukti WHERE id = ?1", odd.id),
    ).toEqual({ a: null, t: null, s: 0 });
  });
});

describe("the picture inside a PDF", () => {
  const scan = (dict: string, lebar = 1240) => {
    const jpeg = fotoJpeg({ lebar, tinggi: 1754, isi: 3000 });
    const [head, tail] = [
      `%PDF-1.4\n5 0 obj\n<< /Type /XObject /Subtype /Image ${dict} /Length ${jpeg.length} >>\nstream\n`,
      "\nendstream\nendobj\n%%EOF\n",
    ];
    const text = new TextEncoder();
    return { jpeg, pdf: Uint8Array.from([...text.encode(head), ...jpeg, ...text.encode(tail)]) };
  };

  it("of a scan is its page: shown as a picture that may run nothing, read out of the middle of the file", async () => {
    const { pdf: isi } = scan("/Filter /DCTDecode");
    const { id } = await send("pindaian.pdf", isi);
    const shown = await house().bytes(`${cast.base}/bukti/${id}?pratinjau`, cast.ayu);
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(shown.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect([...new Uint8Array(shown.body).slice(0, 2)]).toEqual([0xff, 0xd8]);
    expect((await history(id, cast.ayu)).page.querySelector("img.preview")).not.toBeNull();
    expect((await house().bytes(`${cast.base}/bukti/${id}`, cast.ayu)).headers.get("content-type")).toBe(
      "application/pdf",
    );
  });

  it.each([
    ["packed twice", "/Filter [/FlateDecode /DCTDecode]", 1240],
    ["packed twice the other way", "/Filter [/DCTDecode /FlateDecode]", 1240],
    ["a logo", "/Filter /DCTDecode", 200],
  ])("%s is none: the page says that there is no preview", async (nama, dict, lebar) => {
    const { id } = await send(`${nama}.pdf`, scan(`${dict} % ${nama}\n`, lebar).pdf);
    expect((await history(id, cast.ayu)).html).toContain("Pratinjau tidak tersedia");
  });
});
