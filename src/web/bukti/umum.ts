import type { Context } from "hono";
import type { Facts } from "../../data/agency/bukti.ts";
import type { Refusal } from "../../domain/result.ts";
import { awalHari, tahunDari } from "../../domain/tanggal.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { said } from "../../i18n/penolakan.ts";
import type { AgencyEnv, Me } from "../env.ts";

export type C = Context<AgencyEnv>;

/** What domain/pelaksanaan.ts asks, from a row. */
export const ruleFacts = (c: C, f: Facts) => ({
  pegawai: f.pegawai,
  penilai: f.penilai,
  atasan: f.atasan,
  skp: f.keadaan,
  jendela: f.bukaPada === null || f.tutupPada === null ? null : { buka: f.bukaPada, tutup: f.tutupPada },
  zona: c.var.agency.zona,
  evaluasi: f.evaluasi,
});

export const whoOf = (c: C, me: Me) => ({
  oleh: me.viewer.pegawai,
  now: c.var.now,
  today: c.var.today,
  tahun: yearOf(c),
});

/** The calendar year of the quota, in the agency's zone. */
export function yearOf(c: C): { dari: number; sampai: number } {
  const tahun = tahunDari(c.var.today);
  const { zona } = c.var.agency;
  return { dari: awalHari(`${tahun}-01-01`, zona), sampai: awalHari(`${tahun + 1}-01-01`, zona) };
}

export type Salah = keyof (typeof buktiWords)["id"]["salah"];
export function say(c: C, code: Salah, nama: string): string {
  const word = buktiWords[c.var.lang].salah[code];
  return typeof word === "function" ? word(nama) : word;
}

export const wordsOf = (c: C, refusal: Refusal): string =>
  refusal.code in buktiWords.id.salah ? say(c, refusal.code as Salah, "") : said(refusal, c.var.lang);
