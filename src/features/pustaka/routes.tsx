import { type Context, Hono } from "hono";
import * as z from "zod";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { agreedStatement, type SkpContent, skpStatement } from "../../data/agency/skp.ts";
import { newId } from "../../data/ids.ts";
import { jenisRhk, kunci, pendekatan } from "../../domain/istilah.ts";
import { jenisJabatan } from "../../domain/jabatan.ts";
import {
  jadiContoh,
  kunciIsi,
  kunciJabatan,
  langkahDari,
  langkahPustaka,
  memuatNama,
  rapikanJabatan,
} from "../../domain/pustaka.ts";
import type { IndikatorSumber } from "../../domain/salin.ts";
import { said } from "../../i18n/penolakan.ts";
import { pustakaWords } from "../../i18n/pustaka.ts";
import { shellWords } from "../../i18n/shell.ts";
import { actingOf, whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { cleanText, type Lists, readLists, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, skpParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { addEntries, moveEntry, saveEntry, saveRule } from "./actions.ts";
import { EntryPage, type EntryProps } from "./entry-page.tsx";
import { type Candidate, ExamplePage } from "./example-page.tsx";
import {
  assembleMany,
  assembleOne,
  MANY,
  MAX_CELL,
  MAX_JABATAN,
  MAX_ROWS,
  namesOf,
  ONE,
  pastedRows,
  type Row,
  readRows,
  rowsOf,
} from "./grid-rows.ts";
import { AdminPage, OwnPage } from "./list-page.tsx";
import { ManyPage, type ManyProps } from "./many-page.tsx";
import {
  type EntryRow,
  entryStatement,
  foundStatement,
  mineStatement,
  ofPostStatement,
  postsStatement,
  presentForStatement,
  presentStatement,
  proposedStatement,
  ruleStatement,
  waitingStatement,
} from "./queries.ts";

type C = Context<AgencyEnv>;

export const pustaka = new Hono<AgencyEnv>()
  .get("/pustaka", async (c) => {
    const ask = (name: string) =>
      cleanText(c.req.query(name) ?? "")
        .slice(0, 200)
        .toWellFormed();
    const [q, jabatan, sesudah] = [ask("q"), ask("jabatan"), ask("sesudah")];
    const { today } = c.var;
    const { me, rows } = await page(c, (who) => [
      postsStatement(who, today, q || jabatan ? "\uffff" : sesudah),
      waitingStatement(who, today),
      q ? foundStatement(who, today, q) : ofPostStatement(who, today, jabatan),
      ruleStatement(today),
      mineStatement(who, today),
      proposedStatement(who),
    ]);
    const [posts, waiting, entries, [rule], mine, proposed] = rows;
    const title = pustakaWords[c.var.lang].title;
    if (!isAdmin(me)) return c.render(<OwnPage mine={mine} proposed={proposed} />, { title });
    return c.render(
      <AdminPage
        base={baseOf(c)}
        posts={posts}
        waiting={waiting}
        q={q}
        entries={q || jabatan ? entries : null}
        sesudah={sesudah}
        buka={rule?.buka === 1}
        done={doneOf(c)}
        command={newId(c.var.now)}
      />,
      { title, breadcrumb: up(c, me) },
    );
  })
  .get("/pustaka/baru", async (c) => {
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    return showMany(c, me, { rows: [] });
  })
  .post("/pustaka/baru", saveMany)
  .post("/pustaka/aturan", async (c) => {
    const lists = await readLists(c);
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    const nilai = lists.nilai?.at(-1);
    // A form that says nothing opens nobody's plan to others.
    if (nilai !== "ya" && nilai !== "tidak") return c.redirect(`${baseOf(c)}/pustaka`, 303);
    const to = `${baseOf(c)}/pustaka?selesai=aturan`;
    await saveRule(c.var.db, nilai, whoOf(c, me, to));
    return c.redirect(to, 303);
  })
  .get("/pustaka/contoh/:skp", skpParam, async (c) => showExample(c, await loadExample(c)))
  .post("/pustaka/contoh/:skp", skpParam, saveExample)
  .get("/pustaka/:id", idParam, async (c) => {
    const { me, entry } = await loadEntry(c);
    return showEntry(c, me, entry, {});
  })
  .post("/pustaka/:id", idParam, saveOne)
  .post("/pustaka/:id/keadaan", idParam, async (c) => {
    const lists = await readLists(c);
    const { me, entry } = await loadEntry(c);
    const fields = lastOf(lists);
    const langkah = langkahDari(entry.keadaan).find((l) => l === fields.ke);
    const alasan = (fields.alasan ?? "").slice(0, MAX_CELL);
    const lose = () =>
      showEntry(
        c,
        me,
        entry,
        { refused: said(changedMeanwhile, c.var.lang), fields: { ...fieldsOf(entry), alasan } },
        409,
      );
    if (!langkah || Number(fields.versi) !== entry.versi) return lose();
    if (langkahPustaka[langkah].alasan && alasan === "")
      return showEntry(c, me, entry, { errors: { alasan: "alasan-kosong" } }, 422);
    const to = `${baseOf(c)}/pustaka/${entry.id}?selesai=simpan`;
    const result = await moveEntry(actingOf(c, me, entry.versi, to), entry, langkah, alasan);
    return result.ok ? c.redirect(to, 303) : lose();
  });

const up = (c: C, me: Me, ...more: readonly { readonly label: string; readonly href?: string }[]) => [
  ...(isAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : []),
  ...(more.length > 0
    ? [{ href: `${baseOf(c)}/pustaka`, label: pustakaWords[c.var.lang].title }, ...more]
    : []),
];
const lastOf = (lists: Lists): Typed =>
  Object.fromEntries(Object.entries(lists).map(([name, all]) => [name, all.at(-1) ?? ""]));

function doneOf(c: C): string | undefined {
  const t = pustakaWords[c.var.lang];
  const selesai = c.req.query("selesai") ?? "";
  if (selesai === "aturan") return t.aturanTersimpan;
  return /^\d{1,3}$/.test(selesai) ? t.banyak.tersimpan(Number(selesai)) : undefined;
}

async function saveMany(c: C) {
  const lists = await readLists(c);
  const sent = readRows(lists, MANY);
  const keys = [...new Set(sent.map((r) => kunciJabatan(r.values.jabatan ?? "")))].slice(0, MAX_ROWS);
  const { me, rows } = await page(c, (who) => [presentStatement(keys, who, c.var.today)]);
  onlyAdmin(me);
  const t = pustakaWords[c.var.lang].banyak;
  const langkah = lists.langkah?.at(-1);
  const tempelan = lists.tempelan?.at(-1) ?? "";
  if (langkah === "tambah") return showMany(c, me, { rows: sent, tempelan, spare: 6 });
  if (langkah === "tempel") {
    const pasted = pastedRows(tempelan);
    return showMany(c, me, {
      rows: [...sent, ...pasted].slice(0, MAX_ROWS * 2),
      tempelan,
      done: t.terbaca(pasted.length),
    });
  }
  const { entries, errors } = assembleMany(sent, namesOf(rows[0]));
  if (errors.length > 0) return showMany(c, me, { rows: sent, tempelan, errors }, 422);
  if (entries.length === 0) return showMany(c, me, { rows: sent, tempelan, problem: t.kosong }, 422);
  if (langkah === "periksa") {
    const jabatan = new Set(entries.map((e) => e.kunci)).size;
    return showMany(c, me, { rows: sent, tempelan, done: t.bersih(entries.length, jabatan) });
  }
  const to = `${baseOf(c)}/pustaka?selesai=${entries.length}`;
  const result = await addEntries(c.var.db, entries, "aktif", whoOf(c, me, to));
  if (result.ok) return c.redirect(to, 303);
  return showMany(c, me, { rows: sent, tempelan, problem: said(result, c.var.lang) }, 409);
}

function showMany(c: C, me: Me, shown: Omit<ManyProps, "base" | "command">, status: 200 | 409 | 422 = 200) {
  c.status(status);
  const title = pustakaWords[c.var.lang].banyak.title;
  return c.render(<ManyPage {...shown} base={baseOf(c)} command={newId(c.var.now)} />, {
    title,
    breadcrumb: up(c, me, { label: title }),
    failed: status !== 200,
  });
}

async function loadEntry(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [entryStatement(id, who, c.var.today)]);
  onlyAdmin(me);
  return { me, entry: found(rows[0][0]) };
}

const form = z.object({
  jabatan: z
    .string("jabatan-kosong")
    .min(1, "jabatan-kosong")
    .max(MAX_JABATAN, "terlalu-panjang")
    .transform(rapikanJabatan),
  jenisJabatan: z.union([z.literal("").transform(() => null), z.enum(kunci(jenisJabatan))], "tidak-dikenal"),
  teks: z.string("rhk-kosong").min(1, "rhk-kosong").max(MAX_CELL, "terlalu-panjang"),
  jenis: z.enum(kunci(jenisRhk), "tidak-dikenal"),
  pendekatan: z.enum(kunci(pendekatan), "tidak-dikenal"),
});

async function saveOne(c: At<"id">) {
  const lists = await readLists(c);
  const { me, entry } = await loadEntry(c);
  const fields = lastOf(lists);
  const rows = readRows(lists, ONE);
  const versi = Number(fields.versi);
  const shown = { fields, rows, versi };
  if (fields.langkah === "tambah") return showEntry(c, me, entry, { ...shown, spare: 5 });
  const parsed = form.safeParse(fields);
  const { isi, errors: rowErrors } = assembleOne(rows);
  if (!parsed.success || rowErrors.length > 0)
    return showEntry(
      c,
      me,
      entry,
      { ...shown, rowErrors, errors: parsed.success ? {} : issuesOf(parsed.error) },
      422,
    );
  const lose = (now: EntryRow) => showEntry(c, me, now, { ...shown, versi: now.versi, bentrok: true }, 409);
  if (versi !== entry.versi) return lose(entry);
  const to = `${baseOf(c)}/pustaka/${entry.id}?selesai=simpan`;
  const result = await saveEntry(actingOf(c, me, versi, to), entry, { ...parsed.data, isi });
  return result.ok ? c.redirect(to, 303) : lose((await loadEntry(c)).entry);
}
const issuesOf = (error: z.ZodError) =>
  Object.fromEntries(error.issues.map((i) => [i.path.join("."), i.message]));

const fieldsOf = (e: EntryRow): Typed => ({
  jabatan: e.jabatan,
  jenisJabatan: e.jenisJabatan ?? "",
  teks: e.teks,
  jenis: e.jenis,
  pendekatan: e.pendekatan,
});

function showEntry(c: C, me: Me, entry: EntryRow, shown: Partial<EntryProps>, status: 200 | 409 | 422 = 200) {
  c.status(status);
  return c.render(
    <EntryPage
      fields={fieldsOf(entry)}
      rows={rowsOf(JSON.parse(entry.isi) as IndikatorSumber[])}
      versi={entry.versi}
      done={
        c.req.query("selesai") === "simpan" && status === 200
          ? pustakaWords[c.var.lang].satu.tersimpan
          : undefined
      }
      {...shown}
      base={baseOf(c)}
      entry={entry}
      command={() => newId(c.var.now)}
    />,
    {
      title: entry.jabatan,
      breadcrumb: up(c, me, {
        label: entry.jabatan,
        href: `${baseOf(c)}/pustaka?jabatan=${encodeURIComponent(kunciJabatan(entry.jabatan))}`,
      }),
      failed: status !== 200,
    },
  );
}

/** An agreed plan, for whoever keeps the library or is its pejabat penilai. */
async function loadExample(c: At<"skp">) {
  const { skp } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (who) => [
    skpStatement(skp, who, today),
    agreedStatement(skp, who, today),
    presentForStatement(skp, who, today),
  ]);
  const head = found(rows[0][0]);
  const keadaan = jadiContoh(isAdmin(me), head.penilai === me.viewer.pegawai);
  if (keadaan === null) throw new NotAllowed();
  const agreed = rows[1][0];
  const content = agreed ? (JSON.parse(agreed.isi) as SkpContent) : null;
  const ada = namesOf(rows[2]);
  const nama = [head.nama, head.namaPenilai ?? ""];
  const candidates = (content?.rhk ?? [])
    .filter((r) => r.klasifikasi === "organisasi")
    .map((rhk): Candidate => {
      const texts = [rhk.teks, ...rhk.indikator.map((i) => i.teks)];
      return {
        rhk,
        sudah: ada.has(kunciIsi({ jabatan: head.jabatan, teks: rhk.teks })),
        bernama: memuatNama(texts, nama),
      };
    });
  return { me, head, keadaan, candidates };
}
type Example = Awaited<ReturnType<typeof loadExample>>;

