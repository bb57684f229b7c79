import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { kiriman } from "../../support/berkas.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { kolom } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";

const { get, post, upload } = house(NOW);
const KEPALA =
  "NIP;Tahun;Periode;Nilai SKP;Nilai Perilaku;Nilai Kinerja;Ide Baru;Predikat;Jabatan;Unit;Pejabat Penilai";

const nipOf = (c: Cast, p: Person) => kolom(c, "SELECT nomor FROM nomor_pegawai WHERE pegawai = ?1", p.id);
const baru = async () => {
  const c = await castOf(NOW);
  const path = `${c.base}/kelola/warisan`;
  const daftar = async (baris: string, who: Person = c.citra, sumber = "Rekap SKP 2021 nomor 7") => {
    const form = kiriman([["nilai.csv", new TextEncoder().encode(`Daftar nilai\n\n${KEPALA}\n${baris}`)]]);
    form.append("sumber", sumber);
    return upload(path, form, who);
  };
  /** Sends the preview's own form back. */
  const simpan = (html: Awaited<ReturnType<typeof daftar>>, who: Person = c.citra, perintah = newId(NOW)) => {
    const isi = (n: string) => html.page.querySelector(`input[name=${n}]`)?.getAttribute("value") ?? "";
    return post(
      `${path}/terapkan`,
      { baris: isi("baris"), nama: isi("nama"), sumber: isi("sumber"), perintah },
      who,
    );
  };
  const [ayu, gita] = [await nipOf(c, c.ayu), await nipOf(c, c.gita)];
  return { c, path, daftar, simpan, ayu, gita };
};

