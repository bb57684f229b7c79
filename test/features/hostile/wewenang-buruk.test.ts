import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetAgencies } from "../../../src/data/directory/database.ts";
import { akhirHari, awalHari, type Zona } from "../../../src/domain/tanggal.ts";
import doors from "../../doors.md?raw";
import type { Cast, Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER, pada } from "../../support/evaluasi.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { objectsOf } from "../../support/objects.ts";
import { allRoutes, fill } from "../../support/routes.ts";
import { skpUji, stateOf } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { togetherD1 } from "../../support/together-d1.ts";
import { langkah } from "./langkah.ts";
import { castKeras, RUANG, ruang } from "./ruang.ts";

const http = house(OKTOBER);

/** A link is evidence too: it is replaced, attached and let go like a file. */
const isSame = (kind: string, path: string) => kind === "id tautan" && path.includes("/bukti/:id");

/** Whom doors.md lets through with the right id, by the place of his column: nobody else gets as far as the id. */
const COLUMNS = { citra: 7, bagas: 9, ayu: 10 } as const;
function open(c: Cast, route: string) {
  const cells =
    doors
      .split("\n")
      .find((line) => line.startsWith(`| ${route} |`))
      ?.split("|") ?? [];
  const through = (cell: string | undefined) => !["larang", "–", "masuk"].includes(cell?.trim() ?? "");
  return Object.entries(COLUMNS)
    .filter(([, at]) => through(cells[at]))
    .map(([name]) => c[name as keyof typeof COLUMNS]);
}

describe("an id of another kind", () => {
  it("is not there, for whoever may do most with the right one", async () => {
    const c = await castKeras(OKTOBER);
    const ids = await objectsOf(c);
    // An assessor from outside is a person: his id opens what a person's does.
    const kinds = Object.entries(ids).filter(
      ([kind, id]) => kind.startsWith("id ") && !["id instansi", "id luar"].includes(kind) && id,
    );
    const opened: string[] = [];
    for (const { method, path } of allRoutes().filter((r) => r.path.startsWith("/a/")))
      for (const [at, part] of path.split("/").entries()) {
        if (![":id", ":skp", ":unit"].includes(part)) continue;
        const right = fill(path, ids).split("/")[at];
        for (const [kind, id] of kinds.filter(([kind, id]) => id !== right && !isSame(kind, path))) {
          const address = fill(path, ids)
            .split("/")
            .map((p, n) => (n === at ? id : p))
            .join("/");
          for (const who of open(c, `${method} ${path}`)) {
            const init =
              method === "GET"
                ? {}
                : { method, headers: fromOurPage(), body: new URLSearchParams({ versi: "1" }) };
            const { status } = await http.send(address, init, who);
            if (![403, 404].includes(status)) opened.push(`${method} ${path} with ${kind}: ${status}`);
          }
        }
      }
    expect(opened).toEqual([]);
  }, 150_000);
});

