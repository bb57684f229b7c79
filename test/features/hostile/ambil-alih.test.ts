import { describe, expect, it } from "vitest";
import { ssoAccountStatement } from "../../../src/data/agency/sso.ts";
import { newId, newSecret } from "../../../src/data/ids.ts";
import { type Cast, inventedNip, type Person } from "../../support/cast.ts";
import { SANDI, withPassword } from "../../support/faktor.ts";
import { type Fields, house, NOW } from "../../support/house.ts";
import { onlyRole } from "../../support/peran.ts";
import { castKeras } from "./ruang.ts";

/** One admin alone never gets at somebody's account, and so at his ratings, by any chain of steps each of which he may take. */
const { get, post } = house();
const satu = <T>(c: Cast, text: string, ...values: unknown[]) =>
  c.d1
    .prepare(text)
    .bind(...values)
    .first<T>();

/** The form of the merge as the page offers it. */
async function pilihan(c: Cast, tetap: Person, hilang: Person): Promise<Fields> {
  const shown = await get(`${c.base}/pegawai/ganda/${tetap.id}/${hilang.id}`, c.citra);
  const fields: Fields = {};
  for (const i of shown.page.querySelectorAll("form input"))
    fields[i.getAttribute("name") ?? ""] = i.getAttribute("value") ?? "";
  const { id } = tetap;
  return { ...fields, tetap: id, nama: id, email: id, jenis: id, jabatan: id, nomor: tetap.nip };
}
const gabungkan = async (c: Cast, tetap: Person, hilang: Person) =>
  post(`${c.base}/pegawai/ganda/${tetap.id}/${hilang.id}`, await pilihan(c, tetap, hilang), c.citra);

describe("two records that become one", () => {
  it("are never the admin's own record and another's", async () => {
    const [c, lain] = [await castKeras(), await castKeras()];
    const taken = await gabungkan(c, c.citra, lain.hadi);
    expect(taken.status).toBe(403);
    expect(await satu(c, "SELECT 1 FROM pegawai WHERE id = ?1", lain.hadi.id)).not.toBeNull();
  });

  it("leave the older account: a new record with an account in the admin's hand opens nobody's work", async () => {
    const [c, baru] = [await castKeras(), await castKeras(NOW + 1)];
    await withPassword(c, c.bagas, baru.hadi);
    const taken = await gabungkan(c, baru.hadi, c.bagas);
    expect(taken.status).toBe(409);
    expect(taken.page.querySelector(".error-summary")?.text).toContain("akunnya lebih lama");
    expect((await gabungkan(c, c.bagas, baru.hadi)).status).toBe(303);
  });

  it("keep the survivor's ways in and none of the other's; his open links and sessions end", async () => {
    const [c, lain] = [await castKeras(), await castKeras()];
    await withPassword(c, c.bagas);
    const [kunci, link] = [newId(NOW), newId(NOW)];
    await c.d1.batch([
      c.d1
        .prepare(
          "INSERT INTO kunci_sandi (id, kredensial, pegawai, nama, kunci_publik, dibuat_pada) VALUES (?1, ?1, ?2, 'Asing', 'AA', 0)",
        )
        .bind(kunci, lain.hadi.id),
      c.d1
        .prepare(
          "INSERT INTO sso_identitas (penerbit, sub, pegawai, dibuat_pada, terakhir_pada) VALUES ('https://sso', ?1, ?2, 0, 0)",
        )
        .bind(newId(NOW), lain.hadi.id),
      c.d1
        .prepare(
          "INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_pada, kedaluwarsa_pada, jenis) VALUES (?1, ?2, 'x', 0, ?3, 'pemulihan')",
        )
        .bind(link, c.bagas.id, NOW + 1000),
    ]);
    expect((await gabungkan(c, c.bagas, lain.hadi)).status).toBe(303);
    for (const tabel of ["kunci_sandi", "sso_identitas"])
      expect([tabel, await satu(c, `SELECT 1 FROM ${tabel} WHERE pegawai = ?1`, c.bagas.id)]).toEqual([
        tabel,
        null,
      ]);
    expect(await satu(c, "SELECT kedaluwarsa_pada AS n FROM undangan WHERE id = ?1", link)).toEqual({
      n: NOW,
    });
    expect((await get(`${c.base}/`, c.bagas)).status).toBe(303);
  });
});

