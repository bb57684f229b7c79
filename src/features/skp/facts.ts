import type { DialogFakta } from "../../data/agency/dialog.ts";
import type { PkChoice } from "../../data/agency/pk.ts";
import {
  type ContentRow,
  contentOf,
  type Penyesuaian,
  penyesuaianOf,
  type SkpContent,
  type SkpHead,
} from "../../data/agency/skp.ts";
import { findingsOf } from "../../data/agency/telaah.ts";
import { kunci } from "../../domain/istilah.ts";
import type { IsiSkp } from "../../domain/kelengkapan.ts";
import { keadaanManual } from "../../domain/manual.ts";
import { perilaku } from "../../domain/perilaku.ts";
import type { Skp } from "../../domain/skp.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { TemuanTelaah } from "../../domain/telaah.ts";
import { found } from "../../web/stops.ts";
import type { PlanningRow } from "./queries.ts";

/** One SKP as it stands, and what the rule needs to know of it. */
export type Facts = {
  readonly head: SkpHead;
  readonly content: SkpContent;
  readonly skp: Skp;
  /** The adjustment that runs, if any: then `head.keadaan` is still 'ditetapkan' and `content` is its draft. */
  readonly sesuai: Penyesuaian | null;
  /** What the PK of the unit he leads puts on him; empty for everybody else. */
  readonly pk: readonly PkChoice[];
  /** Advice on its wording; never a reason to refuse. */
  readonly telaah: readonly TemuanTelaah[];
  readonly dialog: DialogFakta | undefined;
};

type FactRows = readonly [readonly SkpHead[], readonly ContentRow[], readonly PlanningRow[], ...unknown[]];

export function factsOf([heads, contents, windows]: FactRows, zona: Zona): Facts {
  const head = found(heads[0]);
  const content = contentOf(found(contents[0]));
  const bukaPada = windows[0]?.bukaPada ?? null;
  const pk = JSON.parse(windows[0]?.pk ?? "[]") as PkChoice[];
  const sesuai = penyesuaianOf(head);
  const skp: Skp = {
    pegawai: head.pegawai,
    penilai: head.penilai,
    atasan: head.atasan,
    keadaan: head.jalan,
    penyesuaian: sesuai,
    dibaca: head.dibacaPada !== null,
    bukaTanggal: bukaPada === null ? null : tanggalPada(bukaPada, zona),
    isi: isiOf(head, content, pk),
  };
  const telaah = findingsOf(JSON.parse(windows[0]?.telaah ?? "{}"), head, content);
  const dialog = JSON.parse(windows[0]?.dialog ?? "null") ?? undefined;
  return { head, content, skp, sesuai, pk, telaah, dialog };
}

/** The seven values are printed on every SKP, so they are never missing; only their expectations may be. */
export const isiOf = (
  head: Pick<SkpHead, "kelompok" | "pendekatan" | "dari">,
  content: SkpContent,
  pk: readonly PkChoice[] = [],
): IsiSkp => ({
  kelompok: head.kelompok,
  pendekatan: head.pendekatan,
  mulai: head.dari,
  pk: pk.map((p) => p.id),
  rhk: content.rhk.map((r) => ({
    ...r,
    rhkPimpinan: r.rhkPimpinanTeks,
    indikator: r.indikator.map(({ manual, ...i }) => ({
      ...i,
      dipahamiSemua: !pk.some((p) => p.id === i.pk && p.dipahamiSemua === 0) && manual?.dipahamiSemua,
      manual: keadaanManual(manual, head.pendekatan) === "ada",
    })),
  })),
  perilaku: kunci(perilaku),
  lampiran: content.lampiran,
  tandaTangan: null,
});
