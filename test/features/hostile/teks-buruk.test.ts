import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { forgetAgencies } from "../../../src/data/directory/database.ts";
import { newId } from "../../../src/data/ids.ts";
import { cleanText } from "../../../src/web/form.ts";
import { inventedNip, signedIn } from "../../support/cast.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { type Answer, fromOurPage, house } from "../../support/house.ts";
import {
  crawl,
  type Field,
  type Form,
  formsOf,
  patternOf,
  shownIn,
  type Who,
} from "../../support/jelajah.ts";
import { QUERY } from "../../support/objects.ts";
import { eka } from "../../support/operator.ts";
import { type Penuh, penuh } from "../../support/penuh.ts";
import { allRoutes, fill } from "../../support/routes.ts";
import { type Langkah, langkah } from "./langkah.ts";
import { castKeras } from "./ruang.ts";

/** K14, K17, K18. Texts that are stored when the field takes text, each with a mark that is looked for afterwards. */
const TEXTS: readonly string[] = [
  "KENARI sendiri \ud800 dan \udc00, nul \u0000, bel \u0007, e\u0301",
  `KENARI <script>alert(1)</script>"><img src=x onerror=alert(2)> &lt;b&gt; javascript:alert(3)`,
  "KENARI '; DROP TABLE pegawai; -- ' OR 1=1 {{7*7}} #{7*7} %00 %s =HYPERLINK(1)",
  "KENARI \u202emalabret\u202c 👩‍👩‍👧‍👦🇮🇩 e\u0301\u0301\u0301 \u200b\ufeff漢字 العربية",
];
/** What no field takes, or only as text. */
const ODD: readonly string[] = [
  "9".repeat(400),
  "a".repeat(10_000),
  "-1",
  "NaN",
  "2026-02-30",
  "1e400",
  "__proto__",
  " \t\n ",
];
/** What a careful person would type, so that one bad field at a time gets through to the database. */
const SAMPLE: Readonly<Record<string, () => string>> = {
  nama: () => "Sari Wahyuni",
  jabatan: () => "Analis",
  email: () => `${crypto.randomUUID()}@contoh.example`,
  nomor: inventedNip,
  tanggal: () => "2026-10-19",
  dari: () => "2026-10-20",
  sampai: () => "2026-12-31",
  buka: () => "2026-09-21",
  tutup: () => "2026-10-31",
  tahun: () => String(2030 + Math.floor(Math.random() * 60)),
  urut: () => "1",
  sumber: () => "Laporan",
  dasar: () => "Keputusan",
  keterangan: () => "Libur",
  alasan: () => "Sebab",
};

const NAMES = "/a/:agency/kemajuan/:unit/pegawai";
const http = house(OKTOBER);
let world: Penuh;
let operator: Who;
let siapa: Readonly<Record<string, { readonly id?: string; readonly starts: readonly string[] }>>;
const forms: { readonly siapa: string; readonly form: Form }[] = [];
/** What went wrong, once of each kind, with the first body that did it. */
const found = new Map<string, string>();
const fault = (where: string, what: string, how = ""): void => {
  if (!found.has(`${where}: ${what}`)) found.set(`${where}: ${what}`, how);
};
const faults = (): string[] => [...found].map(([what, how]) => `${what} · ${how}`);

