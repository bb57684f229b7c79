import { tindakLanjut } from "../kencana/tindak-lanjut.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { jam, type SkpBenih } from "./skp.ts";
import { insert, type Stage } from "./tulis.ts";

/** What supervisors did after feedback, and one result that was taken over in the end. */
export const tindakLanjutStage = (benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Stage => ({
  nama: "tindak-lanjut",
  isi: () => {
    if (benih.code !== "kanwil-kencana") return [];
    const rows = tabel(tindakLanjut, ["kode", "rhk", "jenis", "oleh", "tanggal", "catatan"]).flatMap((l) => {
      const s = semua.find(
        (x) =>
          x.kode === l.kode && x.keadaan === "ditetapkan" && x.dari <= l.tanggal && x.sampai >= l.tanggal,
      );
      const rhk = s?.isi?.rhk[Number(l.rhk) - 1] ?? s?.versi[0]?.isi.rhk[Number(l.rhk) - 1];
      const oleh = orang.idPegawai(l.oleh);
      if (!s || !rhk) throw new Error(`tindak lanjut of ${l.kode}: no result ${l.rhk}`);
      const pada = jam(l.tanggal, benih, 10, `${l.kode} ${l.jenis}`);
      const id = idOf(pada, `lanjut ${l.kode} ${l.rhk} ${l.tanggal}`);
      return [
        {
          id,
          skp: s.id,
          rhk: rhk.id,
          teks: rhk.teks,
          jenis: l.jenis,
          catatan: l.catatan,
          tanggal: l.tanggal,
          oleh,
          pada,
        },
      ];
    });
    const ke = new Map<string, number>();
    const riwayat = rows.map((r) => {
      const objek = `${r.skp}/lanjut/${r.rhk}`;
      const versi = (ke.get(objek) ?? 0) + 1;
      ke.set(objek, versi);
      return {
        objek,
        versi,
        jenis: "pelaksanaan",
        langkah: "tindak-lanjut",
        dari: "",
        ke: r.jenis,
        oleh: r.oleh,
        pada: r.pada,
      };
    });
    return [...insert("tindak_lanjut", rows), ...insert("riwayat", riwayat)];
  },
});
