import { beforeAll, describe, expect, it } from "vitest";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { newId } from "../../../src/data/ids.ts";
import { csvText } from "../../../src/data/sheet-write.ts";
import { stalledStatement } from "../../../src/features/pegawai/impor/actions.ts";
import { type Cast, castOf, inventedNip } from "../../support/cast.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { doWork, forgetWork, house, NOW, waitingWork } from "../../support/house.ts";
import { applied, hiddenOf, previewed, sendFile, step, undone } from "../../support/impor.ts";
import { bedaIsi, isiRuang } from "../../support/isi-ruang.ts";
import { tahunUji } from "../../support/tahun.ts";

const { get, post } = house();
const HEAD = [
  "NIP BARU",
  "NAMA",
  "GOL AKHIR",
  "JABATAN NAMA",
  "JENIS JABATAN",
  "TMT JABATAN",
  "UNOR NAMA",
  "UNOR INDUK NAMA",
];
const bytesOf = (rows: readonly (readonly string[])[]) => new TextEncoder().encode(csvText([HEAD, ...rows]));
let cast: Cast;
let kode: { induk: string; bidang: string };
beforeAll(async () => {
  cast = await castOf();
  kode = { induk: `I ${cast.unit.induk}`, bidang: `B ${cast.unit.bidang}` };
  await cast.d1.batch([
    cast.d1.prepare("UPDATE unit SET kode = ?1 WHERE id = ?2").bind(kode.induk, cast.unit.induk),
    cast.d1.prepare("UPDATE unit SET kode = ?1 WHERE id = ?2").bind(kode.bidang, cast.unit.bidang),
  ]);
  await tahunUji(cast);
});

const idOf = (to: string) => to.split("/").at(-1) as string;
const sql = (text: string, ...params: unknown[]) => cast.d1.prepare(text).bind(...params);

/** A file that does everything: new people, a new unit with its head, a move, a correction, another grade, a new name. */
async function mixed() {
  const nip = Array.from({ length: 8 }, inventedNip);
  await applied(
    cast,
    await previewed(
      cast,
      bytesOf([
        [nip[0] ?? "", "Pindah Orang", "III/a", "Penelaah", "Pelaksana", "02-01-2026", kode.bidang, ""],
        [nip[1] ?? "", "Koreksi Orang", "III/a", "Penelaah", "Pelaksana", "02-01-2026", kode.bidang, ""],
        [nip[2] ?? "", "Nama Lama", "III/a", "Penelaah", "Pelaksana", "02-01-2026", kode.bidang, ""],
      ]),
    ),
  );
  const file = bytesOf([
    [nip[0] ?? "", "Pindah Orang", "III/b", "Analis", "Pelaksana", "01-12-2026", kode.induk, ""],
    [nip[1] ?? "", "Koreksi Orang", "III/a", "Penelaah Data", "Pelaksana", "02-01-2026", kode.bidang, ""],
    [nip[2] ?? "", "Nama Baru", "III/c", "Penelaah", "Pelaksana", "02-01-2026", kode.bidang, ""],
    [
      nip[3] ?? "",
      "Kepala Baru",
      "III/d",
      "Kepala Seksi",
      "Pengawas",
      "02-01-2026",
      `Seksi ${nip[3]}`,
      kode.bidang,
    ],
    [
      nip[4] ?? "",
      "Orang Seksi",
      "II/c",
      "Pengolah",
      "Pelaksana",
      "02-01-2026",
      `Seksi ${nip[3]}`,
      kode.bidang,
    ],
    [
      nip[5] ?? "",
      "Orang Seksi Dua",
      "II/c",
      "Pengolah",
      "Pelaksana",
      "02-01-2026",
      `Seksi ${nip[3]}`,
      kode.bidang,
    ],
    [nip[0] ?? "", "Dua Kali", "II/c", "Pengolah", "Pelaksana", "02-01-2026", kode.bidang, ""],
  ]);
  const one = async (n: number) =>
    (await sql("SELECT pegawai FROM nomor_pegawai WHERE nomor = ?1", nip[n]).first<string>(
      "pegawai",
    )) as string;
  return { nip, file, one };
}
const stateOf = async (id: string) =>
  await sql("SELECT langkah, galat, posisi FROM impor WHERE id = ?1", id).first();

