import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { fieldsOf, sendForm } from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let jabatan: string;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  jabatan = `Analis ${cast.ayu.id}`;
  await cast.d1
    .prepare("UPDATE penempatan SET jabatan = ?1 WHERE id IN (?2, ?3)")
    .bind(`${jabatan} Ahli Muda`, cast.ayu.penempatan, cast.hadi.penempatan)
    .run();
});
type Cells = Readonly<Record<string, string>>;
const COLUMNS = ["jabatan", "teks", "aspek", "indikator", "target", "jenis", "perspektif"];
function grid(rows: readonly Cells[], fields: Cells = {}): URLSearchParams {
  const body = new URLSearchParams({ langkah: "simpan", perintah: newId(NOW), ...fields });
  for (const row of rows) {
    body.append("pustaka-baris", "");
    for (const column of COLUMNS) body.append(column, row[column] ?? "");
  }
  return body;
}
const many = (rows: readonly Cells[], fields: Cells = {}, who = cast.citra) =>
  sendForm(house(), `${cast.base}/pustaka/baru`, grid(rows, fields), who);
const entries = async (key = jabatan) =>
  (
    await cast.d1
      .prepare(
        "SELECT id, jabatan, jenis, pendekatan, teks, isi, keadaan, versi, alasan FROM pustaka WHERE jabatan_kunci = lower(?1) ORDER BY teks",
      )
      .bind(key)
      .all<{
        id: string;
        jabatan: string;
        jenis: string;
        teks: string;
        isi: string;
        keadaan: string;
        versi: number;
        pendekatan: string;
        alasan: string;
      }>()
  ).results;
const one = async (keadaan = "aktif") => {
  await many([
    { jabatan, teks: "Data siap pakai", aspek: "kualitas", indikator: "Persentase puas", target: "90%" },
  ]);
  const [entry] = await entries();
  if (!entry) throw new Error("no entry");
  if (keadaan !== "aktif")
    await cast.d1.prepare("UPDATE pustaka SET keadaan = ?1 WHERE id = ?2").bind(keadaan, entry.id).run();
  return { ...entry, path: `${cast.base}/pustaka/${entry.id}` };
};
const main = (a: { page: { querySelector: (q: string) => { text: string } | null } }) =>
  a.page.querySelector("main")?.text ?? "";

