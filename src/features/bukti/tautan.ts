import * as z from "zod";
import type { AgencyDb } from "../../data/agency/database.ts";
import { type Recorded, write } from "../../data/agency/riwayat.ts";
import { rows } from "../../data/agency/statement.ts";
import { newLinkStatements, type TautanBaru } from "../../data/agency/tautan.ts";
import { attachStatements, type Tujuan, type Who } from "../../data/bukti/attach.ts";
import { periksaAlamat } from "../../domain/tautan.ts";

export const tautanForm = (lokal: boolean) =>
  z.object({
    alamat: z.string("alamat-kosong").transform((teks, ctx) => {
      const seen = periksaAlamat(teks, lokal);
      if (seen.ok) return seen.alamat;
      ctx.addIssue({ code: "custom", message: seen.alasan });
      return z.NEVER;
    }),
    nama: z.string("judul-kosong").min(1, "judul-kosong").max(120, "judul-panjang"),
    sebab: z.string("sebab-panjang").max(1000, "sebab-panjang").default(""),
    untuk: z.string().default(""),
    kembali: z.string().default(""),
  });

/** The same address of the same person is one evidence, as the same file is. */
export const sameLinkStatement = (me: string, sha256: string, alamat: string) => rows<{ id: string }>`
  SELECT id FROM bukti WHERE pegawai = ${me} AND keadaan = 'tersimpan' AND sha256 = ${sha256} AND alamat = ${alamat} LIMIT 1`;

/** Saves a link, or takes up the one that is there, and attaches it: one batch. */
export function saveLink(
  db: AgencyDb,
  who: Who,
  baru: Omit<TautanBaru, "pegawai" | "now">,
  ada: string | null,
  tujuan: Tujuan | null,
  perintah: Parameters<typeof write>[3],
): Promise<Recorded> {
  const id = ada ?? baru.id;
  return write(
    db,
    {
      pada: who.now,
      oleh: who.oleh,
      tindakan: ada ? "bukti.kait" : "bukti.tautan",
      objek: id,
      rincian: { alamat: baru.alamat, ...(tujuan && { ke: tujuan.rencanaAksi }) },
    },
    [
      ...(ada ? [] : newLinkStatements({ ...baru, pegawai: who.oleh, now: who.now })),
      ...(tujuan ? attachStatements(tujuan, [id], who) : []),
    ],
    perintah,
  );
}
