import { zValidator } from "@hono/zod-validator";
import type { Context } from "hono";
import * as z from "zod";
import { ID_PATTERN, PERIODE_PATTERN } from "../data/ids.ts";
import type { AgencyEnv } from "./env.ts";
import { NotThere } from "./stops.ts";

/** What an address names is checked before anything is read: what is no name of ours is not there. */
const param = <Name extends string>(shape: Readonly<Record<Name, z.ZodType<string, string>>>) =>
  zValidator("param", z.object(shape), (checked) => {
    if (!checked.success) throw new NotThere();
  });

const id = z.string().regex(ID_PATTERN);
const periode = z.string().regex(PERIODE_PATTERN);

export const idParam = param({ id });
export const idOrangParam = param({ id, orang: id });
/** One result of a plan, or the one that is not there yet. */
export const rhkParam = param({ id, rhk: z.string().refine((r) => r === "baru" || ID_PATTERN.test(r)) });
export const penempatanParam = param({ id, penempatan: id });
export const unitParam = param({ unit: id });
export const skpParam = param({ skp: id });
export const periodeParam = param({ periode });
export const periodeUnitParam = param({ periode, unit: id });
export const pegawaiParam = param({ pegawai: id });
export const pegawaiTahunParam = param({ pegawai: id, tahun: z.string().regex(/^20\d\d$/) });
export const progresParam = param({ progres: id });
export const rutinParam = param({ rutin: id });
export const imporParam = param({ impor: id });
export const skpPegawaiParam = param({ skp: id, pegawai: id });
export const sampelParam = param({ sampel: id });
export const skpPeriodeParam = param({ skp: id, periode });
export const skpPeriodeIdParam = param({ skp: id, periode, id });
export const unitTahunParam = param({ unit: id, tahun: z.string().regex(/^20(2[2-9]|[3-9]\d)$/) });
export const indikatorParam = param({ id, indikator: id });
export const strategiParam = param({ id, strategi: id });
export const versionParam = param({ id, nomor: z.string().regex(/^[1-9]\d{0,5}$/) });

export const potonganParam = param({ id, n: z.string().regex(/^(?:0|[1-9]\d{0,3})$/) });

/** A request inside an agency at an address with these names, checked. */
export type At<Name extends string> = Context<
  AgencyEnv,
  string,
  { in: { param: Record<Name, string> }; out: { param: Record<Name, string> } }
>;