describe("two records that are told apart again", () => {
  const pisahkan = async (c: Cast, tetap: Person) => {
    const id = await satu<{ id: string }>(c, "SELECT id FROM penggabungan WHERE tetap = ?1", tetap.id);
    return post(`${c.base}/pegawai/ganda/${id?.id}/pemisahan`, {}, c.citra);
  };
  const undanganBagi = (c: Cast, who: Person) =>
    satu(c, "SELECT 1 FROM undangan WHERE pegawai = ?1 AND jenis = 'undangan'", who.id);

  it("leave no account in use open to an invitation, as if its owner were new", async () => {
    const [c, lain] = [await castKeras(), await castKeras()];
    await withPassword(c, c.bagas, lain.hadi);
    expect((await gabungkan(c, lain.hadi, c.bagas)).status).toBe(303);
    expect((await pisahkan(c, lain.hadi)).status).toBe(303);
    await post(`${c.base}/pegawai/${c.bagas.id}/undangan`, {}, c.citra);
    expect(await undanganBagi(c, c.bagas)).toBeNull();
  });

  it("have each their own account again", async () => {
    const [c, lain] = [await castKeras(), await castKeras()];
    await withPassword(c, c.bagas);
    await c.d1.batch([
      c.d1.prepare("DELETE FROM sesi WHERE pegawai = ?1").bind(lain.hadi.id),
      c.d1.prepare("DELETE FROM akun WHERE pegawai = ?1").bind(lain.hadi.id),
    ]);
    expect((await gabungkan(c, lain.hadi, c.bagas)).status).toBe(303);
    expect((await pisahkan(c, lain.hadi)).status).toBe(303);
    const whose = (who: Person) => satu(c, "SELECT sandi_hash FROM akun WHERE pegawai = ?1", who.id);
    expect(await whose(lain.hadi)).toBeNull();
    expect(await whose(c.bagas)).toMatchObject({ sandi_hash: expect.any(String) });
  });
});

describe("an invitation", () => {
  it("is not made for an account that is used through the agency's provider, which has no password", async () => {
    const c = await castKeras();
    await c.d1.prepare("UPDATE akun SET terakhir_masuk_pada = 1 WHERE pegawai = ?1").bind(c.bagas.id).run();
    const made = await post(`${c.base}/pegawai/${c.bagas.id}/undangan`, {}, c.citra);
    expect(made.html).not.toContain("/undangan/0");
    expect(await satu(c, "SELECT 1 FROM undangan WHERE pegawai = ?1", c.bagas.id)).toBeNull();
    // The way back in is the one that is checked and told.
    expect((await get(`${c.base}/pemulihan/${c.bagas.id}`, c.citra)).html).toContain("surel");
  });

  it("that its maker kept opens nothing once the account is used by another door", async () => {
    const c = await castKeras();
    const made = await post(`${c.base}/pegawai/${c.hadi.id}/undangan`, {}, c.citra);
    const path = /\/a\/[^/]+\/undangan\/[\w.-]+/.exec(made.html)?.[0] ?? "";
    expect((await get(path)).status).toBe(200);
    await c.d1.prepare("UPDATE akun SET terakhir_masuk_pada = 1 WHERE pegawai = ?1").bind(c.hadi.id).run();
    expect((await get(path)).status).toBe(404);
    expect((await post(path, { sandi: SANDI, ulang: SANDI })).status).toBe(404);
  });

  it("of a unit's admin dies when the person is given a role", async () => {
    const c = await castKeras();
    await onlyRole(c, c.bagas, "admin-unit", c.unit.bidang);
    const made = await post(`${c.base}/pegawai/${c.hadi.id}/undangan`, {}, c.bagas);
    const path = /\/a\/[^/]+\/undangan\/[\w.-]+/.exec(made.html)?.[0] ?? "";
    expect((await get(path)).status).toBe(200);
    const peran = {
      nomor: c.hadi.nip,
      peran: "admin",
      lingkup: "",
      dari: "2026-11-22",
      sampai: "",
      dasar: "SK-1",
    };
    expect((await post(`${c.base}/kelola/peran/baru`, peran, c.citra)).status).toBe(303);
    expect((await get(path)).status).toBe(404);
  });
});