describe("many at once", () => {
  it("results for several jabatan in one save; what is left empty or said again belongs to the row above", async () => {
    const lain = `Guru ${cast.ayu.id}`;
    const sent = await many([
      { jabatan, teks: "Data siap pakai", aspek: "kuantitas", indikator: "Jumlah set", target: "12" },
      { indikator: "Lama olah", aspek: "waktu", target: "2-3 hari" },
      { jabatan, teks: "data siap pakai.", indikator: "Keluhan", target: "<5" },
      { teks: "Ide diterapkan", jenis: "tambahan", indikator: "Ukuran dalam kata" },
      { jabatan: lain, teks: "Murid memahami pelajaran" },
    ]);
    expect([sent.status, sent.to]).toEqual([303, `${cast.base}/pustaka?selesai=3`]);
    const [data, ide] = await entries();
    expect(JSON.parse(data?.isi ?? "").map((i: { teks: string }) => i.teks)).toEqual([
      "Jumlah set",
      "Lama olah",
      "Keluhan",
    ]);
    expect([data?.pendekatan, ide?.pendekatan, ide?.jenis]).toEqual([
      "kuantitatif",
      "kualitatif",
      "tambahan",
    ]);
    expect(await entries(lain)).toHaveLength(1);
    expect(main(await house().get(sent.to ?? "", cast.citra))).toContain("3 RHK ditambahkan");
  });

  it("checked first, nothing is saved; a problem stands at its cell and the text stays", async () => {
    const good = { jabatan, teks: "Data siap pakai", indikator: "Jumlah", target: "12" };
    const checked = await many([good], { langkah: "periksa" });
    expect([checked.status, main(checked)]).toEqual([200, expect.stringContaining("1 RHK untuk 1 jabatan")]);
    const bad = await many([
      { teks: "Tanpa jabatan" },
      { jabatan, indikator: "Tanpa RHK <b>&" },
      { jabatan, teks: "X", aspek: "warna" },
      { jabatan, teks: "x.", indikator: "sama" },
      { jabatan: `${jabatan} B`, teks: "X".repeat(4001) },
    ]);
    expect(bad.status).toBe(422);
    const said = bad.page.querySelector(".error-summary")?.text ?? "";
    for (const words of ["Baris 1, Jabatan", "Baris 2, RHK", "Baris 3, Aspek", "Baris 5, RHK"])
      expect(said).toContain(words);
    expect(fieldsOf(bad, "form.stack").getAll("indikator")).toContain("Tanpa RHK <b>&");
    expect((await many([])).status).toBe(422);
    expect(await entries()).toEqual([]);
    await many([good]);
    const twin = await many([{ ...good, teks: " DATA siap pakai." }]);
    expect([twin.status, twin.page.querySelector(".error-summary")?.text]).toEqual([
      422,
      expect.stringContaining("sudah ada"),
    ]);
    expect(await entries()).toHaveLength(1);
  });

  it("a pasted table is read without scripts, headings in any order", async () => {
    const tempelan = `No\tRHK\tTarget\tIndikator\tJabatan\n1\t"Data\nsiap"\t12\tJumlah\t${jabatan}\n\t\t3 hari\tLama\t`;
    const read = await many([], { langkah: "tempel", tempelan });
    expect(main(read)).toContain("2 baris dibaca");
    const body = fieldsOf(read, "form.stack");
    expect(body.getAll("teks").slice(0, 2)).toEqual(["Data\nsiap", ""]);
    body.set("langkah", "simpan");
    expect((await sendForm(house(), `${cast.base}/pustaka/baru`, body, cast.citra)).status).toBe(303);
    expect((await entries())[0]?.teks).toBe("Data\nsiap");
  });

  it("the same press twice adds once", async () => {
    const body = grid([{ jabatan, teks: "Sekali" }]);
    const send = () => sendForm(house(), `${cast.base}/pustaka/baru`, body, cast.citra);
    expect([(await send()).status, (await send()).to]).toEqual([303, `${cast.base}/pustaka?selesai=1`]);
    expect(await entries()).toHaveLength(1);
  });
});

