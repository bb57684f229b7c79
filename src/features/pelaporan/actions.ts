import { noticeStatement } from "../../data/agency/kabar.ts";
import { kirim, type LaporIsi, type Susunan } from "../../data/agency/pelaporan.ts";
import { type Acting, changedMeanwhile, guardStatement, outcome, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { kirimLaporan, terimaLaporan } from "../../domain/pelaporan.ts";
import type { Result } from "../../domain/result.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import type { LaporanPenuh } from "./queries.ts";

export const faktaKirim = (s: Susunan, zona: Acting["zona"]) => ({
  memimpin: s.head.memimpin === 1,
  tutup: tanggalPada(s.head.tutupPada - 1, zona),
  terkirim: s.terkirim.length,
  isi: s.baris.length + s.kurang.length + s.anak.length,
  berubah: s.berubah.length + s.gugur.length,
});

export async function sendReport(a: Acting, s: Susunan): Promise<Result<unknown>> {
  const may = kirimLaporan(faktaKirim(s, a.zona), a.today);
  if (!may.ok) return may;
  if (a.versi !== s.terkirim.length) return changedMeanwhile;
  const oleh = { id: a.viewer.pegawai, nama: a.viewer.nama };
  return outcome(await kirim(a.db, s, { oleh, now: a.now, zona: a.zona }, a.today, a.perintah));
}

export async function receiveReport(a: Acting, l: LaporanPenuh): Promise<Result<unknown>> {
  const may = terimaLaporan(faktaTerima(l), a.viewer);
  if (!may.ok) return may;
  const isi = JSON.parse(l.isi) as LaporIsi;
  return outcome(
    await write(
      a.db,
      {
        pada: a.now,
        oleh: a.viewer.pegawai,
        tindakan: "pelaporan.terima",
        objek: l.id,
        rincian: { hash: l.hash },
      },
      [
        change`UPDATE pelaporan SET diterima_pada = ${a.now}, diterima_oleh = ${a.viewer.pegawai}
          WHERE id = ${l.id} AND diterima_pada IS NULL`,
        guardStatement(),
        noticeStatement(
          {
            kepada: l.oleh,
            jenis: "pelaporan-diterima",
            data: { unit: isi.unit.nama, ...isi.periode, nama: a.viewer.nama },
            tautan: `/pelaporan/laporan/${l.id}`,
          },
          a.now,
        ),
      ],
      a.perintah,
    ),
  );
}

export const faktaTerima = (l: LaporanPenuh) => ({
  penerima: l.penerima === 1,
  kePyb: l.induk === null,
  oleh: l.oleh,
  diterima: l.diterimaPada !== null,
});
