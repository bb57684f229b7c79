import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newLinkStatements } from "../../src/data/agency/tautan.ts";
import { newId } from "../../src/data/ids.ts";
import type { Jangkau, Jangkauan } from "../../src/data/jangkau.ts";
import { tanggalPada } from "../../src/domain/tanggal.ts";
import { checkLinks } from "../../src/jobs/check-links.ts";
import { work } from "../../src/jobs/work.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { NOW, waitingWork } from "../support/house.ts";

let cast: Cast;
const HARI = 86_400_000;
beforeAll(async () => {
  cast = await castOf();
});
beforeEach(async () => {
  await cast.d1.batch(
    [
      "DELETE FROM tautan_riwayat",
      "DELETE FROM tautan",
      "DELETE FROM tautan_asal",
      "DELETE FROM pemberitahuan",
    ].map((s) => cast.d1.prepare(s)),
  );
});

const at = (now: number) => ({ now, today: tanggalPada(now, "WIB"), agency: cast.agency });
const hasil = (keadaan: Jangkauan["keadaan"], lain: Partial<Jangkauan> = {}): Jangkauan => ({
  keadaan,
  status: { dijangkau: 200, "butuh-izin": 403, "tidak-ditemukan": 404, "tidak-menjawab": null }[keadaan],
  jenisIsi: keadaan === "dijangkau" ? "application/pdf" : null,
  ukuran: null,
  judul: null,
  ...lain,
});
const link = async (alamat: string, now = NOW) => {
  const id = newId(now);
  await cast.db.batch(
    newLinkStatements({
      id,
      pegawai: cast.ayu.id,
      alamat,
      sha256: `${alamat}${id}`,
      nama: alamat.slice(8),
      sebab: "",
      now,
    }),
  );
  return id;
};
const malam = async (now: number, jangkau: Jangkau) => {
  let parts = 1;
  while ((await checkLinks(cast.db, at(now), jangkau)) === "lagi") parts += 1;
  return parts;
};
const baris = (id: string) =>
  cast.d1
    .prepare(
      "SELECT keadaan, status, gagal, sejak_pada AS sejak, diberitahu_pada AS tahu FROM tautan WHERE bukti = ?1",
    )
    .bind(id)
    .first<{ keadaan: string; status: number; gagal: number; sejak: number; tahu: number | null }>();
const banyak = async (sql: string) => (await cast.d1.prepare(sql).first<{ n: number }>())?.n;
const semua = async (n = ", n") =>
  JSON.stringify(
    await Promise.all(
      [
        "SELECT * FROM tautan ORDER BY bukti",
        "SELECT * FROM tautan_riwayat ORDER BY bukti, pada",
        "SELECT pegawai, jenis, data, tautan FROM pemberitahuan ORDER BY tautan",
        `SELECT asal, giliran_pada, hari${n} FROM tautan_asal ORDER BY asal`,
      ].map(async (s) => (await cast.d1.prepare(s).all()).results),
    ),
  );

/** Two runners at the same part: both have read, and looked at the first link, before either writes. */
async function beside(now: number, look: Jangkau): Promise<void> {
  let met = 0;
  let open: () => void = () => {};
  const both = new Promise<void>((done) => {
    open = done;
  });
  const one = () => {
    let first = true;
    const wait: Jangkau = async (a) => {
      if (first) met += 1;
      first = false;
      if (met === 2) open();
      await both;
      return await look(a);
    };
    return checkLinks(cast.db, at(now), wait);
  };
  await Promise.all([one(), one()]);
  berdampingan += met === 2 ? 1 : 0;
}
let berdampingan = 0;