beforeAll(async () => {
  world = await penuh(await castKeras(OKTOBER));
  const { c, ids, undangan, rencana } = world;
  operator = await eka(OKTOBER);
  const own = [`${c.base}/`, `${c.base}/bukti/${ids["id bukti"]}/kaitan`, `${c.base}/pegawai/${c.ayu.id}`];
  const lapor = `${c.base}/lapor/${ids["id lapor"]}`;
  const nama = fill(NAMES, ids) + QUERY[NAMES];
  const tenggat = `${c.base}/kemajuan/skp?tahun=2027&unit=${c.unit.induk}`;
  siapa = {
    anonim: { starts: ["/", "/daftar", "/operator/masuk", `${c.base}/masuk`, undangan, "/bantuan"] },
    Ayu: { id: c.ayu.id, starts: [...own, lapor, ...rencana.Ayu] },
    Bagas: { id: c.bagas.id, starts: [...own, ...rencana.Bagas] },
    Farida: { id: c.farida.id, starts: own },
    Hadi: { id: c.hadi.id, starts: own },
    Gita: { id: c.gita.id, starts: [...own, ...rencana.Gita] },
    Citra: {
      id: c.citra.id,
      starts: [...own, `${c.base}/pegawai/impor/${ids["id impor"]}`, lapor, nama, tenggat],
    },
    Eka: { starts: ["/operator", `/operator/instansi/${c.agency.id}`] },
  };
  const known = new Set<string>();
  for (const [name, { starts }] of Object.entries(siapa))
    for (const [at, answer] of await crawl(http, await enter(name), starts)) {
      judge(`${name} GET ${patternOf(at)}`, at, answer);
      for (const form of formsOf(at, answer.page)) {
        const key = `${form.method} ${form.pattern} ${form.fields.map((f) => plain(f.name)).join()}`;
        if (known.has(key)) continue;
        known.add(key);
        forms.push({ siapa: name, form });
      }
    }
}, 120_000);

/** A form of these need not stand on a page of this world. A new route must come in by a link, or stand here. */
const UNSEEN: Readonly<Record<string, string>> = {
  "/a/:agency/akun/bukti": "wants a session that has been open for a while",
  "/a/:agency/akun/kode/berkas": "stands in the answer that made the codes",
  "/a/:agency/akun/peringatan": "wants a warning",
  "/a/:agency/akun/totp/pelepasan": "wants an authenticator",
  "/a/:agency/lupa-sandi/:token": "wants a link from a letter",
  "/a/:agency/masuk/langkah-kedua": "wants half a session",
  "/a/:agency/pemulihan/:id": "wants an account with a password",
  "/operator/faktor": "wants an operator without a second factor",
  "/operator/masuk/langkah-kedua": "wants half a session",
  "/a/:agency/angka-kredit/ekspor": "wants credit points that were set",
  "/a/:agency/pelaporan/laporan/:id/ekspor": "wants a report that was sent",
  "/a/:agency/bukti/:id/kaitan": "wants a rencana aksi that is still open",
  "/a/:agency/bukti/:id/pelepasan": "wants a file that is attached",
  "/a/:agency/evaluasi/:id/pengambilalihan": "wants a window that has closed",
  "/a/:agency/mutasi": "wants a preview, which answers a form",
  "/a/:agency/pegawai/:id/atasan/:dari": "wants an exception",
  "/a/:agency/pegawai/impor/:id/pembatalan": "wants an import that was applied",
  "/a/:agency/pegawai/impor/:id/lanjutan": "wants an import that has stopped",
  "/a/:agency/pegawai/impor/:id/unit": "wants a file with units nobody knows",
  "/a/:agency/pegawai/ganda/:satu/:dua": "wants two records that may be one person",
  "/a/:agency/pegawai/ganda/:satu/:dua/beda": "wants two records that may be one person",
  "/a/:agency/pegawai/ganda/:id/pemisahan": "wants two records that were made one",
  "/a/:agency/delegasi/berhenti": "wants a lent session",
  "/a/:agency/simulasi/berhenti": "wants a lent session",
  "/a/:agency/kelola/siklus/ekspor": "wants an agency too large for one answer",
  "/a/:agency/kelola/siklus/ekspor/zip": "wants an agency small enough for one answer",
  "/a/:agency/kelola/siklus/kontak": "wants an agency on trial",
  "/a/:agency/kelola/siklus/pembukaan": "wants an agency that only reads",
  "/a/:agency/kelola/siklus/penarikan": "wants an agency that asked to go live",
  "/a/:agency/kelola/siklus/pengajuan": "wants an agency on trial",
  "/a/:agency/kelola/siklus/penjelasan": "wants an agency on trial",
  "/a/:agency/kelola/siklus/penutupan": "wants a day to close on",
  "/a/:agency/kelola/siklus/penutupan/pembatalan": "wants a request to close",
  "/a/:agency/kelola/siklus/penutupan/persetujuan": "wants a request to close",
  "/a/:agency/kelola/siklus/perjanjian": "wants an agency on trial",
  "/a/:agency/kelola/sso/pelepasan": "wants a provider",
  "/a/:agency/kelola/sso/penghentian": "wants a provider",
  "/a/:agency/kelola/sso/persetujuan": "wants a provider",
  "/a/:agency/kelola/sso/uji": "wants a provider",
  "/a/:agency/pemberitahuan/tidak-sampai/pengulangan": "wants letters that did not arrive",
  "/daftar/:token/surat": "wants a sign-up",
  "/daftar/konfirmasi/:token": "wants a link from a letter",
  "/a/:agency/skp/:id/penyesuaian/tidak-perlu": "wants a mark that a mutasi left",
  "/operator/gangguan/:id/penyelesaian": "wants an incident",
  "/operator/instansi/:id/pembatalan-penutupan": "wants an agency that closes",
  "/operator/instansi/:id/pembukaan": "wants an agency that only reads",
  "/operator/instansi/:id/pengembalian": "wants an agency that asked to go live",
  "/operator/instansi/:id/persetujuan": "wants an agency that asked to go live",
  "/operator/pesan/:id/pengabaian": "wants a message that died",
  "/operator/pesan/:id/pengulangan": "wants a message that died",
  "/operator/pool/:binding/pelepasan": "wants a room in quarantine",
  "/daftar/:token/lanjutan": "wants a sign-up",
  "/daftar/:token/undangan": "wants a sign-up",
  "/operator/instansi/:id/pengaktifan": "wants a suspended agency",
  "/operator/libur/pencabutan": "wants a holiday",
  "/a/:agency/bukti/unggahan": "is sent by a script; bukti-buruk.test.ts bends it",
  "/a/:agency/bukti/unggahan/:id/potongan/:n": "is sent by a script; bukti-buruk.test.ts bends it",
  "/a/:agency/bukti/unggahan/:id/selesai": "is sent by a script; bukti-buruk.test.ts bends it",
  "/a/:agency/tim/nilai/:id/draf": "is sent by a script, which reads JSON; features/nilai bends it",
  "/a/:agency/harian/pulih": "wants a line put aside a moment ago",
  "/a/:agency/harian/impor/terapkan": "wants a file that was looked at",
  "/operator/undangan/:token": "wants an operator's invitation",
};

