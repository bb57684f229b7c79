import { newId } from "../../src/data/ids.ts";
import type { Cast } from "./cast.ts";

/** Rows of calendars, groups and extensions as their steps would make them. Always about the cast's own unit or people. */
export async function hariKhususUji(cast: Cast, dari = "2026-12-21", sampai = "2026-12-31"): Promise<string> {
  const id = newId(0);
  await cast.d1
    .prepare(
      "INSERT INTO hari_khusus (id, unit, dari, sampai, jenis, keterangan, pada) VALUES (?1, ?2, ?3, ?4, 'libur', 'Libur semester', 0)",
    )
    .bind(id, cast.unit.bidang, dari, sampai)
    .run();
  return id;
}

export async function cutiUji(
  cast: Cast,
  pegawai: string,
  dari: string,
  sampai: string,
  jenis = "cuti-tahunan",
) {
  const id = newId(0);
  await cast.d1
    .prepare(
      "INSERT INTO ketidakhadiran (id, pegawai, jenis, dari, sampai, pada) VALUES (?1, ?2, ?3, ?4, ?5, 0)",
    )
    .bind(id, pegawai, jenis, dari, sampai)
    .run();
  return id;
}

type Window = {
  readonly periode: string;
  readonly tahap: string;
  readonly buka: number;
  readonly tutup: number;
};
export async function kelompokUji(
  cast: Cast,
  windows: readonly Window[] = [],
  ritme: string | null = null,
): Promise<string> {
  const id = newId(0);
  await cast.d1.batch([
    cast.d1
      .prepare(
        "INSERT INTO kelompok_periode (id, nama, urut, unit, ritme, dari) VALUES (?1, 'Kelompok ' || ?1, 10, ?2, ?3, '2020-01-01')",
      )
      .bind(id, cast.unit.bidang, ritme),
    cast.d1.prepare("UPDATE skp SET kelompok_periode = ?1 WHERE unit = ?2").bind(id, cast.unit.bidang),
    ...windows.map((w) =>
      cast.d1
        .prepare(
          "INSERT INTO jendela_kelompok (id, kelompok, periode, tahap, buka_pada, tutup_pada, keadaan) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'buka')",
        )
        .bind(newId(0), id, w.periode, w.tahap, w.buka, w.tutup),
    ),
  ]);
  return id;
}

type For = { readonly pegawai?: string; readonly unit?: string };
export async function perpanjanganUji(
  cast: Cast,
  siapa: For,
  periode: string,
  tahap: string,
  sampai: number,
): Promise<string> {
  const id = newId(0);
  await cast.d1
    .prepare(
      `INSERT INTO perpanjangan (id, periode, tahap, pegawai, unit, sampai_pada, sampai_semula_pada, alasan, oleh, pada)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 'Sakit', ?7, 0)`,
    )
    .bind(id, periode, tahap, siapa.pegawai ?? null, siapa.unit ?? null, sampai, cast.citra.id)
    .run();
  return id;
}
