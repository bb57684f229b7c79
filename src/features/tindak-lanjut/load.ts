import { type TindakLanjutRow, tindakLanjutStatement } from "../../data/agency/pantau.ts";
import {
  agreedStatement,
  type RhkContent,
  type SkpContent,
  type SkpHead,
  skpStatement,
} from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import { type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
import { diambilAlih, type LangkahTindakLanjut, langkahTerbuka } from "../../domain/tindak-lanjut.ts";
import type { Me } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";

/** One result with all that followed; `terbuka`: the steps this viewer may take now. */
export type Hasil = {
  readonly rhk: string;
  readonly teks: string;
  readonly terakhir: Tanggal | null;
  readonly jejak: readonly TindakLanjutRow[];
  readonly diambil: boolean;
  readonly terbuka: readonly LangkahTindakLanjut[];
  /** Still part of the agreed plan. */
  readonly berlaku: boolean;
};
export type Loaded = { readonly me: Me; readonly head: SkpHead; readonly hasil: readonly Hasil[] };

const denyutStatement = (skp: string, me: string, today: Tanggal) => rows<{ rhk: string; pada: number }>`
  SELECT d.rhk, d.terakhir_pada AS pada FROM denyut d JOIN skp ON skp.id = d.skp
  WHERE d.skp = ${skp} AND ${visibleTo("skp", me, today)}`;

export async function load(c: At<"skp">): Promise<Loaded> {
  const { skp } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    skpStatement(skp, id, today),
    agreedStatement(skp, id, today),
    tindakLanjutStatement(skp, id, today),
    denyutStatement(skp, id, today),
  ]);
  const [heads, agreed, jejak, denyut] = rows;
  const head = found(heads[0]);
  const rhk = agreed[0] ? (JSON.parse(agreed[0].isi) as SkpContent).rhk : [];
  const hasilOf = (r: Pick<RhkContent, "id" | "teks">, berlaku: boolean): Hasil => {
    const milik = jejak.filter((l) => l.rhk === r.id);
    const sebelum = milik.map((l) => l.jenis);
    const pada = denyut.find((d) => d.rhk === r.id)?.pada;
    return {
      rhk: r.id,
      teks: r.teks,
      terakhir: pada === undefined ? null : tanggalPada(pada, c.var.agency.zona),
      jejak: milik,
      diambil: diambilAlih(sebelum),
      terbuka: berlaku ? langkahTerbuka(head, me.viewer, sebelum) : [],
      berlaku,
    };
  };
  const lama = [
    ...new Map(jejak.filter((l) => !rhk.some((r) => r.id === l.rhk)).map((l) => [l.rhk, l])).values(),
  ];
  return {
    me,
    head,
    hasil: [
      ...rhk.map((r) => hasilOf(r, true)),
      ...lama.map((l) => hasilOf({ id: l.rhk, teks: l.teks }, false)),
    ],
  };
}
