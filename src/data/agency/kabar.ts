import { newId } from "../ids.ts";
import { change, type Statement } from "./statement.ts";

export type Kabar = {
  readonly kepada: string | null;
  /** Key of i18n/pemberitahuan.ts. Never a rating: the inbox shows it before the page does. */
  readonly jenis: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Path inside the agency. */
  readonly tautan: string;
};

/** A line in the inbox; nobody to tell = nothing written. */
export const noticeStatement = (kabar: Kabar, now: number): Statement<number> =>
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT ${newId(now)}, id, ${kabar.jenis}, ${JSON.stringify(kabar.data)}, ${kabar.tautan}, ${now}
    FROM pegawai WHERE id = ${kabar.kepada}`;

/** A letter in the outbox, for whoever has an address. */
export const mailStatement = (
  surat: { readonly kepada: string | null; readonly subjek: string; readonly isi: string },
  now: number,
): Statement<number> =>
  change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
    SELECT ${newId(now)}, email, ${surat.subjek}, ${surat.isi}, ${now}, ${now}
    FROM pegawai WHERE id = ${surat.kepada} AND email IS NOT NULL`;
