import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import type { Baris } from "../../../src/data/periksa-ekspor/berkas.ts";
import { periksaDokumen } from "../../../src/data/periksa-ekspor/dokumen.ts";
import { periksaJejak } from "../../../src/data/periksa-ekspor/jejak.ts";
import { periksaRiwayat } from "../../../src/data/periksa-ekspor/keadaan.ts";
import type { Cast, Person } from "../../support/cast.ts";
import { evaluasiUji } from "../../support/evaluasi.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { type Fields, fromOurPage, house, NOW } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";
import { castKeras, ruang } from "./ruang.ts";

/**
 * Random people take random steps at once on a few plans and evaluations, on what they last saw, while the database
 * fails before or after it has written. What they were told is kept, and held against what stands there in the end:
 * every acknowledged write once, every refused one not at all, every unknown one once or not at all.
 */
const BARU = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
const GELOMBANG = 60;
const BERSAMA = 4;

type Objek = {
  readonly milik: Person;
  readonly id: string;
  readonly jenis: "skp" | "evaluasi";
  readonly path: string;
};
type Perintah = {
  readonly kunci: string;
  readonly objek: string;
  readonly who: Person;
  readonly path: string;
  readonly fields: Fields;
};
type Jawab = "diakui" | "ditolak" | "tak-diketahui";

describe("K5: a random history under faults", () => {
  it.each([20260101, 6, 4242, BARU])(
    "seed %i: what was acknowledged is there once, and the rest is told truly",
    async (benih) => {
      const d = dadu(benih);
      const c = await castKeras();
      const objek = await ruangan(c);
      const jawaban = new Map<string, { readonly p: Perintah; jawab: Jawab }>();
      for (let n = 0; n < GELOMBANG; n += 1)
        await Promise.all(
          Array.from({ length: BERSAMA }, async () => {
            const ragu = [...jawaban.values()].filter((j) => j.jawab === "tak-diketahui");
            const ulang = ragu.length > 0 && d(3) === 0 ? ragu[d(ragu.length)]?.p : undefined;
            const p = ulang ?? (await langkahAcak(c, pilih(d, objek), d));
            const rusak =
              d(3) === 0
                ? { at: 1 + d(4), when: d(2) === 0 ? ("before" as const) : ("after" as const) }
                : null;
            jawaban.set(p.kunci, { p, jawab: await kirim(c, p, rusak) });
          }),
        );
      errorsSaid();
      await cocok(c, objek, [...jawaban.values()], benih);
    },
  );
});

/** Two plans and two evaluations of different people, with nothing behind them yet. */
async function ruangan(c: Cast): Promise<Objek[]> {
  await tahunUji(c, 2027);
  const satu = await evaluasiUji(c);
  const dua = await evaluasiUji(c, { pegawai: c.gita });
  const rencana = [await skpUji(c, { tahun: 2027 }), await skpUji(c, { tahun: 2027, pegawai: c.gita })];
  // Plans of 2027 are open in November; the third quarter was given longer, so that both live at once.
  await c.d1
    .prepare("UPDATE jendela SET tutup_pada = ?1 WHERE periode = ?2 AND tahap = 'evaluasi'")
    .bind(NOW + 86_400_000, satu.periode)
    .run();
  const objek = [
    ...[satu, dua].map((u, n) => ({
      milik: n === 0 ? c.ayu : c.gita,
      id: u.id,
      jenis: "evaluasi" as const,
      path: u.path,
    })),
    ...rencana.map((r, n) => ({
      milik: n === 0 ? c.ayu : c.gita,
      id: r.id,
      jenis: "skp" as const,
      path: r.path,
    })),
  ];
  for (const { id } of objek) await c.d1.prepare("DELETE FROM riwayat WHERE objek = ?1").bind(id).run();
  return objek;
}

const LANGKAH: Readonly<Record<Objek["jenis"], Readonly<Record<string, Fields>>>> = {
  skp: {
    pengajuan: { pernyataan: "ya", revisi: "1" },
    pembatalan: {},
    persetujuan: { pernyataan: "ya" },
    pengembalian: { catatan: "Perjelas target" },
  },
  evaluasi: {
    penilaian: { hasil: "sesuai", perilaku: "sesuai", alasan: "Sesuai bukti", catatan: "", dipastikan: "ya" },
    penandatanganan: { setuju: "ya" },
    penyampaian: {},
    penerimaan: {},
    keberatan: { alasan: "Realisasi September belum dihitung" },
  },
};

const MILIK_PEGAWAI = new Set(["pengajuan", "pembatalan", "penerimaan", "keberatan"]);

