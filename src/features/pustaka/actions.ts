import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import {
  type Acting,
  guardStatement,
  outcome,
  type Recorded,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { SALIN_REKAN } from "../../data/agency/salin.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { kunciJabatan, type LangkahPustaka, langkahPustaka } from "../../domain/pustaka.ts";
import type { Result } from "../../domain/result.ts";
import type { Entry } from "./grid-rows.ts";
import type { EntryRow } from "./queries.ts";

/** Many at once, whatever their jabatan: in use from now on, or proposals of whoever may only propose. */
export async function addEntries(
  db: AgencyDb,
  entries: readonly Entry[],
  keadaan: "aktif" | "usulan",
  who: Who,
): Promise<Result<Recorded>> {
  const made = entries.map((e) => ({ ...e, id: newId(who.now) }));
  const first = made[0];
  const isi = JSON.stringify(made);
  const recorded = await write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: keadaan === "usulan" ? "pustaka.usul" : "pustaka.tambah",
      objek: first?.id ?? "",
      rincian: { jumlah: made.length, jabatan: [...new Set(made.map((e) => e.jabatan))].slice(0, 20) },
    },
    [
      // Nobody put the same in meanwhile.
      change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM json_each(${isi}) e JOIN pustaka p
        ON p.jabatan_kunci = e.value ->> 'kunci' AND p.teks = e.value ->> 'teks' WHERE p.keadaan <> 'arsip')`,
      change`INSERT INTO pustaka (id, jabatan_kunci, jabatan, jenis, pendekatan, teks, isi, keadaan, dibuat_oleh,
          dibuat_pada, diubah_oleh, diubah_pada)
        SELECT value ->> 'id', value ->> 'kunci', value ->> 'jabatan', value ->> 'jenis', value ->> 'pendekatan',
          value ->> 'teks', value ->> 'isi', ${keadaan}, ${who.viewer.pegawai}, ${who.now}, ${who.viewer.pegawai}, ${who.now}
        FROM json_each(${isi})`,
      ...(keadaan === "usulan"
        ? [
            tellAdmins(
              {
                jenis: "pustaka-usulan",
                data: { nama: who.viewer.nama, jumlah: made.length, jabatan: first?.jabatan ?? "" },
                tautan: "/pustaka",
              },
              who.today,
              who.now,
            ),
          ]
        : []),
    ],
    who.perintah,
  );
  return outcome(recorded);
}

export type Baru = Pick<EntryRow, "jabatan" | "jenisJabatan" | "jenis" | "pendekatan" | "teks"> & {
  readonly isi: Entry["isi"];
};
export async function saveEntry(a: Acting, lama: EntryRow, baru: Baru): Promise<Result<Recorded>> {
  const { id, jabatan, teks } = lama;
  return outcome(
    await write(
      a.db,
      {
        ...stamp(a),
        tindakan: "pustaka.ubah",
        objek: id,
        rincian: { sebelum: { jabatan, teks }, sesudah: { jabatan: baru.jabatan, teks: baru.teks } },
      },
      [
        change`UPDATE pustaka SET jabatan = ${baru.jabatan}, jabatan_kunci = ${kunciJabatan(baru.jabatan)},
            jenis_jabatan = ${baru.jenisJabatan}, jenis = ${baru.jenis}, pendekatan = ${baru.pendekatan},
            teks = ${baru.teks}, isi = ${JSON.stringify(baru.isi)}, versi = versi + 1, diubah_oleh = ${a.viewer.pegawai}, diubah_pada = ${a.now}
          WHERE id = ${id} AND versi = ${a.versi}`,
        guardStatement(),
      ],
      a.perintah,
    ),
  );
}

/** Accepted, turned down, archived, restored. Whoever proposed it hears what became of it. */
export async function moveEntry(
  a: Acting,
  lama: EntryRow,
  langkah: LangkahPustaka,
  alasan: string,
): Promise<Result<Recorded>> {
  const { ke } = langkahPustaka[langkah];
  const kabar = {
    jenis: "pustaka-diputus",
    data: { keadaan: ke, teks: lama.teks.slice(0, 200), jabatan: lama.jabatan, alasan: alasan.slice(0, 400) },
    tautan: "/pustaka",
  };
  return outcome(
    await write(
      a.db,
      {
        ...stamp(a),
        tindakan: `pustaka.${langkah}`,
        objek: lama.id,
        rincian: { dari: lama.keadaan, ke, alasan },
      },
      [
        change`UPDATE pustaka SET keadaan = ${ke}, alasan = ${alasan}, versi = versi + 1, diubah_oleh = ${a.viewer.pegawai}, diubah_pada = ${a.now}
          WHERE id = ${lama.id} AND versi = ${a.versi} AND keadaan = ${lama.keadaan}`,
        guardStatement(),
        ...(lama.keadaan === "usulan" && lama.pembuat && lama.pembuat !== a.viewer.pegawai
          ? [noticeStatement({ kepada: lama.pembuat, ...kabar }, a.now)]
          : []),
      ],
      a.perintah,
    ),
  );
}

export const saveRule = (db: AgencyDb, nilai: "ya" | "tidak", who: Who): Promise<Recorded> =>
  write(
    db,
    { ...stamp(who), tindakan: "pustaka.aturan", objek: "instansi", rincian: { kunci: SALIN_REKAN, nilai } },
    [
      change`INSERT INTO aturan (kunci, nilai, dari) VALUES (${SALIN_REKAN}, ${nilai}, ${who.today})
        ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai`,
    ],
    who.perintah,
  );

const stamp = (who: Who) => ({ pada: who.now, oleh: who.viewer.pegawai });
