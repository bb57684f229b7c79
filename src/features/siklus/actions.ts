import type { AgencyDb } from "../../data/agency/database.ts";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId, sha256Hex } from "../../data/ids.ts";
import { PERJANJIAN_VERSI, teksPerjanjian } from "../../i18n/perjanjian.ts";
import type { AgreementInput, ContactInput, LeaveInput } from "./forms.ts";

const JAM = 3_600_000;
const audit = (
  who: Who,
  tindakan: string,
  rincian: Readonly<Record<string, unknown>>,
  objek = "instansi",
) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek,
  rincian,
});

/** Who spoke for the agency, by which letter, on exactly which text. */
export async function acceptAgreement(db: AgencyDb, input: AgreementInput, who: Who): Promise<Recorded> {
  const hash = await sha256Hex(teksPerjanjian());
  const { nama, jabatan, nip, nomorSurat, tanggal } = input;
  return write(
    db,
    audit(who, "siklus.perjanjian", { versi: PERJANJIAN_VERSI, hash, nama, jabatan, nomorSurat, tanggal }),
    [
      change`INSERT INTO perjanjian (id, versi_teks, hash, nama, jabatan, nip, nomor_surat, tanggal, oleh, pada)
        VALUES (${newId(who.now)}, ${PERJANJIAN_VERSI}, ${hash}, ${nama}, ${jabatan}, ${nip}, ${nomorSurat}, ${tanggal},
          ${who.viewer.pegawai}, ${who.now})`,
    ],
    who.perintah,
  );
}

export const saveContact = (db: AgencyDb, input: ContactInput, who: Who): Promise<Recorded> =>
  write(
    db,
    audit(who, "siklus.kontak", input),
    [
      change`INSERT INTO kontak_pdp (id, nama, jabatan, surel, telepon, oleh, pada)
        VALUES (${newId(who.now)}, ${input.nama}, ${input.jabatan}, ${input.surel}, ${input.telepon ?? ""},
          ${who.viewer.pegawai}, ${who.now})`,
    ],
    who.perintah,
  );

/** Holds for as many as there are today: the next one without penilai asks again. */
export const explainLines = (db: AgencyDb, n: number, alasan: string, who: Who): Promise<Recorded> =>
  write(
    db,
    audit(who, "siklus.penjelasan", { n, alasan }),
    [
      change`INSERT INTO penjelasan_siap (id, n, alasan, oleh, pada)
        VALUES (${newId(who.now)}, ${n}, ${alasan}, ${who.viewer.pegawai}, ${who.now})`,
    ],
    who.perintah,
  );

/** The first of two admins. A second request at the same time meets the index. */
export const askToClose = (db: AgencyDb, alasan: string, who: Who): Promise<Recorded> =>
  write(
    db,
    audit(who, "siklus.minta-tutup", { alasan }),
    [
      change`INSERT INTO permintaan_tutup (id, oleh, alasan, pada)
        VALUES (${newId(who.now)}, ${who.viewer.pegawai}, ${alasan}, ${who.now})`,
      tellAdmins(
        { jenis: "siklus-minta-tutup", data: { nama: who.viewer.nama, alasan }, tautan: "/kelola/siklus" },
        who.today,
        who.now,
      ),
    ],
    who.perintah,
  ).catch((error: unknown) => {
    if (
      String(error).includes("permintaan_tutup_satu") ||
      String((error as Error)?.cause).includes("permintaan_tutup_satu")
    )
      return "berubah" as const;
    throw error;
  });

export const endRequest = (
  id: string,
  bagaimana: "disetujui" | "dibatalkan",
  who: Pick<Who, "viewer" | "now">,
) =>
  change`UPDATE permintaan_tutup SET selesai_pada = ${who.now}, selesai = ${bagaimana}, selesai_oleh = ${who.viewer.pegawai}
    WHERE id = ${id} AND selesai_pada IS NULL`;

export const cancelRequest = (db: AgencyDb, id: string, who: Who): Promise<Recorded> =>
  write(db, audit(who, "siklus.batal-minta-tutup", {}), [endRequest(id, "dibatalkan", who)], who.perintah);

/** For so many hours, and from this moment. */
export const grantSupport = (db: AgencyDb, input: LeaveInput, who: Who): Promise<Recorded> => {
  const id = newId(who.now);
  const sampai = who.now + input.jam * JAM;
  return write(
    db,
    audit(who, "bantuan.izin", { jam: input.jam, alasan: input.alasan, sampai }, id),
    [
      change`INSERT INTO izin_bantuan (id, oleh, alasan, jam, dari_pada, sampai_pada)
        VALUES (${id}, ${who.viewer.pegawai}, ${input.alasan}, ${input.jam}, ${who.now}, ${sampai})`,
      tellAdmins(
        {
          jenis: "bantuan-izin",
          data: { nama: who.viewer.nama, alasan: input.alasan, sampai },
          tautan: "/kelola/bantuan-operator",
        },
        who.today,
        who.now,
      ),
    ],
    who.perintah,
  );
};

/** At once: the session row names the leave, and every page asks for it. */
export const revokeSupport = (db: AgencyDb, id: string, who: Who): Promise<Recorded> =>
  write(
    db,
    audit(who, "bantuan.cabut", {}, id),
    [
      change`UPDATE izin_bantuan SET dicabut_pada = ${who.now}, dicabut_oleh = ${who.viewer.pegawai}
        WHERE id = ${id} AND dicabut_pada IS NULL AND sampai_pada > ${who.now}`,
      change`DELETE FROM sesi WHERE bantuan = ${id}`,
    ],
    who.perintah,
  );

/** What the timetable takes from this chapter. */
export { lanjutkanEkspor } from "./ekspor-bagian.ts";
export { settleLifecycle } from "./steps.ts";