/**
 * Steps whose page no walk of this world comes to, because they want a state of their own: the step of langkah.ts
 * that makes it ready.
 */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "/a/:agency/angka-kredit/:pegawai/:tahun/penetapan": ["angka kredit ditetapkan"],
  "/a/:agency/angka-kredit/:pegawai/awal": ["angka kredit awal"],
  "/a/:agency/angka-kredit/:pegawai/awal/pencabutan": ["angka kredit awal dicabut"],
  "/a/:agency/pelaporan/:periode/:unit/pengiriman": ["laporan unit dikirim"],
  "/a/:agency/pelaporan/laporan/:id/penerimaan": ["laporan unit diterima"],
  "/a/:agency/dokumen/:id/pencabutan": ["pencabutan dokumen"],
  "/a/:agency/dokumen/:id/pencabutan/putusan": ["putusan pencabutan"],
  "/a/:agency/evaluasi/:id/hasil-lama": ["hasil lama"],
  "/a/:agency/evaluasi/:id/hasil-lama/jawaban": ["hasil lama jawaban"],
  "/a/:agency/evaluasi/:id/hasil-lama/penarikan": ["hasil lama penarikan"],
  "/a/:agency/evaluasi/:id/putus-studi": ["putus studi"],
  "/a/:agency/evaluasi/:id/putus-studi/penghapusan": ["putus studi penghapusan"],
  "/a/:agency/kalibrasi": ["kalibrasi: dibuka"],
  "/a/:agency/kalibrasi/:id/orang/:orang/jawaban": ["kalibrasi: dijawab"],
  "/a/:agency/kalibrasi/:id/orang/:orang/pengurungan": ["kalibrasi: diurungkan"],
  "/a/:agency/kalibrasi/:id/orang/:orang/pratinjau": ["kalibrasi: pratinjau"],
  "/a/:agency/kalibrasi/:id/orang/:orang/usulan": ["kalibrasi: usulan"],
  "/a/:agency/kalibrasi/:id/papan": ["kalibrasi: papan"],
  "/a/:agency/kalibrasi/:id/suara": ["kalibrasi: suara", "kalibrasi: suara terakhir"],
  "/a/:agency/kelola/warisan/:impor/batal": ["nilai lama batal"],
  "/a/:agency/kelola/warisan/terapkan": ["nilai lama"],
  "/a/:agency/catat/:id/pembatalan": ["catatan dibatalkan"],
  "/a/:agency/catatan": ["catatan"],
  "/a/:agency/catatan/:id": ["catatan diubah"],
  "/a/:agency/catatan/:id/penghapusan": ["catatan dihapus"],
  "/a/:agency/catatan/:id/terbit": ["catatan diterbitkan"],
  "/a/:agency/evaluasi/:id/keberatan/keterangan": ["keberatan keterangan", "keberatan notulen"],
  "/a/:agency/evaluasi/:id/keberatan/penarikan": ["keberatan penarikan"],
  "/a/:agency/evaluasi/:id/keberatan/putusan": ["keberatan putusan"],
  "/a/:agency/evaluasi/:id/pembukaan": ["pembukaan diminta"],
  "/a/:agency/evaluasi/:id/pembukaan/penandatanganan": ["pembukaan ditandatangani"],
  "/a/:agency/evaluasi/:id/pembukaan/penarikan": ["pembukaan ditarik"],
  "/a/:agency/evaluasi/:id/pembukaan/penolakan": ["pembukaan ditolak"],
  "/a/:agency/evaluasi/:id/pembukaan/penutupan": ["pembukaan ditutup"],
  "/a/:agency/evaluasi/:id/pembukaan/persetujuan": ["pembukaan disetujui"],
  "/a/:agency/konseling/:id/catatan": ["konseling dicatat"],
  "/a/:agency/konseling/:id/jadwal": ["konseling dijadwalkan"],
  "/a/:agency/konseling/:id/pemilihan": ["konseling dipilih"],
  "/a/:agency/konseling/:id/penolakan": ["konseling tidak dilanjutkan"],
  "/a/:agency/konseling/:id/penunjukan": ["konseling ditunjuk"],
  "/a/:agency/konseling/:id/penutupan": ["konseling ditutup"],
  "/a/:agency/pelaksanaan/:skp/:periode/kesepakatan": ["rencana aksi kesepakatan"],
  "/a/:agency/pelaksanaan/:skp/:periode/penarikan": ["rencana aksi penarikan"],
  "/a/:agency/pelaksanaan/:skp/:periode/pengajuan": ["rencana aksi pengajuan"],
  "/a/:agency/pelaksanaan/:skp/:periode/susulan/:id/keputusan": ["realisasi susulan keputusan"],
  "/a/:agency/pembinaan/:id/kesepakatan": ["bimbingan disetujui"],
  "/a/:agency/pembinaan/:id/kompetensi": ["evaluasi kompetensi"],
  "/a/:agency/pembinaan/:id/perbaikan": ["bimbingan dibuka kembali"],
  "/a/:agency/pembinaan/:id/sesi": ["bimbingan pertemuan"],
  "/a/:agency/pembinaan/:id/tindak-lanjut": ["bimbingan tindak lanjut", "bimbingan tindak lanjut selesai"],
  "/a/:agency/pembinaan/:id/umpan-balik": ["umpan balik bimbingan"],
  "/a/:agency/periksa/:skp/:periode/lain": ["periksa: tanda di luar sampel"],
  "/a/:agency/periksa/:skp/:periode/sampel": ["periksa: sampel ditarik"],
  "/a/:agency/periksa/:skp/:periode/selesai": ["periksa: selesai"],
  "/a/:agency/periksa/:skp/:periode/tanda": ["periksa: tanda"],
  "/a/:agency/umpan-balik/:skp/frekuensi/jawaban": ["frekuensi dijawab"],
  "/a/:agency/umpan-balik/permintaan/:id/tautan": ["umpan balik tautan dibuat"],
  "/a/:agency/umpan-balik/satu/:id/koreksi": ["umpan balik dikoreksi"],
  "/a/:agency/umpan-balik/satu/:id/pencabutan": ["umpan balik dicabut"],
  "/a/:agency/umpan-balik/satu/:id/tempat": ["umpan balik ditempatkan"],
  "/a/:agency/umpan-balik/tim/draf": ["umpan balik tim draf"],
  "/u/:agency/:token": ["umpan balik dari luar"],
};
/** Steps that answer with a page, not with a way on. */
const TANPA_PERINTAH: typeof langkah = {
  "kalibrasi: pratinjau": async () => {
    const l = await (langkah["kalibrasi: usulan"] as () => Promise<Langkah>)();
    return { ...l, path: l.path.replace(/usulan$/, "pratinjau") };
  },
  "umpan balik tim draf": async () => {
    const l = await (langkah["umpan balik tim"] as () => Promise<Langkah>)();
    return { ...l, path: `${l.path}/draf` };
  },
  "umpan balik tautan dibuat": async () => {
    const { l, minta } = await mintaLuar();
    return {
      ...l,
      path: `${l.c.base}/umpan-balik/permintaan/${minta}/tautan`,
      body: () => new URLSearchParams(),
    };
  },
  "umpan balik dari luar": async () => {
    const { l, tautan } = await mintaLuar();
    const body = () =>
      new URLSearchParams({ jabatan: "Ketua warga", "isi-kolaboratif": "Selalu dibantu", situs: "" });
    return { ...l, who: { ...l.who, cookie: "" }, path: tautan, body };
  },
};
/** Ayu asked somebody outside: the request and the link that was shown once. */
async function mintaLuar() {
  const l = await (langkah["umpan balik diminta"] as () => Promise<Langkah>)();
  const f = { pertanyaan: "Bagaimana?", sasaran: "nilai:kolaboratif", batas: "2026-11-30" };
  const page = await house(l.at).post(
    l.path,
    { ...f, nama: "Rina Wati", sebutan: "Warga RT 3", alamat: "" },
    l.who,
  );
  const tautan = /\/u\/uji-keras\/[\w-]{43}/.exec(page.html)?.[0] ?? "";
  expect([page.status, tautan]).toEqual([200, expect.stringContaining("/u/")]);
  const minta = await l.c.d1
    .prepare("SELECT max(id) AS id FROM umpan_permintaan WHERE kepada IS NULL")
    .first<string>("id");
  return { l, tautan, minta };
}
const shapeOf = (path: string, agency = "/a/uji-keras") =>
  new RegExp(
    `^${path
      .replace("/a/:agency", "/a/A")
      .replace(/:[a-z]+/g, "[^/]+")
      .replace("/a/A", agency)}$`,
  );

