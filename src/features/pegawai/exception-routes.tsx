import { Hono } from "hono";
import { garisFacts, garisFactsStatements } from "../../data/agency/garis-fakta.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { type At, idParam } from "../../web/params.ts";
import { found, NotThere } from "../../web/stops.ts";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { type C, dayOf, errorAt, words } from "./common.ts";
import { changed, endOf, endPage, fresh, load, type Refused, saved, show, statusOf } from "./dated.tsx";
import { endException, setException } from "./exception-actions.ts";
import { fieldOf } from "./fields.tsx";
import { endForm, exceptionForm } from "./forms.ts";
import { byNumberStatement, exceptionsStatement, type HeadRow, officialsStatement } from "./queries.ts";

/** Somebody else than the line says assesses this person, from a day on. */
export const exceptions = new Hono<AgencyEnv>()
  .get("/pegawai/:id/atasan", idParam, async (c) => {
    const { me, person, rest } = await load(c, (id) => [officialsStatement(id, c.var.today)]);
    return exceptionPage(c, me, person, rest[0], { dari: c.var.today, versi: String(person.versi) });
  })
  .post("/pegawai/:id/atasan", idParam, async (c) => {
    const form = await readForm(c, exceptionForm);
    const { id } = c.req.valid("param");
    const nomor = (form.typed.nomor ?? "").replace(/[\s'.-]/g, "").slice(0, 60);
    const { me, person, rest } = await load(c, (pegawai) => [
      officialsStatement(pegawai, c.var.today),
      byNumberStatement(nomor, pegawai, c.var.today),
      exceptionsStatement(id, pegawai, c.var.today),
      ...garisFactsStatements({ pegawai: [id] }, dayOf(c, form.typed.dari)),
    ]);
    const [officials, [byNumber], ada, ...facts] = rest;
    const again = (errors: FieldErrors, status?: Refused, typed: Typed = form.typed) =>
      exceptionPage(c, me, person, officials, typed, errors, status);
    if (!form.ok) return again(form.errors);
    const penilai = officials.find((o) => o.id === form.data.pejabat)?.id ?? byNumber?.id;
    if (!penilai) return again({ nomor: "penilai-tidak-ada" });
    const to = saved(c, id, "khusus");
    const seen = { ada, fakta: garisFacts(facts) };
    const exception = { ...form.data, penilai };
    const done = await setException(
      c.var.db,
      { id, versi: form.data.versi },
      exception,
      seen,
      whoOf(c, me, to),
    );
    if (!done.ok)
      return again(
        done.code === "penilai-melingkar" ? { nomor: done.code } : errorAt(done.code),
        statusOf(done.kind),
      );
    if (done.value === "berubah") return again(changed, 409, fresh(form.typed, person));
    return c.redirect(to, 303);
  })
  .get("/pegawai/:id/atasan/:dari", idParam, async (c) => {
    const { me, person, exception } = await loadException(c);
    const typed = {
      sampai: exception.sampai ?? c.var.today,
      sebelum: exception.sampai ?? "",
      versi: String(person.versi),
    };
    return endPage(c, me, person, exception.namaPenilai, typed);
  })
  .post("/pegawai/:id/atasan/:dari", idParam, async (c) => {
    const form = await readForm(c, endForm);
    const { me, person, exception, fakta } = await loadException(c, endOf(c, form.typed));
    const again = (errors: FieldErrors, status?: 409, typed: Typed = form.typed) =>
      endPage(c, me, person, exception.namaPenilai, typed, errors, status);
    if (!form.ok) return again(form.errors);
    const to = saved(c, person.id, "khusus");
    const target = { id: person.id, versi: form.data.versi };
    const { dari } = exception;
    const done = await endException(c.var.db, target, dari, form.data.sampai, fakta, whoOf(c, me, to));
    if (!done.ok) return again({ sampai: done.code });
    if (done.value === "berubah") return again(changed, 409, fresh(form.typed, person));
    return c.redirect(to, 303);
  });

async function loadException(c: At<"id">, dari: string = c.var.today) {
  const { id } = c.req.valid("param");
  if (!tanggalSah(c.req.param("dari") ?? "")) throw new NotThere();
  const { me, person, rest } = await load(c, (pegawai) => [
    exceptionsStatement(id, pegawai, c.var.today),
    ...garisFactsStatements({ pegawai: [id] }, dari),
  ]);
  const [rows, ...facts] = rest;
  const exception = found(rows.find((k) => k.dari === c.req.param("dari")));
  return { me, person, exception, fakta: garisFacts(facts) };
}

function exceptionPage(
  c: C,
  me: Me,
  person: HeadRow,
  officials: readonly { readonly id: string; readonly nama: string; readonly jabatan: string }[],
  typed: Typed,
  errors: FieldErrors = {},
  status: Refused = 422,
) {
  const [t, lang] = [words(c), c.var.lang];
  const field = fieldOf({ typed, errors }, lang);
  return show(c, me, person, typed, errors, status, {
    title: t.tambahKhusus,
    lead: t.khususJelas,
    children: (
      <>
        <TextField
          {...field("nomor")}
          label={t.khususPenilai}
          hint={t.khususPenilaiHint}
          inputmode="numeric"
          width={16}
        />
        {officials.length > 0 && (
          <SelectField
            {...field("pejabat")}
            label={t.khususPejabat}
            blank={t.khususPejabatPilih}
            choices={officials.map((o) => ({ value: o.id, label: `${o.nama}, ${o.jabatan}` }))}
          />
        )}
        <TextArea {...field("alasan")} label={t.alasan} hint={t.alasanHint} rows={3} />
        <DateField {...field("dari")} label={t.dari} />
        <DateField {...field("sampai")} label={t.sampai} hint={t.sampaiHint} />
      </>
    ),
  });
}
