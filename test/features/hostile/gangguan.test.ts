import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { fromOurPage, house } from "../../support/house.ts";
import { formsOf } from "../../support/jelajah.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";
import { togetherD1 } from "../../support/together-d1.ts";
import { type Langkah, langkah } from "./langkah.ts";
import { castKeras, ruang } from "./ruang.ts";

/** K5, K1: every save is all or nothing; sent again it is done once; of two at once one wins. */
const names = Object.keys(langkah);
const ready = (name: string) => (langkah[name] as () => Promise<Langkah>)();
/** Years that some step opens are open for all: whoever comes new has a plan in each. */
beforeAll(async () => {
  const c = await castKeras();
  await tahunUji(c);
  await tahunUji(c, 2027);
});
const take = (l: Langkah, perintah: string, d1?: D1Database) =>
  house(l.at, d1 ? ruang(d1) : {}).send(
    l.path,
    { method: "POST", body: l.body(perintah), headers: fromOurPage() },
    l.who,
  );

/**
 * How many rows there are of everything: what a save adds and takes away. The search index keeps its pieces as it
 * likes, and that a case of counselling was opened is noted with the reading, whatever becomes of the save.
 */
async function sizes({ c }: Langkah): Promise<Record<string, number>> {
  tables ??= await c.d1
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'
      AND name NOT IN ('sesi', 'hitungan', 'hitungan_terlambat', 'konseling_akses') AND name NOT GLOB '*_cari_*'`)
    .all<{ name: string }>()
    .then(({ results }) => results.map((r) => r.name));
  const names = tables ?? [];
  const asked = {
    ...Object.fromEntries(names.map((name) => [name, `SELECT count(*) AS n FROM ${name}`])),
    // Whoever else is admin of this room hears of some things too.
    pemberitahuan: `SELECT count(*) AS n FROM pemberitahuan WHERE pegawai IN (${cast(c)})`,
    "versi evaluasi": "SELECT sum(versi) AS n FROM evaluasi",
    "versi skp": "SELECT sum(versi) * 1000 + sum(revisi) AS n FROM skp",
    "versi pegawai": "SELECT sum(versi) AS n FROM pegawai",
    "versi jendela": "SELECT sum(versi) AS n FROM jendela",
  };
  const answers = await c.d1.batch<{ n: number }>(Object.values(asked).map((sql) => c.d1.prepare(sql)));
  return Object.fromEntries(Object.keys(asked).map((name, at) => [name, answers[at]?.results[0]?.n ?? 0]));
}
const cast = (c: Langkah["c"]) =>
  [c.ayu, c.bagas, c.citra, c.farida, c.gita, c.hadi].map((p) => `'${p.id}'`).join();
let tables: string[] | undefined;
const change = (from: Record<string, number>, to: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(to)
      .map(([t, n]) => [t, n - (from[t] ?? 0)] as const)
      .filter(([, n]) => n !== 0),
  );

/** What the save does when nothing goes wrong, and in how many round trips: measured once. */
type Effect = { readonly rows: Record<string, number>; readonly trips: number };
const measured = new Map<string, Effect>();
async function effectOf(name: string): Promise<Effect> {
  const known = measured.get(name);
  if (known) return known;
  const l = await ready(name);
  const before = await sizes(l);
  const { d1, trips } = faultyD1(l.c.d1, { at: 0, when: "before" });
  expect([name, (await take(l, newId(l.at), d1)).status]).toEqual([name, 303]);
  const effect = { rows: change(before, await sizes(l)), trips: trips() };
  expect([name, effect.rows.jejak]).toEqual([name, JEJAK[name] ?? 1]);
  measured.set(name, effect);
  return effect;
}

/** One line for the act and one for each plan in it. */
const JEJAK: Readonly<Record<string, number>> = {
  "skp persetujuan bersama": 2,
  "skp pencabutan": 2,
  "skp pencabutan bersama": 2,
};

describe("D1 fails", () => {
  it.each(names)(
    "%s: before it is written nothing is written, after it everything; the same form again is done once",
    async (name) => {
      const effect = await effectOf(name);
      // 1 whose room it is, 2 what is read, 3 what is written; some look after more behind it.
      for (let at = 3; at <= effect.trips; at += 1)
        for (const when of ["before", "after"] as const) {
          const l = await ready(name);
          const before = await sizes(l);
          const perintah = newId(l.at);
          const broken = await take(l, perintah, faultyD1(l.c.d1, { at, when }).d1);
          errorsSaid();
          expect([at, when, broken.status, broken.html.includes("D1_ERROR")]).toEqual([at, when, 500, false]);
          const written = at > 3 || (at === 3 && when === "after");
          const seen = change(before, await sizes(l));
          expect([at, when, seen.jejak ?? 0]).toEqual([at, when, written ? (JEJAK[name] ?? 1) : 0]);
          if (!written) expect([at, when, seen]).toEqual([at, when, {}]);
          const again = await take(l, perintah);
          expect([at, when, again.status]).toEqual([at, when, 303]);
          await goOn(l, again.to ?? "");
          expect([at, when, change(before, await sizes(l))]).toEqual([at, when, effect.rows]);
        }
    },
  );
});

/** A page that says that something is left to do offers the way to do it. */
async function goOn(l: Langkah, to: string): Promise<void> {
  const page = await house(l.at).get(to, l.who);
  const rest = formsOf(to, page.page).find((f) => f.action === l.path && /impor/.test(l.path));
  if (!rest) return;
  const body = Object.fromEntries(rest.fields.map((f) => [f.name, f.value]));
  expect((await house(l.at).post(rest.action, body, l.who)).status).toBe(303);
}

describe("two at once, both having read before either writes", () => {
  it.each(names)("%s: one is done, the other is told; nothing is done twice", async (name) => {
    const effect = await effectOf(name);
    const l = await ready(name);
    const before = await sizes(l);
    const [a, b] = togetherD1(l.c.d1, 2) as [D1Database, D1Database];
    const answers = await Promise.all([take(l, newId(l.at), a), take(l, newId(l.at), b)]);
    const statuses = answers.map((x) => x.status).sort();
    expect(REPEATABLE.has(name) ? [303, 303] : [303, ANOTHER[name] ?? 409]).toEqual(statuses);
    if (!REPEATABLE.has(name)) expect(change(before, await sizes(l))).toEqual(effect.rows);
  });

  it.each(names)("%s: the same form sent twice by one impatient hand is one", async (name) => {
    const effect = await effectOf(name);
    const l = await ready(name);
    const before = await sizes(l);
    const perintah = newId(l.at);
    const [a, b] = togetherD1(l.c.d1, 2) as [D1Database, D1Database];
    const answers = await Promise.all([take(l, perintah, a), take(l, perintah, b)]);
    expect(answers.map((x) => x.status)).toEqual([303, 303]);
    expect(change(before, await sizes(l))).toEqual(effect.rows);
  });
});

/** Two of these are two: saying something twice is allowed. */
const REPEATABLE = new Set([
  "dialog komentar",
  "dialog dibaca",
  "dialog dicatat",
  "aturan penelaah",
  "matriks orang",
  "pustaka aturan",
  "strategi baru",
  "penilai luar baru",
  "siklus perjanjian",
  "siklus kontak",
  "siklus penjelasan",
  "bantuan izin",
  "keberatan keterangan",
  "keberatan notulen",
  "umpan balik",
  "umpan balik kepada siapa pun",
  "umpan balik diminta",
  "umpan balik dikoreksi",
  "umpan balik tim",
  "catatan",
  "catatan diubah",
  "bimbingan dimulai",
  "konseling dilaporkan",
  "unit kepegawaian",
  "harian dicatat",
  "harian seminggu",
  "kegiatan rutin",
  "kunci sandi nama",
  "sesi lain",
  "pilihan surat",
  "surel ulang",
  "colek tim",
  "colek unit",
  "skp belum diingatkan",
  "periksa: tanggapan",
  // Who asks while a check is under way gets that one.
  "gudang diperiksa",
  // Both carry the key of one note: it is one.
  "catatan cepat",
]);
/** Taken by somebody else meanwhile is something to type anew. */
const ANOTHER: Readonly<Record<string, number>> = { "pegawai baru": 422, "unit baru": 422 };