describe("every form that stands on a page", () => {
  it("is found by following links, and no route that writes is missed", () => {
    const seen = new Set(forms.map(({ form }) => form.pattern.replace(/^\/a\/[^/]+/, "/a/:agency")));
    const missed = allRoutes()
      .filter((r) => r.method !== "GET" && ![...seen].some((p) => shapeOf(r.path, "/a/:agency").test(p)))
      .map((r) => r.path);
    expect(missed.filter((path) => !(path in UNSEEN) && !(path in ELSEWHERE))).toEqual([]);
    expect(forms.length).toBeGreaterThan(110);
  });

  it("takes bad text in any field without breaking, and shows it again as it was typed", async () => {
    // Buttons that only take a step come last: they close the forms beside them.
    const typed = forms.filter(({ form }) => form.fields.some((f) => f.free));
    const rest = forms.filter((f) => !typed.includes(f));
    for (const { siapa: name, form } of [...typed, ...rest]) await submitBadly(name, form);
    expect(faults()).toEqual([]);
  }, 240_000);

  it.each(Object.entries(ELSEWHERE))("%s takes bad text where it can be taken", async (path, names) => {
    for (const name of names) expect(patternOf(await bend(name))).toMatch(shapeOf(path));
    expect(faults()).toEqual([]);
  });

  it("answers a body of any other kind in words", async () => {
    for (const { siapa: name, form } of forms) await submitOddly(name, form);
    expect(faults()).toEqual([]);
  }, 240_000);

  it("what was stored is what was typed, and no page lets it out unescaped", async () => {
    const wanted = TEXTS.map(cleanText);
    const { results } = await world.c.d1
      .prepare(`SELECT t.name AS tabel, c.name AS kolom FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT GLOB '_cf_*' AND t.name NOT GLOB 'sqlite_*' AND c.type = 'TEXT'`)
      .all<{ tabel: string; kolom: string }>();
    const stored = new Set<string>();
    for (const { tabel, kolom } of results) {
      const cells = await world.c.d1
        .prepare(`SELECT DISTINCT ${kolom} AS isi FROM ${tabel} WHERE ${kolom} GLOB '*KENARI*' LIMIT 200`)
        .all<{ isi: string }>();
      for (const { isi } of cells.results) {
        stored.add(`${tabel}.${kolom}`);
        const text = isi.startsWith("{") || isi.startsWith("[") ? strings(JSON.parse(isi)) : [isi];
        for (const one of text.filter((t) => t.includes("KENARI")))
          if (!wanted.some((w) => one.includes(w))) fault(`${tabel}.${kolom}`, "changed", one.slice(0, 120));
      }
    }
    for (const [name, { starts }] of Object.entries(siapa))
      for (const [at, answer] of await crawl(http, await enter(name), starts))
        judge(`${name} GET ${patternOf(at)}`, at, answer);
    expect(faults()).toEqual([]);
    expect(REACHED.filter((column) => !stored.has(column))).toEqual([]);
  }, 120_000);
});

