import type { Identitas } from "../../data/agency/identitas.ts";
import type { NilaiKompetensi } from "../../domain/kompetensi.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { barisPihak, tandaElektronik, tempatTanggal } from "../../web/formulir/kepala.ts";
import { LembarBina } from "../../web/formulir/lembar-html.tsx";
import { Identity, type Party, type Signer } from "../../web/ui/formulir.tsx";
import { KepalaFormulir } from "../../web/ui/formulir-kepala.tsx";
import { Nip } from "../../web/ui/nip.tsx";
import {
  type Beku,
  lembarBimbingan,
  lembarKompetensi,
  lembarUmpanBalik,
  PERAN_PEMBIMBING,
  type Pihak3,
} from "./lembar.ts";
import { bekuOf, type Loaded } from "./load.ts";

export const KONSEP = "KONSEP";

/** What is printed: what both signed, else what stands there now. */
export const cetakan = (l: Loaded): Beku & { readonly konsep: boolean } =>
  l.versi && l.b.keadaan === "disepakati"
    ? { ...(JSON.parse(l.versi.isi) as Beku), konsep: false }
    : { ...bekuOf(l, { pegawai: l.b.pegawaiPada, pembimbing: l.b.pembimbingPada }), konsep: true };

/** B.1.6 and B.1.7. */
export const SheetBimbingan = ({ l, zona }: { readonly l: Loaded; readonly zona: Zona }) => {
  const b = cetakan(l);
  const lembar = lembarBimbingan(l.b.jenis, b);
  return (
    <LembarBina
      lembar={lembar}
      label={lembar.judul.join(" ").replaceAll("*", "")}
      tanda={b.konsep ? KONSEP : undefined}
      kepala={
        <KepalaFormulir
          instansi={b.instansi}
          dari={b.dari}
          sampai={b.sampai}
          pegawai={b.pihak.pegawai}
          penilai={b.pihak.penilai}
        />
      }
      penanda={[
        penanda("Pegawai yang Dinilai", b.pihak.pegawai, b.pegawaiPada, zona, ""),
        penanda(PERAN_PEMBIMBING, b.pihak.pembimbing, b.pembimbingPada, zona, b.kota),
      ]}
    />
  );
};

type Kertas = { readonly pihak: Pihak3; readonly kota: string };

/** B.1.8: the head without agency and period (forms.md). */
export const SheetUmpanBalik = ({ l, zona }: { readonly l: Loaded; readonly zona: Zona }) => {
  if (!l.umpanBalik) return null;
  const { pihak, kota } = JSON.parse(l.umpanBalik.pihak) as Kertas;
  const lembar = lembarUmpanBalik(JSON.parse(l.umpanBalik.jawaban) as string[]);
  return (
    <LembarBina
      lembar={lembar}
      label={lembar.judul.join(" ")}
      kepala={<DuaPihak {...pihak} />}
      penanda={[penanda("Pegawai yang Dinilai", pihak.pegawai, l.umpanBalik.dikirimPada, zona, kota)]}
    />
  );
};

export const SheetKompetensi = ({ l, zona }: { readonly l: Loaded; readonly zona: Zona }) => {
  if (!l.kompetensi) return null;
  const { pihak, kota } = JSON.parse(l.kompetensi.pihak) as Kertas;
  const lembar = lembarKompetensi(
    JSON.parse(l.kompetensi.nilai) as NilaiKompetensi[],
    l.kompetensi.rekomendasi,
  );
  return (
    <LembarBina
      lembar={lembar}
      label={lembar.judul.join(" ")}
      kepala={<DuaPihak {...pihak} />}
      penanda={[penanda(PERAN_KOMPETENSI, pihak.pembimbing, l.kompetensi.ditandatanganiPada, zona, kota)]}
    />
  );
};
export const PERAN_KOMPETENSI = "Pimpinan atau Pihak Lain yang Diberikan Penugasan Khusus";

const DuaPihak = ({ pegawai, penilai }: Pihak3) => (
  <Identity
    no="NO"
    left={party("PEGAWAI YANG DINILAI", pegawai)}
    right={party("PEJABAT PENILAI KINERJA", penilai)}
  />
);
const party = (head: string, who: Identitas | undefined): Party => ({
  head,
  rows: barisPihak(who).map(([label, isi], at) => [
    label,
    at === 1 && isi !== "-" ? <Nip value={isi} /> : isi,
  ]),
});

const penanda = (
  role: string,
  who: Identitas | undefined,
  pada: number | null,
  zona: Zona,
  kota: string,
): Signer => ({
  role,
  placeAndDate: kota === "" ? undefined : tempatTanggal(kota, pada, zona),
  name: who?.nama ?? "",
  nip: who?.nomor ?? undefined,
  mark: tandaElektronik(pada, zona),
});
