import type { ProgresRow } from "../../data/agency/progres.ts";
import type { FaktaProgres } from "../../domain/progres.ts";
import { tulisTanggal } from "./baca.ts";
import { buktiDari } from "./parts.tsx";
import { EKINERJA, type KolomBerkas } from "./tata-letak.ts";

export const EKSPOR_TERBANYAK = 6000;

/** Lines in the neighbour's layout, its heading first; every cell is text. `alamat`: where a file of ours is read. */
export function* barisEkspor(
  baris: readonly ProgresRow[],
  fakta: Pick<FaktaProgres, "rencana">,
  alamat: (bukti: string) => string,
): Generator<readonly string[]> {
  yield EKINERJA.kolom.map(([, judul]) => judul);
  const rhk = new Map(fakta.rencana.flatMap((r) => r.rhk.map((h) => [h.id, h.teks] as const)));
  for (const g of baris) {
    const sel: Readonly<Record<KolomBerkas, string>> = {
      hasil: g.teksRencanaAksi ?? (g.rhk && rhk.get(g.rhk)) ?? "",
      tanggal: tulisTanggal(g.tanggal),
      mulai: g.mulai ?? "",
      selesai: g.selesai ?? "",
      waktu: "",
      kegiatan: g.kegiatan,
      sumber: "Selaras",
      jumlah: g.jumlah === null ? "" : String(g.jumlah),
      satuan: g.satuan,
      bukti: buktiDari(g)
        .map((b) => b.alamat ?? alamat(b.id))
        .join(" "),
    };
    yield EKINERJA.kolom.map(([kolom]) => sel[kolom]);
  }
}