/** Columns that must have been reached, or the test above proves nothing. */
const REACHED = [
  "capaian_unit.sumber",
  "evaluasi.catatan",
  "indikator.target",
  "indikator.teks",
  "keberatan.alasan",
  "pegawai.nama",
  "penempatan.jabatan",
  "rhk.teks",
  "riwayat.alasan",
  "umpan_balik.isi",
  "unit_versi.nama",
];

/** One bad field among good ones, then all of them bad, then the hidden ones and the choices too. */
async function submitBadly(name: string, form: Form): Promise<void> {
  // Whatever the forms before did to the agency: frozen or suspended it takes nothing.
  await awake();
  let who = await enter(name);
  // What other forms did meanwhile has moved locks on, or ended the form.
  const fresh = async () =>
    formsOf(form.page, (await http.get(form.page, who)).page).find((f) => f.pattern === form.pattern);
  let now: Form | undefined = (await fresh()) ?? form;
  const free = [...new Map(form.fields.filter((f) => f.free).map((f) => [plain(f.name), f.name])).values()];
  const rounds: ((f: Field, at: number) => string | undefined)[] = [
    ...free.map((target, at) => (f: Field) => (f.name === target ? TEXTS[at % TEXTS.length] : undefined)),
    ...ODD.filter((_, k) => k % 2 === 0).map(
      (_, k) => (f: Field, at: number) => (f.free ? ODD[(at + k) % ODD.length] : undefined),
    ),
    ...TEXTS.map((_, k) => (f: Field, at: number) => (f.free ? TEXTS[(at + k) % TEXTS.length] : undefined)),
    ...[...TEXTS.slice(0, 2), ...ODD.filter((_, at) => at % 3 === 0)].map(
      (bad) => (f: Field) => (f.name === "perintah" ? undefined : bad),
    ),
  ];
  for (const round of rounds) {
    if (!now) return;
    const body = bodyOf(now, round);
    const answer = await send(now, body, who);
    judge(`${name} ${now.pattern}`, said(body), answer);
    // A crawl that is signed out, or sent to enrol a second factor, tries nothing.
    if (name !== "anonim" && !/keluar$|\/akun/.test(now.pattern) && SENT_AWAY.test(answer.to ?? ""))
      fault(now.pattern, `sent to ${answer.to}`, said(body));
    if (now.pattern === "/operator/keluar") operator = await eka(OKTOBER);
    if (answer.status === 422 && now.method === "post")
      judgeKept(`${name} ${now.pattern}`, now, body, answer);
    if (answer.status !== 303) continue;
    if (now.pattern.startsWith("/operator/instansi")) await awake();
    who = await enter(name);
    now = await fresh();
  }
}