describe("one entry", () => {
  const edit = (e: { versi: number; id: string }, fields: Cells = {}, who = cast.citra) =>
    sendForm(
      house(),
      `${cast.base}/pustaka/${e.id}`,
      new URLSearchParams([
        ...Object.entries({
          versi: String(e.versi),
          perintah: newId(NOW),
          langkah: "simpan",
          jabatan,
          jenisJabatan: "jf",
          teks: "Data dipakai",
          jenis: "utama",
          pendekatan: "kuantitatif",
          ...fields,
        }),
        ...["aspek", "indikator", "target", "perspektif"].map((c): [string, string] => [
          c,
          fields[`g.${c}`] ?? (c === "indikator" ? "Jumlah" : ""),
        ]),
        ["pustaka-baris", ""],
      ]),
      who,
    );
  it("is changed by the admin; a lost race shows both texts and keeps what was typed", async () => {
    const e = await one();
    expect((await house().get(e.path, cast.citra)).status).toBe(200);
    expect((await edit(e)).to).toBe(`${e.path}?selesai=simpan`);
    expect((await entries())[0]).toMatchObject({ teks: "Data dipakai", versi: 1 });
    const late = await edit(e, { teks: "Tulisan saya" });
    expect([late.status, main(late).includes("Data dipakai"), late.html.includes("Tulisan saya")]).toEqual([
      409,
      true,
      true,
    ]);
    const empty = await edit({ ...e, versi: 1 }, { teks: "", jenis: "aneh" });
    expect([empty.status, empty.page.querySelectorAll(".error-summary a").length]).toEqual([422, 2]);
    expect((await entries())[0]?.teks).toBe("Data dipakai");
  });

  const move = (e: { id: string; versi: number }, ke: string, alasan = "", who = cast.citra) =>
    house().post(
      `${cast.base}/pustaka/${e.id}/keadaan`,
      { ke, alasan, versi: String(e.versi), perintah: newId(NOW) },
      who,
    );
  it("is archived and restored with a reason; without one → 422, a step that is not open → 409", async () => {
    const e = await one();
    expect((await move(e, "arsipkan")).status).toBe(422);
    expect((await move(e, "pulihkan", "x")).status).toBe(409);
    expect((await move(e, "arsipkan", "Aturan berubah")).status).toBe(303);
    expect((await move(e, "arsipkan", "Aturan berubah")).status).toBe(409);
    expect((await entries())[0]).toMatchObject({ keadaan: "arsip", alasan: "Aturan berubah" });
    expect((await move({ ...e, versi: 1 }, "pulihkan", "Masih perlu")).status).toBe(303);
    expect((await entries())[0]?.keadaan).toBe("aktif");
  });
  it("litany: Dimas → sign-in, and nothing in his room; everybody but the admin → 403 and unchanged", async () => {
    const e = await one();
    expect((await move(e, "arsipkan", "x", cast.dimas)).to).toContain("/masuk");
    expect((await house().get(`${cast.other.base}/pustaka/${e.id}`, cast.dimas)).status).toBe(403);
    for (const who of [cast.ayu, cast.bagas, cast.gita]) {
      for (const answer of [
        await move(e, "arsipkan", "x", who),
        await edit(e, {}, who),
        await many([{ jabatan, teks: "Y" }], {}, who),
        await house().get(e.path, who),
        await house().post(`${cast.base}/pustaka/aturan`, { nilai: "tidak" }, who),
      ])
        expect(answer.status).toBe(403);
    }
    expect(await entries()).toMatchObject([{ keadaan: "aktif", teks: "Data siap pakai" }]);
    expect((await house().get(`${cast.base}/pustaka/${newId(NOW)}`, cast.citra)).status).toBe(404);
    errorsSaid();
  });
});

describe("who reads what", () => {
  it("everybody reads active entries of his own jabatan; the admin finds all by any word", async () => {
    const e = await one();
    await many([{ jabatan: `Guru ${cast.ayu.id}`, teks: "Murid memahami" }]);
    const own = await house().get(`${cast.base}/pustaka`, cast.ayu);
    expect([main(own).includes("Data siap pakai"), main(own).includes("Murid memahami")]).toEqual([
      true,
      false,
    ]);
    expect(main(await house().get(`${cast.base}/pustaka?q=Data&jabatan=x`, cast.bagas))).not.toContain(
      "Data siap pakai",
    );
    const found = await house().get(`${cast.base}/pustaka?q=${cast.ayu.id.toLowerCase()} siap`, cast.citra);
    expect(found.html).toContain(e.path);
    const list = await house().get(
      `${cast.base}/pustaka?jabatan=${encodeURIComponent(jabatan.toLowerCase())}`,
      cast.citra,
    );
    expect(list.html).toContain(e.path);
    await cast.d1.prepare("UPDATE pustaka SET keadaan = 'arsip' WHERE id = ?1").bind(e.id).run();
    expect(main(await house().get(`${cast.base}/pustaka`, cast.ayu))).not.toContain("Data siap pakai");
  });

  it("the admin closes the plans of colleagues, and opens them again", async () => {
    const rule = (nilai: string) =>
      house().post(`${cast.base}/pustaka/aturan`, { nilai, perintah: newId(NOW) }, cast.citra);
    const kini = () => cast.d1.prepare("SELECT nilai FROM aturan WHERE kunci = 'salin.rekan'").first("nilai");
    try {
      expect((await rule("tidak")).status).toBe(303);
      expect(await kini()).toBe("tidak");
      expect((await rule("ya")).status).toBe(303);
      expect(await kini()).toBe("ya");
    } finally {
      await cast.d1.prepare("DELETE FROM aturan WHERE kunci = 'salin.rekan'").run();
    }
  });
});