async function saveExample(c: At<"skp">) {
  const lists = await readLists(c);
  const loaded = await loadExample(c);
  const { me, head, keadaan, candidates } = loaded;
  const pilihan = lists.pilih ?? [];
  const rows = candidates
    .filter((x) => !x.sudah && pilihan.includes(x.rhk.id))
    .map((x): Row[] => manyRows(head.jabatan, x));
  const { entries, errors } = assembleMany(rows.flat(), new Set());
  const t = pustakaWords[c.var.lang];
  if (entries.length === 0 || errors.length > 0)
    return showExample(c, loaded, { problem: t.salah["belum-dipilih"], pilihan }, 422);
  const to = `${baseOf(c)}/pustaka/contoh/${head.id}?selesai=${entries.length}`;
  const as = keadaan === "aktif" ? "aktif" : "usulan";
  const result = await addEntries(c.var.db, entries, as, whoOf(c, me, to));
  if (result.ok) return c.redirect(to, 303);
  return showExample(c, loaded, { problem: said(result, c.var.lang), pilihan }, 409);
}

const manyRows = (jabatan: string, { rhk }: Candidate): Row[] =>
  (rhk.indikator.length > 0 ? rhk.indikator : [null]).map((i) => ({
    key: "",
    values: {
      jabatan,
      teks: rhk.teks,
      jenis: rhk.jenis,
      ...(i
        ? { aspek: i.aspek ?? "", perspektif: i.perspektif ?? "", indikator: i.teks, target: i.target }
        : {}),
    },
  }));

function showExample(
  c: C,
  { me, head, keadaan, candidates }: Example,
  shown: { readonly problem?: string; readonly pilihan?: readonly string[] } = {},
  status: 200 | 409 | 422 = 200,
) {
  c.status(status);
  const t = pustakaWords[c.var.lang].contoh;
  const selesai = c.req.query("selesai") ?? "";
  const n = /^\d{1,3}$/.test(selesai) && status === 200 ? Number(selesai) : null;
  return c.render(
    <ExamplePage
      base={baseOf(c)}
      head={head}
      candidates={candidates}
      pilihan={shown.pilihan ?? []}
      langsung={keadaan === "aktif"}
      problem={shown.problem}
      done={n === null ? undefined : keadaan === "aktif" ? t.selesaiMasuk(n) : t.selesaiUsul(n)}
      command={newId(c.var.now)}
    />,
    { title: t.title, breadcrumb: up(c, me, { label: t.title }), failed: status !== 200 },
  );
}
