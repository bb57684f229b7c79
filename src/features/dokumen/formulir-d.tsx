import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { Sheet, SignatureBlock, Struck } from "../../web/ui/formulir.tsx";
import { Qr } from "../../web/ui/qr.tsx";
import {
  barisOrang,
  blokKeberatan,
  CATATAN_D,
  penandaD,
  periodeBulan,
  periodePenilaian,
  pilihan,
  pilihanPeriode,
  TRIWULAN,
  tandaElektronik,
  tempatTanggal,
} from "./kata.ts";

type Props = {
  readonly isi: DokumenIsi;
  readonly diterimaPada: number | null;
  readonly alamat: string;
  readonly label: string;
};

/** Format D.1.1, D.1.2 which differs only in who signs on the right, and D.1.3 with its three blocks more (forms.md). */
export const FormulirD = ({ isi, diterimaPada, alamat, label }: Props) => {
  return (
    <Sheet paper="potret" label={label}>
      <p class="lambang">{isi.instansi.nama}</p>
      <h2>DOKUMEN EVALUASI KINERJA PEGAWAI</h2>
      <PeriodeBaris isi={isi} bintang="*" pilih="**" />
      <InstansiBaris isi={isi} />
      <table class="formulir sempit">
        <tbody>
          <Blok no="1." judul="PEGAWAI YANG DINILAI" baris={barisOrang(isi.pegawai)} />
          <Blok no="2." judul="PEJABAT PENILAI KINERJA" baris={barisOrang(isi.penilai)} />
          <Blok no="3." judul="ATASAN PEJABAT PENILAI KINERJA" baris={barisOrang(isi.atasan)} />
          <Blok
            no="4."
            judul="EVALUASI KINERJA"
            baris={[
              ["CAPAIAN KINERJA ORGANISASI", pilihan.capaian.satu(isi)],
              ["PREDIKAT KINERJA PEGAWAI", pilihan.predikat.satu(isi)],
            ]}
          />
          <BlokTeks no="5." judul="CATATAN/REKOMENDASI" teks={isi.catatan || "-"} />
          {blokKeberatan(isi).map((b) => (
            <BlokTeks {...b} />
          ))}
        </tbody>
      </table>
      <div class="penutup">
        <SignatureBlock
          signers={penandaD(isi, diterimaPada).map(({ peran, orang, pada, kata }) => ({
            role: peran,
            placeAndDate: pada === null ? undefined : tempatTanggal(isi, pada),
            name: orang?.nama ?? "-",
            nip: orang?.nomor ?? undefined,
            mark: pada !== null && tandaElektronik(kata, pada, isi.instansi.zona),
          }))}
        />
        <div class="catatan">
          {CATATAN_D.map((c) => (
            <p>{c}</p>
          ))}
        </div>
        <Keaslian alamat={alamat} />
      </div>
    </Sheet>
  );
};

export const PeriodeBaris = (props: { isi: DokumenIsi; bintang: string; pilih: string }) => {
  const { periode } = props.isi;
  const satu = pilihanPeriode(periode);
  return (
    <p class="periode">
      PERIODE{props.bintang}:{" "}
      {satu === null ? (
        periodeBulan(periode)
      ) : (
        <>
          TRIWULAN <Struck options={TRIWULAN} chosen={satu} />
          {props.pilih}
        </>
      )}
    </p>
  );
};

export const InstansiBaris = ({ isi }: { isi: DokumenIsi }) => (
  <div class="formulir-baris">
    <span>{isi.instansi.nama.toUpperCase()}</span>
    <span>PERIODE PENILAIAN: {periodePenilaian(isi)}</span>
  </div>
);

const Blok = (props: { no: string; judul: string; baris: readonly (readonly [string, string])[] }) => (
  <>
    <tr class="kelompok">
      <th class="no" rowspan={props.baris.length + 1} scope="rowgroup">
        {props.no}
      </th>
      <th colspan={2}>{props.judul}</th>
    </tr>
    {props.baris.map(([label, nilai]) => (
      <tr>
        <td class="label">{label}</td>
        <td>: {nilai}</td>
      </tr>
    ))}
  </>
);

const BlokTeks = (props: { no: string; judul: string; teks: string }) => (
  <>
    <tr class="kelompok">
      <th class="no" rowspan={2} scope="rowgroup">
        {props.no}
      </th>
      <th colspan={2}>{props.judul}</th>
    </tr>
    <tr>
      <td colspan={2} class="pre">
        {props.teks}
      </td>
    </tr>
  </>
);

/** Not part of the Format: stands under it, and says what it is not. */
const Keaslian = ({ alamat }: { alamat: string }) => (
  <div class="keaslian">
    <Qr text={alamat} label={`Kode QR halaman keaslian: ${alamat}`} />
    <p>
      Periksa keaslian dokumen ini di <span class="alamat">{alamat}</span>
      <br />
      Kode QR ini bukan tanda tangan elektronik tersertifikasi.
    </p>
  </div>
);
