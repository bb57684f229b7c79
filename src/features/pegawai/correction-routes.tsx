import { Hono } from "hono";
import { garisFacts, garisFactsStatements } from "../../data/agency/garis-fakta.ts";
import { openYearsStatement } from "../../data/agency/pegawai.ts";
import { type UnitChoice, unitChoicesStatement } from "../../data/agency/unit.ts";
import { voidAppointment } from "../../domain/penempatan-koreksi.ts";
import { tambahHari, tanggalSah, terdahulu } from "../../domain/tanggal.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { penempatanWords } from "../../i18n/penempatan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { type At, penempatanParam } from "../../web/params.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { AppointmentFields, acting, postOf } from "./appointment-routes.tsx";
import { type C, errorAt } from "./common.ts";
import { correctPost, takeBackAppointment } from "./correction-actions.ts";
import { changed, fresh, load, type Refused, saved, show, statusOf } from "./dated.tsx";
import { fieldOf, type Salah } from "./fields.tsx";
import { correctionForm, takeBackForm } from "./forms.ts";
import { type AppointmentRow, appointmentsStatement, type HeadRow } from "./queries.ts";
import { usedStatement } from "./used.ts";

/** An appointment that was entered wrongly: corrected or taken back, while nothing was decided on it. */
export const corrections = new Hono<AgencyEnv>()
  .get("/pegawai/:id/penempatan/:penempatan/koreksi", penempatanParam, async (c) => {
    const l = await loadPost(c);
    return correctPage(c, l, typedOf(l.post, l.person));
  })
  .post("/pegawai/:id/penempatan/:penempatan/koreksi", penempatanParam, async (c) => {
    const form = await readForm(c, correctionForm);
    const leads = form.ok && (form.data.memimpin === "ya" || acting(form.data.jenis)) ? [form.data.unit] : [];
    const l = await loadPost(c, form.typed, leads);
    const again = (errors: FieldErrors, status?: Refused, typed: Typed = form.typed) =>
      correctPage(c, l, typed, errors, status);
    if (!form.ok) return again(form.errors);
    const { data } = form;
    if (!l.units.some((u) => u.id === data.unit)) return again({ unit: "unit-kosong" });
    const now = { ...fresh(form.typed, l.person), semula: l.post.dari };
    if (data.semula !== l.post.dari) return again(changed, 409, now);
    const to = saved(c, l.person.id, "jabatan");
    const person = { id: l.person.id, versi: data.versi };
    const post = postOf(data, l.post.id, l.units);
    const done = await correctPost(c.var.db, person, l.post, post, data.alasan, l.seen, whoOf(c, l.me, to));
    if (!done.ok) return again(errorAt(done.code), statusOf(done.kind));
    if (done.value === "berubah") return again(changed, 409, now);
    return c.redirect(to, 303);
  })
  .get("/pegawai/:id/penempatan/:penempatan/pembatalan", penempatanParam, async (c) => {
    const l = await loadPost(c);
    return takeBackPage(c, l, { versi: String(l.person.versi), semula: l.post.dari });
  })
  .post("/pegawai/:id/penempatan/:penempatan/pembatalan", penempatanParam, async (c) => {
    const form = await readForm(c, takeBackForm);
    const l = await loadPost(c, form.typed);
    const again = (errors: FieldErrors, status?: Refused, typed: Typed = form.typed) =>
      takeBackPage(c, l, typed, errors, status);
    if (!form.ok) return again(form.errors);
    const now = { ...fresh(form.typed, l.person), semula: l.post.dari };
    if (form.data.semula !== l.post.dari) return again(changed, 409, now);
    const to = saved(c, l.person.id, "jabatan");
    const person = { id: l.person.id, versi: form.data.versi };
    const done = await takeBackAppointment(
      c.var.db,
      person,
      l.post,
      form.data.alasan,
      l.seen,
      whoOf(c, l.me, to),
    );
    if (!done.ok) return again({ formulir: done.code }, statusOf(done.kind));
    if (done.value === "berubah") return again(changed, 409, now);
    return c.redirect(to, 303);
  });

type Loaded = Awaited<ReturnType<typeof loadPost>>;

