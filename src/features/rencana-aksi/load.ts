import type { Context } from "hono";
import { type Identitas, identitasStatement } from "../../data/agency/identitas.ts";
import {
  buktiTerkaitStatement,
  kotaStatement,
  peopleOf,
  periodeSkpStatement,
  realisasiStatement,
  rencanaAksiStatement,
  umpanBalikStatement,
} from "../../data/agency/pelaksanaan.ts";
import { agreedStatement, type SkpContent, type SkpHead, skpStatement } from "../../data/agency/skp.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import type { Work } from "./work.ts";

export type C = Context<AgencyEnv>;
export type Opened = {
  readonly me: Me;
  readonly head: SkpHead;
  readonly work: Work | null;
  readonly orang: readonly Identitas[];
  readonly kota: string;
};

/** Session, SKP, agreed version, periods, work, evidence, feedback: one round trip. */
export async function open(c: At<"skp" | "periode">, cetak = false): Promise<Opened> {
  const { skp, periode } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    skpStatement(skp, id, today),
    agreedStatement(skp, id, today),
    periodeSkpStatement(skp, id, today),
    rencanaAksiStatement(skp, periode, id, today),
    realisasiStatement(skp, periode, id, today),
    buktiTerkaitStatement(skp, periode, id, today),
    umpanBalikStatement(skp, id, today),
    identitasStatement(cetak ? peopleOf(skp, id, today) : [], today),
    kotaStatement,
  ]);
  const [heads, agreed, periods, rencana, realisasi, bukti, umpanBalik, orang, [instansi]] = rows;
  const head = found(heads[0]);
  const chosen = found(periods.find((p) => p.id === periode));
  const rest = { me, head, orang, kota: instansi?.kota ?? "" };
  if (!agreed[0] || head.keadaan !== "ditetapkan") return { ...rest, work: null };
  const content = JSON.parse(agreed[0].isi) as SkpContent;
  const work = { head, content, periods, periode: chosen, rencana, realisasi, bukti, umpanBalik };
  return { ...rest, work };
}

/** What domain/pelaksanaan.ts asks. */
export const factsOf = (c: C, { head, periode }: Work) => ({
  pegawai: head.pegawai,
  penilai: head.penilai,
  atasan: head.atasan,
  skp: head.keadaan,
  jendela:
    periode.bukaPada === null || periode.tutupPada === null
      ? null
      : { buka: periode.bukaPada, tutup: periode.tutupPada },
  zona: c.var.agency.zona,
  evaluasi: periode.evaluasi,
});

/** The nearest earlier period with rencana aksi; with `asked` only that one, if it is among them. */
export function earlierOf({ periods, periode }: Work, asked?: string) {
  const before = periods.slice(0, periods.indexOf(periode)).filter((p) => p.jumlahRencana > 0);
  return asked === undefined ? before.at(-1) : before.find((p) => p.id === asked);
}