describe("an import taken back", () => {
  // hlm. 65 C.6: what was agreed before the move is cut by it, and must be whole again; a draft moves along and back.
  it.each([
    ["ditetapkan", ["2026-11-30", "2026-12-31"]],
    ["draf", ["2026-12-31"]],
  ])(
    "leaves every row as it was: people, posts, lines, plans (%s), units and counters",
    async (keadaan, ujung) => {
      const { file, one } = await mixed();
      await sql(`UPDATE skp SET keadaan = '${keadaan}', versi = 1 WHERE pegawai = ?1`, await one(0)).run();
      const before = await isiRuang(cast.d1);
      const to = await previewed(cast, file, { unitBaru: "ya" });
      expect((await applied(cast, to)).status).toBe(303);
      expect(await stateOf(idOf(to))).toMatchObject({ langkah: "selesai", galat: "" });
      const between = bedaIsi(before, await isiRuang(cast.d1));
      expect(Object.keys(between).sort()).toEqual(
        expect.arrayContaining(["garis_penilai", "golongan", "pegawai", "penempatan", "skp", "unit"]),
      );
      const cut = await sql("SELECT sampai FROM skp WHERE pegawai = ?1 ORDER BY dari", await one(0)).all();
      expect(cut.results).toEqual(ujung.map((sampai) => ({ sampai })));

      const confirm = await get(`${to}/pembatalan`, cast.citra);
      expect(confirm.page.querySelector(".confirm")?.text).toContain("6 baris dikembalikan");
      expect((await undone(cast, to)).status).toBe(303);
      expect(await stateOf(idOf(to))).toMatchObject({ langkah: "batal" });
      expect(bedaIsi(before, await isiRuang(cast.d1))).toEqual({});
      expect(await recount(cast.db, "2026-11-22")).toBe(0);
      expect((await get(to, cast.citra)).page.querySelector(".notice.success")?.text).toContain(
        "6 baris dikembalikan",
      );
      expect((await post(`${to}/pembatalan`, { versi: "2", perintah: newId(NOW) }, cast.citra)).status).toBe(
        409,
      );
    },
  );

  it("leaves alone what somebody has worked on since, row by row, and says which and why", async () => {
    const { file, one, nip } = await mixed();
    const to = await previewed(cast, file, { unitBaru: "ya" });
    await applied(cast, to);
    await sql(
      "UPDATE pegawai SET nama = 'Diubah Orang', versi = versi + 1 WHERE id = ?1",
      await one(2),
    ).run();
    await sql("INSERT INTO akun (pegawai, dibuat_pada) VALUES (?1, ?2)", await one(4), NOW).run();
    await sql("UPDATE skp SET keadaan = 'draf' WHERE pegawai = ?1", await one(5)).run();
    const confirm = await get(`${to}/pembatalan`, cast.citra);
    expect(confirm.page.querySelector(".confirm")?.text).toMatch(/3 baris dikembalikan[\s\S]*3 baris tetap/);
    expect(confirm.page.querySelectorAll("tbody tr").map((r) => r.text.replace(/\s+/g, " "))).toEqual([
      expect.stringMatching(/Diubah Orang|Nama Baru.*diubah lagi/),
      expect.stringMatching(/Orang Seksi.*akun/),
      expect.stringMatching(/Orang Seksi Dua.*SKP/),
    ]);
    await undone(cast, to);
    const kept = await get(to, cast.citra);
    expect(kept.page.querySelector(".notice.success")?.text).toContain("3 baris tetap");
    expect(await one(3)).toBeNull();
    expect(await sql("SELECT nama FROM pegawai WHERE id = ?1", await one(2)).first("nama")).toBe(
      "Diubah Orang",
    );
    // The unit they made stands: two of its people do. Nobody leads it, so the head above is theirs.
    const line = await sql("SELECT penilai FROM garis_penilai WHERE pegawai = ?1", await one(4)).first(
      "penilai",
    );
    expect(line).toBe(cast.bagas.id);
    expect(nip[3]).toBeDefined();
  });
});

/** The queue with a database that breaks once; what broke is delivered again. Returns the round trips of a whole run. */
async function survive(id: string, fault?: { at: number; when: "before" | "after" }): Promise<number> {
  const { d1, trips } = faultyD1(cast.d1, fault ?? { at: -1, when: "before" });
  const room = { AGENCY_001: d1 } as Partial<Env>;
  for (let n = 0; n < 12; n += 1)
    try {
      await doWork(NOW, room);
      return trips();
    } catch {
      // The message comes again, whatever of it was done.
      await waitingWork.send({ agency: cast.agency.id, impor: id });
    }
  throw new Error("never done");
}

const COUNTED = [
  "pegawai",
  "nomor_pegawai",
  "golongan",
  "penempatan",
  "garis_penilai",
  "skp",
  "unit",
  "unit_versi",
];
const shapeOf = async () => {
  const found = await cast.d1.batch<{ n: number }>(COUNTED.map((t) => sql(`SELECT count(*) AS n FROM ${t}`)));
  return Object.fromEntries(COUNTED.map((t, at) => [t, found[at]?.results[0]?.n ?? 0]));
};
const change = (a: Record<string, number>, b: Record<string, number>) =>
  Object.fromEntries(Object.entries(b).flatMap(([t, n]) => (n === a[t] ? [] : [[t, n - (a[t] ?? 0)]])));

async function decided(to: string, ending: string, page = to) {
  const answer = await post(
    `${to}/${ending}`,
    hiddenOf(await get(page, cast.citra), `/${ending}`),
    cast.citra,
  );
  expect(answer.status).toBe(303);
}