/** On the version that stands, or on one that somebody else has left behind; now and then by whom it is not for. */
async function langkahAcak(c: Cast, o: Objek, d: Dadu): Promise<Perintah> {
  const nama = pilih(d, Object.keys(LANGKAH[o.jenis]));
  const hak = MILIK_PEGAWAI.has(nama) ? o.milik : c.bagas;
  const who = d(6) === 0 ? pilih(d, [c.ayu, c.bagas, c.farida, c.citra, c.hadi]) : hak;
  const versi =
    (await c.d1.prepare(`SELECT versi FROM ${o.jenis} WHERE id = ?1`).bind(o.id).first<number>("versi")) ?? 0;
  const dilihat = d(5) === 0 ? Math.max(0, versi - 1) : versi;
  const fields = { ...LANGKAH[o.jenis][nama], versi: String(dilihat) };
  return { kunci: newId(NOW), objek: o.id, who, path: `${o.path}/${nama}`, fields };
}

async function kirim(
  c: Cast,
  p: Perintah,
  rusak: { at: number; when: "before" | "after" } | null,
): Promise<Jawab> {
  const bindings = rusak ? ruang(faultyD1(c.d1, rusak).d1) : {};
  const body = new URLSearchParams({ ...p.fields, perintah: p.kunci });
  const { status } = await house(NOW, bindings).send(
    p.path,
    { method: "POST", body, headers: fromOurPage() },
    p.who,
  );
  if (status === 303) return "diakui";
  return status >= 500 ? "tak-diketahui" : "ditolak";
}

async function cocok(
  c: Cast,
  objek: readonly Objek[],
  jawaban: readonly { p: Perintah; jawab: Jawab }[],
  benih: number,
) {
  const ids = new Set(objek.map((o) => o.id));
  const milikKami = (rows: Baris[], kolom: string) => rows.filter((b) => ids.has(String(b[kolom])));
  const semua = async (sql: string) => (await c.d1.prepare(sql).all<Baris>()).results;
  const kunci = (p: Perintah) => `${p.who.id}:${p.kunci}`;
  const ada = new Set((await semua("SELECT kunci FROM perintah")).map((b) => String(b.kunci)));
  const salah = jawaban.filter(({ p, jawab }) =>
    jawab === "diakui" ? !ada.has(kunci(p)) : jawab === "ditolak" && ada.has(kunci(p)),
  );
  expect([benih, salah.map(({ p, jawab }) => [jawab, p.path, p.who.nama])]).toEqual([benih, []]);
  const jejak = await semua(
    "SELECT rowid AS baris, id, pada, oleh, tindakan, objek, rincian, hash FROM jejak ORDER BY rowid",
  );
  const riwayat = milikKami(await semua("SELECT * FROM riwayat"), "objek");
  const skp = milikKami(await semua("SELECT * FROM skp"), "id");
  const evaluasi = milikKami(await semua("SELECT * FROM evaluasi"), "id");
  for (const o of objek) {
    const milik = riwayat.filter((b) => b.objek === o.id);
    const tertulis = jawaban.filter(({ p }) => p.objek === o.id && ada.has(kunci(p)));
    expect([benih, o.path, milik.length]).toEqual([benih, o.path, tertulis.length]);
    const kini = [...skp, ...evaluasi].find((b) => b.id === o.id);
    if (milik.length > 0) expect(kini?.versi).toBe(Math.max(...milik.map((b) => Number(b.versi))));
  }
  const nomor = jejak.map((b, n) => ({ ...b, baris: n + 1 }));
  expect([benih, await periksaJejak(nomor)]).toEqual([benih, []]);
  expect([benih, periksaRiwayat(riwayat, milikKami(jejak, "objek"), { skp, evaluasi })]).toEqual([benih, []]);
  expect([
    benih,
    await periksaDokumen(await semua("SELECT * FROM dokumen"), evaluasi, {
      agency: c.agency.id,
      kunci: new Set(),
    }),
  ]).toEqual([benih, []]);
  // The story was one: some of everything happened.
  expect(new Set(jawaban.map((j) => j.jawab)).size).toBeGreaterThanOrEqual(2);
  expect(riwayat.length).toBeGreaterThan(10);
}

type Dadu = (sisi: number) => number;
/** Mulberry32: the same throws for the same seed. */
function dadu(benih: number): Dadu {
  let a = benih >>> 0;
  return (sisi) => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sisi;
  };
}
const pilih = <T>(d: Dadu, list: readonly T[]): T => list[d(list.length)] as T;