describe("an example from an agreed plan", () => {
  const pick = (skp: string, pilih: readonly string[], who = cast.bagas) => {
    const body = new URLSearchParams({ perintah: newId(NOW) });
    for (const id of pilih) body.append("pilih", id);
    return sendForm(house(), `${cast.base}/pustaka/contoh/${skp}`, body, who);
  };
  it("Bagas proposes, Citra hears of it, accepts, and Bagas hears; without whom it was agreed with", async () => {
    const { skp, rhk } = await skpDitetapkan(cast);
    await cast.d1
      .prepare(
        "UPDATE skp_versi SET isi = json_set(isi, '$.rhk[0].penugasanDari', 'Rahasia', '$.rhk[1].klasifikasi', 'individu', '$.rhk[0].teks', 'Permohonan Ayu Lestari cepat') WHERE skp = ?1",
      )
      .bind(skp)
      .run();
    const page = await house().get(`${cast.base}/pustaka/contoh/${skp}`, cast.bagas);
    expect(page.page.querySelectorAll("input[name=pilih]").map((i) => i.getAttribute("value"))).toEqual([
      rhk[0],
    ]);
    expect(main(page)).toContain("Memuat nama orang");
    expect((await pick(skp, [])).status).toBe(422);
    expect((await pick(skp, rhk)).to).toBe(`${cast.base}/pustaka/contoh/${skp}?selesai=1`);
    const [usulan] = await entries(`${jabatan} Ahli Muda`);
    expect(usulan).toMatchObject({ keadaan: "usulan", teks: "Permohonan Ayu Lestari cepat" });
    expect(JSON.stringify(usulan)).not.toContain("Rahasia");
    const told = (who: string) =>
      cast.d1
        .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1 ORDER BY rowid DESC")
        .bind(who)
        .first("jenis");
    expect(await told(cast.citra.id)).toBe("pustaka-usulan");
    expect(main(await house().get(`${cast.base}/pustaka`, cast.citra))).toContain("Bagas Prakoso");
    expect(main(await house().get(`${cast.base}/pustaka`, cast.ayu))).not.toContain("Permohonan Ayu");
    await house().post(
      `${cast.base}/pustaka/${usulan?.id}/keadaan`,
      { ke: "terima", versi: "0", perintah: newId(NOW) },
      cast.citra,
    );
    expect(await told(cast.bagas.id)).toBe("pustaka-diputus");
    expect(main(await house().get(`${cast.base}/pustaka`, cast.bagas))).toContain("Aktif");
    expect((await pick(skp, rhk)).status).toBe(422);
  });
  it("litany: Ayu herself, Gita → 403; Hadi, a stranger, and another agency → 404; a draft has nothing to give", async () => {
    const { skp, rhk } = await skpDitetapkan(cast);
    for (const [who, status] of [
      [cast.ayu, 403],
      [cast.gita, 403],
      [cast.hadi, 404],
    ] as const)
      expect((await pick(skp, rhk, who)).status).toBe(status);
    expect((await house().get(`${cast.other.base}/pustaka/contoh/${skp}`, cast.dimas)).status).toBe(404);
    const draf = await skpDitetapkan(cast, cast.hadi, undefined, "draf");
    await cast.d1.prepare("DELETE FROM skp_versi WHERE skp = ?1").bind(draf.skp).run();
    expect((await pick(draf.skp, draf.rhk)).status).toBe(422);
    expect(await entries()).toEqual([]);
  });
});
