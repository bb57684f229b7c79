import type { AgencyDb } from "../../data/agency/database.ts";
import {
  dropFactorsStatements,
  replaceCodesStatements,
  useTotpStatements,
} from "../../data/agency/faktor.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { forgetFailuresStatement } from "../../data/throttle.ts";
import type { AturanFaktor } from "../../domain/faktor-kedua.ts";

type Apa = "totp-baru" | "totp-lepas" | "kode-baru" | "kunci-baru" | "kunci-lepas";
type Own = Who & { readonly db: AgencyDb; readonly agency: string; readonly pepper: string };

const diri = (who: Who) => who.viewer.pegawai;

/** Every change of how an account is opened is in the trail, and its owner is told. */
const writeOwn = (who: Own, tindakan: string, statements: readonly Statement<unknown>[], apa?: Apa) =>
  write(
    who.db,
    { pada: who.now, oleh: diri(who), tindakan, objek: diri(who) },
    [
      ...statements,
      ...(apa
        ? [
            noticeStatement(
              { kepada: diri(who), jenis: "akun-faktor", data: { apa, pada: who.now }, tautan: "/akun" },
              who.now,
            ),
          ]
        : []),
    ],
    who.perintah,
  );

const whose = (who: Own) => ({ agency: who.agency, pegawai: diri(who), pepper: who.pepper });

/** The code that proves the app is used by it: it cannot be the first one to sign in with. */
export const enrolTotp = async (who: Own, sealed: string, step: number, codes: readonly string[]) =>
  writeOwn(
    who,
    "akun.totp-didaftarkan",
    [
      ...useTotpStatements(diri(who), step),
      change`UPDATE akun SET totp = ${sealed} WHERE pegawai = ${diri(who)}`,
      ...(await replaceCodesStatements(whose(who), codes)),
    ],
    "totp-baru",
  );

/** With the last factor go the codes that stood in for it. */
export const dropTotp = (who: Own, sisa: number): Promise<Recorded> =>
  writeOwn(
    who,
    "akun.totp-dilepas",
    [
      change`UPDATE akun SET totp = NULL WHERE pegawai = ${diri(who)} AND totp IS NOT NULL`,
      guardStatement(),
      ...(sisa === 0 ? dropFactorsStatements(diri(who)) : []),
    ],
    "totp-lepas",
  );

export const replaceCodes = async (who: Own, codes: readonly string[]): Promise<Recorded> =>
  writeOwn(who, "akun.kode-dibuat", await replaceCodesStatements(whose(who), codes), "kode-baru");

type NewKey = {
  readonly nama: string;
  readonly kredensial: string;
  readonly kunciPublik: string;
  readonly hitungan: number;
  readonly transport: readonly string[];
};

export const addKey = (who: Own, k: NewKey, sekali: readonly Statement<unknown>[]): Promise<Recorded> =>
  writeOwn(
    who,
    "akun.kunci-sandi-didaftarkan",
    [
      ...sekali,
      change`INSERT INTO kunci_sandi (id, kredensial, pegawai, nama, kunci_publik, hitungan, transport, dibuat_pada)
        SELECT ${newId(who.now)}, ${k.kredensial}, ${diri(who)}, ${k.nama}, ${k.kunciPublik}, ${k.hitungan},
          ${JSON.stringify(k.transport)}, ${who.now}
        WHERE NOT EXISTS (SELECT 1 FROM kunci_sandi WHERE kredensial = ${k.kredensial})
          AND (SELECT count(*) FROM kunci_sandi WHERE pegawai = ${diri(who)}) < ${MOST_KEYS}`,
      guardStatement(),
    ],
    "kunci-baru",
  );

export const MOST_KEYS = 10;

export const nameKey = (who: Own, id: string, nama: string): Promise<Recorded> =>
  writeOwn(who, "akun.kunci-sandi-dinamai", [
    change`UPDATE kunci_sandi SET nama = ${nama} WHERE id = ${id} AND pegawai = ${diri(who)}`,
    guardStatement(),
  ]);

export const dropKey = (who: Own, id: string, sisa: number): Promise<Recorded> =>
  writeOwn(
    who,
    "akun.kunci-sandi-dilepas",
    [
      change`DELETE FROM kunci_sandi WHERE id = ${id} AND pegawai = ${diri(who)}`,
      guardStatement(),
      ...(sisa === 0 ? dropFactorsStatements(diri(who)) : []),
    ],
    "kunci-lepas",
  );

export const proveSession = (who: Own, sesi: string): Promise<Recorded> =>
  writeOwn(who, "sesi.dibuktikan", [
    change`UPDATE sesi SET dibuktikan_pada = ${who.now} WHERE id = ${sesi} AND pegawai = ${diri(who)}`,
    forgetFailuresStatement(`sandi ${diri(who)}`),
  ]);

export const endOne = (who: Own, id: string): Promise<Recorded> =>
  writeOwn(who, "sesi.diakhiri", [
    change`DELETE FROM sesi WHERE id = ${id} AND pegawai = ${diri(who)}`,
    guardStatement(),
  ]);

/** The epoch moves and only this session moves with it: remembered devices are strangers again, too. */
export const endOthers = (who: Own, sesi: string): Promise<Recorded> =>
  writeOwn(who, "sesi.lain-diakhiri", [
    change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${who.now}) WHERE pegawai = ${diri(who)}`,
    change`UPDATE sesi SET epoch = (SELECT sesi_epoch FROM akun WHERE pegawai = ${diri(who)})
      WHERE id = ${sesi} AND pegawai = ${diri(who)}`,
    change`DELETE FROM sesi WHERE pegawai = ${diri(who)} AND id <> ${sesi}`,
  ]);

/** Read; the second of two is shown next. Whoever says that the new address is right takes it as his. */
export const acknowledge = (who: Own): Promise<Recorded> =>
  writeOwn(who, "akun.peringatan-dibaca", [
    change`UPDATE akun SET
        peringatan = CASE WHEN peringatan = 'pemulihan' AND email_lama IS NOT NULL THEN 'surel' END,
        email_lama = CASE WHEN peringatan = 'surel' THEN NULL ELSE email_lama END
      WHERE pegawai = ${diri(who)}`,
  ]);

export const saveRule = (db: AgencyDb, input: { aturan: AturanFaktor; dasar: string }, who: Who) =>
  write(
    db,
    {
      pada: who.now,
      oleh: diri(who),
      tindakan: "instansi.faktor-kedua",
      objek: "instansi",
      rincian: input,
    },
    [
      change`INSERT INTO aturan (kunci, nilai, dari, dasar)
        VALUES ('masuk.faktor-kedua', ${input.aturan}, ${who.today}, ${input.dasar})
        ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai, dasar = excluded.dasar`,
    ],
    who.perintah,
  );
