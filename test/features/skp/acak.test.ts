import fc from "fast-check";
import { expect, it } from "vitest";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { TINDAKAN_DIKENAL } from "../../../src/i18n/jejak-tindakan.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { isianBody, type Plan, sendForm, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

/**
 * Three people and their penilai press whatever is there, in any order, rightly or not. Whatever became of it: every
 * accepted step stands once in the history and in the trail, every approval is one version, versions in force begin
 * one after the other, and nobody counts wrong.
 */
const HARI = ["2026-11-24", "2026-12-01", "2026-12-10", "2026-12-31", "2027-01-01", "2026-01-01"];
const LANGKAH = [
  ...["isian", "pengajuan", "pembatalan", "tinjauan", "pengembalian", "persetujuan", "pencabutan"],
  ...["bersama", "bersama-cabut", "penyesuaian", "penyesuaian-batal"],
];
/** What somebody who knows his way would press, by where the text stands. */
const BIASA: Readonly<Record<string, readonly string[]>> = {
  draf: ["isian", "pengajuan", "pengajuan", "penyesuaian-batal"],
  dikembalikan: ["isian", "pengajuan", "penyesuaian"],
  diajukan: ["tinjauan", "tinjauan", "bersama", "bersama", "persetujuan", "pengembalian", "pembatalan"],
  ditetapkan: ["penyesuaian", "penyesuaian", "pencabutan", "pencabutan", "bersama-cabut", "mulai-kerja"],
};
const satu = fc.record({
  siapa: fc.nat(2),
  apa: fc.nat(419),
  liar: fc.constantFrom(false, false, false, false, true),
  /** Now and then by the wrong hand, or with a lock that is over. */
  tangan: fc.constantFrom("benar", "benar", "benar", "benar", "lain"),
  basi: fc.constantFrom(0, 0, 0, 0, 1),
  hari: fc.constantFrom(...HARI),
  /** More than a day after what was agreed last. */
  besok: fc.constantFrom(false, false, false, true),
});
type Satu = typeof satu extends fc.Arbitrary<infer T> ? T & { readonly langkah?: string } : never;

let cast: Cast;

type Now = {
  id: string;
  versi: number;
  revisi: number;
  keadaan: string;
  penyesuaian: string | null;
};
const read = async (id: string) =>
  (await cast.d1
    .prepare("SELECT id, versi, revisi, keadaan, penyesuaian FROM skp WHERE id = ?1")
    .bind(id)
    .first<Now>()) as Now;

async function press(plan: Plan, owner: Person, s: Satu, at: number, massal: { id: string }) {
  const h = house(at);
  if (s.besok)
    await cast.d1
      .prepare("UPDATE skp_versi SET ditetapkan_pada = ditetapkan_pada - 90000000 WHERE skp = ?1")
      .bind(plan.id)
      .run();
  const { bagas, base } = { ...cast };
  const now = await read(plan.id);
  const own = s.tangan === "benar" ? owner : bagas;
  const his = s.tangan === "benar" ? bagas : owner;
  const key = newId(at);
  const lock = { versi: String(now.versi - s.basi), revisi: String(now.revisi - s.basi), perintah: key };
  const send = async (name: string, who: Person, more: Record<string, string> = {}) =>
    (await h.post(`${plan.path}/${name}`, { ...lock, ...more }, who)).status;
  const ways = s.liar ? LANGKAH : (BIASA[now.penyesuaian ?? now.keadaan] ?? LANGKAH);
  const langkah = ways[s.apa % ways.length] as string;
  return { langkah, status: await take() };

  async function take(): Promise<number> {
    switch (langkah) {
      case "isian": {
        const row = {
          jenis: "utama",
          teks: `Hasil ${at} tercapai`,
          aspek: "kuantitas",
          indikator: "Persentase",
          target: "90%",
        };
        const body = isianBody([{ ...row, rhkPimpinan: "Layanan unit membaik" }], {
          revisi: lock.revisi,
          perintah: key,
        });
        return (await sendForm(h, `${plan.path}/isian`, body, own)).status;
      }
      case "pengajuan":
        return send("pengajuan", own, { pernyataan: "ya" });
      case "pembatalan":
        return send("pembatalan", own);
      case "tinjauan":
        return send("tinjauan", his);
      case "pengembalian":
        return send("pengembalian", his, { catatan: "Perbaiki target" });
      case "persetujuan":
        return send("persetujuan", his, { pernyataan: "ya" });
      case "pencabutan":
        return send("pencabutan", his);
      case "penyesuaian":
        return send("penyesuaian", own, { sebab: "arahan-baru", alasan: "Arahan baru", berlakuDari: s.hari });
      case "penyesuaian-batal":
        return send("penyesuaian/pembatalan", own);
      case "mulai-kerja":
        await cast.d1
          .prepare(
            "INSERT INTO rencana_aksi (id, skp, periode, rhk, teks, urut) SELECT ?1, skp, '2026-triwulan-4', id, 'Aksi', 0 FROM rhk WHERE skp = ?2 LIMIT 1",
          )
          .bind(newId(at), plan.id)
          .run()
          .catch(() => undefined);
        return 0;
      case "bersama": {
        const body = new URLSearchParams({ tahun: "2026", pernyataan: "ya", perintah: key, skp: plan.id });
        const path = `${base}/skp/persetujuan-massal`;
        const a = await h.send(path, { method: "POST", body, headers: fromOurPage() }, his);
        if (a.status === 303) massal.id = a.to ?? "";
        return a.status;
      }
      case "bersama-cabut":
        return massal.id === ""
          ? 0
          : (await h.post(`${massal.id}/pencabutan`, { perintah: key }, his)).status;
      default:
        return 0;
    }
  }
}

