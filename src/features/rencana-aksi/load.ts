import type { Context } from "hono";
import { aturanDari, aturanStatement } from "../../data/agency/aturan.ts";
import { faktaBuktiStatement, peringatanDari } from "../../data/agency/bukti.ts";
import { type Identitas, identitasStatement } from "../../data/agency/identitas.ts";
import {
  arahStatement,
  buktiDari,
  buktiTerkaitStatement,
  kotaStatement,
  lembarStatement,
  peopleOf,
  periodeSkpStatement,
  realisasiStatement,
  rencanaAksiStatement,
  susulanStatement,
  umpanBalikStatement,
} from "../../data/agency/pelaksanaan.ts";
import { agreedStatement, type SkpContent, type SkpHead, skpStatement } from "../../data/agency/skp.ts";
import type { Results, Statement } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
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

const statementsOf = (skp: string, periode: string, id: string, today: Tanggal, cetak: boolean) =>
  [
    skpStatement(skp, id, today),
    agreedStatement(skp, id, today),
    periodeSkpStatement(skp, id, today),
    rencanaAksiStatement(skp, periode, id, today),
    realisasiStatement(skp, periode, id, today),
    buktiTerkaitStatement(skp, periode, id, today),
    umpanBalikStatement(skp, id, today),
    identitasStatement(cetak ? peopleOf(skp, id, today) : [], today),
    kotaStatement,
    arahStatement(skp, id, today),
    susulanStatement(skp, periode, id, today),
    lembarStatement(skp, periode, id, today),
    aturanStatement(today),
    faktaBuktiStatement(buktiDari(skp, periode, id, today), id, today),
  ] as const;
const MINE = 14;

/** Session, SKP, agreed version, periods, work, evidence, feedback, and what a page needs besides: one round trip. */
export async function open<const More extends readonly Statement<unknown>[] = readonly []>(
  c: At<"skp" | "periode">,
  cetak = false,
  also?: (me: string) => More,
): Promise<Opened & { readonly more: Results<More> }> {
  const { skp, periode } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (id): readonly Statement<unknown>[] => [
    ...statementsOf(skp, periode, id, today, cetak),
    ...(also?.(id) ?? []),
  ]);
  const [
    heads,
    agreed,
    periods,
    rencana,
    realisasi,
    bukti,
    umpanBalik,
    orang,
    [instansi],
    arah,
    susulan,
    [lembar],
    aturan,
    fakta,
  ] = rows as unknown as Results<ReturnType<typeof statementsOf>>;
  const more = rows.slice(MINE) as unknown as Results<More>;
  const head = found(heads[0]);
  const chosen = found(periods.find((p) => p.id === periode));
  const rest = { me, head, orang, kota: instansi?.kota ?? "", more };
  if (!agreed[0] || head.keadaan !== "ditetapkan") return { ...rest, work: null };
  const content = JSON.parse(agreed[0].isi) as SkpContent;
  const work: Work = {
    ...{ head, content, periods, periode: chosen, rencana, realisasi, bukti, umpanBalik, arah, susulan },
    peringatan: peringatanDari(fakta),
    ...{ lembar, perlu: aturanDari(aturan)["rencana-aksi.kesepakatan"] === "perlu" },
  };
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
