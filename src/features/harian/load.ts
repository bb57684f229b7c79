import {
  faktaProgres,
  type ProgresRow,
  progresFactsStatement,
  progresOneStatement,
  progresStatement,
  type Rentang,
} from "../../data/agency/progres.ts";
import { type FaktaProgres, pekanProgres } from "../../domain/progres.ts";
import { type Tanggal, tambahHari, tanggalSah, terdahulu } from "../../domain/tanggal.ts";
import type { Me } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import { type Ketikan, rentangKetikan } from "./entri.ts";
import { type KebiasaanRow, kebiasaanStatement, type RutinRow, rutinStatement } from "./queries.ts";

export type C = At<never>;
export type Pekan = {
  readonly me: Me;
  readonly pekan: Rentang;
  readonly fakta: FaktaProgres;
  readonly baris: readonly ProgresRow[];
  readonly rutin: readonly RutinRow[];
  readonly kebiasaan: readonly KebiasaanRow[];
};

/** The week that is asked for by one of its days; never one that is still to come. */
export const mingguOf = (c: C): Rentang => {
  const diminta = c.req.query("minggu") ?? "";
  return pekanProgres(terdahulu(tanggalSah(diminta) ? diminta : c.var.today, c.var.today));
};

/** One's own week with the facts of these days, what recurs, and what was noted often: one round trip. */
export async function openWeek(c: C, hari: Rentang = mingguOf(c)): Promise<Pekan> {
  const { today } = c.var;
  const pekan = mingguOf(c);
  const { me, rows } = await page(c, (id) => [
    progresFactsStatement(id, hari, today),
    progresStatement(id, pekan, id, today),
    rutinStatement(id),
    kebiasaanStatement(id, today),
  ]);
  const [fakta, baris, rutin, kebiasaan] = rows;
  return { me, pekan, fakta: faktaProgres(fakta, today), baris, rutin, kebiasaan };
}

export const hariPekan = ({ dari, sampai }: Rentang): readonly Tanggal[] =>
  Array.from({ length: 7 }, (_, n) => tambahHari(dari, n)).filter((t) => t <= sampai);

export type One = Awaited<ReturnType<typeof openOne>>;
/** One line of one's own that was not put aside; with the facts of its day and of the days now typed. */
export async function openOne(c: At<"progres">, ketikan: readonly Pick<Ketikan, "tanggal">[] = []) {
  const diminta = c.req.query("hari") ?? "";
  const hari = tanggalSah(diminta) ? diminta : c.var.today;
  const satu = await readOne(c, hari, ketikan);
  // An old address: the line has moved to another day since.
  return satu.satu.tanggal === hari ? satu : readOne(c, satu.satu.tanggal, ketikan);
}

async function readOne(c: At<"progres">, hari: Tanggal, ketikan: readonly Pick<Ketikan, "tanggal">[]) {
  const { today } = c.var;
  const { progres: id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    progresOneStatement(id, who),
    progresFactsStatement(who, rentangKetikan(ketikan, { dari: hari, sampai: hari }, today), today),
  ]);
  const satu = found(rows[0][0]);
  return { me, satu, fakta: faktaProgres(rows[1], today), pekan: pekanProgres(satu.tanggal) };
}
