import type { Identitas } from "../../data/agency/identitas.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { konselingWords } from "../../i18n/konseling.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { barisPihak, tandaElektronik, tempatTanggal } from "../../web/formulir/kepala.ts";
import { LembarBina } from "../../web/formulir/lembar-html.tsx";
import { isiLembarPdf } from "../../web/formulir/lembar-pdf.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { identitasPdf, lembarPdf, tandaTanganPdf } from "../../web/formulir/pdf-lembar.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { NotThere } from "../../web/stops.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { Identity, type Party } from "../../web/ui/formulir.tsx";
import { Nip } from "../../web/ui/nip.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { lembarPerilaku } from "./lembar.ts";
import { load, type PihakBeku } from "./load.ts";

export const RAHASIA = "RAHASIA";
const PERAN = "Pejabat Penilai Kinerja";

/** B.1.10 on the page: for whoever made it and whoever works on it. */
export async function print(c: At<"id">) {
  const { k } = await load(c, "formulir");
  if (k.baca !== 1) throw new NotThere();
  const t = konselingWords[c.var.lang];
  const here = `${baseOf(c)}/konseling/${k.id}`;
  const { pegawai, penilai, kota } = JSON.parse(k.pihak ?? "{}") as PihakBeku;
  const lembar = lembarPerilaku(k);
  return c.render(
    <div class="stack-l">
      <div class="jangan-cetak">
        <PageHead
          overline={t.rahasia}
          title={t.cetak}
          actions={
            <>
              <LinkButton compact icon="arrow-left" href={here}>
                {t.kembali}
              </LinkButton>
              <PrintButton>{pembinaanWords[c.var.lang].cetak}</PrintButton>
              <LinkButton compact icon="download" href={`${here}/pdf`} download>
                PDF A4
              </LinkButton>
              <LinkButton compact icon="download" href={`${here}/pdf?kertas=f4`} download>
                PDF F4
              </LinkButton>
            </>
          }
        />
      </div>
      <LembarBina
        lembar={lembar}
        label={lembar.judul.join(" ")}
        tanda={RAHASIA}
        kepala={
          <Identity
            no="NO"
            left={party("PEGAWAI YANG DINILAI", pegawai)}
            right={party("PEJABAT PENILAI KINERJA", penilai)}
          />
        }
        penanda={[
          {
            role: PERAN,
            placeAndDate: tempatTanggal(kota ?? "", k.dilaporkanPada, c.var.agency.zona),
            name: penilai?.nama ?? k.namaPelapor,
            nip: penilai?.nomor ?? undefined,
            mark: tandaElektronik(k.dilaporkanPada, c.var.agency.zona),
          },
        ]}
      />
    </div>,
    {
      title: t.cetak,
      paper: "potret",
      breadcrumb: [
        { label: t.title, href: `${baseOf(c)}/konseling` },
        { label: t.laporan, href: here },
        { label: t.cetak },
      ],
    },
  );
}

const party = (head: string, who: Identitas | undefined): Party => ({
  head,
  rows: barisPihak(who).map(([label, isi], at) => [
    label,
    at === 1 && isi !== "-" ? <Nip value={isi} /> : isi,
  ]),
});

/** The same as PDF, marked across every page. */
export async function printed(c: At<"id">) {
  const { k } = await load(c, "formulir");
  if (k.baca !== 1) throw new NotThere();
  const { agency } = c.var;
  const { pegawai, penilai, kota } = JSON.parse(k.pihak ?? "{}") as PihakBeku;
  const lembar = lembarPerilaku(k);
  const uji = buatanUjiCoba(agency, k.dilaporkanPada) ? siklusWords.id.ujiCoba.tanda : "";
  const definition = lembarPdf({
    judul: lembar.judul.join(" "),
    penulis: agency.nama,
    dibuat: k.dilaporkanPada,
    kertas: kertasDari(c),
    orientasi: "portrait",
    tanda: [RAHASIA, uji].filter(Boolean).join(" · "),
    kaki: agency.code.toUpperCase(),
    isi: isiLembarPdf(
      lembar,
      [identitasPdf(barisPihak(pegawai), barisPihak(penilai))],
      tandaTanganPdf([
        { tempatTanggal: "", peran: "", tanda: "", nama: "", nip: "" },
        {
          tempatTanggal: tempatTanggal(kota ?? "", k.dilaporkanPada, agency.zona),
          peran: PERAN,
          tanda: tandaElektronik(k.dilaporkanPada, agency.zona),
          nama: penilai?.nama ?? k.namaPelapor,
          nip: penilai?.nomor ?? "",
        },
      ]),
    ),
  });
  return jawabPdf(c, definition, "b110-rahasia");
}
