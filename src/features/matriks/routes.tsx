import { type Context, Hono } from "hono";
import {
  candidatesStatement,
  leadsTeamStatement,
  myMatrixStatement,
  personStatement,
  rolesForStatement,
  rolesToTake,
} from "../../data/agency/matriks.ts";
import { skpStatement } from "../../data/agency/skp.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { isiMatriks } from "../../domain/matriks.ts";
import { edit } from "../../domain/skp.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { said } from "../../i18n/penolakan.ts";
import { skpWords } from "../../i18n/skp.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { cleanText, type Lists, MAX_GRID_BYTES, readLists, readTyped } from "../../web/form.ts";
import { byItself } from "../../web/kunci-sandi.ts";
import { page } from "../../web/page.ts";
import { type At, skpParam, skpPegawaiParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed, NotThere } from "../../web/stops.ts";
import { addPerson, dropPerson, saveMatrix } from "./actions.ts";
import { type Choice, ConflictPage, choiceName } from "./conflict-page.tsx";
import { cellErrors, changedCells, type Diketik, type MatriksForm, matriksForm, readCells } from "./forms.ts";
import { type Loaded, load } from "./load.ts";
import { MatriksPage, type MatriksProps } from "./matriks-page.tsx";
import { PeoplePage } from "./people-page.tsx";
import { PersonPage } from "./person-page.tsx";
import { print, printed } from "./print-routes.tsx";
import { RolesPage } from "./roles-page.tsx";
import { planningStatement, skpOf, takeRoles } from "./take.ts";

type C = Context<AgencyEnv>;

export const matriks = new Hono<AgencyEnv>()
  .get("/matriks", newest)
  .get("/matriks/peran/:skp", skpParam, async (c) => roles(c, await loadRoles(c)))
  .post("/matriks/peran/:skp", skpParam, take)
  .get("/matriks/:skp", skpParam, async (c) => byItself(c) ?? show(c, await load(c), { done: doneWords(c) }))
  .post("/matriks/:skp", skpParam, save)
  .get("/matriks/:skp/orang", skpParam, async (c) => people(c, await loadPeople(c)))
  .post("/matriks/:skp/orang", skpParam, person)
  .get("/matriks/:skp/cetak", skpParam, print)
  .get("/matriks/:skp/pdf", skpParam, printed)
  .get("/matriks/:skp/:pegawai", skpPegawaiParam, async (c) => {
    const { pegawai } = c.req.valid("param");
    return show(c, await load(c), { kembali: pegawai, done: doneWords(c) });
  });

/** From the team: to the matrix of the year that is planned, which is the newest. */
async function newest(c: C) {
  const alone = byItself(c);
  if (alone) return alone;
  const asked = c.req.query("tahun") ?? "";
  const tahun = /^\d{4}$/.test(asked) ? Number(asked) : null;
  const { rows } = await page(c, (me) => [myMatrixStatement(me, tahun)]);
  const id = rows[0][0]?.id;
  return c.redirect(id === undefined ? `${baseOf(c)}/skp` : `${baseOf(c)}/matriks/${id}`, 303);
}

const doneWords = (c: C) =>
  c.req.query("selesai") === "simpan" ? matriksWords[c.var.lang].selesai : undefined;

type Shown = Pick<MatriksProps, "typed" | "errors" | "refused" | "done"> & {
  readonly kembali?: string | undefined;
};

/** The whole matrix, or the row it was asked for. */
function show(c: C, { me, head, m }: Loaded, { kembali, ...shown }: Shown) {
  const { now, today, lang, agency } = c.var;
  const o = kembali === undefined ? undefined : m.orang.find((x) => x.pegawai === kembali);
  if (kembali !== undefined && !o) throw new NotThere();
  const failed = shown.refused !== undefined || (shown.errors ?? []).length > 0;
  const props: MatriksProps = {
    ...shown,
    base: baseOf(c),
    head,
    m,
    zona: agency.zona,
    command: newId(now),
    mayEdit: isiMatriks(m, me.viewer, today).ok,
  };
  const t = matriksWords[lang];
  return c.render(o ? <PersonPage {...props} o={o} command2={newId(now)} /> : <MatriksPage {...props} />, {
    title: o ? t.orangnya.title(o.nama) : t.title(m.tahun),
    breadcrumb: crumbs(c, { head, m }, o?.nama),
    failed,
  });
}

