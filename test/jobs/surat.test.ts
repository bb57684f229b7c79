import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { noticeStatement } from "../../src/data/agency/kabar.ts";
import { change } from "../../src/data/agency/statement.ts";
import type { Tanggal } from "../../src/domain/tanggal.ts";
import { tanggalPada } from "../../src/domain/tanggal.ts";
import { sendDigests } from "../../src/jobs/digest.ts";
import { nextInstant } from "../../src/jobs/next-instant.ts";
import { sendLetters } from "../../src/jobs/send-letters.ts";
import { sendNotices } from "../../src/jobs/send-notices.ts";
import { type Cast, castOf, OWN_ROOM, type Person } from "../support/cast.ts";

/** Nothing of what other files left in the outbox is counted: it is emptied before each test. */
const ORIGIN = "https://selaras.example";
const wib = (day: Tanggal, time = "09:00") => Date.parse(`${day}T${time}:00+07:00`);
let c: Cast;

beforeAll(async () => {
  c = await castOf(wib("2026-11-01"), OWN_ROOM);
});
beforeEach(async () => {
  for (const table of ["surat_keluar", "pemberitahuan", "pilihan_kabar", "pilihan_surat", "tugas_selesai"])
    await c.d1.prepare(`DELETE FROM ${table}`).run();
});

const at = (now: number) => ({ now, today: tanggalPada(now, "WIB"), agency: c.agency });
const tell = (who: Person, jenis: string, now: number, data: Record<string, string | number> = {}) =>
  c.db.apply(
    noticeStatement(
      { kepada: who.id, jenis, data: { nama: "Bagas", tahun: 2026, ...data }, tautan: "/skp" },
      now,
    ),
  );
const choose = (who: Person, kelompok: string, cara: string) =>
  c.db.apply(
    change`INSERT OR REPLACE INTO pilihan_kabar (pegawai, kelompok, cara) VALUES (${who.id}, ${kelompok}, ${cara})`,
  );
const mailOf = (p: Person) => `${p.id.toLowerCase()}@contoh.example`;
type Row = {
  kepada: string;
  subjek: string;
  isi: string;
  html: string;
  kirim: number;
  keadaan: string;
  percobaan: number;
  galat: string;
};
const letters = async (): Promise<Row[]> =>
  (
    await c.d1
      .prepare(
        "SELECT kepada, subjek, isi, html, kirim_pada AS kirim, keadaan, percobaan, galat FROM surat_keluar ORDER BY kepada, dibuat_pada",
      )
      .all<Row>()
  ).results;
const queue = async () =>
  Object.fromEntries(
    (
      await c.d1
        .prepare("SELECT coalesce(surat, 'selesai') AS surat, count(*) AS n FROM pemberitahuan GROUP BY 1")
        .all<{ surat: string; n: number }>()
    ).results.map((r) => [r.surat, r.n]),
  );