it("random steps of three people: one version a step that agrees, none overlaps, all of it in the trail, nothing miscounted", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(satu, { minLength: 30, maxLength: 60 }), async (steps) => {
      cast = await castOf();
      await tahunUji(cast);
      const people = [cast.ayu, cast.hadi, cast.citra];
      const plans: Plan[] = [];
      for (const pegawai of people) plans.push(await skpUji(cast, { pegawai, keadaan: "draf" }));
      const massal = { id: "" };
      let at = NOW;
      for (const s of steps) {
        at += 1000;
        const [plan, owner] = [plans[s.siapa] as Plan, people[s.siapa] as Person];
        const { langkah, status } = await press(plan, owner, s, at, massal);
        expect([langkah, [0, 303, 403, 404, 409, 422].includes(status)]).toEqual([langkah, true]);
        if (status === 303) seen.add(langkah);
      }
      for (const plan of plans) await judge(plan);
      expect(await recount(cast.db, "2026-12-30")).toBe(0);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual([...LANGKAH].sort());
}, 120_000);

async function judge(plan: Plan): Promise<void> {
  const all = async <T>(sql: string) => (await cast.d1.prepare(sql).bind(plan.id).all<T>()).results;
  const now = await read(plan.id);
  const history = await all<{ versi: number; langkah: string; ke: string }>(
    "SELECT versi, langkah, ke FROM riwayat WHERE objek = ?1 ORDER BY versi",
  );
  expect(history.map((r) => r.versi)).toEqual(Array.from({ length: now.versi }, (_, n) => n + 1));
  const taken = history.slice(plan.versi);
  const versions = await all<{ nomor: number; dari: string; cabut: number | null; isi: string }>(
    "SELECT nomor, berlaku_dari AS dari, dicabut_pada AS cabut, isi FROM skp_versi WHERE skp = ?1 ORDER BY nomor",
  );
  expect(versions.map((v) => v.nomor)).toEqual(versions.map((_, n) => n + 1));
  expect(versions).toHaveLength(taken.filter((r) => r.langkah === "approve").length);
  expect(versions.filter((v) => v.cabut !== null)).toHaveLength(
    taken.filter((r) => r.langkah === "revoke").length,
  );
  const force = versions.filter((v) => v.cabut === null);
  force.forEach((v, n) => {
    if (n > 0) expect(v.dari > (force[n - 1]?.dari ?? "")).toBe(true);
    expect(v.dari >= "2026-01-01" && v.dari <= "2026-12-31").toBe(true);
  });
  expect(now.keadaan === "ditetapkan").toBe(force.length > 0);
  if (now.penyesuaian !== null) expect(now.keadaan).toBe("ditetapkan");
  const open = await all<{ n: number }>(
    "SELECT count(*) AS n FROM penyesuaian WHERE skp = ?1 AND ditutup_pada IS NULL",
  );
  expect(open[0]?.n).toBe(now.penyesuaian === null ? 0 : 1);
  // Agreed and left alone, the working rows are what was agreed.
  if (force.length > 0 && now.penyesuaian === null) {
    const rows = await all<{ id: string; teks: string }>(
      "SELECT id, teks FROM rhk WHERE skp = ?1 ORDER BY urut",
    );
    const agreed = JSON.parse(force.at(-1)?.isi ?? "{}") as { rhk: { id: string; teks: string }[] };
    expect(rows).toEqual(agreed.rhk.map(({ id, teks }) => ({ id, teks })));
  }
  const trail = await all<
    Record<"id" | "oleh" | "tindakan" | "objek" | "rincian" | "hash", string> & { pada: number }
  >("SELECT id, pada, oleh, tindakan, objek, rincian, hash FROM jejak WHERE objek = ?1 ORDER BY rowid");
  for (const { id, pada, oleh, tindakan, objek, rincian, hash } of trail) {
    expect(TINDAKAN_DIKENAL).toContain(tindakan);
    expect(hash).toBe(await sha256Hex(JSON.stringify([id, pada, oleh, tindakan, objek, rincian])));
  }
  const steps = trail.flatMap((j) => {
    const { versi } = JSON.parse(j.rincian) as { versi?: number };
    return versi === undefined ? [] : [`${j.tindakan} ${versi}`];
  });
  expect(steps).toEqual(taken.map((r) => `skp.${r.langkah} ${r.versi}`));
}
