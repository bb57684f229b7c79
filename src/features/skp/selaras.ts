import type { AgencyDb } from "../../data/agency/database.ts";
import { guardStatement, outcome, type Recorded, write } from "../../data/agency/riwayat.ts";
import { keadaanJalan } from "../../data/agency/skp.ts";
import { change } from "../../data/agency/statement.ts";
import type { Result } from "../../domain/result.ts";
import { type Kaitan, sambung } from "../../domain/selisih-pimpinan.ts";
import { edit } from "../../domain/skp.ts";
import type { Typed } from "../../web/form.ts";
import type { Act } from "./actions.ts";
import type { Facts } from "./facts.ts";
import { type Beda, kaitanOf, type Leader, type LeaderRhk, resultsOf } from "./leader.ts";

export const keyOf = (r: Pick<LeaderRhk, "id" | "indikator">) => `${r.id}.${r.indikator ?? ""}`;
export const fieldOf = (rhk: string) => `ke.${rhk}`;

export type Links = { readonly links: readonly Kaitan[]; readonly unknown: readonly string[] };

/** What was chosen for each difference; empty = left as it is. A choice that is no result of the leader is none. */
export function linksFrom(typed: Typed, beda: readonly Beda[], facts: Facts, leader: Leader): Links {
  const results = new Map(resultsOf(leader).map((r) => [keyOf(r), r]));
  const kaitan = new Map(kaitanOf(facts, leader).map((k) => [k.rhk, k]));
  const asked = beda.flatMap(({ rhk }) => {
    const chosen = typed[fieldOf(rhk)] ?? "";
    return chosen === "" ? [] : [{ rhk, kaitan: kaitan.get(rhk), hasil: results.get(chosen) }];
  });
  return {
    links: asked.flatMap((a) => (a.kaitan && a.hasil ? [sambung(a.kaitan, a.hasil)] : [])),
    unknown: asked.filter((a) => !a.hasil).map((a) => a.rhk),
  };
}

/** All in one step, by the lock of the text; a save that counts a revision and moves no state. */
export async function linkAll(
  db: AgencyDb,
  { head, skp }: Facts,
  links: readonly Kaitan[],
  act: Act,
): Promise<Result<Recorded>> {
  const may = edit(skp, act.viewer, act.today);
  if (!may.ok) return may;
  const audit = { pada: act.now, oleh: act.viewer.pegawai, tindakan: "skp.selaras", objek: head.id };
  return outcome(
    await write(
      db,
      { ...audit, rincian: { revisi: head.revisi + 1, tertaut: links.length } },
      [
        change`UPDATE skp SET revisi = revisi + 1, diubah_pada = ${act.now} WHERE id = ${head.id}
          AND versi = ${head.versi} AND revisi = ${head.revisi} AND ${keadaanJalan("skp")} = ${head.jalan}`,
        guardStatement(),
        change`UPDATE rhk SET rhk_pimpinan = b.value ->> 'pimpinan', indikator_pimpinan = b.value ->> 'indikator',
            rhk_pimpinan_teks = b.value ->> 'teks'
          FROM json_each(${JSON.stringify(links)}) b WHERE rhk.skp = ${head.id} AND rhk.id = b.value ->> 'rhk'`,
      ],
      act.perintah,
    ),
  );
}
