import type { Child } from "hono/jsx";
import type { Results, Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { RefusalKind } from "../../domain/result.ts";
import { tambahHari, tanggalSah, terdahulu } from "../../domain/tanggal.ts";
import type { Me } from "../../web/env.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { DateField } from "../../web/ui/field.tsx";
import { type C, dayOf, trail, versionOf, words } from "./common.ts";
import { fieldOf } from "./fields.tsx";
import { PersonFormPage } from "./form-page.tsx";
import { type HeadRow, headStatement } from "./queries.ts";

export async function load<const S extends readonly Statement<unknown>[]>(
  c: At<"id">,
  more: (me: string) => S,
) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [
    headStatement(id, pegawai, c.var.today, c.var.now),
    ...more(pegawai),
  ]);
  const person = found((rows as unknown as [HeadRow[]])[0][0]);
  onlyAnyAdmin(me);
  // He may read him by another role of his, and keep only others.
  if (!person.kelola) throw new NotAllowed();
  const rest = (rows as readonly unknown[]).slice(1) as unknown as Results<S>;
  return { me, person, rest };
}

export type Refused = 403 | 409 | 422;
/** hak → 403, keadaan → 409, isi → 422. */
export const statusOf = (kind: RefusalKind): Refused =>
  kind === "hak" ? 403 : kind === "keadaan" ? 409 : 422;

type Show = {
  readonly title: string;
  readonly submit?: string;
  readonly lead?: string;
  readonly stored?: Child;
  readonly children: Child;
};

export function show(
  c: C,
  me: Me,
  person: HeadRow,
  typed: Typed,
  errors: FieldErrors,
  status: Refused,
  p: Show,
) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const hidden = {
    perintah: newId(c.var.now),
    versi: versionOf(typed),
    ...(typed.sebelum === undefined ? {} : { sebelum: typed.sebelum }),
    ...(typed.semula === undefined ? {} : { semula: typed.semula }),
  };
  return c.render(
    <PersonFormPage
      title={p.title}
      overline={person.nama}
      lead={p.lead}
      back={`${baseOf(c)}/pegawai/${person.id}`}
      errors={errors}
      hidden={hidden}
      submit={p.submit ?? words(c).simpan}
      stored={p.stored}
    >
      {p.children}
    </PersonFormPage>,
    { title: `${p.title} · ${person.nama}`, failed, breadcrumb: trail(c, me, person) },
  );
}

export function endPage(
  c: C,
  me: Me,
  person: HeadRow,
  what: string,
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const t = words(c);
  const field = fieldOf({ typed, errors }, c.var.lang);
  return show(c, me, person, typed, errors, status, {
    title: `${t.akhiri}: ${what}`,
    lead: t.akhiriJelas,
    submit: t.akhiri,
    children: <DateField {...field("sampai")} label={t.hariTerakhir} />,
  });
}

/** From which day an end changes anything: the day after the earlier of the old and the new end. */
export function endOf(c: C, typed: Typed): string {
  const sampai = dayOf(c, typed.sampai);
  const sebelum = typed.sebelum ?? "";
  return tambahHari(tanggalSah(sebelum) ? terdahulu(sampai, sebelum) : sampai, 1);
}

export const changed: FieldErrors = { versi: "sudah-berubah" };

export const fresh = (typed: Typed, person: HeadRow): Typed => ({ ...typed, versi: String(person.versi) });

export const saved = (c: C, id: string, part: string) => `${baseOf(c)}/pegawai/${id}?tersimpan=ya#${part}`;
