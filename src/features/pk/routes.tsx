import { type Context, Hono } from "hono";
import * as z from "zod";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { kunci } from "../../domain/istilah.ts";
import { keadaanPk, sumberPk, tulisPk } from "../../domain/pk.ts";
import { tahunDari, tanggalSah } from "../../domain/tanggal.ts";
import { said } from "../../i18n/penolakan.ts";
import { pkWords } from "../../i18n/pk.ts";
import { shellWords } from "../../i18n/shell.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readLists, type Typed } from "../../web/form.ts";
import { isAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, unitTahunParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { savePk } from "./actions.ts";
import { assemble, changesOf, columnsFor, readRows, rowsOf } from "./grid-rows.ts";
import { IsianPage, type IsianProps } from "./isian-page.tsx";
import { ListPage } from "./list-page.tsx";
import {
  butirStatement,
  changesStatement,
  headStatement,
  PAGE,
  pembawaStatement,
  unitsStatement,
  yearsStatement,
} from "./queries.ts";
import { faktaOf, RegisterPage } from "./register-page.tsx";

type C = Context<AgencyEnv>;

export const pk = new Hono<AgencyEnv>()
  .get("/pk", async (c) => {
    const { today } = c.var;
    const tahun = yearOf(c);
    const halaman = Math.min(Math.max(Math.trunc(Number(c.req.query("halaman"))) || 1, 1), 10);
    const { me, rows } = await page(c, (who) => [
      unitsStatement(tahun, who, today, (halaman - 1) * PAGE),
      yearsStatement(),
    ]);
    const years = [...new Set([...rows[1].map((y) => y.tahun), tahun])].sort((a, b) => b - a);
    return c.render(
      <ListPage base={baseOf(c)} tahun={tahun} years={years} rows={rows[0]} halaman={halaman} />,
      { title: pkWords[c.var.lang].judul(tahun), breadcrumb: up(c, me) },
    );
  })
  .get("/pk/:unit/:tahun", unitTahunParam, async (c) => {
    const { unit, tahun } = c.req.valid("param");
    const { today, agency } = c.var;
    const { me, rows } = await page(c, (who) => [
      headStatement(unit, Number(tahun), who, today),
      butirStatement(unit, Number(tahun), who, today),
      pembawaStatement(unit, Number(tahun), who, today),
      changesStatement(unit, Number(tahun), who, today),
    ]);
    const head = found(rows[0][0]);
    return c.render(
      <RegisterPage
        base={baseOf(c)}
        tahun={Number(tahun)}
        head={head}
        butir={rows[1]}
        pembawa={rows[2]}
        changes={rows[3]}
        viewer={me.viewer}
        today={today}
        zona={agency.zona}
        saved={c.req.query("tersimpan") === "ya"}
      />,
      {
        title: pkWords[c.var.lang].formTitle(head.nama, Number(tahun)),
        breadcrumb: crumbs(c, me, Number(tahun), head.nama),
      },
    );
  })
  .get("/pk/:unit/:tahun/isian", unitTahunParam, async (c) => {
    const salin = Number(c.req.query("salin"));
    const loaded = await load(c, salin);
    const may = tulisPk(faktaOf(loaded.head), loaded.me.viewer);
    if (!may.ok) throw new NotAllowed();
    const columns = columnsFor(loaded.head.periodik);
    // Copied rows are new rows; what is there already is never replaced by them.
    if (loaded.lama.length > 0 && loaded.butir.length === 0)
      return show(c, loaded, {
        rows: rowsOf(loaded.lama, columns, false),
        done: pkWords[c.var.lang].disalin(salin),
      });
    return show(c, loaded, {});
  })
  .post("/pk/:unit/:tahun/isian", unitTahunParam, save);

const yearOf = (c: C): number => {
  const asked = Number(c.req.query("tahun"));
  return Number.isInteger(asked) && asked >= 2022 && asked <= 2100 ? asked : tahunDari(c.var.today);
};

const up = (c: C, me: Me) =>
  isAnyAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : [];
const crumbs = (c: C, me: Me, tahun: number, nama: string) => [
  ...up(c, me),
  { href: `${baseOf(c)}/pk?tahun=${tahun}`, label: pkWords[c.var.lang].judul(tahun) },
  { label: nama },
];

async function load(c: At<"unit" | "tahun">, salin = Number.NaN) {
  const { unit, tahun } = c.req.valid("param");
  const { today } = c.var;
  const dari = Number.isInteger(salin) && salin >= 2022 && salin < Number(tahun) ? salin : 0;
  const { me, rows } = await page(c, (who) => [
    headStatement(unit, Number(tahun), who, today),
    butirStatement(unit, Number(tahun), who, today),
    butirStatement(unit, dari, who, today),
  ]);
  return { me, tahun: Number(tahun), head: found(rows[0][0]), butir: rows[1], lama: rows[2] };
}
type Loaded = Awaited<ReturnType<typeof load>>;

const form = z.object({
  sumber: z.enum(kunci(sumberPk), "sumber-kosong"),
  keadaan: z.enum(kunci(keadaanPk), "keadaan-kosong"),
  nomor: z.string().max(200, "terlalu-panjang").default(""),
  tanggal: z
    .string()
    .default("")
    .refine((t) => t === "" || tanggalSah(t), "tanggal-salah"),
  alasan: z.string().max(4000, "terlalu-panjang").default(""),
  versi: z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh"),
  langkah: z.enum(["simpan", "tambah"]).catch("simpan"),
});

async function save(c: At<"unit" | "tahun">): Promise<Response> {
  const lists = await readLists(c);
  const fields: Typed = Object.fromEntries(
    Object.entries(lists).map(([name, all]) => [name, all.at(-1) ?? ""]),
  );
  const loaded = await load(c);
  const { me, head, tahun, butir } = loaded;
  const rows = readRows(lists, columnsFor(head.periodik));
  const may = tulisPk(faktaOf(head), me.viewer);
  if (!may.ok)
    return show(c, loaded, { rows, fields, refused: { text: said(may, c.var.lang) } }, statusOf(may));
  const parsed = form.safeParse(fields);
  if (parsed.success && parsed.data.langkah === "tambah")
    return show(c, loaded, {
      rows,
      fields,
      versi: parsed.data.versi,
      spare: 6,
      done: pkWords[c.var.lang].ditambah,
    });
  const { sasaran, errors: rowErrors } = assemble(rows, butir, () => newId(c.var.now));
  const errors = parsed.success
    ? late(parsed.data.tanggal, tahun)
    : Object.fromEntries(parsed.error.issues.map((i) => [i.path.join("."), i.message]));
  if (!parsed.success || rowErrors.length > 0 || Object.keys(errors).length > 0)
    return show(c, loaded, { rows, fields, rowErrors, errors }, 422);
  const { versi, ...isi } = parsed.data;
  if (versi !== head.versi) return conflict(c, loaded, rows, fields);
  const to = `${baseOf(c)}/pk/${head.unit}/${tahun}?tersimpan=ya`;
  const tempat = { id: head.pk ?? newId(c.var.now), unit: head.unit, nama: head.nama, tahun };
  const baru = { ...isi, tanggal: isi.tanggal || null, sasaran, perubahan: changesOf(butir, sasaran) };
  const result = await savePk(actingOf(c, me, versi, to), tempat, faktaOf(head), baru);
  if (result.ok) return c.redirect(to, 303);
  if (result.code === changedMeanwhile.code) return conflict(c, await load(c), rows, fields);
  return show(
    c,
    loaded,
    { rows, fields, refused: { field: FIELDS[result.code], text: said(result, c.var.lang) } },
    statusOf(result),
  );
}

/** Where a refusal of the rule belongs. */
const FIELDS: Readonly<Record<string, string>> = { "alasan-kosong": "alasan", "dokumen-pk-kosong": "nomor" };

/** A PK is signed before or in the year it is for. */
const late = (tanggal: string, tahun: number): Readonly<Record<string, string>> => {
  const beda = tanggal === "" ? 0 : tahun - tahunDari(tanggal);
  return beda < 0 || beda > 5 ? { tanggal: "tanggal-salah" } : {};
};

/** Both texts: what is saved now above, what was typed in the form, whose next save replaces it. */
const conflict = (c: C, loaded: Loaded, rows: IsianProps["rows"], fields: Typed) =>
  show(
    c,
    loaded,
    { rows, fields, stored: loaded.butir, refused: { text: pkWords[c.var.lang].bentrok } },
    409,
  );

function show(c: C, loaded: Loaded, shown: Partial<IsianProps>, status: 200 | 403 | 409 | 422 = 200) {
  const { me, head, tahun, butir } = loaded;
  c.status(status);
  const title = pkWords[c.var.lang].formTitle(head.nama, tahun);
  const columns = columnsFor(head.periodik);
  return c.render(
    <IsianPage
      rows={rowsOf(butir, columns)}
      fields={{
        sumber: head.sumber ?? (head.wajib === 1 ? "pk" : "iku"),
        keadaan: head.keadaan ?? "konsep",
        nomor: head.nomor,
        tanggal: head.tanggal ?? "",
      }}
      versi={head.versi}
      {...shown}
      base={baseOf(c)}
      tahun={tahun}
      head={head}
      command={newId(c.var.now)}
    />,
    { title, failed: status !== 200, breadcrumb: crumbs(c, me, tahun, head.nama) },
  ) as Response | Promise<Response>;
}
