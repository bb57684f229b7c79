import type { Tanggal } from "../../domain/tanggal.ts";
import type { PeranPemberi } from "../../domain/umpan-balik.ts";
import { newId } from "../ids.ts";
import { noticeStatement } from "./kabar.ts";
import type { Nada } from "./pelaksanaan.ts";
import { guardStatement } from "./riwayat.ts";
import { change } from "./statement.ts";

/** What is said about one thing. `rhk` is '' for a result the giver calls by his own words. */
export type Butir = {
  readonly rhk: string | null;
  readonly nilai: string | null;
  readonly tentang?: string;
  readonly isi: string;
  readonly nada: Nada;
};
export type Pemberian = {
  readonly skp: string;
  readonly untuk: string;
  /** null: somebody from outside. */
  readonly dari: string | null;
  readonly nama: string;
  readonly jabatan: string;
  readonly peran: PeranPemberi;
  readonly bentuk: "berkala" | "insidentil";
  readonly cara: "langsung" | "tidak-langsung";
  readonly tanggal: Tanggal;
  readonly tautan?: string;
  readonly bukti?: string | null;
  readonly permintaan?: string | null;
  readonly butir: readonly Butir[];
  readonly now: number;
};

/** All of it goes into the record (Ps. 17 ayat (3)); the state of the plan, and the line, once more inside the write. */
export function giveStatements(p: Pemberian) {
  const penilai = p.peran.pemberi === "pimpinan" && p.peran.sebutan === "" ? p.dari : null;
  const list = p.butir.map((b) => ({ tentang: "", ...b, id: newId(p.now) }));
  return {
    ids: list.map((b) => b.id),
    statements: [
      change`UPDATE skp SET diubah_pada = diubah_pada WHERE id = ${p.skp} AND keadaan = 'ditetapkan'
        AND pegawai = ${p.untuk} AND pegawai IS NOT ${p.dari} AND (${penilai} IS NULL OR penilai = ${penilai})`,
      guardStatement(),
      change`INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, sebutan, nama_pemberi, jabatan_pemberi, bentuk, cara,
          nada, rhk, nilai, tentang, isi, tanggal, tautan, bukti, permintaan, dibuat_pada)
        SELECT value->>'id', ${p.skp}, ${p.untuk}, ${p.dari}, ${p.peran.pemberi}, ${p.peran.sebutan}, ${p.nama}, ${p.jabatan},
          ${p.bentuk}, ${p.cara}, value->>'nada', value->>'rhk', value->>'nilai', value->>'tentang', value->>'isi',
          ${p.tanggal}, ${p.tautan ?? ""}, ${p.bukti ?? null}, ${p.permintaan ?? null}, ${p.now}
        FROM json_each(${JSON.stringify(list)})`,
      noticeStatement(
        {
          kepada: p.untuk,
          jenis: "umpan-balik",
          data: { nama: p.nama, jumlah: list.length },
          tautan: `/umpan-balik/${p.skp}`,
        },
        p.now,
      ),
    ],
  } as const;
}
