import { env } from "cloudflare:workers";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openAgency } from "../../../src/data/agency/database.ts";
import { type Agency, findAgencyById } from "../../../src/data/directory/database.ts";
import { openEvidence } from "../../../src/data/evidence.ts";
import { sha256Hex } from "../../../src/data/ids.ts";
import { lanjutkanEkspor } from "../../../src/features/siklus/ekspor-bagian.ts";
import { tabelEkspor } from "../../../src/features/siklus/ekspor-tabel.ts";
import { giveBack, type OwnPool, ownPool } from "../../support/empty-pool.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { bindingsOf, type InstansiBaru, instansiBaru } from "../../support/instansi-baru.ts";

let pool: OwnPool;
let i: InstansiBaru;
let agency: Agency;
const ISI = "isi berkas bukti";
beforeEach(async () => {
  pool = await ownPool(1);
  i = await instansiBaru(pool);
  agency = (await findAgencyById(pool, i.id)) as Agency;
  await i.d1
    .prepare(
      "INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada) VALUES ('01B', ?1, 'bukti/a', 'foto ../=1.pdf', 'pdf', ?2, ?3, 'tersimpan', 0)",
    )
    .bind(i.eko.id, ISI.length, await sha256Hex(ISI))
    .run();
  await env.EVIDENCE.put(`${i.id}/bukti/a`, ISI);
});
afterAll(giveBack);