describe("a step taken with what belongs to something else", () => {
  it("another evaluation's version, a later, an earlier, a broken one: 409, and nothing happens", async () => {
    const c = await castKeras(OKTOBER);
    const mine = await evaluasiUji(c, { keadaan: "ditandatangani" });
    await evaluasiUji(c, { pegawai: c.hadi, keadaan: "dinilai" });
    for (const versi of [
      "0",
      "1",
      "3",
      "-1",
      "2.5",
      "1e1",
      " 2x",
      "",
      "99999999999999999999",
      "9007199254740993",
    ]) {
      const answer = await http.post(`${mine.path}/penyampaian`, { versi }, c.bagas);
      expect([versi, answer.status]).toEqual([versi, 409]);
    }
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", mine.id)).toBe("ditandatangani");
    expect(await kolom(c, "SELECT count(*) FROM jejak WHERE objek = ?1", mine.id)).toBe(0);
  });

  it("the RHK, rencana aksi and indikator of a colleague's plan are not touched by one's own form", async () => {
    const c = await castKeras();
    const tw = await tahunUji(c);
    const [ayu, hadi] = [await skpDitetapkan(c), await skpDitetapkan(c, c.hadi)];
    const at = (k: typeof ayu) => `${c.base}/pelaksanaan/${k.skp}/${tw(4)}`;
    const sheet = (k: typeof ayu, key: string, teks: string) => ({
      revisi: "0",
      [`ra-${k.rhk[0]}-baris`]: key,
      [`teks-${k.rhk[0]}`]: teks,
      [`target-${k.rhk[0]}`]: "1",
      [`realisasi-${k.indikator[0]}`]: teks,
      [`sumber-${k.indikator[0]}`]: "x",
    });
    const now = house(NOW);
    expect((await now.post(at(hadi), sheet(hadi, "", "milik Hadi"), c.hadi)).status).toBe(303);
    const key = String(await kolom(c, "SELECT id FROM rencana_aksi WHERE skp = ?1", hadi.skp));
    // His row under her RHK, his RHK and his indikator in her sheet.
    await now.post(at(ayu), { ...sheet(hadi, key, "dicuri"), ...sheet(ayu, key, "dicuri") }, c.ayu);
    await now.post(at(ayu), { ...sheet(ayu, key, ""), revisi: "1" }, c.ayu);
    expect(await kolom(c, "SELECT group_concat(teks) FROM rencana_aksi WHERE skp = ?1", hadi.skp)).toBe(
      "milik Hadi",
    );
    expect(await kolom(c, "SELECT group_concat(teks) FROM realisasi WHERE skp = ?1", hadi.skp)).toBe(
      "milik Hadi",
    );
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM realisasi WHERE skp = ?1 AND indikator = ?2",
        ayu.skp,
        hadi.indikator[0],
      ),
    ).toBe(0);
  });

  it("nobody gives himself feedback, rates, signs, delivers or takes over his own, whatever the rows say", async () => {
    const c = await castKeras(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai", atasan: c.ayu });
    for (const step of ["penilaian", "pratinjau", "penandatanganan", "penyampaian", "pengambilalihan"])
      for (const at of [OKTOBER, Date.UTC(2026, 10, 4, 2)]) {
        const ayu = await pada(c, c.ayu, at);
        const form = { versi: "1", hasil: "di-atas", perilaku: "di-atas", alasan: "x", setuju: "ya" };
        expect([step, (await house(at).post(`${u.path}/${step}`, form, ayu)).status]).toEqual([step, 403]);
      }
    const self = { bentuk: "berkala", cara: "langsung", tanggal: "2026-10-19", [`isi-${u.rhk[0]}`]: "hebat" };
    expect((await http.post(`${c.base}/umpan-balik/${u.skp}`, self, c.ayu)).status).toBe(403);
    expect((await http.get(u.path, c.ayu)).html).not.toContain("RAHASIA");
  });
});

describe("a role that has ended", () => {
  it("opens nothing from the first moment of the next day on, and nothing before its first day", async () => {
    const c = await castKeras(NOW);
    const lastDay = "2026-11-22";
    await c.d1
      .prepare("UPDATE peran SET sampai = ?1 WHERE pegawai IN (?2, ?3)")
      .bind(lastDay, c.citra.id, c.gita.id)
      .run();
    const midnight = akhirHari(lastDay, "WIB");
    for (const [who, path] of [
      [c.citra, "/kelola"],
      [c.citra, "/pegawai"],
      [c.gita, "/pegawai"],
      [c.gita, "/kemajuan"],
      [c.citra, "/unit"],
      [c.gita, "/periode"],
    ] as const) {
      const before = await house(midnight - 1).get(c.base + path, await pada(c, who, midnight - 1));
      const after = await house(midnight).get(c.base + path, await pada(c, who, midnight));
      expect([path, before.status, after.status]).toEqual([path, 200, 403]);
      expect(after.html).not.toContain("Hadi Susanto");
    }
    const ayu = await house(midnight).get(`${c.base}/pegawai/${c.ayu.id}`, await pada(c, c.citra, midnight));
    expect(ayu.status).toBe(404);
    await c.d1
      .prepare("UPDATE peran SET dari = '2026-11-24', sampai = NULL WHERE pegawai = ?1")
      .bind(c.citra.id)
      .run();
    expect((await house(midnight).get(`${c.base}/kelola`, await pada(c, c.citra, midnight))).status).toBe(
      403,
    );
  });
});

