import { beforeAll, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { type Answer, house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let c: Cast;
let kerja: Kerja;
let periode: string;
const text = (a: Answer) => a.page.text.replace(/\s+/g, " ");
const times = (a: Answer, kata: string) => text(a).split(kata).length - 1;

beforeAll(async () => {
  c = await castOf();
  periode = (await tahunUji(c))(4);
  kerja = await skpDitetapkan(c);
  await foto(c.ayu, kerja, "rapat.jpg", { sha: "s1", tanggal: "2026-03-02" });
  await foto(c.ayu, kerja, "biasa.jpg", { sha: "s2", tanggal: "2026-11-02" });
});

/** A photo of some day, handed in for the first result of the quarter that runs. */
async function foto(
  who: Person,
  k: Kerja,
  nama: string,
  f: { readonly sha: string; readonly tanggal: string },
) {
  const [id, aksi] = [newId(NOW), newId(NOW)];
  await c.d1.batch([
    c.d1
      .prepare(
        `INSERT INTO rencana_aksi (id, skp, periode, rhk, teks, target, urut) VALUES (?1, ?2, ?3, ?4, 'Rapat', '1 kali', 1)`,
      )
      .bind(aksi, k.skp, periode, k.rhk[0]),
    c.d1
      .prepare(
        `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada, lebar, tinggi, foto_tanggal)
         VALUES (?1, ?2, 'bukti/' || ?1, ?3, 'jpg', 400000, ?4, 'tersimpan', ?5, ?5, 1200, 900, ?6)`,
      )
      .bind(id, who.id, nama, f.sha, NOW, f.tanggal),
    c.d1
      .prepare("INSERT INTO bukti_kaitan (bukti, skp, periode, rencana_aksi) VALUES (?1, ?2, ?3, ?4)")
      .bind(id, k.skp, periode, aksi),
  ]);
  return id;
}

it("stands at the file on the work sheet, for its owner and for whoever rates him, and only there", async () => {
  for (const who of [c.ayu, c.bagas]) {
    const sheet = await house().get(`${c.base}/pelaksanaan/${kerja.skp}/${periode}`, who);
    expect(times(sheet, KATA)).toBe(1);
    const at = sheet.page.querySelectorAll(".file").filter((f) => f.text.includes(KATA));
    expect(at.map((f) => f.querySelector("a")?.text)).toEqual(["rapat.jpg"]);
  }
});

it("stands at the file where it is verified, once: the same risk is not said again beside it", async () => {
  const { get, post } = house();
  const path = `${c.base}/periksa/${kerja.skp}/${periode}`;
  expect((await post(`${path}/sampel`, { perintah: newId(NOW) }, c.bagas)).status).toBe(303);
  const page = await get(path, c.bagas);
  expect(times(page, KATA)).toBe(1);
  expect(text(page)).not.toContain("Foto bertanggal di luar periode");
  // What came after the draw is looked at besides.
  await foto(c.ayu, kerja, "susulan.jpg", { sha: "s3", tanggal: "2026-03-02" });
  const besides = await get(`${path}/lain`, c.bagas);
  expect(times(besides, KATA)).toBe(1);
});

it("tells of somebody else's same file only whoever may read that one", async () => {
  const hadi = await skpDitetapkan(c, c.hadi, { penilai: c.bagas.id, atasan: c.farida.id });
  await foto(c.hadi, hadi, "milik-hadi.jpg", { sha: "s2", tanggal: "2026-11-02" });
  const at = `${c.base}/pelaksanaan/${kerja.skp}/${periode}`;
  expect(text(await house().get(at, c.ayu))).not.toContain(SAMA);
  expect(times(await house().get(at, c.bagas), SAMA)).toBe(1);
});

const KATA = "Difoto 2 Mar";
const SAMA = "orang lain";
