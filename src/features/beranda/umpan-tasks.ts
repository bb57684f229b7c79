import { rows } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import { needed, waiting } from "./task-words.ts";

export type UmpanRow = {
  /** diminta: asked of me · saya: asked by me · ritme: a proposed frequency that waits for my answer. */
  readonly apa: "diminta" | "saya" | "ritme";
  readonly n: number;
  readonly id: string;
  readonly nama: string;
  readonly batas: Tanggal | null;
};

/** What is asked of me and what I asked for, each in one line; by indexes on the person. */
export const umpanStatement = (me: string, today: Tanggal, now: number) => rows<UmpanRow>`
  SELECT 'diminta' AS apa, count(*) AS n, m.id, p.nama, min(m.batas_tanggal) AS batas
  FROM umpan_permintaan m JOIN pegawai p ON p.id = m.oleh WHERE m.kepada = ${me} AND m.keadaan = 'terbuka' HAVING count(*) > 0
  UNION ALL
  SELECT 'saya', count(*), m.id, coalesce(p.nama, m.nama_luar), min(m.batas_tanggal)
  FROM umpan_permintaan m LEFT JOIN pegawai p ON p.id = m.kepada WHERE m.oleh = ${me} AND m.keadaan = 'terbuka'
    AND (m.kedaluwarsa_pada IS NULL OR m.kedaluwarsa_pada > ${now}) HAVING count(*) > 0
  UNION ALL
  SELECT 'ritme', 1, s.id, p.nama, NULL FROM skp s JOIN umpan_berkala b ON b.skp = s.id AND b.keadaan = 'menunggu'
    JOIN pegawai p ON p.id = b.oleh
  WHERE s.pegawai = ${me} AND s.sampai >= ${today} AND b.oleh <> ${me}`;

export const umpanTasks = (f: Facts): Task[] =>
  f.umpan.map((u) => {
    const t = umpanMintaWords[f.lang];
    const batas = u.batas === null ? undefined : tanggalPanjang(u.batas, f.lang);
    if (u.apa === "ritme")
      return { title: t.tugasRitme(u.nama), href: `${f.base}/umpan-balik/${u.id}`, status: needed(f) };
    const satu = `${f.base}/umpan-balik/permintaan/${u.id}`;
    return {
      title: u.apa === "diminta" ? t.tugasDiminta(u.n, u.nama) : t.tugasSaya(u.n, u.nama),
      href: u.n === 1 ? satu : `${f.base}/umpan-balik`,
      hint: batas && (u.batas !== null && u.batas < f.today ? t.lewat(batas) : t.sebelum(batas)),
      status: u.apa === "diminta" ? needed(f) : waiting(f),
    };
  });
