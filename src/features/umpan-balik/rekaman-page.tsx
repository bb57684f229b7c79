import type { Identitas } from "../../data/agency/identitas.ts";
import type { PeriodeSkp, Realisasi, UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import type { SkpContent, SkpHead } from "../../data/agency/skp.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { PdfLinks } from "../../web/formulir/pdf-links.tsx";
import { PrintButton } from "../../web/ui/button.tsx";
import { Sheet, SignatureBlock } from "../../web/ui/formulir.tsx";
import { BarisPeriode, KepalaFormulir } from "../../web/ui/formulir-kepala.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { RekamanHasil } from "./rekaman-hasil.tsx";
import { RekamanPerilaku } from "./rekaman-perilaku.tsx";

export type Rekaman = {
  readonly head: SkpHead;
  readonly content: SkpContent;
  readonly periode: PeriodeSkp;
  readonly realisasi: readonly Realisasi[];
  /** Of this period only. */
  readonly items: readonly UmpanBalik[];
  readonly instansi: string;
  readonly kota: string;
  readonly pegawai: Identitas | undefined;
  readonly penilai: Identitas | undefined;
};

/** Formats B.1.3, B.1.4 and B.1.5 (hlm. 71-77): one of the three, by group and approach. Always Indonesian. */
export const RekamanPage = (props: Rekaman & { readonly pdf: string }) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  const { head, periode, pegawai, penilai } = props;
  const kuantitatif = head.pendekatan === "kuantitatif";
  const jpt = head.kelompok === "jpt-unit-mandiri";
  return (
    <div class="stack-l">
      <div class="jangan-cetak">
        <PageHead
          overline={head.nama}
          title={t.formulir(namaPeriode({ ...periode, tahun: head.tahun }, lang))}
          actions={
            <>
              <PdfLinks href={props.pdf} />
              <PrintButton>{t.cetak}</PrintButton>
            </>
          }
        />
      </div>
      <Sheet paper="lanskap" label="Rekaman informasi umpan balik berkelanjutan">
        <h2>
          Rekaman informasi umpan balik berkelanjutan
          <br />
          Pendekatan hasil kerja {head.pendekatan}
          {kuantitatif && (
            <>
              <br />
              {jpt
                ? "Bagi pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"
                : "Bagi pejabat administrasi dan pejabat fungsional"}
            </>
          )}
        </h2>
        <BarisPeriode {...periode} tahun={head.tahun} />
        <KepalaFormulir
          {...props}
          dari={head.dari}
          sampai={head.sampai}
          {...(kuantitatif && jpt
            ? { nipPenilai: "NIP (*opsional)", barisLima: ["INSTANSI", props.instansi] as const }
            : {})}
        />
        <RekamanHasil {...props} />
        <RekamanPerilaku {...props} />
        <div class="penutup">
          <SignatureBlock
            signers={[
              { role: "Pegawai yang Dinilai", name: pegawai?.nama ?? "", nip: pegawai?.nomor ?? undefined },
              {
                placeAndDate: [props.kota, ".........................."].filter(Boolean).join(", "),
                role: "Pejabat Penilai Kinerja",
                name: penilai?.nama ?? "",
                nip: penilai?.nomor ?? undefined,
              },
            ]}
          />
          <p class="catatan">
            *pilih salah satu (periode disesuaikan dengan periode evaluasi siklus pendek yang ditetapkan
            Instansi Pemerintah)
          </p>
        </div>
      </Sheet>
    </div>
  );
};
