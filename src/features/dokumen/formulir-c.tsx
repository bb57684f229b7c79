import type { DokumenIsi, RhkTercetak, UmpanBalikTercetak } from "../../data/agency/dokumen.ts";
import { aspek, type Istilah, perspektif } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { Distribusi } from "../../web/penilaian/distribusi.tsx";
import { Identity, Sheet, SignatureBlock, Struck } from "../../web/ui/formulir.tsx";
import { InstansiBaris, PeriodeBaris } from "./formulir-d.tsx";
import {
  baris,
  barisOrang,
  catatanC,
  indikatorDari,
  judulC,
  KAPTION_KURVA,
  kolomC,
  pilihan,
  realisasi,
  rhkJpt,
  tandaElektronik,
  tempatTanggal,
  UMPAN_BALIK,
} from "./kata.ts";

type Props = { readonly isi: DokumenIsi; readonly label: string };

/** Format C.1.1, C.1.2 or C.1.3, whichever the SKP calls for; signed by the penilai alone. */
export const FormulirC = ({ isi, label }: Props) => {
  const penanda = isi.jalur === "ambil-alih" ? isi.atasan : isi.penilai;
  const jpt = isi.skp.kelompok === "jpt-unit-mandiri";
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
          rows: barisOrang(isi.penilai).map((r, at) =>
            at === 4 && jpt && isi.formatHasil === "C.1.2" ? (["INSTANSI", isi.instansi.nama] as const) : r,
          ),
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
              role: isi.jalur === "ambil-alih" ? "Atasan Pejabat Penilai Kinerja" : "Pejabat Penilai Kinerja",
              placeAndDate: tempatTanggal(isi, isi.ditandatangani.pada),
              name: penanda?.nama ?? "-",
              nip: penanda?.nomor ?? undefined,
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

/** Headings repeat on every page; numbering runs on from A. UTAMA into B. TAMBAHAN (forms.md 0.4). */
const HasilKerja = ({ isi }: { isi: DokumenIsi }) => {
  const kolom = kolomC[isi.formatHasil as keyof typeof kolomC];
  const utama = isi.rhk.filter((r) => r.jenis === "utama");
  const tambahan = isi.rhk.filter((r) => r.jenis === "tambahan");
  const kualitatif = isi.formatHasil === "C.1.1";
  return (
    <table class="formulir sambung">
      <thead>
        <tr>
          {kolom.map((k, at) => (
            <th colspan={kualitatif && at === 0 ? 2 : undefined}>{k}</th>
          ))}
        </tr>
        {!kualitatif && (
          <tr>
            {kolom.map((_, at) => (
              <th>({at + 1})</th>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        <Kelompok isi={isi} judul="A. UTAMA" rhk={utama} mulai={1} lebar={kualitatif ? 4 : kolom.length} />
        <Kelompok
          isi={isi}
          judul="B. TAMBAHAN"
          rhk={tambahan}
          mulai={utama.length + 1}
          lebar={kualitatif ? 4 : kolom.length}
        />
      </tbody>
    </table>
  );
};

type KelompokProps = {
  isi: DokumenIsi;
  judul: string;
  rhk: readonly RhkTercetak[];
  mulai: number;
  lebar: number;
};
const Kelompok = ({ isi, judul, rhk, mulai, lebar }: KelompokProps) => (
  <>
    <tr class="kelompok">
      <th colspan={lebar}>{judul}</th>
    </tr>
    {rhk.length === 0 && (
      <tr>
        <td colspan={lebar}>-</td>
      </tr>
    )}
    {rhk.map((r, at) =>
      isi.formatHasil === "C.1.1" ? (
        <BarisKualitatif r={r} no={mulai + at} jpt={isi.skp.kelompok === "jpt-unit-mandiri"} />
      ) : (
        <BarisKuantitatif r={r} no={mulai + at} jaJf={isi.formatHasil === "C.1.3"} />
      ),
    )}
  </>
);

const BarisKuantitatif = ({ r, no, jaJf }: { r: RhkTercetak; no: number; jaJf: boolean }) => {
  const indikator = indikatorDari(r);
  const n = indikator.length;
  return (
    <>
      {indikator.map((i, at) => (
        <tr>
          {at === 0 && (
            <>
              <td class="no" rowspan={n}>
                {no}
              </td>
              {jaJf && <td rowspan={n}>{r.rhkPimpinan || "-"}</td>}
              <td rowspan={n}>{jaJf ? r.teks : rhkJpt(r)}</td>
            </>
          )}
          {jaJf && <td>{nama(aspek, i.aspek)}</td>}
          <td>{i.teks}</td>
          <td>{i.target || "-"}</td>
          {!jaJf && <td>{nama(perspektif, i.perspektif)}</td>}
          <td class="pre">{realisasi(i)}</td>
          {at === 0 && (
            <td rowspan={n}>
              <UmpanBalik daftar={r.umpanBalik} />
            </td>
          )}
        </tr>
      ))}
    </>
  );
};

const BarisKualitatif = ({ r, no, jpt }: { r: RhkTercetak; no: number; jpt: boolean }) => (
  <tr>
    <td class="no">{no}</td>
    <td>
      <p>{rhkJpt(r)}</p>
      <p>Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:</p>
      <ul>
        {indikatorDari(r).map((i) => (
          <li>
            {[i.teks, i.target].filter(Boolean).join(", ")}
            {jpt && i.perspektif && ` (Perspektif ${nama(perspektif, i.perspektif)})`}
          </li>
        ))}
      </ul>
    </td>
    <td>
      <ul>
        {indikatorDari(r).map((i) => (
          <li class="pre">{realisasi(i)}</li>
        ))}
      </ul>
    </td>
    <td>
      <UmpanBalik daftar={r.umpanBalik} />
    </td>
  </tr>
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

const UmpanBalik = ({ daftar }: { daftar: readonly UmpanBalikTercetak[] }) => (
  <>{daftar.length === 0 ? "-" : daftar.map((u) => <p class="pre">{baris(u)}</p>)}</>
);

const nama = (tabel: Readonly<Record<string, Istilah>>, nilai: string | null): string =>
  (nilai && tabel[nilai]?.id) || "-";