/** One step made ready, each of its fields bent in turn, then all that is prose, then whatever it carries. */
async function bend(name: string): Promise<string> {
  const ready = () => ({ ...langkah, ...TANPA_PERINTAH })[name]?.() as Promise<Langkah>;
  let l = await ready();
  const names = [...new Set([...l.body("").keys()])].filter((n) => n !== "perintah");
  const first = l.path;
  for (const round of [...names.keys(), -1, -2, -3]) {
    const body = new URLSearchParams();
    const own = [...l.body(newId(l.at))];
    // Names that carry ids are those of this very step; the place among them is what stays.
    own.forEach(([n, good], at) => {
      const prose = good.includes(" ");
      const bent = round === at || (round === -1 && prose) || (round < -1 && n !== "perintah");
      const text = [...TEXTS, ...ODD][(at + round + 12) % (TEXTS.length + ODD.length)] ?? "";
      body.append(n, bent && n !== "perintah" ? text : good);
    });
    const form: Form = {
      ...{ page: l.path, pattern: patternOf(l.path), method: "post", action: l.path, multipart: false },
      fields: own.map(([n, value]) => ({ name: n, value, free: value.includes(" ") })),
    };
    const answer = await house(l.at).send(l.path, { method: "POST", body, headers: fromOurPage() }, l.who);
    judge(`${name} ${form.pattern}`, said(body), answer);
    if (answer.status === 422) judgeKept(`${name} ${form.pattern}`, form, body, answer);
    if (answer.status === 303) {
      judge(`${name} GET ${form.pattern}`, said(body), await house(l.at).get(answer.to ?? "", l.who));
      l = await ready();
    }
  }
  return first;
}