/** The facts are read from the eve of the earlier first day, as it is or is to be: what it ended stands there. */
async function loadPost(c: At<"id" | "penempatan">, typed: Typed = {}, leads: readonly string[] = []) {
  const { id, penempatan } = c.req.valid("param");
  const days = [typed.dari, typed.semula].filter((t): t is string => tanggalSah(t ?? ""));
  const eve = tambahHari(days.reduce(terdahulu, days[0] ?? c.var.today), -1);
  const { me, person, rest } = await load(c, (pegawai) => [
    appointmentsStatement(id, pegawai, c.var.today),
    usedStatement(penempatan, c.var.agency.zona),
    unitChoicesStatement(pegawai, c.var.today),
    openYearsStatement(c.var.today, c.var.now),
    ...garisFactsStatements({ pegawai: [id], unit: leads }, eve),
  ]);
  const [rows, [pakai], units, years, ...facts] = rest;
  const milik = rows.map((p) => ({ ...p, pegawai: id, memimpin: p.memimpin === 1 }));
  const post = found(milik.find((p) => p.id === penempatan));
  if (!post.kelola) throw new NotAllowed();
  const seen = { milik, fakta: garisFacts(facts), pakai: pakai ?? { keputusan: 0, draf: 0 }, years };
  return { me, person, post, units, seen };
}

type Post = Omit<AppointmentRow, "memimpin"> & { readonly memimpin: boolean };

const typedOf = (p: Post, person: HeadRow): Typed => ({
  versi: String(person.versi),
  semula: p.dari,
  jenis: p.jenis,
  jabatan: p.jabatan,
  unit: p.unit,
  jenisJabatan: p.jenisJabatan,
  jenjang: p.jenjang ?? "",
  memimpin: p.memimpin ? "ya" : "",
  delegasi: p.delegasi === 1 ? "ya" : "",
  dari: p.dari,
  sampai: p.sampai ?? "",
  nomorSurat: p.nomorSurat,
  tanggalSurat: p.tanggalSurat ?? "",
});

function correctPage(c: C, l: Loaded, typed: Typed, errors: FieldErrors = {}, status: Refused = 422) {
  const t = penempatanWords[c.var.lang];
  const field = fieldOf({ typed, errors }, c.var.lang);
  return show(c, l.me, l.person, typed, errors, status, {
    title: `${t.koreksiJudul}: ${l.post.jabatan}`,
    lead: t.koreksiJelas,
    stored: whyNot(c, l),
    children: (
      <>
        <AppointmentFields typed={typed} errors={errors} units={ownUnit(l)} />
        <TextArea {...field("alasan")} label={t.alasan} hint={t.alasanHint} rows={2} />
      </>
    ),
  });
}

function takeBackPage(c: C, l: Loaded, typed: Typed, errors: FieldErrors = {}, status: Refused = 422) {
  const t = penempatanWords[c.var.lang];
  const field = fieldOf({ typed, errors }, c.var.lang);
  const allowed = voidAppointment(l.post, l.seen.pakai, "-", l.seen.milik, []);
  const pulih = allowed.ok ? l.seen.milik.find((p) => p.id === allowed.value.pulih?.id) : undefined;
  return show(c, l.me, l.person, typed, errors, status, {
    title: `${t.batalJudul}: ${l.post.jabatan}`,
    lead: t.batalJelas,
    submit: t.batalTombol,
    stored: whyNot(c, l),
    children: (
      <>
        {pulih && (
          <Notice>
            <p>{t.pulih(pulih.jabatan)}</p>
            {l.post.memimpin && l.post.jenis === "definitif" && <p>{t.pltTidakPulih}</p>}
          </Notice>
        )}
        <TextArea {...field("alasan")} label={t.alasanBatal} hint={t.alasanHint} rows={2} />
      </>
    ),
  });
}

/** The page says before the button does why it will not be done. */
function whyNot(c: C, l: Loaded) {
  const allowed = voidAppointment(l.post, l.seen.pakai, "-", l.seen.milik, []);
  if (allowed.ok || allowed.code === "skp-sudah-disusun") return undefined;
  return <p>{pegawaiWords[c.var.lang].salah[allowed.code as Salah]}</p>;
}

/** A unit that holds no longer is still the one that was entered. */
const ownUnit = (l: Loaded): readonly UnitChoice[] =>
  l.units.some((u) => u.id === l.post.unit)
    ? l.units
    : [
        ...l.units,
        {
          id: l.post.unit,
          kode: null,
          nama: l.post.namaUnit ?? "-",
          induk: null,
          jenis: "unit-kerja",
          urut: 0,
        },
      ];
