import type { Context } from "hono";
import { ID_PATTERN } from "../../data/ids.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { mutasiWords } from "../../i18n/mutasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { isAnyAdmin } from "../../web/guards.ts";
import { baseOf } from "../../web/paths.ts";

export type C = Context<AgencyEnv>;
export const words = (c: C) => mutasiWords[c.var.lang];

export const trail = (c: C, me: Me, own = false) => [
  ...(isAnyAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : []),
  ...(own ? [{ href: `${baseOf(c)}/mutasi`, label: words(c).title }] : []),
];

export const dayOf = (c: C, day: string | undefined) => (day && tanggalSah(day) ? day : c.var.today);

/** The people a form names, as far as they are ids at all. */
export const idsOf = (typed: Typed): string[] =>
  ["pegawai", "lawan", "pengganti"].flatMap((k) =>
    ID_PATTERN.test(typed[k] ?? "") ? [typed[k] as string] : [],
  );

/** Where the refusal of a rule stands in the form; most are about the whole letter. */
export const errorAt = (code: string): FieldErrors => ({ [fieldOfCode[code] ?? "formulir"]: code });
const fieldOfCode: Readonly<Record<string, string>> = {
  "unit-sudah-dipimpin": "unit",
  "unit-sama": "unit",
  "masih-ada-definitif": "dari",
  "plt-terjadwal": "dari",
  "plt-sudah-ada": "dari",
  "induk-diri-sendiri": "unit",
  "induk-melingkar": "unit",
  "induk-belum-ada": "unit",
  "luar-lingkup": "unit",
  "jenjang-kosong": "jenjang",
  "delegasi-tanpa-unit": "delegasi",
  "tanggal-terbalik": "sampai",
  "status-berjalan": "dari",
  "status-tidak-ada": "dari",
  "definitif-lebih-baru": "dari",
  "penempatan-mendatang": "dari",
  "unit-tanpa-orang": "unitAsal",
};
