import { rows } from "../../data/agency/statement.ts";
import { holdsWide, visibleTo } from "../../data/agency/visible.ts";
import type { Bertanda, DokumenSah } from "../../domain/arsip-dokumen.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type Dokumen, terlihat } from "./queries.ts";

export type VersiRow = {
  readonly id: string;
  readonly format: string;
  readonly keadaan: Dokumen["keadaan"];
  readonly dibuatPada: number;
};
export type PindaiRow = {
  readonly id: string;
  readonly bertanda: Bertanda;
  readonly tandaTanggal: Tanggal;
  readonly nama: string;
  readonly jenis: "pdf" | "jpg" | "png";
  readonly ukuran: number;
  readonly sha256: string;
  readonly kunci: string;
  readonly namaOleh: string;
  readonly pada: number;
};
export type PencabutanRow = {
  readonly id: string;
  readonly alasan: string;
  readonly dasar: string;
  readonly oleh: string;
  readonly namaOleh: string;
  readonly pada: number;
  readonly putusan: "dicabut" | "ditolak" | null;
  readonly catatan: string;
  readonly namaPemutus: string | null;
  readonly diputusPada: number | null;
};

/** All documents of the evaluation that the reader may see, the newest first. */
export const versiStatement = (id: string, me: string, today: Tanggal) => rows<VersiRow>`
  SELECT d.id, d.format, d.keadaan, d.dibuat_pada AS dibuatPada FROM dokumen x
    JOIN dokumen d ON d.evaluasi = x.evaluasi JOIN evaluasi ON evaluasi.id = d.evaluasi
  WHERE x.id = ${id} AND ${visibleTo("evaluasi", me, today)} AND ${terlihat(me)}
  ORDER BY d.dibuat_pada DESC, d.id DESC LIMIT 20`;

export const pindaiStatement = (id: string, me: string, today: Tanggal) => rows<PindaiRow>`
  SELECT p.id, p.bertanda, p.tanda_tanggal AS tandaTanggal, p.nama, p.jenis, p.ukuran, p.sha256, p.kunci,
    q.nama AS namaOleh, p.pada
  FROM dokumen_pindai p JOIN dokumen d ON d.id = p.dokumen JOIN evaluasi ON evaluasi.id = d.evaluasi
    JOIN pegawai q ON q.id = p.oleh
  WHERE (p.dokumen = ${id} OR p.id = ${id}) AND ${visibleTo("evaluasi", me, today)} AND ${terlihat(me)}
  ORDER BY p.pada DESC LIMIT 50`;

/** Of admins, of who signed, and of whose document it was once it is decided. */
export const pencabutanStatement = (id: string, me: string, today: Tanggal) => rows<PencabutanRow>`
  SELECT c.id, c.alasan, c.dasar, c.oleh, o.nama AS namaOleh, c.pada, c.putusan, c.catatan, k.nama AS namaPemutus,
    c.diputus_pada AS diputusPada
  FROM dokumen_pencabutan c JOIN dokumen d ON d.id = c.dokumen JOIN evaluasi ON evaluasi.id = d.evaluasi
    JOIN pegawai o ON o.id = c.oleh LEFT JOIN pegawai k ON k.id = c.diputus_oleh
  WHERE c.dokumen = ${id} AND ${visibleTo("evaluasi", me, today)}
    AND (c.putusan = 'dicabut' OR d.isi ->> '$.ditandatangani.oleh' = ${me} OR ${holdsWide(me, today, ["admin", "auditor"])})
  ORDER BY c.pada DESC LIMIT 20`;

/** What the rules ask. */
export const sahDari = (d: Dokumen): DokumenSah => ({
  pegawai: d.pegawai,
  penilai: d.penilai,
  atasan: d.atasan,
  keadaan: d.keadaan,
  keadaanEvaluasi: d.keadaanEvaluasi,
  penandaTangan: d.isi.ditandatangani.oleh,
  tanggal: d.isi.ditandatangani.tanggal,
});
