import { newId } from "../../data/ids.ts";
import { jenisBimbingan } from "../../domain/pembinaan.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { said } from "../../i18n/penolakan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { GuidancePage } from "./guidance-page.tsx";
import type { Loaded } from "./load.ts";

export type C = At<"id">;
export type Tried = {
  readonly pada?: string;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
};

/** Whoever only got B.1.8 reads that and nothing else. */
export const boleh = (l: Loaded): boolean => l.head.umum === 1;

export const done = (c: C, apa: string, more = "") =>
  `${baseOf(c)}/pembinaan/${c.req.valid("param").id}?selesai=${apa}${more}`;

export function status(c: { status: (s: 403 | 409 | 422) => void }, errors?: FieldErrors, refusal?: Refusal) {
  if (refusal) c.status(statusOf(refusal));
  else if (Object.keys(errors ?? {}).length > 0) c.status(422);
}

export const crumbs = (c: C, l: Loaded, here?: string) => {
  const list = { label: pembinaanWords[c.var.lang].title, href: `${baseOf(c)}/pembinaan` };
  if (here === undefined) return [list, { label: l.head.nama }];
  return [list, { label: l.head.nama, href: `${baseOf(c)}/pembinaan/${l.head.id}` }, { label: here }];
};

/** Accepted: on. Refused: the same page with what was typed. */
export const finish = (c: C, l: Loaded, to: string, tried: Tried, result: Result<unknown>) =>
  result.ok ? c.redirect(to, 303) : show(c, l, tried, result);

export function show(c: C, l: Loaded, tried: Tried = {}, refusal?: Refusal) {
  status(c, tried.errors, refusal);
  const t = pembinaanWords[c.var.lang];
  const selesai = c.req.query("selesai") ?? "";
  const kata: Readonly<Record<string, string>> = t.selesai;
  return c.render(
    <GuidancePage
      base={baseOf(c)}
      l={l}
      today={c.var.today}
      zona={c.var.agency.zona}
      pada={tried.pada}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={refusal && said(refusal, c.var.lang)}
      done={refusal || tried.typed || !Object.hasOwn(kata, selesai) ? undefined : kata[selesai]}
      command={() => newId(c.var.now)}
    />,
    {
      title: `${jenisBimbingan[l.b.jenis][c.var.lang]} ${l.head.nama}`,
      breadcrumb: crumbs(c, l),
      failed: tried.typed !== undefined,
    },
  );
}