it("a unit's admin does not help somebody back in who is an admin from tomorrow on", async () => {
  const c = await castKeras();
  await onlyRole(c, c.bagas, "admin-unit", c.unit.bidang);
  await withPassword(c, c.hadi);
  await c.d1
    .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-11-23')")
    .bind(c.hadi.id)
    .run();
  const typed = { cara: "cetak", surelMati: "ya", catatan: "KTP 3201 diperiksa" };
  expect((await post(`${c.base}/pemulihan/${c.hadi.id}`, typed, c.bagas)).status).toBe(403);
});

const ubah = (who: Person, f: Fields): Fields => ({
  nama: who.nama,
  email: "",
  jenis: "pns",
  nomor: who.nip,
  golongan: "III/c",
  golonganDari: "2020-04-01",
  ubahNomor: "koreksi",
  versi: "1",
  perintah: newId(NOW),
  ...f,
});

it("an address given to an account in use that had none is not where its password goes", async () => {
  const c = await castKeras();
  await c.d1.prepare("UPDATE pegawai SET email = NULL WHERE id = ?1").bind(c.bagas.id).run();
  await withPassword(c, c.bagas);
  const email = `${newId(NOW).toLowerCase()}@penyerang.example`;
  const saved = await post(`${c.base}/pegawai/${c.bagas.id}/ubah`, ubah(c.bagas, { email }), c.citra);
  expect(saved.status).toBe(303);
  await post(`${c.base}/lupa-sandi`, { pengenal: c.bagas.nip });
  const letters = await satu<{ n: number }>(
    c,
    "SELECT count(*) AS n FROM surat_keluar WHERE kepada = ?1 AND isi LIKE '%/lupa-sandi/%'",
    email,
  );
  expect(letters?.n).toBe(0);
  // Who sent it by the new address has to have a second admin.
  await post(`${c.base}/pemulihan/${c.bagas.id}`, { cara: "surel" }, c.citra);
  expect(
    await satu(c, "SELECT 1 FROM undangan WHERE pegawai = ?1 AND jenis = 'pemulihan'", c.bagas.id),
  ).toBeNull();
});

it("a number given to an account in use is not what a provider opens it by, until its owner signs in by it", async () => {
  const c = await castKeras();
  await withPassword(c, c.bagas);
  const nomor = inventedNip();
  const saved = await post(`${c.base}/pegawai/${c.bagas.id}/ubah`, ubah(c.bagas, { nomor }), c.citra);
  expect(saved.status).toBe(303);
  const asked = ssoAccountStatement({ penerbit: "https://sso", sub: newSecret(), nomor }, "2026-11-22");
  expect(await c.db.read(asked)).toMatchObject([{ pegawai: c.bagas.id, nomorAsing: 1 }]);
  expect((await post(`${c.base}/masuk`, { pengenal: nomor, sandi: SANDI })).status).toBe(303);
  expect(await c.db.read(asked)).toMatchObject([{ pegawai: c.bagas.id, nomorAsing: 0 }]);
});

it("a forged cookie reads nothing and writes nothing, whoever it says it is lent to be", async () => {
  const c = await castKeras();
  const forged = `__Host-sesi-${c.agency.code}=${newId(NOW)}.${c.citra.id}.${newSecret()}`;
  for (const path of ["/", "/pegawai", "/pemberitahuan", "/jejak", "/mutasi", "/kelola/peran", "/pemulihan"])
    expect([path, (await get(c.base + path, { cookie: forged })).status]).toEqual([path, 303]);
});