const SENT_AWAY = /\/masuk(\?|$)|\/akun$/;

async function submitOddly(name: string, form: Form): Promise<void> {
  const who = await enter(name);
  const names = [...new Set(form.fields.map((f) => f.name))];
  const thrice = new URLSearchParams();
  for (const n of names) for (const value of ["satu", "2", ""]) thrice.append(n, value);
  const files = new FormData();
  for (const n of names) files.append(n, new File(["x"], "x.txt", { type: "text/plain" }));
  const many = new URLSearchParams(Array.from({ length: 20_000 }, (_, n) => [`x${n}`, "y"]));
  const huge = new URLSearchParams(names.map((n) => [n, "b".repeat(300_000)]));
  const multipart = { "content-type": "multipart/form-data; boundary=batas" };
  const bodies: RequestInit[] = [
    { body: thrice },
    { body: files },
    { body: many },
    { body: huge },
    {
      body: JSON.stringify(Object.fromEntries(names.map((n) => [n, { $ne: 1 }]))),
      headers: { "content-type": "application/json" },
    },
    { body: names.join("=x&"), headers: { "content-type": "text/plain" } },
    { body: "--batas\r\nContent-Disposition: form-data; name=", headers: multipart },
    { body: "", headers: multipart },
    { body: "%E0%A4%A=%&=&&%00=%ff", headers: { "content-type": "application/x-www-form-urlencoded" } },
    { body: "x", headers: { "content-type": "multipart/form-data" } },
    {},
  ];
  for (const [at, init] of form.method === "get" ? [] : bodies.entries()) {
    const headers = { ...fromOurPage(), ...(init.headers as Record<string, string> | undefined) };
    const answer = await http.send(form.action, { ...init, method: "POST", headers }, who);
    judge(`${name} ${form.pattern}`, `body ${at}`, answer);
    if (form.pattern.startsWith("/operator/instansi")) await awake();
  }
}

const send = (form: Form, body: URLSearchParams, who: Who): Promise<Answer> => {
  if (form.method === "get") return http.get(`${form.action.split("?")[0]}?${body}`, who);
  const sent = form.multipart ? multipartOf(body) : body;
  return http.send(form.action, { method: "POST", body: sent, headers: fromOurPage() }, who);
};

function multipartOf(body: URLSearchParams): FormData {
  const data = new FormData();
  for (const [name, value] of body) data.append(name, value);
  return data;
}

/** As a browser sends it: one choice of each group, every tick, and in the free fields what the round says. */
function bodyOf(form: Form, round: (f: Field, at: number) => string | undefined): URLSearchParams {
  const body = new URLSearchParams();
  form.fields.forEach((field, at) => {
    if (LEFT_BLANK.has(field.name)) return;
    const choice = !field.free && body.has(field.name) && !field.name.endsWith("-baris");
    if (choice && !grid(form, field.name)) return;
    const good = field.value || (field.free ? (SAMPLE[field.name]?.() ?? "") : "ya");
    body.append(field.name, round(field, at) ?? good);
  });
  return body;
}
/** Ticks that make a form mean something else. */
const LEFT_BLANK = new Set(["memimpin", "delegasi", "unitBaru"]);
const grid = (form: Form, name: string) =>
  form.fields.some((f) => f.name.endsWith("-baris")) &&
  ["jenis", "aspek", "klasifikasi", "perspektif"].includes(name);

