import type { Context } from "hono";
import type { ContentRow, IndikatorContent, RhkContent, SkpContent, SkpHead } from "../../data/agency/skp.ts";
import { contentOf } from "../../data/agency/skp.ts";
import type { RencanaInduk } from "../../domain/manual.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";

export type C = Context<AgencyEnv>;

/** The plan these documents belong to. */
export type Induk = { readonly head: SkpHead; readonly content: SkpContent };

export const indukOf = ([heads, contents]: readonly [
  readonly SkpHead[],
  readonly ContentRow[],
  ...unknown[],
]): Induk => ({ head: found(heads[0]), content: contentOf(found(contents[0])) });

export const rencanaOf = ({ head }: Induk): RencanaInduk => ({
  pegawai: head.pegawai,
  kelompok: head.kelompok,
  jalan: head.jalan,
});

export type Urutan = { readonly nomor: number; readonly r: RhkContent; readonly i: IndikatorContent };

/** Every indicator with the number its RHK has on the form: TAMBAHAN goes on where UTAMA ends. */
export function indikatorOf({ content }: Induk): readonly Urutan[] {
  const urut = [
    ...content.rhk.filter((r) => r.jenis === "utama"),
    ...content.rhk.filter((r) => r.jenis === "tambahan"),
  ];
  return urut.flatMap((r, at) => r.indikator.map((i) => ({ nomor: at + 1, r, i })));
}

export const crumbs = (c: C, { head }: Induk, ...more: readonly { label: string; href?: string }[]) => [
  { label: skpWords[c.var.lang].skp, href: `${baseOf(c)}/skp` },
  { label: skpWords[c.var.lang].skpTahun(head.tahun), href: `${baseOf(c)}/skp/${head.id}` },
  ...more,
];
