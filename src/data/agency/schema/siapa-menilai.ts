import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ALASAN_PENILAI } from "../../../domain/alasan-penilai.ts";

export const penilaiEvaluasi = sqliteTable(
  "penilai_evaluasi",
  {
    evaluasi: text("evaluasi").notNull(),
    urut: integer("urut").notNull(),
    penilai: text("penilai"),
    unitPenilai: text("unit_penilai"),
    atasan: text("atasan"),
    alasan: text("alasan", { enum: ALASAN_PENILAI }).notNull(),
    fakta: text("fakta").notNull().default("{}"),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.evaluasi, t.urut] })],
);

export const sepakatHasil = sqliteTable("sepakat_hasil", {
  evaluasi: text("evaluasi").primaryKey(),
  dari: text("dari").notNull(),
  keadaan: text("keadaan", { enum: ["diusulkan", "disepakati", "ditolak", "ditarik"] }).notNull(),
  alasan: text("alasan").notNull().default(""),
  diusulkanOleh: text("diusulkan_oleh").notNull(),
  diusulkanPada: integer("diusulkan_pada").notNull(),
  dijawabOleh: text("dijawab_oleh"),
  dijawabPada: integer("dijawab_pada"),
});

export const putusStudi = sqliteTable("putus_studi", {
  evaluasi: text("evaluasi").primaryKey(),
  surat: text("surat").notNull(),
  tanggal: text("tanggal").notNull(),
  oleh: text("oleh").notNull(),
  dicatatPada: integer("dicatat_pada").notNull(),
});