describe("a penilai of another time", () => {
  it("whose person has moved on reads what he judged, and gives, rates and signs nothing any more", async () => {
    const c = await castKeras(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    await c.d1.batch([
      c.d1.prepare("UPDATE skp SET penilai = ?1, atasan = NULL WHERE id = ?2").bind(c.farida.id, u.skp),
      c.d1.prepare("UPDATE evaluasi SET penilai = ?1, atasan = NULL WHERE id = ?2").bind(c.farida.id, u.id),
    ]);
    for (const path of [u.path, `${c.base}/skp/${u.skp}`, `${c.base}/umpan-balik/${u.skp}`])
      expect([path, (await http.get(path, c.bagas)).status]).toEqual([path, 404]);
    const form = { versi: "1", hasil: "sesuai", perilaku: "sesuai", setuju: "ya" };
    for (const step of ["penilaian", "penandatanganan", "penyampaian"])
      expect((await http.post(`${u.path}/${step}`, form, c.bagas)).status).toBe(404);
    expect((await http.post(`${u.path}/penandatanganan`, form, c.farida)).status).toBe(303);
  });

  it("who loses the person between his reading and his writing signs nothing", async () => {
    const c = await castKeras(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    const moved = new Proxy(c.d1, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (name !== "batch") return typeof value === "function" ? value.bind(target) : value;
        return async (statements: D1PreparedStatement[]) => {
          const answer = await target.batch(statements);
          await target
            .prepare("UPDATE evaluasi SET penilai = ?1 WHERE id = ?2")
            .bind(c.farida.id, u.id)
            .run();
          return answer;
        };
      },
    });
    const signed = await house(OKTOBER, ruang(moved)).post(
      `${u.path}/penandatanganan`,
      { versi: "1", setuju: "ya" },
      c.bagas,
    );
    // It is not his to see any more either.
    expect(signed.status).toBe(404);
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("dinilai");
  });
});

describe("K27: the last millisecond", () => {
  const zone = async (zona: Zona) => {
    await env.DIRECTORY.prepare("UPDATE agency SET zona = ?1 WHERE code = ?2").bind(zona, RUANG.code).run();
    forgetAgencies(env);
  };
  beforeAll(() => castKeras(OKTOBER));
  afterAll(() => zone("WIB"));

  for (const zona of ["WIB", "WITA", "WIT"] as const)
    it(`of a window in ${zona} counts, the next does not; before it opens neither`, async () => {
      await zone(zona);
      const c: Cast = await castKeras(OKTOBER);
      const tw = await tahunUji(c);
      const [buka, tutup] = [awalHari("2026-09-21", zona), akhirHari("2026-10-31", zona)];
      await c.d1
        .prepare(
          "UPDATE jendela SET buka_pada = ?1, tutup_pada = ?2 WHERE periode = ?3 AND tahap <> 'perencanaan'",
        )
        .bind(buka, tutup, tw(3))
        .run();
      const kerja = await skpDitetapkan(c, c.hadi);
      const sheet = {
        revisi: "0",
        [`realisasi-${kerja.indikator[0]}`]: "90%",
        [`sumber-${kerja.indikator[0]}`]: "arsip",
      };
      const save = async (at: number) =>
        (
          await house(at).post(
            `${c.base}/pelaksanaan/${kerja.skp}/${tw(3)}`,
            sheet,
            await pada(c, c.hadi, at),
          )
        ).status;
      expect([await save(buka - 1), await save(tutup)]).toEqual([409, 409]);
      expect(await save(tutup - 1)).toBe(303);
      const u = await evaluasiUji(c, {});
      const rate = async (at: number, who: Person, step: string) =>
        (
          await house(at).post(
            `${u.path}/${step}`,
            { versi: "0", hasil: "sesuai", perilaku: "sesuai", setuju: "ya" },
            await pada(c, who, at),
          )
        ).status;
      expect([await rate(buka - 1, c.bagas, "penilaian"), await rate(tutup, c.bagas, "penilaian")]).toEqual([
        409, 409,
      ]);
      expect(await rate(tutup - 1, c.farida, "pengambilalihan")).toBe(409);
      expect(await rate(tutup - 1, c.bagas, "penilaian")).toBe(303);
    });

  it("of an objection counts in the agency's zone", async () => {
    await zone("WIT");
    const c = await castKeras(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "disampaikan" });
    const tutup = akhirHari("2026-11-09", "WIT");
    const object = async (at: number) =>
      (
        await house(at).post(
          `${u.path}/keberatan`,
          { versi: "3", alasan: "Tidak sesuai" },
          await pada(c, c.ayu, at),
        )
      ).status;
    expect(await object(tutup)).toBe(409);
    expect(await object(tutup - 1)).toBe(303);
  });
});