const crumbs = (c: C, { head, m }: Pick<Loaded, "head" | "m">, here?: string) => {
  const base = baseOf(c);
  const t = matriksWords[c.var.lang];
  return [
    { label: skpWords[c.var.lang].skp, href: `${base}/skp` },
    { label: skpWords[c.var.lang].skpTahun(head.tahun), href: `${base}/skp/${m.skp}` },
    { label: t.caption, ...(here !== undefined && { href: `${base}/matriks/${m.skp}` }) },
    ...(here === undefined ? [] : [{ label: here }]),
  ];
};

/** One save for the matrix or for a row of it. What comes back instead of a 303 holds every word that was typed. */
async function save(c: At<"skp">) {
  const lists = await readLists(c, MAX_GRID_BYTES);
  const last = Object.fromEntries(Object.entries(lists).map(([name, all]) => [name, all.at(-1)]));
  const form = matriksForm.safeParse(last);
  const loaded = await load(c);
  const { m, me } = loaded;
  const t = matriksWords[c.var.lang].salah;
  const typed = form.success ? readCells(lists, form.data, m) : { sel: new Map(), asing: cellTexts(lists) };
  const kembali = form.success ? form.data.kembali : undefined;
  const back = m.orang.some((o) => o.pegawai === kembali) ? kembali : undefined;
  const may = isiMatriks(m, me.viewer, c.var.today);
  if (!may.ok) {
    c.status(statusOf(may));
    return show(c, loaded, { typed, refused: said(may, c.var.lang), kembali: back });
  }
  if (!form.success) {
    c.status(422);
    return show(c, loaded, { typed, refused: t["isian-tidak-utuh"] });
  }
  const errors = cellErrors(typed);
  if (errors.length > 0 || typed.asing.length > 0) {
    c.status(422);
    return show(c, loaded, { typed, errors, kembali: back });
  }
  const cells = changedCells(typed, m);
  if (form.data.revisi !== m.revisi) return conflict(c, loaded, typed, form.data, cells, () => undefined);
  const choice = lists.bandingkan === undefined ? () => "anda" as const : choiceIn(lists);
  const open = cells.filter((key) => choice(key) === undefined);
  if (open.length > 0) return conflict(c, loaded, typed, form.data, cells, choice, open);
  const mine = new Map(cells.filter((k) => choice(k) === "anda").map((k) => [k, typed.sel.get(k) ?? ""]));
  const to = `${baseOf(c)}/matriks/${m.skp}${back ? `/${back}` : ""}?selesai=simpan`;
  const saved = await saveMatrix(c.var.db, m, mine, whoOf(c, me, to));
  if (saved.ok) return c.redirect(to, 303);
  const now = await load(c);
  return conflict(c, now, typed, form.data, changedCells(typed, now.m), () => undefined);
}

const cellTexts = (lists: Lists) =>
  Object.entries(lists).flatMap(([name, all]) => (/^s\d+\.\d+$/.test(name) ? all.filter(Boolean) : []));

const choiceIn =
  (lists: Lists) =>
  (key: string): Choice | undefined => {
    const chosen = lists[choiceName(key)]?.at(-1);
    return chosen === "anda" || chosen === "tersimpan" ? chosen : undefined;
  };

function conflict(
  c: C,
  loaded: Loaded,
  typed: Diketik,
  form: MatriksForm,
  cells: readonly string[],
  chosen: (key: string) => Choice | undefined,
  open: readonly string[] = [],
) {
  c.status(open.length > 0 ? 422 : 409);
  const { m } = loaded;
  const title = matriksWords[c.var.lang].bentrok.title;
  const rest = { typed, cells, chosen, open, zona: c.var.agency.zona, kembali: form.kembali };
  return c.render(<ConflictPage base={baseOf(c)} m={m} command={newId(c.var.now)} {...rest} />, {
    title,
    breadcrumb: crumbs(c, loaded, title),
    failed: true,
  });
}

async function loadPeople(c: At<"skp">) {
  const { skp } = c.req.valid("param");
  const q = cleanText(c.req.query("q") ?? "").slice(0, 100);
  const { today } = c.var;
  const { me, rows } = await page(c, (me) => [
    skpStatement(skp, me, today),
    candidatesStatement(q, skp, me, today),
  ]);
  const head = found(rows[0][0]);
  if (head.pegawai !== me.viewer.pegawai) throw new NotAllowed();
  return { me, head, q, found: rows[1] };
}