describe("results of PP 30/2019", () => {
  it("are looked at first, taken in as they stand, and read by whom they are about", async () => {
    const { c, daftar, simpan, ayu, gita } = await baru();
    const rows = [
      `${ayu};2021;Semester 1;88,5;90;88,95;;Cukup;Pustakawan;Bidang Lama;Pak Lama`,
      `${ayu};2021;Semester 2;;;91,00;Tidak;Baik;;;`,
      `${gita};2021;;;;115;;Sangat Baik;;;`,
      `${gita};2022;;;;70;;Butuh Perbaikan;;;`,
      "199901012020011999;2021;;;;90;;Baik;;;",
    ];
    const lihat = await daftar(rows.join("\n"));
    expect(lihat.status).toBe(200);
    for (const kata of [
      "3 siap disimpan",
      "2 perlu diperbaiki",
      "milik kuadran",
      "NIP ini tidak ada",
      "Predikatnya tidak menurut",
    ])
      expect(lihat.html).toContain(kata);
    expect(await kolom(c, "SELECT count(*) FROM warisan_nilai WHERE pegawai = ?1", c.ayu.id)).toBe(0);
    const disimpan = await simpan(lihat);
    expect(disimpan.status).toBe(303);
    expect((await get(disimpan.to ?? "", c.citra)).html).toContain("3 nilai tersimpan");
    const milik = await get(`${c.base}/warisan`, c.ayu);
    for (const kata of [
      "88,95",
      "Cukup",
      "91,00",
      "Juli–Desember 2021",
      "Rekap SKP 2021 nomor 7",
      "Pak Lama",
    ])
      expect(milik.html).toContain(kata);
    expect(milik.html).not.toContain("Butuh Perbaikan");
    // Her penilai and the admin read it; others learn not even that she is there.
    expect((await get(`${c.base}/warisan/${c.ayu.id}`, c.bagas)).html).toContain("88,95");
    expect((await get(`${c.base}/warisan/${c.ayu.id}`, c.hadi)).status).toBe(404);
    // Gita is an auditor.
    expect((await get(`${c.base}/warisan/${c.ayu.id}`, c.gita)).status).toBe(200);
    expect((await get(`${c.other.base}/warisan/${c.ayu.id}`, c.dimas)).status).toBe(404);
    expect((await get(`${c.base}/warisan`, c.hadi)).html).toContain("Belum ada nilai tahun 2021-2022");
  });

  it("of the same months never stand twice: the same is known, another is refused, whole or in a race", async () => {
    const { daftar, simpan, ayu } = await baru();
    const satu = `${ayu};2021;;;;91;;Baik;;;`;
    const lihat = await daftar(satu);
    const dua = await daftar(satu);
    expect((await simpan(lihat)).status).toBe(303);
    // Prepared before the other was saved.
    expect((await simpan(dua)).status).toBe(422);
    expect((await daftar(satu)).html).toContain("1 sudah tercatat sama");
    expect((await daftar(`${ayu};2021;Semester 2;;;80;;Cukup;;;`)).html).toContain("bulan yang sama");
    expect((await daftar(`${ayu};2022;;;;80;;Cukup;;;\n${ayu};2022;1;;;80;;Cukup;;;`)).html).toContain(
      "bulan yang sama",
    );
  });

  it("are taken back as one list, with a reason, once", async () => {
    const { c, daftar, simpan, ayu, path } = await baru();
    const { to } = await simpan(await daftar(`${ayu};2021;;;;91;;Baik;;;`));
    const satu = (to ?? "").split("?")[0] ?? "";
    expect((await post(`${satu}/batal`, { alasan: "" }, c.citra)).status).toBe(422);
    expect((await post(`${satu}/batal`, { alasan: "salah tahun" }, c.citra)).status).toBe(303);
    expect((await post(`${satu}/batal`, { alasan: "lagi" }, c.citra)).status).toBe(409);
    expect((await get(satu, c.citra)).html).toContain("salah tahun");
    expect((await get(`${c.base}/warisan`, c.ayu)).html).not.toContain("91");
    expect((await daftar(`${ayu};2021;;;;85;;Cukup;;;`)).html).toContain("1 siap disimpan");
    expect((await get(path, c.citra)).html).toContain("Dibatalkan");
  });

  it("litany: only the agency's admin, only a list, with its source, once, and no bad text breaks it", async () => {
    const { c, path, daftar, simpan, ayu } = await baru();
    const satu = `${ayu};2021;;;;91;;Baik;;;`;
    for (const who of [c.ayu, c.bagas, c.hadi]) {
      expect((await get(path, who)).status).toBe(403);
      expect((await daftar(satu, who)).status).toBe(403);
    }
    expect((await get(path.replace(c.base, c.other.base), c.dimas)).status).toBe(403);
    const lihat = await daftar(satu);
    expect((await simpan(lihat, c.bagas)).status).toBe(403);
    const tanpa = await daftar(satu, c.citra, "");
    expect([tanpa.status, tanpa.html.includes("Tulis sumber daftarnya")]).toEqual([422, true]);
    const kosong = await upload(path, kiriman([["x.csv", new TextEncoder().encode("a;b\n1;2")]]), c.citra);
    expect(kosong.status).toBe(422);
    expect((await post(`${path}/terapkan`, { baris: "rusak", sumber: "x" }, c.citra)).status).toBe(422);
    const perintah = newId(NOW);
    const semua = await Promise.all([1, 2, 3].map(() => simpan(lihat, c.citra, perintah)));
    expect(semua.every((a) => a.status === 303 || a.status === 422)).toBe(true);
    expect(await kolom(c, "SELECT count(*) FROM warisan_nilai WHERE pegawai = ?1", c.ayu.id)).toBe(1);
    for (const nasty of ["\u0000", "<b>x</b>", "'; DROP TABLE pegawai; --", "=1+1"])
      expect((await daftar(`${ayu};2021;${nasty};${nasty};;91;;${nasty};${nasty};;`)).status).toBeLessThan(
        500,
      );
  });

  it("a NIP that was kept as a number is no NIP any more", async () => {
    const { c, path } = await baru();
    const contoh = await get(`${path}/contoh.xlsx`, c.citra);
    expect(contoh.headers.get("content-type")).toContain("spreadsheetml");
    expect((await get(`${path}/contoh.xlsx`, c.ayu)).status).toBe(403);
  });
});