function judge(what: string, how: string, { status, html, page, headers }: Answer): void {
  const say = (text: string) => fault(what, `${status} ${text}`, how);
  if (status >= 500) say("failed");
  if (!headers.get("content-security-policy")) say("has no policy");
  if (!/html|json/.test(headers.get("content-type") ?? "")) return;
  const told = /\bat \S+ \(|\.tsx?:\d+|SQLITE|D1_ERROR|\[object Object\]|>(?:undefined|null)</.exec(html);
  if (told) say(`talks about itself: ${told[0]}`);
  // A file that is downloaded is shown by nobody: what is frozen leaves as it was frozen.
  const file = headers.get("content-disposition")?.startsWith("attachment") ?? false;
  if ((!file && /<script>alert|<img src=x|href="?javascript:/i.test(html)) || html.includes("\0"))
    say("lets it out unescaped");
  if (status < 400) return;
  if (!page.querySelector("h1")?.text.trim()) say("has no title");
  for (const line of page.querySelectorAll(".error-summary li, .field-error, .error"))
    if (line.text.trim() === "" || /\b(Invalid|expected|received|Too (?:big|small))\b/.test(line.text))
      say(`says "${line.text.trim()}"`);
  if (status === 422 && !page.querySelector(".error-summary, [role=alert]")) say("says nothing");
}

/** Nothing typed is dropped: each field of the answer holds what was sent in it. */
function judgeKept(what: string, form: Form, body: URLSearchParams, { page }: Answer): void {
  for (const { name, free } of form.fields) {
    if (!free || /sandi|ulang|lama|rahasia/.test(name)) continue;
    // A cell whose person or head is not there any more is told apart from the table.
    const asing = page.querySelectorAll("main li.pre").map((li) => li.text);
    // A reason whose thread is over stands where a comment is written.
    const pindah = form.pattern.endsWith("/dialog/jawaban") ? shownIn(page, "teks") : [];
    const shown = [...shownIn(page, name), ...asing, ...pindah].map(squeeze);
    const lost = body
      .getAll(name)
      .map(cleanText)
      .map(squeeze)
      .filter((text) => !shown.includes(text));
    if (lost.length > 0)
      fault(what, `${plain(name)} lost`, `"${lost[0]?.slice(0, 60)}", shows "${shown[0]?.slice(0, 60)}"`);
  }
}

/** A session that holds now, whatever the forms before did to sessions. */
async function enter(name: string): Promise<Who> {
  const id = siapa[name]?.id;
  if (!id) return name === "Eka" ? operator : {};
  const { c } = world;
  const cookie = await signedIn(c.d1, c.agency.code, id, OKTOBER, name === "Citra" || name === "Gita");
  // Some form makes a second factor a duty, and nobody here has one.
  await c.d1
    .prepare("UPDATE aturan SET nilai = 'dianjurkan' WHERE kunci = 'masuk.faktor-kedua' AND nilai = 'wajib'")
    .run();
  await c.d1
    .prepare("UPDATE sesi SET epoch = (SELECT sesi_epoch FROM akun WHERE pegawai = ?1) WHERE pegawai = ?1")
    .bind(id)
    .run();
  return { cookie };
}

/** The operator may have suspended the agency: the next form wants it again. */
async function awake(): Promise<void> {
  await env.DIRECTORY.prepare("UPDATE agency SET keadaan = 'aktif' WHERE id = ?1")
    .bind(world.c.agency.id)
    .run();
  forgetAgencies(env);
}

const plain = (name: string): string => name.replace(/[0-9A-Z]{26}/g, "");
const squeeze = (text: string): string => text.replace(/\r?\n/g, "\n").trim();
const said = (body: URLSearchParams): string =>
  [...body]
    .map(([n, v]) => `${plain(n)}=${v.slice(0, 24)}`)
    .join(" ")
    .slice(0, 200);
const strings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(strings)
      : [];