describe("a notice becomes a letter as its reader has chosen", () => {
  it("at once, aside, or never; twice and in parallel it is still one", async () => {
    const now = wib("2026-11-23");
    await choose(c.ayu, "skp", "segera");
    await choose(c.hadi, "skp", "aplikasi");
    await choose(c.farida, "skp", "mingguan");
    for (const who of [c.ayu, c.hadi, c.farida, c.bagas])
      await tell(who, "skp-ditetapkan", now, { penilai: "Bagas" });
    await Promise.all([sendNotices(c.db, ORIGIN, at(now)), sendNotices(c.db, ORIGIN, at(now))]);
    await sendNotices(c.db, ORIGIN, at(now + 1));
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ kepada: mailOf(c.ayu), kirim: now, keadaan: "menunggu" });
    expect(letter?.isi).toContain("Yth. Ayu Lestari,");
    expect(letter?.isi).toContain(`${ORIGIN}/a/waktu-uji/skp`);
    expect(letter?.isi).toContain(`${ORIGIN}/a/waktu-uji/pemberitahuan/pilihan`);
    expect(letter?.html).toContain('<html lang="id">');
    expect(await queue()).toEqual({ selesai: 2, harian: 1, mingguan: 1 });
  });

  it("in the reader's language, and what somebody typed or named is text in it, never markup", async () => {
    const now = wib("2026-11-23");
    await c.d1.prepare("UPDATE akun SET bahasa = 'en' WHERE pegawai = ?1").bind(c.ayu.id).run();
    await tell(c.ayu, "skp-diajukan", now, { nama: "</p><script>alert(1)</script>" });
    await choose(c.ayu, "skp", "segera");
    await sendNotices(c.db, ORIGIN, at(now));
    await c.d1.prepare("UPDATE akun SET bahasa = 'id' WHERE pegawai = ?1").bind(c.ayu.id).run();
    const [letter] = await letters();
    expect(letter?.isi).toContain("Dear Ayu Lestari,");
    expect(letter?.html).not.toContain("<script>");
  });

  it("an optional line of a reminder stays in the application: a letter holds no rating", async () => {
    const now = wib("2026-11-23");
    await tell(c.ayu, "colek-skp", now, { pesan: "Predikat Anda Sangat Baik" });
    await sendNotices(c.db, ORIGIN, at(now));
    const [letter] = await letters();
    expect(letter?.isi).not.toContain("Sangat Baik");
    expect(letter?.html).not.toContain("Sangat Baik");
  });

  it("at night it waits for the morning, on a holiday for the next working day; the safety of an account waits for nothing", async () => {
    const night = wib("2026-11-21", "22:00");
    await tell(c.ayu, "evaluasi-disampaikan", night, { jenis: "triwulan", n: 3, batas: "2026-12-10" });
    await tell(c.bagas, "akun-perangkat-baru", night);
    await sendNotices(c.db, ORIGIN, at(night));
    const all = await letters();
    expect(all.find((l) => l.kepada === mailOf(c.ayu))?.kirim).toBe(wib("2026-11-23", "07:00"));
    expect(all.find((l) => l.kepada === mailOf(c.bagas))?.kirim).toBe(night);
  });

  it("read meanwhile is told; what starts a legal clock is sent all the same; without an address nothing waits", async () => {
    const now = wib("2026-11-23");
    await tell(c.ayu, "pengingat-pengisian", now, { tutupPada: now + 86_400_000 * 3, hari: 3 });
    await tell(c.ayu, "evaluasi-disampaikan", now, { jenis: "triwulan", n: 3, batas: "2026-12-10" });
    await tell(c.hadi, "evaluasi-disampaikan", now, { jenis: "triwulan", n: 3, batas: "2026-12-10" });
    await c.d1.prepare("UPDATE pemberitahuan SET dibaca_pada = ?1").bind(now).run();
    await c.d1.prepare("UPDATE pegawai SET email = NULL WHERE id = ?1").bind(c.hadi.id).run();
    await sendNotices(c.db, ORIGIN, at(now));
    await c.d1.prepare("UPDATE pegawai SET email = ?2 WHERE id = ?1").bind(c.hadi.id, mailOf(c.hadi)).run();
    expect((await letters()).map((l) => l.subjek)).toEqual([
      "Dokumen evaluasi Triwulan III 2026 disampaikan",
    ]);
    expect(await queue()).toEqual({ selesai: 3 });
  });
});

describe("the digest", () => {
  const queued = async (who: Person, n: number, now: number, cara = "harian") => {
    for (let k = 0; k < n; k += 1)
      await tell(who, k % 2 ? "umpan-balik" : "skp-diajukan", now + k, { jumlah: k });
    await c.d1.prepare("UPDATE pemberitahuan SET surat = ?1 WHERE surat = 'menunggu'").bind(cara).run();
  };

  it("is one letter a person and working day, in groups; again, late and in parallel it stays one", async () => {
    await queued(c.ayu, 5, wib("2026-11-20", "10:00"));
    await queued(c.bagas, 1, wib("2026-11-21", "10:00"));
    expect(await sendDigests(c.db, ORIGIN, at(wib("2026-11-22", "10:00")))).toEqual([]);
    expect(await sendDigests(c.db, ORIGIN, at(wib("2026-11-23", "06:59")))).toEqual([]);
    const seven = wib("2026-11-23", "07:00");
    await Promise.all([sendDigests(c.db, ORIGIN, at(seven)), sendDigests(c.db, ORIGIN, at(seven))]);
    await sendDigests(c.db, ORIGIN, at(seven + 1));
    await sendDigests(c.db, ORIGIN, at(wib("2026-11-23", "12:00")));
    const all = await letters();
    expect(all.map((l) => l.kepada).sort()).toEqual([mailOf(c.ayu), mailOf(c.bagas)].sort());
    const ayu = all.find((l) => l.kepada === mailOf(c.ayu));
    expect(ayu?.subjek).toBe("Ringkasan 23 November 2026: 5 pemberitahuan");
    expect(ayu?.isi.indexOf("SKP\n")).toBeLessThan(ayu?.isi.indexOf("UMPAN BALIK") ?? 0);
    expect(await queue()).toEqual({ selesai: 6 });
  });

  it("what comes after seven is told tomorrow; what was opened is not told; nothing to tell is no letter", async () => {
    await queued(c.ayu, 2, wib("2026-11-23", "06:00"));
    await c.d1.prepare("UPDATE pemberitahuan SET dibaca_pada = 1 WHERE pegawai = ?1").bind(c.ayu.id).run();
    await queued(c.ayu, 1, wib("2026-11-23", "08:00"));
    await sendDigests(c.db, ORIGIN, at(wib("2026-11-23", "09:00")));
    expect(await letters()).toEqual([]);
    await sendDigests(c.db, ORIGIN, at(wib("2026-11-24", "09:00")));
    expect((await letters()).map((l) => l.subjek)).toEqual(["Ringkasan 24 November 2026: 1 pemberitahuan"]);
  });

  it("weekly: once in the week, on its first working day, or on the next when nobody was awake", async () => {
    await queued(c.ayu, 2, wib("2026-11-19"), "mingguan");
    await sendDigests(c.db, ORIGIN, at(wib("2026-11-24", "08:00")));
    expect((await letters()).map((l) => l.subjek)).toEqual([
      "Ringkasan mingguan, 24 November 2026: 2 pemberitahuan",
    ]);
    await queued(c.ayu, 1, wib("2026-11-24", "06:30"), "mingguan");
    await sendDigests(c.db, ORIGIN, at(wib("2026-11-25", "08:00")));
    expect(await letters()).toHaveLength(1);
    await sendDigests(c.db, ORIGIN, at(wib("2026-11-30", "08:00")));
    expect(await letters()).toHaveLength(2);
  });

  it("more than a letter holds is counted; people beyond one batch are all reached", async () => {
    await queued(c.ayu, 45, wib("2026-11-22"));
    await sendDigests(c.db, ORIGIN, at(wib("2026-11-23", "08:00")));
    const [letter] = await letters();
    expect(letter?.isi).toContain("dan 5 lagi di kotak masuk Anda.");
    expect(letter?.isi.match(/^- /gm)).toHaveLength(40);
  });

  it("killed between two batches, the next run goes on where it stopped", async () => {
    await queued(c.ayu, 1, wib("2026-11-22"));
    await queued(c.bagas, 1, wib("2026-11-22"));
    const seven = at(wib("2026-11-23", "07:00"));
    const dying = { ...c.db, batch: () => Promise.reject(new Error("gone")) };
    await expect(sendDigests(dying as never, ORIGIN, seven)).rejects.toThrow("gone");
    expect(await letters()).toEqual([]);
    await sendDigests(c.db, ORIGIN, seven);
    expect(await letters()).toHaveLength(2);
  });
});

