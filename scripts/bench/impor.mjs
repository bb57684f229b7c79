import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { writeXlsx } from "hucre/xlsx";
import { childrenOf } from "../processes.mjs";
import { serve } from "../serve.mjs";
import { client, cpuOf } from "./measure.mjs";
import { NOW, people, SECRET, seedAgency, sessionOf } from "./seed.mjs";

const UNITS = 600;
const TITLES = [
  "Analis Kebijakan Ahli Muda",
  "Penelaah Teknis Kebijakan",
  "Pranata Komputer Ahli Pertama",
  "Pengolah Data dan Informasi",
];

/**
 * A staff list of `n` people as an agency would bring it, through the real queue of workerd: upload, columns, dry
 * run, commit, lines, and all of it taken back. What every message cost: wall time, CPU of the whole process (the
 * databases in it), round trips, rows; and how far its memory rose.
 */
export async function measureImport({ rows: n, kind, stateDir, undo = true }) {
  const before = new Set(childrenOf(process.pid));
  const messages = [];
  let pid = 0;
  const server = await serve({
    entry: "scripts/bench/impor-worker.ts",
    stateDir,
    direct: true,
    bindings: { BENCH_NOW: NOW },
    onLog: ({ message }) => {
      if (!message.startsWith('{"bench"')) return;
      const said = JSON.parse(message);
      messages.push(said);
    },
  });
  const { ask, close } = client(server.url);
  try {
    pid = workerdOf(before);
    await seedAgency(server, { binding: "AGENCY_001", code: "bench-impor", size: 100 });
    const d1 = await server.d1("AGENCY_001");
    await d1
      .prepare(
        "INSERT OR IGNORE INTO peran (id, pegawai, peran, dari) VALUES (?1, ?1, 'admin', '2020-01-01')",
      )
      .bind(people.admin)
      .run();
    const headers = {
      cookie: `__Host-sesi-bench-impor=${sessionOf(people.admin)}.${people.admin}.${SECRET}`,
      origin: server.url,
      "sec-fetch-site": "same-origin",
    };
    const base = "/a/bench-impor/pegawai/impor";
    const warm = await ask({ path: base, headers });
    if (warm.status !== 200) throw new Error(`not signed in: ${warm.status}`);
    const file = kind === "csv" ? csvOf(n) : await xlsxOf(n);
    const rss = memoryOf(pid);
    const steps = [];
    const timed = async (name, run) => {
      const [at, cpu] = [performance.now(), cpuOf(pid)];
      const answer = await run();
      steps.push({ name, wall: performance.now() - at, cpu: cpuOf(pid) - cpu });
      return answer;
    };
    const sent = await timed("unggah", () => upload(ask, base, headers, file, `pegawai.${kind}`));
    const to = new URL(sent.headers.location, server.url).pathname;
    const post = (path, fields) =>
      ask({
        method: "POST",
        path: `${to}/${path}`,
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields).toString(),
      });
    const until = async (name, langkah) => {
      await timed(name, async () => {
        for (;;) {
          const row = await d1
            .prepare("SELECT langkah, galat FROM impor WHERE id = ?1")
            .bind(to.split("/").at(-1))
            .first();
          if (row.langkah === langkah) return;
          if (row.galat !== "" || row.langkah === "gagal")
            throw new Error(`${name}: ${JSON.stringify(row)} ${server.logs.slice(-3).map((l) => l.message)}`);
          await sleep(50);
        }
      });
    };
    const decide = async (path, fields) => {
      const answer = await post(path, fields);
      if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`);
    };
    await decide("kolom", { versi: "0", unitBaru: "ya" });
    await until("baca dan banding", "siap");
    await timed("halaman pratinjau", () => ask({ path: to, headers }));
    const counts = await d1
      .prepare(
        "SELECT ringkasan ->> '$.jumlah' AS j, json_array_length(ringkasan, '$.unitBaru') AS unit FROM impor",
      )
      .first();
    await decide("penerapan", { versi: "1" });
    await until("terap dan garis", "selesai");
    const lines = await d1
      .prepare("SELECT count(*) AS n FROM garis_penilai WHERE penilai IS NOT NULL")
      .first("n");
    if (undo) {
      await timed("halaman pembatalan", () => ask({ path: `${to}/pembatalan`, headers }));
      await decide("pembatalan", { versi: "2" });
      await until("batal", "batal");
    }
    const left = await d1.prepare("SELECT count(*) AS n FROM pegawai").first("n");
    return {
      bytes: file.length,
      counts: JSON.parse(counts.j),
      unitBaru: counts.unit,
      lines,
      left,
      steps,
      messages,
      rss: { before: rss.now, peak: memoryOf(pid).peak },
    };
  } finally {
    close();
    await server.stop();
  }
}

const workerdOf = (before) =>
  childrenOf(process.pid).find(
    (pid) => !before.has(pid) && /workerd/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8")),
  ) ?? 0;

/** In MiB: resident now, and at most so far. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: of("VmRSS"), peak: of("VmHWM") };
}

function upload(ask, path, headers, file, name) {
  const boundary = "----impor";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="berkas"; filename="${name}"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return ask({
    method: "POST",
    path,
    headers: {
      ...headers,
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": body.length,
    },
    body,
  });
}

const HEAD = [
  "NIP BARU",
  "NAMA",
  "GELAR DEPAN",
  "GELAR BELAKANG",
  "JENIS PEGAWAI",
  "GOL AKHIR",
  "TMT GOLONGAN",
  "JABATAN NAMA",
  "JENIS JABATAN",
  "TMT JABATAN",
  "UNOR NAMA",
  "UNOR INDUK NAMA",
  "MEMIMPIN UNIT",
  "EMAIL",
  "NO HP",
  "KEDUDUKAN HUKUM",
  "TEMPAT LAHIR",
  "AGAMA",
];
const two = (x) => String(x).padStart(2, "0");
function rowOf(i) {
  const leads = i < UNITS;
  const unit = leads ? i : i % UNITS;
  const nip = `19${70 + (i % 25)}${two(1 + (Math.floor(i / 25) % 12))}${two(1 + (Math.floor(i / 300) % 28))}20${two(13 + (Math.floor(i / 8400) % 9))}${two(1 + (i % 12))}${1 + (i % 2)}9${two(i % 100)}`;
  return [
    nip,
    `Pegawai Nomor ${i}`,
    i % 9 === 0 ? "Dr." : "",
    i % 3 === 0 ? "S.E., M.M." : "S.Kom.",
    "PNS",
    ["III/a", "III/b", "III/c", "IV/a"][i % 4],
    "01-04-2022",
    leads ? `Kepala Unit Kerja ${unit}` : TITLES[i % 4],
    leads ? "Administrator" : i % 2 === 0 ? "JF" : "Pelaksana",
    "02-01-2024",
    `Unit Kerja ${unit}`,
    unit === 0 ? "Kantor Pusat" : `Unit Kerja ${Math.floor((unit - 1) / 8)}`,
    leads ? "ya" : "tidak",
    `p${i}@instansi.example`,
    "0812000000",
    "Aktif",
    "Jakarta",
    "-",
  ];
}
const listOf = (n) => [HEAD, ...Array.from({ length: n }, (_, i) => rowOf(i))];
const csvOf = (n) =>
  Buffer.from(
    `\ufeff${listOf(n)
      .map((r) => r.join(";"))
      .join("\r\n")}\r\n`,
  );
const xlsxOf = async (n) => Buffer.from(await writeXlsx({ sheets: [{ name: "Pegawai", rows: listOf(n) }] }));
