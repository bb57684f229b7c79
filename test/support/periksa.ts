import { newId, sha256Hex } from "../../src/data/ids.ts";
import { aturanSampel, bungkus, type RekamBernilai, sampel } from "../../src/domain/sampel.ts";
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

/** A finished sample of three notes of this person and period, as if Bagas had drawn it before the signature. */
export async function sampelUji(cast: Cast, skp: string, periode: string, at = NOW): Promise<string> {
  const [id, pemeriksaan, pegawai] = [newId(at), newId(at), cast.ayu.id];
  const progres = [newId(at), newId(at), newId(at)];
  const rekam: RekamBernilai[] = progres.map((objek) => ({ jenis: "progres", objek, rhk: null, risiko: [] }));
  const [benih, aturan, isi] = ["benih-uji-0123456789abcdef", aturanSampel(8), bungkus(rekam)];
  const { d1 } = cast;
  await d1.batch([
    ...progres.map((p) =>
      d1
        .prepare(
          "INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, periode, sumber, dibuat_pada, diubah_pada) VALUES (?1, ?2, '2026-08-03', 'Berkas selesai', ?3, ?4, 'harian', ?5, ?5)",
        )
        .bind(p, pegawai, skp, periode, at),
    ),
    d1
      .prepare(
        "INSERT INTO sampel (id, skp, periode, putaran, pegawai, penilai, benih, aturan, populasi, rekam, populasi_hash, butir, dibuat_pada, selesai_pada) VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, 3, 3, ?8, 3, ?9, ?9)",
      )
      .bind(
        id,
        skp,
        periode,
        pegawai,
        cast.bagas.id,
        benih,
        JSON.stringify(aturan),
        await sha256Hex(isi),
        at,
      ),
    d1.prepare("INSERT INTO sampel_populasi (sampel, isi) VALUES (?1, ?2)").bind(id, isi),
    ...sampel(rekam, benih, aturan).map((r, urut) =>
      d1
        .prepare(
          "INSERT INTO sampel_butir (sampel, urut, jenis, objek, alasan) VALUES (?1, ?2, 'progres', ?3, 'semua')",
        )
        .bind(id, urut + 1, r.objek),
    ),
    d1
      .prepare(
        "INSERT INTO pemeriksaan (id, sampel, jenis, objek, dalam, hasil, catatan, oleh, pada) VALUES (?1, ?2, 'progres', ?3, 1, 'kurang', 'Belum ada angkanya', ?4, ?5)",
      )
      .bind(pemeriksaan, id, progres[0], cast.bagas.id, at),
  ]);
  return id;
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
