import { Hono } from "hono";
import { garisFacts, garisFactsStatements } from "../../data/agency/garis-fakta.ts";
import { unitChoicesStatement } from "../../data/agency/unit.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { tambahHari, tanggalSah } from "../../domain/tanggal.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAnyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { ArchivePage } from "./archive-page.tsx";
import { dissolveUnit, endUnit, type PenolakanAkhir } from "./end-actions.ts";
import { EndPage } from "./end-page.tsx";
import { type C, currentOf, list, manage, words } from "./form.tsx";
import { closeForm, mergeForm } from "./forms.ts";
import {
  ARCHIVE_PAGE,
  archivedStatement,
  postsInUnitStatement,
  unitStatement,
  versionsStatement,
} from "./queries.ts";

/** A unit that ends: closed when it is empty, or dissolved into another with all that is in it. */
export const ends = new Hono<AgencyEnv>()
  .get("/unit/arsip", async (c) => {
    const halaman = Math.min(
      200,
      Math.max(1, Number(/^\d{1,3}$/.exec(c.req.query("halaman") ?? "")?.[0] ?? 1)),
    );
    const { me, rows } = await page(c, (id) => [
      archivedStatement(id, c.var.today, (halaman - 1) * ARCHIVE_PAGE),
    ]);
    onlyAdminOrAuditor(me);
    return c.render(<ArchivePage base={baseOf(c)} rows={rows[0]} halaman={halaman} />, {
      title: words(c).arsip.title,
      breadcrumb: [...(isAnyAdmin(me) ? [manage(c)] : []), list(c)],
    });
  })
  .get("/unit/:id/tutup", idParam, async (c) => {
    const l = await load(c, c.var.today);
    return endPage(c, l, "tutup", { sampai: c.var.today, kunci: l.unit.kunci });
  })
  .post("/unit/:id/tutup", idParam, async (c) => {
    const form = await readForm(c, closeForm);
    const sampai = dayOf(c, form.typed.sampai);
    const l = await load(c, tambahHari(sampai, 1), sampai);
    const again = (errors: FieldErrors, status?: 409, typed: Typed = form.typed) =>
      endPage(c, l, "tutup", typed, errors, status);
    if (!form.ok) return again(form.errors);
    const to = `${baseOf(c)}/unit/${l.unit.id}?tersimpan=ya`;
    const target = { id: l.unit.id, posts: l.posts };
    const done = await endUnit(c.var.db, target, form.data, l.facts, whoOf(c, l.me, to));
    if (!done.ok) return again(errorsOf(done, "sampai"), statusOf(done));
    if (done.value === "berubah")
      return again({ formulir: "sudah-berubah" }, 409, { ...form.typed, kunci: l.unit.kunci });
    return c.redirect(to, 303);
  })
  .get("/unit/:id/lebur", idParam, async (c) => {
    const l = await load(c, c.var.today);
    return endPage(c, l, "lebur", { dari: c.var.today, kunci: l.unit.kunci });
  })
  .post("/unit/:id/lebur", idParam, async (c) => {
    const form = await readForm(c, mergeForm);
    const dari = dayOf(c, form.typed.dari);
    const l = await load(c, dari, tambahHari(dari, -1), form.ok ? [form.data.ke] : []);
    const again = (errors: FieldErrors, status?: 409, typed: Typed = form.typed) =>
      endPage(c, l, "lebur", typed, errors, status);
    if (!form.ok) return again(form.errors);
    if (!l.units.some((u) => u.id === form.data.ke)) return again({ ke: "ke-kosong" });
    const to = `${baseOf(c)}/unit/${form.data.ke}?tersimpan=ya`;
    const target = { id: l.unit.id, posts: l.posts };
    const done = await dissolveUnit(c.var.db, target, form.data, l.facts, whoOf(c, l.me, to));
    if (!done.ok) return again(errorsOf(done, "ke"), statusOf(done));
    if (done.value === "berubah")
      return again({ formulir: "sudah-berubah" }, 409, { ...form.typed, kunci: l.unit.kunci });
    return c.redirect(to, 303);
  });

type Loaded = Awaited<ReturnType<typeof load>>;

const dayOf = (c: C, day: string | undefined) => (day && tanggalSah(day) ? day : c.var.today);

/** Posts from the day on which they move or are in the way; the facts from the eve, when the unit still holds. */
async function load(c: At<"id">, dari: string, malam = dari, ke: readonly string[] = []) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [
    unitStatement(id, pegawai, c.var.today),
    versionsStatement(id, pegawai, c.var.today),
    unitChoicesStatement(pegawai, c.var.today),
    postsInUnitStatement(id, pegawai, c.var.today, dari),
    ...garisFactsStatements({ unit: [id, ...ke] }, malam),
  ]);
  const [[row], versions, units, posts, ...facts] = rows;
  const unit = found(row);
  if (!unit.kelola) throw new NotAllowed();
  return { me, unit, units, posts, current: currentOf(versions, c.var.today), facts: garisFacts(facts) };
}

/** A reason why not at all stands above the form; one that another choice would mend stands at its field. */
const errorsOf = (r: Refusal<PenolakanAkhir>, field: string): FieldErrors =>
  r.kind === "keadaan" ? { formulir: r.code } : { [r.code === "belum-sehari" ? "dari" : field]: r.code };
const statusOf = (r: Refusal<PenolakanAkhir>) => (r.kind === "keadaan" ? 409 : undefined);

function endPage(
  c: C,
  l: Loaded,
  cara: "tutup" | "lebur",
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const t = words(c);
  const title = cara === "tutup" ? t.tutupJudul : t.leburJudul;
  return c.render(
    <EndPage
      cara={cara}
      base={baseOf(c)}
      id={l.unit.id}
      nama={l.current.nama}
      typed={typed}
      errors={errors}
      units={l.units.filter((u) => u.id !== l.unit.id)}
      anak={
        l.facts.unit.filter((v) => v.induk === l.unit.id && (v.sampai === null || v.sampai >= c.var.today))
          .length
      }
      posts={l.posts}
      perintah={newId(c.var.now)}
    />,
    {
      title: `${title} · ${l.current.nama}`,
      failed,
      breadcrumb: [manage(c), list(c), { href: `${baseOf(c)}/unit/${l.unit.id}`, label: l.current.nama }],
    },
  );
}
