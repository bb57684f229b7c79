import { change, rows } from "../agency/statement.ts";
import { type DirectoryBinding, directoryBatch } from "./database.ts";

/** Counted by the agency's own night: numbers, no person and no content. */
export type AngkaInstansi = {
  readonly pegawai: number;
  readonly akun: number;
  readonly kegiatanPada: number | null;
  readonly suratMenunggu: number;
  readonly suratGagal: number;
  readonly bukti: number;
  readonly buktiByte: number;
  readonly d1Byte: number;
};

export const lastCount = async (env: DirectoryBinding, agency: string): Promise<number> => {
  const [[row]] = await directoryBatch(env, [
    rows<{ pada: number }>`SELECT dihitung_pada AS pada FROM angka_instansi WHERE agency = ${agency}`,
  ]);
  return row?.pada ?? 0;
};

export const keepCount = (env: DirectoryBinding, agency: string, a: AngkaInstansi, now: number) =>
  directoryBatch(env, [
    change`INSERT INTO angka_instansi (agency, pegawai, akun, kegiatan_pada, surat_menunggu, surat_gagal, bukti, bukti_byte,
        d1_byte, dihitung_pada)
      SELECT id, ${a.pegawai}, ${a.akun}, ${a.kegiatanPada}, ${a.suratMenunggu}, ${a.suratGagal}, ${a.bukti},
        ${a.buktiByte}, ${a.d1Byte}, ${now} FROM agency WHERE id = ${agency}
      ON CONFLICT (agency) DO UPDATE SET pegawai = excluded.pegawai, akun = excluded.akun,
        kegiatan_pada = excluded.kegiatan_pada, surat_menunggu = excluded.surat_menunggu,
        surat_gagal = excluded.surat_gagal, bukti = excluded.bukti, bukti_byte = excluded.bukti_byte,
        d1_byte = excluded.d1_byte, dihitung_pada = excluded.dihitung_pada`,
  ]);
