import type { DokumenIsi, RhkTercetak, UmpanBalikTercetak } from "../../data/agency/dokumen-isi.ts";
import { aspek, perspektif } from "../../domain/istilah.ts";
import { baris, indikatorDari, kolomC, nama, realisasi, rhkJpt } from "./kata.ts";

/** Headings repeat on every page; numbering runs on from A. UTAMA into B. TAMBAHAN (forms.md 0.4). */
export const HasilKerja = ({ isi }: { isi: DokumenIsi }) => {
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

export const UmpanBalik = ({ daftar }: { daftar: readonly UmpanBalikTercetak[] }) => (
  <>{daftar.length === 0 ? "-" : daftar.map((u) => <p class="pre">{baris(u)}</p>)}</>
);
