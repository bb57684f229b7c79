import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { verifikasiWords } from "../../i18n/dokumen.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";

type Jawab = "berlaku" | "diganti" | "dicabut" | "uji-coba" | "tidak-ditemukan";

type Props = {
  readonly jawab?: Jawab;
  readonly pelan?: boolean;
  readonly asal: string;
  readonly isi?: DokumenIsi;
};

/** The answer first, in one word; then just enough to compare with the paper in the hand. */
export const VerifikasiPage = ({ jawab, pelan, asal, isi }: Props) => {
  const lang = useLang();
  const t = verifikasiWords[lang];
  return (
    <div class="narrow stack">
      <PageHead overline={t.title} title={jawab ? t.jawab[jawab] : t.title} />
      {pelan && <Notice kind="warn">{t.pelan}</Notice>}
      {jawab && <Notice kind={jawab === "berlaku" ? "success" : "warn"}>{t.arti[jawab]}</Notice>}
      {isi && (
        <SummaryList
          rows={[
            { label: t.jenis, value: t.jenisIsi },
            { label: t.periode, value: namaPeriode(isi.periode, lang) },
            { label: t.instansi, value: isi.instansi.nama },
            { label: t.terbit, value: tanggalPanjang(isi.ditandatangani.tanggal, lang) },
            {
              label: t.pegawai,
              value: (
                <>
                  {samarkan(isi.pegawai.nama)}
                  <p class="small muted">{t.pegawaiHint}</p>
                </>
              ),
            },
          ]}
        />
      )}
      <p class="small muted">{t.bukanTte}</p>
      <p class="small muted">{t.domain(asal)}</p>
    </div>
  );
};

/** "Budi Santoso" → "B*** S***": enough for who holds the paper, nothing for who does not. */
export const samarkan = (nama: string): string =>
  nama
    .split(/\s+/)
    .filter(Boolean)
    .map((kata) => `${[...kata][0] ?? ""}***`)
    .join(" ");
