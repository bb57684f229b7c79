import type { AgencyDb } from "../../data/agency/database.ts";
import { type Kabar, noticeStatement } from "../../data/agency/kabar.ts";
import type { CalonSkp } from "../../data/agency/pembinaan.ts";
import {
  guardStatement,
  outcome,
  type Recorded,
  record,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { newId, sha256Hex } from "../../data/ids.ts";
import type { NilaiKompetensi } from "../../domain/kompetensi.ts";
import {
  type IsiBimbingan,
  type JenisBimbingan,
  jenisBimbingan,
  type KeadaanBimbingan,
  type LangkahBimbingan,
  type LangkahTindak,
} from "../../domain/pembinaan.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { bekuOf, type Loaded } from "./load.ts";

type Outcome = Promise<Result<Recorded>>;

/** Asked for by the pegawai, or called by the penilai: the penilai leads until he appoints another. */
export async function begin(
  db: AgencyDb,
  id: string,
  skp: CalonSkp,
  form: { readonly jenis: JenisBimbingan; readonly topik: string },
  who: Who,
): Outcome {
  const { viewer, now } = who;
  const lain = viewer.pegawai === skp.pegawai ? skp.penilai : skp.pegawai;
  return outcome(
    await write(
      db,
      {
        pada: now,
        oleh: viewer.pegawai,
        tindakan: "pembinaan.minta",
        objek: id,
        rincian: { jenis: form.jenis },
      },
      [
        change`INSERT INTO pembinaan (id, skp, pegawai, pembimbing, jenis, topik, dibuat_oleh, dibuat_pada, diubah_pada)
          VALUES (${id}, ${skp.id}, ${skp.pegawai}, ${skp.penilai}, ${form.jenis}, ${form.topik}, ${viewer.pegawai}, ${now}, ${now})`,
        noticeStatement(
          {
            kepada: lain,
            jenis: "bimbingan-diminta",
            data: { nama: viewer.nama, jenis: jenisBimbingan[form.jenis].id },
            tautan: `/pembinaan/${id}`,
          },
          now,
        ),
      ],
      who.perintah,
    ),
  );
}

/** What is written: a new text, and nobody has agreed to it yet. */
export async function saveText(
  db: AgencyDb,
  l: Loaded,
  isi: IsiBimbingan,
  revisi: number,
  who: Who,
): Outcome {
  return outcome(
    await write(
      db,
      { ...audit(l, who, "pembinaan.isi"), sekaliDalam: 600_000 },
      [textChanges(l, who, isi, revisi), guardStatement()],
      who.perintah,
    ),
  );
}

const textChanges = (l: Loaded, who: Who, isi: IsiBimbingan, revisi = l.head.revisi) =>
  change`UPDATE pembinaan SET isi = ${JSON.stringify(isi)}, revisi = revisi + 1, pegawai_pada = NULL, pembimbing_pada = NULL,
      diubah_pada = ${who.now}
    WHERE id = ${l.head.id} AND revisi = ${revisi} AND keadaan IN ('draf', 'berlangsung')`;

export type Sesi = {
  readonly tanggal: Tanggal;
  readonly tempat: string;
  readonly materi: string;
  readonly rencanaAksi: string;
  readonly batas: string;
};
/** A line of the journal; what was agreed in it with a day becomes a follow-up of the pegawai. */
export async function addSession(db: AgencyDb, l: Loaded, s: Sesi, who: Who): Outcome {
  const id = newId(who.now);
  const batas = s.batas === "" ? null : s.batas;
  return outcome(
    await write(
      db,
      audit(l, who, "pembinaan.sesi"),
      [
        textChanges(l, who, l.isi),
        guardStatement(),
        change`INSERT INTO sesi_bina (id, pembinaan, tanggal, tempat, materi, rencana_aksi, batas, dicatat_oleh, dicatat_pada)
          VALUES (${id}, ${l.head.id}, ${s.tanggal}, ${s.tempat}, ${s.materi}, ${s.rencanaAksi}, ${batas},
            ${who.viewer.pegawai}, ${who.now})`,
        ...(batas === null
          ? []
          : [tindakStatement(l, { siapa: "pegawai", apa: s.rencanaAksi, batas }, who, id)]),
      ],
      who.perintah,
    ),
  );
}

type Tindak = { readonly siapa: "pegawai" | "pembimbing"; readonly apa: string; readonly batas: Tanggal };
export async function addFollowUp(db: AgencyDb, l: Loaded, t: Tindak, who: Who): Outcome {
  return outcome(
    await write(
      db,
      audit(l, who, "pembinaan.tindak"),
      [textChanges(l, who, l.isi), guardStatement(), tindakStatement(l, t, who, null)],
      who.perintah,
    ),
  );
}
const tindakStatement = (l: Loaded, t: Tindak, who: Who, sesi: string | null) =>
  change`INSERT INTO tindak_lanjut_bina (id, pembinaan, sesi, pegawai, pembimbing, siapa, apa, batas, dibuat_pada)
    VALUES (${newId(who.now)}, ${l.head.id}, ${sesi}, ${l.head.pegawai}, ${l.head.pembimbing}, ${t.siapa}, ${t.apa},
      ${t.batas}, ${who.now})`;

/** Done, confirmed, or not done after all: no version, it goes on after the agreement. */
export async function moveFollowUp(
  db: AgencyDb,
  l: Loaded,
  id: string,
  langkah: LangkahTindak,
  who: Who,
): Outcome {
  const { now } = who;
  const moved =
    langkah === "selesai"
      ? change`UPDATE tindak_lanjut_bina SET selesai_pada = ${now} WHERE id = ${id} AND pembinaan = ${l.head.id} AND selesai_pada IS NULL`
      : langkah === "konfirmasi"
        ? change`UPDATE tindak_lanjut_bina SET dikonfirmasi_pada = ${now} WHERE id = ${id} AND pembinaan = ${l.head.id}
            AND selesai_pada IS NOT NULL AND dikonfirmasi_pada IS NULL`
        : change`UPDATE tindak_lanjut_bina SET selesai_pada = NULL, ditegur_tanggal = NULL WHERE id = ${id}
            AND pembinaan = ${l.head.id} AND selesai_pada IS NOT NULL AND dikonfirmasi_pada IS NULL`;
  return outcome(
    await write(
      db,
      { ...audit(l, who, "pembinaan.tindak"), rincian: { langkah } },
      [moved, guardStatement(), noticeStatement(kabar(l, who, langkah), now)],
      who.perintah,
    ),
  );
}

export type Penunjukan = {
  readonly pembimbing: string;
  readonly surat: string;
  readonly suratTanggal: Tanggal;
};
export type Langkah = {
  readonly langkah: LangkahBimbingan;
  readonly ke: KeadaanBimbingan;
  readonly versi: number;
  readonly revisi?: number;
  readonly alasan?: string;
  readonly tunjuk?: Penunjukan;
};

/** Every step of its states goes through the one writer of decisions. */
export async function step(db: AgencyDb, l: Loaded, s: Langkah, who: Who): Outcome {
  const { head, b } = l;
  const { now, viewer } = who;
  const saya = viewer.pegawai === b.pegawai ? "pegawai" : "pembimbing";
  const setuju = s.langkah === "setuju";
  const pada = {
    pegawai: setuju ? (saya === "pegawai" ? now : b.pegawaiPada) : null,
    pembimbing: setuju ? (saya === "pembimbing" ? now : b.pembimbingPada) : null,
  };
  const tunjuk = s.tunjuk;
  const selesai = setuju && s.ke === "disepakati";
  const beku = selesai ? canonical(bekuOf(l, pada)) : "";
  return outcome(
    await record(
      db,
      {
        objek: head.id,
        versi: s.versi,
        jenis: "pembinaan",
        langkah: s.langkah,
        dari: b.keadaan,
        ke: s.ke,
        oleh: viewer.pegawai,
        alasan: s.alasan ?? "",
        pada: now,
        perintah: who.perintah,
      },
      change`UPDATE pembinaan SET keadaan = ${s.ke}, versi = versi + 1, diubah_pada = ${now},
          pegawai_pada = ${pada.pegawai}, pembimbing_pada = ${pada.pembimbing},
          disepakati_pada = ${selesai ? now : s.langkah === "buka" ? null : head.disepakatiPada},
          pembimbing = ${tunjuk?.pembimbing ?? head.pembimbing},
          penugasan_nomor = ${tunjuk?.surat ?? head.penugasanNomor},
          penugasan_tanggal = ${tunjuk?.suratTanggal ?? head.penugasanTanggal}
        WHERE id = ${head.id} AND versi = ${s.versi} AND keadaan = ${b.keadaan} AND revisi = ${s.revisi ?? head.revisi}`,
      [
        ...(selesai
          ? [
              change`INSERT INTO pembinaan_versi (pembinaan, nomor, isi, hash, disepakati_pada)
                SELECT ${head.id}, coalesce(max(nomor), 0) + 1, ${beku}, ${await sha256Hex(beku)}, ${now}
                FROM pembinaan_versi WHERE pembinaan = ${head.id}`,
            ]
          : []),
        ...(tunjuk
          ? [
              change`UPDATE tindak_lanjut_bina SET pembimbing = ${tunjuk.pembimbing} WHERE pembinaan = ${head.id}
                AND dikonfirmasi_pada IS NULL`,
              noticeStatement({ ...kabar(l, who, "tunjuk"), kepada: tunjuk.pembimbing }, now),
            ]
          : []),
        noticeStatement(kabar(l, who, s.langkah), now),
        ...(selesai && head.penilai !== head.pembimbing
          ? [noticeStatement(formulir(l, who, b.jenis === "coaching" ? "B.1.6" : "B.1.7", head.penilai), now)]
          : []),
      ],
    ),
  );
}

/** B.1.8, to the atasan of the pimpinan. The trail says that it was given, not to whom it speaks of what. */
export async function giveFeedback(
  db: AgencyDb,
  l: Loaded,
  kepada: string,
  jawaban: readonly string[],
  who: Who,
): Outcome {
  return outcome(
    await write(
      db,
      audit(l, who, "pembinaan.umpan-balik"),
      [
        change`INSERT INTO umpan_balik_bimbingan (pembinaan, kepada, jawaban, pihak, dikirim_pada)
          SELECT ${l.head.id}, ${kepada}, ${JSON.stringify(jawaban)}, ${pihakJson(l)}, ${who.now}
          WHERE NOT EXISTS (SELECT 1 FROM umpan_balik_bimbingan WHERE pembinaan = ${l.head.id})`,
        guardStatement(),
        noticeStatement(
          { ...formulir(l, who, "B.1.8", kepada), tautan: `/pembinaan/${l.head.id}/umpan-balik` },
          who.now,
        ),
      ],
      who.perintah,
    ),
  );
}

/** B.1.9, to the pegawai and the penilai. */
export async function evaluate(
  db: AgencyDb,
  l: Loaded,
  nilai: readonly NilaiKompetensi[],
  rekomendasi: string,
  who: Who,
): Outcome {
  const kepada = [l.head.pegawai, ...(l.head.penilai === who.viewer.pegawai ? [] : [l.head.penilai])];
  return outcome(
    await write(
      db,
      audit(l, who, "pembinaan.kompetensi"),
      [
        change`INSERT INTO evaluasi_kompetensi (pembinaan, oleh, nilai, rekomendasi, pihak, ditandatangani_pada)
          SELECT ${l.head.id}, ${who.viewer.pegawai}, ${JSON.stringify(nilai)}, ${rekomendasi}, ${pihakJson(l)}, ${who.now}
          WHERE NOT EXISTS (SELECT 1 FROM evaluasi_kompetensi WHERE pembinaan = ${l.head.id})`,
        guardStatement(),
        ...kepada.map((k) =>
          noticeStatement(
            { ...formulir(l, who, "B.1.9", k), tautan: `/pembinaan/${l.head.id}/kompetensi` },
            who.now,
          ),
        ),
      ],
      who.perintah,
    ),
  );
}

const pihakJson = ({ pihak, instansi }: Loaded) => JSON.stringify({ pihak, kota: instansi.kota });

const audit = (l: Loaded, who: Who, tindakan: string) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek: l.head.id,
});
const kabar = (l: Loaded, who: Who, langkah: string): Kabar => ({
  kepada: who.viewer.pegawai === l.head.pegawai ? l.head.pembimbing : l.head.pegawai,
  jenis: "bimbingan-kabar",
  data: { nama: who.viewer.nama, langkah, jenis: jenisBimbingan[l.b.jenis].id },
  tautan: `/pembinaan/${l.head.id}`,
});
const formulir = (l: Loaded, who: Who, format: string, kepada: string | null): Kabar => ({
  kepada,
  jenis: "bimbingan-formulir",
  data: { format, nama: who.viewer.nama },
  tautan: `/pembinaan/${l.head.id}`,
});
