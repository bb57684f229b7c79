import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { measureImport } from "../../scripts/bench/impor.mjs";

/**
 * 30,000 rows through the bundle, the real queue and real D1 of workerd. The limits of a Worker are 128 MB and 30 s of
 * CPU an invocation: here the databases are in the same process and its CPU and memory are counted with it, so what
 * holds here holds there. Bounds are wide: other work shares this machine.
 */
test("30,000 rows go in by the queue and come out again, within the limits of a Worker", async () => {
  const stateDir = await mkdtemp(path.join(tmpdir(), "selaras-impor-"));
  try {
    const m = await measureImport({ rows: 30_000, kind: "xlsx", stateDir });
    expect(m.counts).toEqual({ baru: 30_000, berubah: 0, sama: 0, salah: 0 });
    expect(m.unitBaru).toBe(600);
    expect(m.lines).toBeGreaterThan(29_990);
    // Everybody who was new is gone again; the hundred from before are there.
    expect(m.left).toBe(100);
    const cpu = Object.fromEntries(m.steps.map((s) => [s.name, s.cpu]));
    // A step is several messages; each of them stays far below.
    for (const name of ["unggah", "baca dan banding", "terap dan garis", "batal"])
      expect([name, (cpu[name] ?? 0) < 30_000]).toEqual([name, true]);
    for (const message of m.messages) {
      expect(message.trips, message.bench).toBeLessThanOrEqual(40);
      expect(message.rowsRead, `${message.bench}: ${message.hungriest}`).toBeLessThan(1_000_000);
    }
    expect(m.rss.peak - m.rss.before).toBeLessThan(400);
    console.log(
      JSON.stringify({ ...m, messages: m.messages.map(({ hungriest: _, ...rest }) => rest) }, null, 1),
    );
  } finally {
    await rm(stateDir, { recursive: true, force: true });
  }
}, 180_000);
