import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { Distribusi } from "../../web/penilaian/distribusi.tsx";
import { Identity, Sheet, SignatureBlock, Struck } from "../../web/ui/formulir.tsx";
import { HasilKerja, UmpanBalik } from "./formulir-c-hasil.tsx";
import { InstansiBaris, PeriodeBaris } from "./formulir-d.tsx";
import {
  barisOrang,
  barisPenilaiC,
  catatanC,
  judulC,
  KAPTION_KURVA,
  penandaC,
  pilihan,
  tandaElektronik,
  tempatTanggal,
  UMPAN_BALIK,
} from "./kata.ts";

type Props = { readonly isi: DokumenIsi; readonly label: string };

/** Format C.1.1, C.1.2 or C.1.3, whichever the SKP calls for; signed by the penilai alone. */
export const FormulirC = ({ isi, label }: Props) => {
  const penanda = penandaC(isi);
  return (
    <Sheet paper="lanskap" label={label}>
      {judulC(isi).map((j) => (
        <h2>{j}</h2>
      ))}
      <PeriodeBaris isi={isi} bintang="***" pilih="*" />
      <InstansiBaris isi={isi} />
      <Identity
        no="NO"
        left={{ head: "PEGAWAI YANG DINILAI", rows: barisOrang(isi.pegawai) }}
        right={{
          head: "PEJABAT PENILAI KINERJA",
          rows: barisPenilaiC(isi),
        }}
      />
      <table class="formulir">
        <tbody>
          <Pilih kepala="CAPAIAN KINERJA ORGANISASI*" apa="capaian" isi={isi} />
          <tr class="kelompok">
            <th>
              <strong>POLA DISTRIBUSI</strong>
            </th>
          </tr>
          <tr>
            <td>
              <div class="kurva">
                <Distribusi capaian={isi.capaian.nilai} kurvaSaja />
              </div>
              <p class="keterangan-kurva">{KAPTION_KURVA(isi)}</p>
            </td>
          </tr>
        </tbody>
      </table>
      <HasilKerja isi={isi} />
      <table class="formulir sambung">
        <tbody>
          <Pilih kepala="RATING HASIL KERJA*" apa="ratingHasil" isi={isi} bintang="**" />
        </tbody>
      </table>
      <PerilakuKerja isi={isi} />
      <div class="penutup">
        <table class="formulir sambung">
          <tbody>
            <Pilih kepala="RATING PERILAKU KERJA*" apa="ratingPerilaku" isi={isi} bintang="**" />
            <Pilih kepala="PREDIKAT KINERJA PEGAWAI*" apa="predikat" isi={isi} />
          </tbody>
        </table>
        <SignatureBlock
          signers={[
            {
              role: penanda.peran,
              placeAndDate: tempatTanggal(isi, isi.ditandatangani.pada),
              name: penanda.orang?.nama ?? "-",
              nip: penanda.orang?.nomor ?? undefined,
              mark: tandaElektronik("Ditandatangani", isi.ditandatangani.pada, isi.instansi.zona),
            },
          ]}
        />
        <div class="catatan">
          {catatanC(isi).map((c) => (
            <p>{c}</p>
          ))}
        </div>
      </div>
    </Sheet>
  );
};

const Pilih = (props: { kepala: string; apa: keyof typeof pilihan; isi: DokumenIsi; bintang?: string }) => (
  <>
    <tr class="kelompok">
      <th>
        <strong>{props.kepala}</strong>
      </th>
    </tr>
    <tr>
      <td>
        <Struck options={pilihan[props.apa].semua} chosen={pilihan[props.apa].satu(props.isi)} />
        {props.bintang}
      </td>
    </tr>
  </>
);

const PerilakuKerja = ({ isi }: { isi: DokumenIsi }) => (
  <table class="formulir sambung">
    <thead>
      <tr>
        <th colspan={3}>PERILAKU KERJA</th>
        <th>{UMPAN_BALIK}</th>
      </tr>
    </thead>
    {isi.perilaku.map((p, at) => (
      <tbody class="nilai">
        <tr>
          <td class="no" rowspan={2}>
            {at + 1}
          </td>
          <td colspan={3}>{perilaku[p.nilai].id}</td>
        </tr>
        <tr>
          <td>
            <ul>
              {perilaku[p.nilai].panduan.map((baris) => (
                <li>{baris}</li>
              ))}
            </ul>
          </td>
          <td class="pre">Ekspektasi Khusus Pimpinan: {p.ekspektasi || "-"}</td>
          <td>
            <UmpanBalik daftar={p.umpanBalik} />
          </td>
        </tr>
      </tbody>
    ))}
  </table>
);