describe("the outbox", () => {
  const post = (send: () => Promise<unknown>) =>
    ({ EMAIL: { send }, PENGIRIM: "a@selaras.example", ORIGIN }) as unknown as Env;
  const put = (id: string, now: number) =>
    c.db.apply(change`INSERT INTO surat_keluar (id, kepada, subjek, isi, html, kirim_pada, dibuat_pada)
      VALUES (${id}, ${mailOf(c.ayu)}, 'S', 'I', '<p>I', ${now}, ${now})`);

  it("waits twice as long after each failure and gives up after six", async () => {
    let now = wib("2026-11-23");
    await put("x", now);
    const waits: number[] = [];
    const down = post(() => Promise.reject(new Error("secret address in here")));
    for (let n = 0; n < 6; n += 1) {
      await sendLetters(c.db, down, at(now));
      await sendLetters(c.db, down, at(now + 1));
      const [letter] = await letters();
      waits.push(((letter?.kirim ?? 0) - now) / 60_000);
      now = letter?.kirim ?? 0;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32]);
    expect((await letters())[0]).toMatchObject({ keadaan: "gagal", percobaan: 6, galat: "TIDAK_TERKIRIM" });
  });

  it("an address that takes no letters is not tried twice, and only the code is kept", async () => {
    const now = wib("2026-11-23");
    await put("y", now);
    const refused = post(() =>
      Promise.reject(Object.assign(new Error("x"), { code: "E_RECIPIENT_SUPPRESSED" })),
    );
    await sendLetters(c.db, refused, at(now));
    await put("y2", now);
    await sendLetters(c.db, refused, at(now));
    const told = await c.d1.prepare("SELECT pegawai, jenis, surat FROM pemberitahuan").all();
    expect(told.results).toContainEqual({ pegawai: c.citra.id, jenis: "surat-gagal", surat: null });
    expect(told.results.filter((r) => r.pegawai === c.citra.id)).toHaveLength(1);
    expect((await letters())[0]).toMatchObject({
      keadaan: "gagal",
      percobaan: 1,
      galat: "E_RECIPIENT_SUPPRESSED",
    });
  });

  it("a letter says where letters are chosen, in its headers too", async () => {
    const now = wib("2026-11-23");
    await put("z", now);
    const sent: unknown[] = [];
    await sendLetters(
      c.db,
      { ...post(async () => {}), EMAIL: { send: async (m: unknown) => sent.push(m) } } as never,
      at(now),
    );
    expect(sent).toMatchObject([
      {
        to: mailOf(c.ayu),
        text: "I",
        html: "<p>I",
        headers: { "List-Unsubscribe": `<${ORIGIN}/a/waktu-uji/pemberitahuan/pilihan>` },
      },
    ]);
    expect((await letters())[0]).toMatchObject({ keadaan: "terkirim", html: "" });
  });
});

it("the agency wakes for what waits: at once for a notice, at seven for a digest, not at all for nothing", async () => {
  const now = wib("2026-11-23", "20:00");
  const next = () => nextInstant(c.db, at(now));
  const idle = await next();
  await tell(c.ayu, "skp-diajukan", now);
  expect(await next()).toBe(now + 1000);
  await sendNotices(c.db, ORIGIN, at(now));
  expect(await next()).toBe(Math.min(idle, wib("2026-11-24", "07:00")));
  expect(env.ORIGIN).toBeTruthy();
});
