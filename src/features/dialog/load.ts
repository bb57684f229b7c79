import {
  type BacaRow,
  bacaStatement,
  bukaStatement,
  type CatatanRow,
  catatanStatement,
  type PesanRow,
  pesanStatement,
  type TemuRow,
  temuStatement,
  type UtasRow,
  utasStatement,
} from "../../data/agency/dialog.ts";
import {
  contentOf,
  contentStatement,
  penyesuaianOf,
  type SkpContent,
  type SkpHead,
  skpStatement,
} from "../../data/agency/skp.ts";
import type { Utas } from "../../domain/dialog.ts";
import type { Skp } from "../../domain/skp.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import type { Me } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import { type Tempat, tempatDari } from "./tempat.ts";

/** One plan's dialogue, everything that is shown of it and what the rules need to know. */
export type Loaded = {
  readonly me: Me;
  readonly head: SkpHead;
  readonly content: SkpContent;
  readonly skp: Skp & { readonly tahun: number };
  readonly tempat: readonly Tempat[];
  readonly utas: readonly UtasRow[];
  /** Oldest first, as it was said. */
  readonly pesan: readonly PesanRow[];
  readonly catatan: readonly CatatanRow[];
  readonly temu: readonly TemuRow[];
  readonly baca: readonly BacaRow[];
};

export async function load(c: At<"id">): Promise<Loaded> {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    skpStatement(id, me, today),
    contentStatement(id, me, today),
    bukaStatement(id),
    utasStatement(id, me, today),
    pesanStatement(id, me, today),
    catatanStatement(id, me, today),
    temuStatement(id, me, today),
    bacaStatement(id, me, today),
  ]);
  const [heads, contents, [buka], utas, pesan, catatan, temu, baca] = rows;
  const head = found(heads[0]);
  const content = contentOf(found(contents[0]));
  const bukaPada = buka?.bukaPada ?? null;
  const skp: Loaded["skp"] = {
    pegawai: head.pegawai,
    penilai: head.penilai,
    atasan: head.atasan,
    tahun: head.tahun,
    keadaan: head.jalan,
    penyesuaian: penyesuaianOf(head),
    dibaca: head.dibacaPada !== null,
    bukaTanggal: bukaPada === null ? null : tanggalPada(bukaPada, agency.zona),
    // Nothing that is decided here hangs on whether the plan is complete.
    isi: { ...head, mulai: head.dari, rhk: [], perilaku: [], lampiran: null, tandaTangan: null },
  };
  const tempat = tempatDari(content, head, c.var.lang);
  return { me, head, content, skp, tempat, utas, pesan: pesan.toReversed(), catatan, temu, baca };
}

export const tempatOf = (
  all: readonly Tempat[],
  u: Pick<UtasRow, "bagian" | "rujukan">,
): Tempat | undefined => all.find((t) => t.bagian === u.bagian && t.rujukan === u.rujukan);

/** The thread as the rules know it. */
export function utasOf({ pesan, tempat }: Loaded, row: UtasRow): Utas {
  const pengusul = pesan.find((p) => p.id === row.usulan)?.oleh ?? null;
  const { bagian, keadaan } = row;
  return { bagian, keadaan, pengusul, tempatAda: tempatOf(tempat, row) !== undefined };
}
