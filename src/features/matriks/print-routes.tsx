import { buatanUjiCoba } from "../../domain/siklus.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { skpWords } from "../../i18n/skp.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { lembarPdf } from "../../web/formulir/pdf-lembar.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { lembarDari } from "./lembar.ts";
import { loadAll } from "./load.ts";
import { pdfMatriks } from "./pdf.ts";
import { MatrixSheet } from "./sheet.tsx";

export async function print(c: At<"skp">) {
  const { head, m, teams } = await loadAll(c);
  const t = matriksWords[c.var.lang];
  const here = `${baseOf(c)}/matriks/${m.skp}`;
  return c.render(
    <div class="stack-l">
      <div class="jangan-cetak">
        <PageHead
          overline={t.milik(head.nama, head.jabatan)}
          title={t.title(m.tahun)}
          actions={
            <>
              <LinkButton compact icon="arrow-left" href={here}>
                {t.orangnya.semua}
              </LinkButton>
              <PrintButton>{t.cetakHalaman}</PrintButton>
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
      <MatrixSheet bagian={lembarDari(head, m, teams)} />
    </div>,
    {
      title: t.title(m.tahun),
      paper: "potret",
      breadcrumb: [
        { label: skpWords[c.var.lang].skp, href: `${baseOf(c)}/skp` },
        { label: t.caption, href: here },
        { label: t.cetak },
      ],
    },
  );
}

/** Its instant is that of the last save: the same matrix is the same file. */
export async function printed(c: At<"skp">) {
  const { head, m, teams } = await loadAll(c);
  const { agency } = c.var;
  const dibuat = Math.max(m.diubahPada ?? head.diubahPada, ...teams.map((x) => x.m.diubahPada ?? 0));
  const judul = `Matriks Pembagian Peran dan Hasil ${m.tahun} - ${head.nama}`;
  const definition = lembarPdf({
    judul,
    penulis: agency.nama,
    dibuat,
    kertas: kertasDari(c),
    orientasi: "portrait",
    tanda: buatanUjiCoba(agency, dibuat) ? siklusWords.id.ujiCoba.tanda : "",
    kaki: `${agency.nama} · ${m.tahun}`,
    isi: pdfMatriks(lembarDari(head, m, teams)),
  });
  return jawabPdf(c, definition, `matriks-${m.tahun}`);
}
