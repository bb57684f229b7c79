import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { Sheet, SignatureBlock, Struck } from "../../web/ui/formulir.tsx";
import { Qr } from "../../web/ui/qr.tsx";
import {
  barisOrang,
  CATATAN_D,
  penandaTangan,
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

/** Format D.1.1, and D.1.2 which differs only in who signs on the right (forms.md). */
export const FormulirD = ({ isi, diterimaPada, alamat, label }: Props) => {
  const kanan = penandaTangan(isi);
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
          <tr class="kelompok">
            <th class="no" rowspan={2} scope="rowgroup">
              5.
            </th>
            <th colspan={2}>CATATAN/REKOMENDASI</th>
          </tr>
          <tr>
            <td colspan={2} class="pre">
              {isi.catatan || "-"}
            </td>
          </tr>
        </tbody>
      </table>
      <div class="penutup">
        <SignatureBlock
          signers={[
            {
              role: "7. Pegawai yang Dinilai",
              placeAndDate: diterimaPada === null ? undefined : tempatTanggal(isi, diterimaPada),
              name: isi.pegawai.nama,
              nip: isi.pegawai.nomor ?? undefined,
              mark: diterimaPada !== null && tandaElektronik("Diterima", diterimaPada, isi.instansi.zona),
            },
            {
              role: kanan.peran,
              placeAndDate: tempatTanggal(isi, isi.ditandatangani.pada),
              name: kanan.orang?.nama ?? "-",
              nip: kanan.orang?.nomor ?? undefined,
              mark: tandaElektronik("Ditandatangani", isi.ditandatangani.pada, isi.instansi.zona),
            },
          ]}
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