/** What stands in a ZIP whose parts are stored as they are. */
function entries(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    const [size, names, extra, note, local] = [
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
      view.getUint32(at + 42, true),
    ];
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    found.set(
      new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + names)),
      bytes.subarray(start, start + size),
    );
    at += 46 + names + extra + note;
  }
  return found;
}
const text = (b: Uint8Array | undefined) => new TextDecoder().decode(b);
async function zip(path: string, method: "GET" | "POST" = "GET", who = i.eko) {
  const { createApp } = await import("../../../src/app.tsx");
  const app = createApp({ clock: () => NOW, demo: false });
  const ctx = {
    waitUntil: () => {},
    passThroughOnException: () => {},
    props: {},
  } as unknown as ExecutionContext;
  const request = new Request(env.ORIGIN + path, {
    method,
    ...(method === "POST" && { body: new URLSearchParams() }),
    headers: { ...fromOurPage(), cookie: who.cookie },
  });
  const answer = await app.fetch(request, bindingsOf(pool), ctx);
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

describe("the export of an agency", () => {
  it("holds every table twice, every file, and a list whose hashes are those of what is in it", async () => {
    const { status, bytes } = await zip(`${i.base}/kelola/siklus/ekspor/zip`, "POST");
    expect(status).toBe(200);
    const all = entries(bytes);
    expect(text(all.get("bukti/01B-foto .._=1.pdf".replace("=", "_")))).toBe(ISI);
    const people = text(all.get("tabel/pegawai.ndjson"))
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l) as { nama: string });
    expect(people.map((p) => p.nama).sort()).toEqual(["Eko Prasetyo", "Sari Wulandari"]);
    expect(text(all.get("tabel/pegawai.csv"))).toContain("Eko Prasetyo");
    const daftar = JSON.parse(text(all.get("DAFTAR-ISI.json"))) as {
      berkas: { nama: string; byte: number; sha256: string }[];
    };
    expect(daftar.berkas.map((b) => b.nama).sort()).toEqual(
      [...all.keys()].filter((k) => k !== "DAFTAR-ISI.json").sort(),
    );
    for (const b of daftar.berkas) {
      const content = all.get(b.nama) ?? new Uint8Array();
      expect([b.nama, b.byte, b.sha256]).toEqual([b.nama, content.length, await sha256Hex(content.slice())]);
    }
    const audit = await i.d1
      .prepare("SELECT count(*) AS n FROM jejak WHERE tindakan = 'siklus.ekspor-unduh' AND oleh = ?1")
      .bind(i.eko.id)
      .first();
    expect(audit).toEqual({ n: 1 });
  });

  it("takes no key of the house along: no column that could open anything, no letter, no session", async () => {
    const tabel = await tabelEkspor(await openAgency(bindingsOf(pool), agency));
    const all = tabel.flatMap((t) => t.kolom.map((k) => `${t.nama}.${k}`));
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((k) => /rahasia|sandi_hash|totp|secret|surat_keluar\.(isi|html)/.test(k))).toEqual([]);
    for (const t of ["sesi", "undangan", "perintah", "kunci_sandi", "kode_pemulihan", "umpan_kalender"])
      expect([t, tabel.some((x) => x.nama === t)]).toEqual([t, false]);
    for (const t of [
      "pegawai",
      "jejak",
      "skp",
      "evaluasi",
      "dokumen",
      "umpan_balik",
      "bukti",
      "siklus",
      "perjanjian",
    ])
      expect([t, tabel.some((x) => x.nama === t)]).toEqual([t, true]);
  });

  it("holds what people did in the work of a year, not what is counted from it, nor what was said in confidence", async () => {
    const tabel = await tabelEkspor(await openAgency(bindingsOf(pool), agency));
    const ada = (nama: string) => tabel.some((t) => t.nama === nama);
    const ikut =
      "progres bukti_progres progres_impor kegiatan_rutin lembar_kerja lembar_versi indikator_arah realisasi_lama realisasi_susulan bukti_baca tautan tautan_riwayat sampel sampel_populasi sampel_butir pemeriksaan tanggapan_periksa pola_periksa umpan_permintaan umpan_berkala umpan_balik_lama pembinaan pembinaan_versi sesi_bina tindak_lanjut_bina evaluasi_kompetensi tindak_lanjut";
    expect(ikut.split(" ").filter((t) => !ada(t))).toEqual([]);
    const tinggal =
      "konseling konseling_catatan konseling_akses catatan_pribadi umpan_draf umpan_templat umpan_balik_bimbingan unggahan unggahan_potongan gudang_periksa gudang_temuan tautan_asal isi_pegawai isi_unit rekam_periode denyut hitungan_diam";
    expect(tinggal.split(" ").filter(ada)).toEqual([]);
    // Both lists name tables that there are.
    const { results } = await i.d1
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all<{ name: string }>();
    const semua = new Set(results.map((r) => r.name));
    expect(`${ikut} ${tinggal}`.split(" ").filter((t) => !semua.has(t))).toEqual([]);
  });

  it("in parts by the job: killed between store and mark it makes the part anew; all rows, once; gone after a fortnight", async () => {
    await i.d1.prepare("DELETE FROM batas").run();
    await i.d1
      .prepare(`INSERT INTO pegawai (id, nama, jenis, dibuat_pada)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1300) SELECT 'P' || i, 'Orang ' || i, 'pns', 0 FROM n`)
      .run();
    const { post, get } = house(NOW, pool);
    expect((await post(`${i.base}/kelola/siklus/ekspor/zip`, {}, i.eko)).status).toBe(404);
    await post(`${i.base}/kelola/siklus/ekspor`, {}, i.eko);
    await post(`${i.base}/kelola/siklus/ekspor`, {}, i.sari);
    const db = await openAgency(bindingsOf(pool), agency);
    const evidence = openEvidence(env.EVIDENCE, agency);
    const at = { now: NOW, today: "2026-11-22", agency };
    const failing = {
      ...evidence,
      put: async (...a: Parameters<typeof evidence.put>) => {
        await evidence.put(...a);
        throw new Error("killed");
      },
    };
    await expect(lanjutkanEkspor(db, failing, at)).rejects.toThrow("killed");
    for (
      let n = 0;
      n < 20 && !(await lanjutkanEkspor(db, evidence, at)).some((s) => s.includes("selesai"));
      n += 1
    );
    const { results } = await i.d1
      .prepare("SELECT ekspor, nomor, sha256 FROM ekspor_bagian ORDER BY nomor")
      .all<{ ekspor: string; nomor: number; sha256: string }>();
    const names: string[] = [];
    const files: string[] = [];
    for (const part of results) {
      const { status, bytes } = await zip(`${i.base}/kelola/siklus/ekspor/${part.ekspor}/${part.nomor}`);
      expect([status, await sha256Hex(bytes)]).toEqual([200, part.sha256]);
      for (const [name, content] of entries(bytes)) {
        if (name.startsWith("tabel/pegawai-"))
          names.push(
            ...text(content)
              .trim()
              .split("\n")
              .map((l) => (JSON.parse(l) as { id: string }).id),
          );
        if (name.startsWith("bukti/")) files.push(text(content));
      }
    }
    expect([names.length, new Set(names).size, files]).toEqual([1302, 1302, [ISI]]);
    expect((await get(`${i.base}/kelola/siklus/ekspor`, i.eko)).html).toContain("Siap sejak");
    await lanjutkanEkspor(db, evidence, { ...at, now: NOW + 15 * 86_400_000 });
    expect(await i.d1.prepare("SELECT keadaan FROM ekspor_penuh").first()).toEqual({ keadaan: "dihapus" });
    expect((await env.EVIDENCE.list({ prefix: `${i.id}/ekspor/` })).objects).toEqual([]);
  }, 60_000);
});
