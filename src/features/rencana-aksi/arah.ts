import type { Arah } from "../../domain/capaian-indikator.ts";
import { sesudahTanda } from "../../domain/pelaksanaan.ts";
import { type KodePenolakan, tolak } from "../../domain/penolakan.ts";
import { accept, type Result } from "../../domain/result.ts";
import { hubungan } from "../../domain/wewenang.ts";
import type { Me } from "../../web/env.ts";
import { NotThere } from "../../web/stops.ts";
import type { Work } from "./work.ts";

/** May this person say which way indicators count: the two whose plan it is, until somebody has signed. */
export function bolehArah(
  { head, periode }: Work,
  { viewer }: Pick<Me, "viewer">,
): Result<true, KodePenolakan> {
  const kata = hubungan(viewer, head);
  if (!kata.has("diri") && !kata.has("pejabat-penilai")) return tolak("bukan-pihak-skp");
  const tertutup = sesudahTanda(periode.evaluasi);
  return tertutup ? tolak(tertutup) : accept(true);
}

/** "<indikator>:naik"; an indicator that is not of this plan is not there. */
export function arahDipilih(
  work: Work,
  me: Pick<Me, "viewer">,
  pilihan: string,
): Result<{ readonly indikator: string; readonly arah: Arah }, KodePenolakan> {
  const [indikator = "", arah] = pilihan.split(":");
  const ada = work.content.rhk.some((r) => r.indikator.some((i) => i.id === indikator));
  const boleh = bolehArah(work, me);
  if (!boleh.ok) return boleh;
  if (!ada || (arah !== "naik" && arah !== "turun")) throw new NotThere();
  return accept({ indikator, arah });
}