describe("two different steps at once, both having read before either writes", () => {
  const both = async (
    c: Cast,
    one: readonly [Person, string, Record<string, string>],
    two: readonly [Person, string, Record<string, string>],
    at: number,
  ) => {
    const handles = togetherD1(c.d1, 2);
    const answers = await Promise.all(
      [one, two].map(([who, path, form], n) =>
        house(at, ruang(handles[n] as D1Database)).post(path, form, who),
      ),
    );
    return answers.map((a) => a.status);
  };

  it("approving and withdrawing a plan: one of them", async () => {
    const c = await castKeras();
    await tahunUji(c);
    const plan = await skpUji(c, { keadaan: "diajukan" });
    const versi = String(plan.versi);
    const statuses = await both(
      c,
      [c.bagas, `${plan.path}/persetujuan`, { versi, pernyataan: "ya" }],
      [c.ayu, `${plan.path}/pembatalan`, { versi }],
      NOW,
    );
    expect([...statuses].sort()).toEqual([303, 409]);
    const { keadaan } = await stateOf(c, plan.id);
    expect(keadaan).toBe(statuses[0] === 303 ? "ditetapkan" : "draf");
    expect(await kolom(c, "SELECT count(*) FROM skp_versi WHERE skp = ?1", plan.id)).toBe(
      statuses[0] === 303 ? 1 : 0,
    );
  });

  it("beginning to read a plan and withdrawing it: one of them", async () => {
    const c = await castKeras();
    await tahunUji(c);
    const plan = await skpUji(c, { keadaan: "diajukan" });
    const statuses = await both(
      c,
      [c.bagas, `${plan.path}/tinjauan`, {}],
      [c.ayu, `${plan.path}/pembatalan`, { versi: String(plan.versi) }],
      NOW,
    );
    expect([...statuses].sort()).toEqual([303, 409]);
  });

  it("receiving an evaluation and objecting to it: one of them, the other may still follow", async () => {
    const c = await castKeras(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "disampaikan" });
    const statuses = await both(
      c,
      [c.ayu, `${u.path}/penerimaan`, { versi: "3" }],
      [c.ayu, `${u.path}/keberatan`, { versi: "3", alasan: "Tidak sesuai" }],
      OKTOBER,
    );
    expect([...statuses].sort()).toEqual([303, 409]);
    expect(await kolom(c, "SELECT count(*) FROM jejak WHERE objek = ?1", u.id)).toBe(1);
    const ke = await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id);
    expect(await kolom(c, "SELECT count(*) FROM keberatan WHERE evaluasi = ?1", u.id)).toBe(
      ke === "keberatan" ? 1 : 0,
    );
  });

  it("signing a rating and changing it: one of them, and the document says what the row says", async () => {
    const c = await castKeras(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    const lain = { versi: "1", hasil: "sesuai", perilaku: "di-atas", alasan: "Bukti baru", catatan: "x" };
    const statuses = await both(
      c,
      [c.bagas, `${u.path}/penandatanganan`, { versi: "1", setuju: "ya" }],
      [c.bagas, `${u.path}/penilaian`, lain],
      OKTOBER,
    );
    expect([...statuses].sort()).toEqual([303, 409]);
    const isi = await kolom(c, "SELECT isi FROM dokumen WHERE evaluasi = ?1", u.id);
    const row = await kolom(c, "SELECT predikat FROM evaluasi WHERE id = ?1", u.id);
    if (isi) expect(JSON.parse(String(isi)).predikat).toBe(row);
  });
});

it("fifty of the same save at once, each with a command of its own: one, and one line in the audit trail", async () => {
  for (const name of [
    "skp pengajuan",
    "penyampaian",
    "jendela",
    "peran beri",
    "impor penerapan",
    "unit ubah",
    "pelaksanaan",
  ]) {
    const l = await (langkah[name] as () => ReturnType<(typeof langkah)[string]>)();
    const send = (n: number) =>
      house(l.at).send(
        l.path,
        {
          method: "POST",
          body: l.body(`01M80FPM80B4TGTSFT${String(n).padStart(8, "0")}`),
          headers: fromOurPage(),
        },
        l.who,
      );
    const [before] = (await l.c.d1.prepare("SELECT count(*) AS n FROM jejak").all<{ n: number }>()).results;
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => send(n)));
    const [after] = (await l.c.d1.prepare("SELECT count(*) AS n FROM jejak").all<{ n: number }>()).results;
    expect([name, answers.filter((a) => a.status === 303).length]).toEqual([name, 1]);
    expect([name, answers.filter((a) => a.status === 409).length]).toEqual([name, 49]);
    expect([name, (after?.n ?? 0) - (before?.n ?? 0)]).toEqual([name, 1]);
  }
}, 60_000);
