import { ritmeJson } from "../../data/agency/ritme.ts";
import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import type { Ritme } from "../../domain/periode.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type RitmeRow = {
  /** JSON: data/agency/ritme.ts. */
  readonly ritme: string;
  /** How many there are, also for whoever counts and does not read. */
  readonly jumlah: number;
  readonly usul: string | null;
  readonly usulOleh: string | null;
  readonly usulNama: string | null;
  readonly usulRitme: Ritme | null;
  readonly disepakati: 0 | 1;
};

/** The agreed rhythm of scheduled feedback, and a proposal that waits. */
export const ritmeStatement = (skp: string, me: string, today: Tanggal) => rows<RitmeRow>`
  SELECT ${ritmeJson(today)} AS ritme, (SELECT count(*) FROM umpan_balik u WHERE u.skp = skp.id) AS jumlah,
    b.id AS usul, b.oleh AS usulOleh, p.nama AS usulNama, b.ritme AS usulRitme,
    EXISTS (SELECT 1 FROM aturan WHERE kunci = 'umpan-balik.berkala.' || skp.id AND dari <= ${today}) AS disepakati
  FROM skp LEFT JOIN umpan_berkala b ON b.skp = skp.id AND b.keadaan = 'menunggu' LEFT JOIN pegawai p ON p.id = b.oleh
  WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}`;
