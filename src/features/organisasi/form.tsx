import type { Context } from "hono";
import { newId } from "../../data/ids.ts";
import { dalamRentang } from "../../domain/tanggal.ts";
import type { PenolakanUnit } from "../../domain/unit.ts";
import { organisasiWords } from "../../i18n/organisasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv } from "../../web/env.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import type { VersionRow } from "./queries.ts";
import { UnitFormPage } from "./unit-form-page.tsx";

export type C = Context<AgencyEnv>;

export const words = (c: C) => organisasiWords[c.var.lang];

export const list = (c: C) => ({ href: `${baseOf(c)}/unit`, label: words(c).title });

export const manage = (c: C) => ({ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola });

export const errorOf = (code: PenolakanUnit | "kode-dipakai" | "penilai-melingkar"): FieldErrors =>
  code === "kode-dipakai" ? { kode: code } : { induk: code };

type Shown = {
  readonly units: Parameters<typeof UnitFormPage>[0]["units"];
  readonly kunci: string;
  readonly unit?: VersionRow;
  readonly stored?: VersionRow;
};

export function formPage(
  c: C,
  shown: Shown,
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const t = words(c);
  const id = c.req.param("id");
  const title = shown.unit ? `${t.ubah} · ${shown.unit.nama}` : t.tambah;
  return c.render(
    <UnitFormPage
      title={shown.unit ? t.ubah : t.tambah}
      back={id ? `${baseOf(c)}/unit/${id}` : `${baseOf(c)}/unit`}
      typed={typed}
      errors={errors}
      units={shown.units.filter((u) => u.id !== id)}
      perintah={newId(c.var.now)}
      kunci={shown.kunci}
      stored={shown.stored}
    />,
    { title, failed, breadcrumb: [manage(c), list(c)] },
  );
}

/** In force today, or else the nearest: a unit that begins next month has a page today, a closed one too. */
export const currentOf = (versions: readonly VersionRow[], today: string) =>
  found(
    versions.find((v) => dalamRentang(today, v.dari, v.sampai)) ??
      versions.findLast((v) => v.dari > today) ??
      versions[0],
  );