describe("the nightly look at links", () => {
  it("changes alone are kept; a death is told at the second night, once, and a new death anew", async () => {
    const id = await link("https://situs.go.id/laporan");
    const nights: [Jangkauan["keadaan"], number][] = [
      ["dijangkau", 0],
      ["dijangkau", 0],
      ["tidak-ditemukan", 0],
      ["tidak-ditemukan", 1],
      ["tidak-ditemukan", 1],
      ["dijangkau", 1],
      ["tidak-menjawab", 1],
      ["tidak-menjawab", 2],
    ];
    for (const [n, [keadaan, told]] of nights.entries()) {
      await malam(NOW + n * HARI, async () => hasil(keadaan));
      expect([n, (await baris(id))?.keadaan]).toEqual([n, keadaan]);
      expect([
        n,
        await banyak("SELECT count(*) AS n FROM pemberitahuan WHERE jenis = 'tautan-mati'"),
      ]).toEqual([n, told]);
    }
    expect(await banyak("SELECT count(*) AS n FROM tautan_riwayat")).toBe(4);
    expect((await baris(id))?.sejak).toBe(NOW + 6 * HARI);
  });

  it("a link that wants a permission is nobody's death, and one that was taken away is not asked for", async () => {
    const id = await link("https://drive.google.com/file/d/1");
    for (let n = 0; n < 4; n += 1) await malam(NOW + n * HARI, async () => hasil("butuh-izin"));
    expect(await baris(id)).toMatchObject({ keadaan: "butuh-izin", gagal: 0, tahu: null });
    await cast.d1.prepare("UPDATE bukti SET keadaan = 'dihapus' WHERE id = ?1").bind(id).run();
    const asked: string[] = [];
    await malam(NOW + 9 * HARI, async (a) => {
      asked.push(a);
      return hasil("dijangkau");
    });
    expect(asked).toEqual([]);
  });

  it("of one host one thing at a time and few in one part; each link once a night", async () => {
    for (let n = 0; n < 7; n += 1) await link(`https://satu.go.id/${n}`);
    await link("https://dua.go.id/1");
    let now = 0;
    let most = 0;
    const asked: string[] = [];
    const parts = await malam(NOW, async (a) => {
      asked.push(a);
      if (a.includes("satu.go.id")) now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setTimeout(done, 2));
      if (a.includes("satu.go.id")) now -= 1;
      return hasil("dijangkau");
    });
    expect([most, asked.length, new Set(asked).size]).toEqual([1, 8, 8]);
    expect(parts).toBe(3);
    await malam(NOW + 3_600_000, async (a) => {
      asked.push(a);
      return hasil("dijangkau");
    });
    expect(asked.length).toBe(8);
  });

  it("a host that does not answer waits for itself alone: the others are all seen, its own come another time", async () => {
    for (let n = 0; n < 9; n += 1) await link(`https://lambat.go.id/${n}`);
    const good = [];
    for (let n = 0; n < 20; n += 1) good.push(await link(`https://baik-${n}.go.id/x`));
    let slow = 0;
    await malam(NOW, async (a) => {
      if (a.includes("lambat")) slow += 1;
      return hasil(a.includes("lambat") ? "tidak-menjawab" : "dijangkau");
    });
    expect(slow).toBe(2);
    for (const id of good) expect((await baris(id))?.keadaan).toBe("dijangkau");
    await malam(NOW + 16 * 60_000, async () => {
      slow += 1;
      return hasil("tidak-menjawab");
    });
    expect(slow).toBe(4);
  });

  it("run twice, side by side, or killed before it wrote: the same rows", async () => {
    const states = ["dijangkau", "butuh-izin", "tidak-ditemukan", "tidak-menjawab"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.array(fc.nat(3), { minLength: 3, maxLength: 3 })), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.array(fc.constantFrom("twice" as const, "killed" as const, "beside" as const), {
          minLength: 3,
          maxLength: 3,
        }),
        async (links, faults) => {
          const run = async (bad: boolean) => {
            for (const t of ["tautan_riwayat", "tautan", "tautan_asal", "pemberitahuan"])
              await cast.d1.prepare(`DELETE FROM ${t}`).run();
            for (const [n, [host]] of links.entries()) {
              const id = `01BX5ZZKBKACTAV9WEVGEMM${String(n).padStart(3, "0")}`;
              await cast.d1.prepare("DELETE FROM bukti WHERE id = ?1").bind(id).run();
              await cast.db.batch(
                newLinkStatements({
                  id,
                  pegawai: cast.ayu.id,
                  alamat: `https://h${host}.go.id/${n}`,
                  sha256: id,
                  nama: id,
                  sebab: "",
                  now: NOW,
                }),
              );
            }
            for (let night = 0; night < 3; night += 1) {
              const look: Jangkau = async (a) =>
                hasil(states[links[Number(a.split("/").at(-1))]?.[1][night] ?? 0] ?? "dijangkau");
              const now = NOW + night * HARI;
              const fault = bad ? faults[night] : null;
              if (fault === "killed")
                await checkLinks(cast.db, at(now), async () => {
                  throw new Error("killed");
                }).catch(() => {});
              if (fault === "beside") await beside(now, look);
              await malam(now, look);
              if (fault === "twice") await malam(now, look);
            }
            // Two who asked the same host asked it twice, and that is what is counted.
            return semua(faults.includes("beside") ? "" : ", n");
          };
          expect(await run(true)).toBe(await run(false));
        },
      ),
      { numRuns: 10, examples: [[[[0, [2, 2, 0]]], ["beside", "beside", "beside"]]] },
    );
    expect(berdampingan).toBeGreaterThan(2);
  }, 60_000);

  it("the queue's message does nothing where reaching out is off, and a stranger's does nothing at all", async () => {
    const id = await link("https://situs.go.id/mati");
    await work({ ...env, WORK: waitingWork }, { agency: cast.agency.id, kerja: "tautan" }, NOW);
    expect((await baris(id))?.keadaan).toBe("belum");
    await work({ ...env, WORK: waitingWork }, { agency: "01BX5ZZKBKACTAV9WEVGEMMVRZ", kerja: "tautan" }, NOW);
  });
});