function people(c: C, { head, q, found }: Awaited<ReturnType<typeof loadPeople>>, refused?: string) {
  const here = `${baseOf(c)}/matriks/${head.id}`;
  const t = matriksWords[c.var.lang];
  const command = () => newId(c.var.now);
  return c.render(
    <PeoplePage here={here} tahun={head.tahun} q={q} found={found} command={command} refused={refused} />,
    {
      title: t.cari.title,
      breadcrumb: [
        { label: skpWords[c.var.lang].skp, href: `${baseOf(c)}/skp` },
        { label: t.caption, href: here },
        { label: t.cari.title },
      ],
      failed: refused !== undefined,
    },
  );
}

/** Into the matrix, or out of it again. Nobody is added whom the search would not have shown. */
async function person(c: At<"skp">) {
  const typed = await readTyped(c);
  const { skp } = c.req.valid("param");
  const { today } = c.var;
  const pegawai = ID_PATTERN.test(typed.pegawai ?? "") ? (typed.pegawai ?? "") : "";
  const { me, rows } = await page(c, (me) => [
    skpStatement(skp, me, today),
    personStatement(pegawai, skp, me, today),
  ]);
  const head = found(rows[0][0]);
  const m = { skp, pegawai: head.pegawai, sampai: head.sampai };
  const may = isiMatriks(m, me.viewer, today);
  const here = `${baseOf(c)}/matriks/${skp}`;
  const shown = { me, head, q: (typed.q ?? "").slice(0, 100), found: [] };
  if (!may.ok) {
    c.status(statusOf(may));
    return people(c, shown, said(may, c.var.lang));
  }
  if (pegawai === "" || (rows[1].length === 0 && typed.keluar !== "ya")) {
    c.status(422);
    return people(c, shown, matriksWords[c.var.lang].cari.tidakAda);
  }
  const act = whoOf(c, me, here);
  const done = typed.keluar === "ya" ? dropPerson : addPerson;
  const saved = await done(c.var.db, m, pegawai, act);
  if (saved.ok) return c.redirect(here, 303);
  c.status(statusOf(saved));
  return people(c, shown, said(saved, c.var.lang));
}

async function loadRoles(c: At<"skp">) {
  const { skp } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    skpStatement(skp, me, today),
    planningStatement(skp),
    rolesForStatement(skp, me, today),
    leadsTeamStatement(me, today),
  ]);
  const head = found(rows[0][0]);
  if (head.pegawai !== me.viewer.pegawai) throw new NotAllowed();
  return {
    me,
    head,
    skp: skpOf(head, rows[1][0]?.bukaPada ?? null, agency.zona),
    roles: rows[2],
    tim: rows[3][0]?.tim === 1,
  };
}

function roles(c: C, { me, head, skp, roles, tim }: Awaited<ReturnType<typeof loadRoles>>, refused?: string) {
  const t = matriksWords[c.var.lang].peran;
  const n = Number(c.req.query("masuk") ?? 0);
  const done = n > 0 && n < 1000 ? t.selesai(Math.trunc(n)) : undefined;
  return c.render(
    <RolesPage
      base={baseOf(c)}
      head={head}
      roles={roles}
      tim={tim}
      open={edit(skp, me.viewer, c.var.today).ok}
      command={newId(c.var.now)}
      refused={refused}
      done={refused === undefined ? done : undefined}
    />,
    {
      title: t.title(head.tahun),
      breadcrumb: [
        { label: skpWords[c.var.lang].skp, href: `${baseOf(c)}/skp` },
        { label: skpWords[c.var.lang].skpTahun(head.tahun), href: `${baseOf(c)}/skp/${head.id}` },
        { label: t.title(head.tahun) },
      ],
      failed: refused !== undefined,
    },
  );
}

async function take(c: At<"skp">) {
  const lists = await readLists(c);
  const loaded = await loadRoles(c);
  const { me, head, skp } = loaded;
  const may = edit(skp, me.viewer, c.var.today);
  if (!may.ok) {
    c.status(statusOf(may));
    return roles(c, loaded, said(may, c.var.lang));
  }
  const wanted = rolesToTake(loaded.roles, lists.ambil ?? []);
  if (wanted.length === 0) {
    c.status(422);
    return roles(c, loaded, matriksWords[c.var.lang].peran.belumDipilih);
  }
  const to = `${baseOf(c)}/matriks/peran/${head.id}?masuk=${wanted.length}`;
  const saved = await takeRoles(c.var.db, head, skp, wanted, whoOf(c, me, to));
  if (saved.ok) return c.redirect(to, 303);
  c.status(statusOf(saved));
  return roles(c, await loadRoles(c), said(saved, c.var.lang));
}
