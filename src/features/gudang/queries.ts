import { sql } from "drizzle-orm";
import type { JenisTemuanGudang, LangkahGudang } from "../../data/agency/gudang.ts";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { KeadaanTautan } from "../../domain/tautan.ts";

export const PAGE = 25;

export type RunRow = {
  readonly id: string;
  readonly oleh: string | null;
  readonly langkah: LangkahGudang;
  readonly dimulaiPada: number;
  readonly selesaiPada: number | null;
  readonly gugur: number;
  readonly berkas: number;
  readonly dibuang: number;
  readonly dicontoh: number;
  readonly selisih: number;
};
export type FindingRow = {
  readonly id: string;
  readonly jenis: JenisTemuanGudang;
  readonly kunci: string;
  readonly nama: string | null;
  readonly pemilik: string | null;
  readonly ditemukanPada: number;
};
export type SpaceRow = {
  readonly id: string;
  readonly nama: string;
  readonly n: number;
  readonly byte: number;
};
export type DeadLinkRow = {
  readonly id: string;
  readonly nama: string;
  readonly pemilik: string;
  readonly alamat: string;
  readonly keadaan: KeadaanTautan;
  readonly sejakPada: number;
};
export type QuarantinedRow = {
  readonly id: string;
  readonly nama: string;
  readonly pemilik: string;
  readonly pada: number;
};
export type TotalRow = {
  readonly n: number;
  readonly byte: number;
  readonly menunggu: number;
  readonly temuan: number;
};

/** Each bounded by its index, none by the number of files; all of them for admins of the whole agency alone. */
export const storeStatements = (me: string, today: Tanggal, sesudah: string) => {
  const admin = holdsWide(me, today, ["admin"]);
  return [
    rows<TotalRow>`SELECT i.n, i.byte,
        (SELECT count(*) FROM (SELECT 1 FROM bukti WHERE keadaan = 'menunggu' AND dibuat_pada > 0 LIMIT 1000)) AS menunggu,
        (SELECT count(*) FROM (SELECT 1 FROM gudang_temuan WHERE selesai_pada IS NULL LIMIT 10000)) AS temuan
      FROM isi_ruang i WHERE i.apa = 'bukti' AND ${admin}`,
    rows<RunRow>`SELECT g.id, p.nama AS oleh, g.langkah, g.dimulai_pada AS dimulaiPada, g.selesai_pada AS selesaiPada,
        g.gugur, g.berkas, g.dibuang, g.dicontoh, g.selisih
      FROM gudang_periksa g LEFT JOIN pegawai p ON p.id = g.oleh WHERE g.id > '' AND ${admin} ORDER BY g.id DESC LIMIT 6`,
    rows<FindingRow>`SELECT t.id, t.jenis, t.kunci, b.nama, p.nama AS pemilik, t.ditemukan_pada AS ditemukanPada
      FROM gudang_temuan t LEFT JOIN bukti b ON b.id = t.bukti LEFT JOIN pegawai p ON p.id = b.pegawai
      WHERE t.selesai_pada IS NULL AND ${admin} AND t.kunci > ${sesudah} ORDER BY t.kunci, t.jenis LIMIT ${PAGE + 1}`,
    rows<SpaceRow>`SELECT i.unit AS id, ${namaUnit(sql`i.unit`, today)} AS nama, i.n, i.byte
      FROM (SELECT unit, n, byte FROM isi_unit WHERE byte > 0 AND ${admin} ORDER BY byte DESC LIMIT 10) i ORDER BY i.byte DESC`,
    rows<SpaceRow>`SELECT i.pegawai AS id, p.nama, i.n, i.byte
      FROM (SELECT pegawai, n, byte FROM isi_pegawai WHERE byte > 0 AND ${admin} ORDER BY byte DESC LIMIT 10) i
      JOIN pegawai p ON p.id = i.pegawai WHERE i.n > 0 ORDER BY i.byte DESC`,
    rows<DeadLinkRow>`SELECT b.id, b.nama, p.nama AS pemilik, b.alamat, t.keadaan, t.sejak_pada AS sejakPada
      FROM (SELECT bukti, keadaan, sejak_pada FROM tautan WHERE diberitahu_pada IS NOT NULL AND ${admin}
        ORDER BY diberitahu_pada DESC LIMIT 25) t JOIN bukti b ON b.id = t.bukti JOIN pegawai p ON p.id = b.pegawai`,
    rows<QuarantinedRow>`SELECT b.id, b.nama, p.nama AS pemilik, b.pindai_pada AS pada
      FROM (SELECT id, nama, pegawai, pindai_pada FROM bukti WHERE pindai = 'berbahaya' AND pindai_pada > 0 AND ${admin}
        ORDER BY pindai_pada DESC LIMIT 25) b JOIN pegawai p ON p.id = b.pegawai`,
  ] as const;
};

/** A place in the list of findings: a key of the store as it stands in an address. */
export const placeOf = (typed: string | undefined): string =>
  typed !== undefined && typed.length <= 120 && /^[\w/.-]+$/.test(typed) && !ID_PATTERN.test(typed)
    ? typed
    : "";
