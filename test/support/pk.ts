import { newId } from "../../src/data/ids.ts";
import type { Cast, Person } from "./cast.ts";
import { NOW } from "./house.ts";
import type { Cells } from "./skp.ts";

/** The body of a register as a browser sends it: lists in the order of the rows, then the single fields. */
export function pkBody(rows: readonly Cells[], fields: Cells = {}): URLSearchParams {
  const body = new URLSearchParams({
    ...{ sumber: "pk", keadaan: "konsep", nomor: "", tanggal: "", versi: "0", langkah: "simpan" },
    ...fields,
  });
  const periods = [1, 2, 3, 4].map((n) => `triwulan-${n}`);
  for (const row of rows) {
    body.append("pk-baris", row.key ?? "");
    for (const c of ["sasaran", "kode", "indikator", "target", "satuan", ...periods, "dipahami"])
      body.append(c, row[c] ?? "");
  }
  return body;
}

export type Register = {
  readonly id: string;
  readonly butir: readonly string[];
  readonly sasaran: readonly string[];
};

/** A register of Farida's unit (unless told) with two sasaran and three indicators. */
export async function pkUji(
  cast: Cast,
  wanted: {
    readonly unit?: string;
    readonly tahun?: number;
    readonly keadaan?: "konsep" | "ditetapkan";
  } = {},
): Promise<Register> {
  const { d1, unit } = cast;
  const id = newId(NOW);
  const sasaran = [newId(NOW), newId(NOW)];
  const butir = [newId(NOW), newId(NOW), newId(NOW)];
  const tetap = wanted.keadaan === "ditetapkan";
  await d1.batch([
    d1
      .prepare(
        "INSERT INTO perjanjian_kinerja (id, unit, tahun, sumber, keadaan, nomor, tanggal, diubah_pada) VALUES (?1, ?2, ?3, 'pk', ?4, ?5, ?6, ?7)",
      )
      .bind(
        ...[id, wanted.unit ?? unit.induk, wanted.tahun ?? 2026],
        ...[tetap ? "ditetapkan" : "konsep", tetap ? "PK/1/2026" : "", tetap ? "2026-01-12" : null, NOW],
      ),
    d1
      .prepare(
        "INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, pada) VALUES (?1, 1, 'pk', 'uji', '', '', 0)",
      )
      .bind(id),
    ...sasaran.map((s, n) =>
      d1
        .prepare("INSERT INTO sasaran_pk (id, pk, teks, urut) VALUES (?1, ?2, ?3, ?4)")
        .bind(s, id, `Sasaran ${n + 1} tercapai`, n),
    ),
    ...butir.map((b, n) =>
      d1
        .prepare(
          "INSERT INTO indikator_pk (id, sasaran, pk, kode, teks, target, satuan, lintasan, urut) VALUES (?1, ?2, ?3, ?4, ?5, ?6, '%', '{\"triwulan-1\":\"20\"}', ?7)",
        )
        .bind(b, sasaran[n < 2 ? 0 : 1], id, `PK-${n + 1}`, `Indikator PK ${n + 1}`, `${80 + n}`, n),
    ),
  ]);
  return { id, butir, sasaran };
}

/** The plan of whoever leads `unit`, as a JPT writes it: his post is the one that leads. */
export const skpKepala = async (cast: Cast, who: Person, unit: string, skp: string) =>
  cast.d1
    .prepare(
      "UPDATE skp SET pegawai = ?1, penempatan = ?2, unit = ?3, kelompok = 'jpt-unit-mandiri' WHERE id = ?4",
    )
    .bind(who.id, who.penempatan, unit, skp)
    .run();
