import { newId } from "../../src/data/ids.ts";
import type { Cast, Person } from "./cast.ts";
import { NOW } from "./house.ts";
import { type Kerja, skpDitetapkan } from "./kerja.ts";
import { tahunUji } from "./tahun.ts";

export type Catatan = {
  readonly skp: string;
  readonly periode: string;
  readonly path: string;
  readonly kerja: Kerja;
};

/** An agreed plan with so many daily notes of the quarter that runs, three of them about no result. */
export async function catatanUji(cast: Cast, n = 30, who: Person = cast.ayu): Promise<Catatan> {
  const periode = (await tahunUji(cast))(4);
  const kerja = await skpDitetapkan(cast, who);
  await notes(cast, kerja, periode, who, n);
  return { skp: kerja.skp, periode, path: `${cast.base}/periksa/${kerja.skp}/${periode}`, kerja };
}

export async function notes(cast: Cast, kerja: Kerja, periode: string, who: Person, n: number, at = NOW) {
  const list = Array.from({ length: n }, (_, i) => ({
    id: newId(at + i),
    tanggal: `2026-10-${String((i % 28) + 1).padStart(2, "0")}`,
    kegiatan: `Menyelesaikan berkas ke-${i + 1}`,
    rhk: i < 3 ? null : kerja.rhk[i % 2],
  }));
  await cast.d1
    .prepare(
      `INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, rhk, periode, sumber, dibuat_pada, diubah_pada)
       SELECT value ->> 'id', ?1, value ->> 'tanggal', value ->> 'kegiatan', ?2, value ->> 'rhk', ?3, 'harian', ?4, ?4
       FROM json_each(?5)`,
    )
    .bind(who.id, kerja.skp, periode, at, JSON.stringify(list))
    .run();
}

/** Every record on a page with its mark: what a form would send for them. */
export function butirDi(page: {
  querySelectorAll(s: string): { getAttribute(n: string): string | undefined }[];
}): string[] {
  return [
    ...new Set(
      page
        .querySelectorAll("input[type=radio]")
        .map((r) => (r.getAttribute("name") ?? "").replace(/^hasil\./, ""))
        .filter((k) => k !== ""),
    ),
  ];
}
