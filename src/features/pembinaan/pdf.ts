import type { TDocumentDefinitions } from "pdfmake/interfaces";
import type { Identitas } from "../../data/agency/identitas.ts";
import type { NilaiKompetensi } from "../../domain/kompetensi.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { barisPihak, masaPenilaian, tandaElektronik, tempatTanggal } from "../../web/formulir/kepala.ts";
import type { Lembar } from "../../web/formulir/lembar.ts";
import { isiLembarPdf } from "../../web/formulir/lembar-pdf.ts";
import type { Penanda } from "../../web/formulir/pdf-bagian.ts";
import { kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { barisInstansi, identitasPdf, lembarPdf, tandaTanganPdf } from "../../web/formulir/pdf-lembar.ts";
import type { At } from "../../web/params.ts";
import { NotThere } from "../../web/stops.ts";
import {
  lembarBimbingan,
  lembarKompetensi,
  lembarUmpanBalik,
  PERAN_PEMBIMBING,
  type Pihak3,
} from "./lembar.ts";
import type { Loaded } from "./load.ts";
import { cetakan, KONSEP, PERAN_KOMPETENSI } from "./sheets.tsx";

type C = At<"id">;

/** B.1.6 or B.1.7: what was signed, else the draft and marked so. */
export function pdfBimbingan(c: C, l: Loaded): TDocumentDefinitions {
  const b = cetakan(l);
  const { zona } = c.var.agency;
  const dibuat = b.konsep ? l.head.diubahPada : (l.versi?.disepakatiPada ?? l.head.diubahPada);
  return kertas(c, l, lembarBimbingan(l.b.jenis, b), {
    dibuat,
    konsep: b.konsep,
    kaki: b.konsep || !l.versi ? "" : `Versi ${l.versi.nomor} · ${l.versi.hash.slice(0, 16)}`,
    instansi: barisInstansi(b.instansi, masaPenilaian(b.dari, b.sampai), true),
    pihak: b.pihak,
    penanda: [
      penanda("Pegawai yang Dinilai", b.pihak.pegawai, b.pegawaiPada, "", zona),
      penanda(PERAN_PEMBIMBING, b.pihak.pembimbing, b.pembimbingPada, b.kota, zona),
    ],
  });
}

type Frozen = { readonly pihak: Pihak3; readonly kota: string };

export function pdfUmpanBalik(c: C, l: Loaded): TDocumentDefinitions {
  const u = l.umpanBalik;
  if (!u) throw new NotThere();
  const { pihak, kota } = JSON.parse(u.pihak) as Frozen;
  return kertas(c, l, lembarUmpanBalik(JSON.parse(u.jawaban) as string[]), {
    dibuat: u.dikirimPada,
    pihak,
    penanda: [null, penanda("Pegawai yang Dinilai", pihak.pegawai, u.dikirimPada, kota, c.var.agency.zona)],
  });
}

export function pdfKompetensi(c: C, l: Loaded): TDocumentDefinitions {
  const k = l.kompetensi;
  if (!k) throw new NotThere();
  const { pihak, kota } = JSON.parse(k.pihak) as Frozen;
  return kertas(c, l, lembarKompetensi(JSON.parse(k.nilai) as NilaiKompetensi[], k.rekomendasi), {
    dibuat: k.ditandatanganiPada,
    pihak,
    penanda: [
      null,
      penanda(PERAN_KOMPETENSI, pihak.pembimbing, k.ditandatanganiPada, kota, c.var.agency.zona),
    ],
  });
}

function kertas(
  c: C,
  l: Loaded,
  lembar: Lembar,
  p: {
    readonly dibuat: number;
    readonly konsep?: boolean;
    readonly kaki?: string;
    readonly instansi?: ReturnType<typeof barisInstansi>;
    readonly pihak: Pihak3;
    readonly penanda: readonly (Penanda | null)[];
  },
): TDocumentDefinitions {
  const { agency } = c.var;
  const kosong: Penanda = { tempatTanggal: "", peran: "", tanda: "", nama: "", nip: "" };
  const uji = buatanUjiCoba(agency, p.dibuat) ? siklusWords.id.ujiCoba.tanda : "";
  return lembarPdf({
    judul: `${lembar.judul.join(" ").replaceAll("*", "")} - ${l.head.nama}`,
    penulis: agency.nama,
    dibuat: p.dibuat,
    kertas: kertasDari(c),
    orientasi: "portrait",
    tanda: [p.konsep ? KONSEP : "", uji].filter(Boolean).join(" · "),
    kaki: [agency.code.toUpperCase(), p.kaki].filter(Boolean).join(" · "),
    isi: isiLembarPdf(
      lembar,
      [
        ...(p.instansi ? [p.instansi] : []),
        identitasPdf(barisPihak(p.pihak.pegawai), barisPihak(p.pihak.penilai)),
      ],
      tandaTanganPdf(p.penanda.map((x) => x ?? kosong)),
    ),
  });
}

const penanda = (
  peran: string,
  who: Identitas | undefined,
  pada: number | null,
  kota: string,
  zona: C["var"]["agency"]["zona"],
): Penanda => ({
  tempatTanggal: kota === "" ? "" : tempatTanggal(kota, pada, zona),
  peran,
  tanda: tandaElektronik(pada, zona),
  nama: who?.nama ?? "",
  nip: who?.nomor ?? "",
});
