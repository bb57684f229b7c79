import { rows } from "../../data/agency/statement.ts";
import { holdsRole } from "../../data/agency/visible.ts";
import type { Cara } from "../../domain/kabar.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export const NOTICES_A_PAGE = 30;

export type NoticeRow = {
  readonly id: string;
  readonly jenis: string;
  readonly data: string;
  readonly tautan: string;
  readonly dibuatPada: number;
  readonly dibacaPada: number | null;
  readonly baris: number;
};
/** Where the page before ended. */
export type Sesudah = { readonly pada: number; readonly baris: number };

/** One's own, newest first, a page and one: by the index of the person, or of what he has not read. */
export const inboxStatement = (me: string, belum: boolean, sesudah: Sesudah | null) => {
  const { pada, baris } = sesudah ?? { pada: Number.MAX_SAFE_INTEGER, baris: 0 };
  return belum
    ? rows<NoticeRow>`SELECT id, jenis, data, tautan, dibuat_pada AS dibuatPada, dibaca_pada AS dibacaPada, rowid AS baris
        FROM pemberitahuan WHERE pegawai = ${me} AND dibaca_pada IS NULL AND (dibuat_pada, rowid) < (${pada}, ${baris})
        ORDER BY dibuat_pada DESC, rowid DESC LIMIT ${NOTICES_A_PAGE + 1}`
    : rows<NoticeRow>`SELECT id, jenis, data, tautan, dibuat_pada AS dibuatPada, dibaca_pada AS dibacaPada, rowid AS baris
        FROM pemberitahuan WHERE pegawai = ${me} AND dibuat_pada <= ${pada} AND (dibuat_pada, rowid) < (${pada}, ${baris})
        ORDER BY dibuat_pada DESC, rowid DESC LIMIT ${NOTICES_A_PAGE + 1}`;
};

/** How long a letter that failed is worth telling. */
export const FAILED_MS = 30 * 86_400_000;
/** Beyond this it is "more than". */
export const ENOUGH = 100;

/** Letters to one's own address that did not arrive. */
export const failedToMeStatement = (me: string, now: number) => rows<{ readonly n: number }>`
  SELECT count(*) AS n FROM (SELECT 1 FROM pegawai p JOIN surat_keluar s ON s.kepada = p.email AND s.keadaan = 'gagal' AND s.galat <> 'UJI_COBA'
    AND s.dibuat_pada > ${now - FAILED_MS} WHERE p.id = ${me} LIMIT ${ENOUGH + 1})`;

/** … of everybody, for the admin of the agency. Every text is before a blob: for who is none, no letter is read. */
export const failedCountStatement = (me: string, today: Tanggal, now: number) => rows<{ readonly n: number }>`
  SELECT count(*) AS n FROM (SELECT 1 FROM (SELECT galat, dibuat_pada FROM surat_keluar WHERE keadaan = 'gagal'
      AND kepada >= CASE WHEN ${holdsRole(me, today, ["admin"])} THEN '' ELSE x'' END LIMIT 2000)
    WHERE galat <> 'UJI_COBA' AND dibuat_pada > ${now - FAILED_MS} LIMIT ${ENOUGH + 1})`;

export type FailedRow = {
  readonly kepada: string;
  readonly pegawai: string | null;
  readonly nama: string | null;
  readonly n: number;
  readonly terakhir: number;
  readonly subjek: string;
  readonly galat: string;
};

/** By address, the latest first: what has to be put right is the address. */
export const failedStatement = (me: string, today: Tanggal, now: number) => rows<FailedRow>`
  SELECT s.kepada, p.id AS pegawai, p.nama, count(*) AS n, max(s.dibuat_pada) AS terakhir, s.subjek, s.galat
  FROM surat_keluar s LEFT JOIN pegawai p ON p.email = s.kepada
  WHERE s.keadaan = 'gagal' AND s.dibuat_pada > ${now - FAILED_MS} AND ${holdsRole(me, today, ["admin"])}
  GROUP BY s.kepada ORDER BY terakhir DESC LIMIT ${ENOUGH}`;

export type ChoiceRow = { readonly kelompok: string; readonly cara: Cara };
export type PostRow = {
  readonly dari: number | null;
  readonly sampai: number | null;
  readonly hariLibur: number | null;
  readonly kalenderPada: number | null;
  readonly libur: number | null;
};

export const choiceStatements = (me: string) =>
  [
    rows<ChoiceRow>`SELECT kelompok, cara FROM pilihan_kabar WHERE pegawai = ${me}`,
    rows<PostRow>`SELECT s.tenang_dari AS dari, s.tenang_sampai AS sampai, s.hari_libur AS hariLibur,
        u.dibuat_pada AS kalenderPada, u.libur
      FROM pegawai p LEFT JOIN pilihan_surat s ON s.pegawai = p.id LEFT JOIN umpan_kalender u ON u.pegawai = p.id
      WHERE p.id = ${me}`,
  ] as const;
