import { change } from "../../data/agency/statement.ts";
import type { Benih, Orang } from "./benih.ts";
import { insert, type Stage, type Tulisan } from "./tulis.ts";

const JAM = 3_600_000;

/**
 * Somebody who cannot get in: Melati has no e-mail and has asked; the auditor's new telephone waits for a second
 * admin, who is Nur Aini, because Dedi asked.
 */
export const pemulihanStage = (benih: Benih, orang: Orang, now: number): Stage => ({
  nama: "pemulihan",
  isi: () => (benih.code === "kanwil-kencana" ? isi(orang, now) : []),
});

function isi({ id, idPegawai }: Orang, now: number): Tulisan[] {
  const [dedi, nurAini, melati, auditor] = ["P04", "P07", "P14", "P62"].map(idPegawai);
  const permintaan = id("pemulihan", "P62");
  const batas = now + 21 * JAM;
  return [
    change`UPDATE pegawai SET email = NULL WHERE id = ${melati}`,
    change`UPDATE akun SET email_lama = NULL, peringatan = NULL WHERE pegawai = ${melati}`,
    ...insert("pemulihan", [
      {
        id: id("pemulihan", "P14"),
        pegawai: melati ?? "",
        keadaan: "diminta",
        cara: null,
        lepas_faktor: 0,
        catatan: "",
        diminta_oleh: null,
        dibuat_pada: now - 26 * JAM,
        kedaluwarsa_pada: now + 12 * 24 * JAM,
      },
      {
        id: permintaan,
        pegawai: auditor ?? "",
        keadaan: "menunggu-persetujuan",
        cara: "surel",
        lepas_faktor: 1,
        catatan: "Datang ke ruang kepegawaian, kartu pegawai dan KTP cocok; ponsel lama hilang",
        diminta_oleh: dedi ?? "",
        dibuat_pada: now - 3 * JAM,
        kedaluwarsa_pada: batas,
      },
    ]),
    ...insert("pemberitahuan", [
      {
        id: id("kabar pemulihan", "P62"),
        pegawai: nurAini ?? "",
        jenis: "pemulihan-menunggu",
        data: JSON.stringify({ nama: "Galih Purnawirawan", oleh: "Dedi Suranata", batas }),
        tautan: `/pemulihan/permintaan/${permintaan}`,
        dibuat_pada: now - 3 * JAM,
      },
    ]),
  ];
}
