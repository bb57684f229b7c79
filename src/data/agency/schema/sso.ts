import { integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";

export const sso = sqliteTable("sso", {
  id: integer("id").primaryKey(),
  nama: text("nama").notNull(),
  penerbit: text("penerbit").notNull(),
  clientId: text("client_id").notNull(),
  rahasia: text("rahasia").notNull(),
  klaim: text("klaim").notNull().default("nip"),
  percayaFaktor: integer("percaya_faktor").notNull().default(0),
  keadaan: text("keadaan", { enum: ["menunggu", "aktif", "mati"] })
    .notNull()
    .default("menunggu"),
  versi: integer("versi").notNull().default(0),
  diubahOleh: text("diubah_oleh").notNull(),
  diubahPada: integer("diubah_pada").notNull(),
  disetujuiOleh: text("disetujui_oleh"),
  disetujuiPada: integer("disetujui_pada"),
});

export const ssoIdentitas = sqliteTable(
  "sso_identitas",
  {
    penerbit: text("penerbit").notNull(),
    sub: text("sub").notNull(),
    pegawai: text("pegawai").notNull(),
    dibuatPada: integer("dibuat_pada").notNull(),
    terakhirPada: integer("terakhir_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.penerbit, t.sub] }), unique().on(t.pegawai, t.penerbit)],
);

export const ssoPermintaan = sqliteTable("sso_permintaan", {
  stateHash: text("state_hash").primaryKey(),
  kedaluwarsaPada: integer("kedaluwarsa_pada").notNull(),
  dipakaiPada: integer("dipakai_pada"),
});