describe("K5, K26: the queue breaks, repeats itself and runs twice at once", () => {
  it("a fault at any round trip, before or after it is done, ends in the same rows", {
    timeout: 120_000,
  }, async () => {
    const effectOf = async (fault?: { at: number; when: "before" | "after" }) => {
      const { file } = await mixed();
      const sent = await sendFile(cast, file);
      const to = sent.to as string;
      const before = await shapeOf();
      await post(
        `${to}/kolom`,
        { ...hiddenOf(await get(to, cast.citra), "/kolom"), unitBaru: "ya" },
        cast.citra,
      );
      const read = await survive(idOf(to), fault);
      await decided(to, "penerapan");
      const apply = await survive(idOf(to), fault && { ...fault, at: fault.at - read });
      const between = change(before, await shapeOf());
      await decided(to, "pembatalan", `${to}/pembatalan`);
      const undo = await survive(idOf(to), fault && { ...fault, at: fault.at - read - apply });
      return {
        between,
        after: change(before, await shapeOf()),
        trips: [read, apply, undo],
        state: await stateOf(idOf(to)),
      };
    };
    const whole = await effectOf();
    expect(whole.after).toEqual({});
    expect(whole.state).toMatchObject({ langkah: "batal" });
    const trips = whole.trips.reduce((a, b) => a + b);
    for (let at = 1; at <= trips; at += 1) {
      // Every trip of the three runs, in turn: one not sent, the next done but not heard of.
      const when = at % 2 === 0 ? ("before" as const) : ("after" as const);
      const { between, after, state } = await effectOf({ at, when });
      expect([at, when, between, after, state]).toEqual([at, when, whole.between, {}, whole.state]);
    }
  });

  it("every message delivered twice, and two runners side by side, do it once", async () => {
    const { file } = await mixed();
    const to = await previewed(cast, file, { unitBaru: "ya" });
    const before = await shapeOf();
    await decided(to, "penerapan");
    const body = { agency: cast.agency.id, impor: idOf(to) };
    for (let n = 0; n < 12; n += 1) {
      forgetWork();
      await Promise.all([0, 1].map(() => waitingWork.send(body)));
      await Promise.allSettled([doWork(), doWork()]);
    }
    forgetWork();
    expect(await stateOf(idOf(to))).toMatchObject({ langkah: "selesai", galat: "" });
    const jejak = await sql(
      "SELECT count(*) AS n FROM jejak WHERE objek = ?1 AND tindakan = 'impor.terapkan'",
      idOf(to),
    ).first("n");
    // One for the decision, one for its only bite.
    expect(jejak).toBe(2);
    expect(change(before, await shapeOf())).toMatchObject({ pegawai: 3, unit: 1, nomor_pegawai: 3 });
  });

  it("a message that was lost: whoever wakes the agency finds it after two minutes", async () => {
    const { file } = await mixed();
    const to = await previewed(cast, file, { unitBaru: "ya" });
    await decided(to, "penerapan");
    forgetWork();
    expect(await cast.db.read(stalledStatement(NOW + 60_000))).not.toContainEqual({ id: idOf(to) });
    expect(await cast.db.read(stalledStatement(NOW + 121_000))).toContainEqual({ id: idOf(to) });
    await waitingWork.send({ agency: cast.agency.id, impor: idOf(to) });
    await doWork();
    expect(await stateOf(idOf(to))).toMatchObject({ langkah: "selesai" });
  });

  it("poison: what fails again and again stops, says so, and goes on when somebody presses", async () => {
    const { file } = await mixed();
    const to = await previewed(cast, file, { unitBaru: "ya" });
    await decided(to, "penerapan");
    forgetWork();
    await sql(
      "CREATE TRIGGER racun BEFORE INSERT ON nomor_pegawai BEGIN SELECT RAISE(ABORT, 'racun'); END",
    ).run();
    for (let n = 0; n < 8; n += 1) {
      await waitingWork.send({ agency: cast.agency.id, impor: idOf(to) });
      await doWork().catch(() => {});
    }
    await sql("DROP TRIGGER racun").run();
    expect(await stateOf(idOf(to))).toMatchObject({ langkah: "terap", galat: "terhenti" });
    const page = await get(to, cast.citra);
    expect(page.page.querySelector(".notice.warn")?.text).toContain("Terhenti");
    expect((await step(cast, to, "lanjutan")).status).toBe(303);
    expect(await stateOf(idOf(to))).toMatchObject({ langkah: "selesai", galat: "" });
  });

  it("somebody changed after the decision is left out, and the row says so", async () => {
    const { file, one } = await mixed();
    const to = await previewed(cast, file, { unitBaru: "ya" });
    await decided(to, "penerapan");
    await sql("UPDATE pegawai SET versi = versi + 1 WHERE id = ?1", await one(2)).run();
    await doWork();
    const rows = await get(`${to}?hasil=salah`, cast.citra);
    expect(rows.page.querySelector("tbody")?.text).toContain("diubah setelah pratinjau");
    expect(await sql("SELECT nama FROM pegawai WHERE id = ?1", await one(2)).first("nama")).toBe("Nama Lama");
  });
});
