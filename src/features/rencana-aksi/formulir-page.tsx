import type { Identitas } from "../../data/agency/identitas.ts";
import type { BuktiTerkait, RencanaAksi } from "../../data/agency/pelaksanaan.ts";
import type { RhkContent } from "../../data/agency/skp.ts";
import { capaianRingkas } from "../../i18n/capaian-indikator.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { PdfLinks } from "../../web/formulir/pdf-links.tsx";
import { PrintButton } from "../../web/ui/button.tsx";
import { Sheet, SignatureBlock } from "../../web/ui/formulir.tsx";
import { KepalaFormulir } from "../../web/ui/formulir-kepala.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { capaianOf, type Work } from "./work.ts";

type Props = {
  readonly work: Work;
  readonly instansi: string;
  readonly kota: string;
  readonly pegawai: Identitas | undefined;
  readonly penilai: Identitas | undefined;
  /** Where the same is for the printer. */
  readonly pdf: string;
};

/** Formats B.1.1 and B.1.2 (hlm. 67-68), signed by the pegawai alone. Official forms speak Indonesian. */
export const FormulirPage = (props: Props) => {
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  const { head, periode } = props.work;
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
      <Lembar {...props} judul="Rencana Aksi" />
      <Lembar {...props} judul="Pendokumentasian Kinerja" realisasi />
    </div>
  );
};

const Lembar = (props: Props & { readonly judul: string; readonly realisasi?: boolean }) => {
  const { work, pegawai } = props;
  return (
    <Sheet paper="potret" label={props.judul}>
      <h2>{props.judul}</h2>
      <KepalaFormulir {...props} dari={work.head.dari} sampai={work.head.sampai} />
      <table class="formulir">
        <thead>
          <tr class="kelompok">
            <th colspan={props.realisasi ? 4 : 3}>HASIL KERJA</th>
          </tr>
        </thead>
        <tbody>
          {work.content.rhk.map((rhk, at) => (
            <tr>
              <td class="no">{at + 1}</td>
              <td class="pre">{rhk.teks}</td>
              <td>
                Rencana Aksi:
                <Butir
                  list={rencanaOf(work, rhk).map((a) => (a.target ? `${a.teks} (${a.target})` : a.teks))}
                />
              </td>
              {props.realisasi && (
                <td>
                  Realisasi dan Bukti Dukung:
                  <Butir list={[...realisasiOf(work, rhk), ...buktiOf(work, rhk)]} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="penutup">
        <SignatureBlock
          signers={[
            {
              placeAndDate: [props.kota, ".........................."].filter(Boolean).join(", "),
              role: "Pegawai yang Dinilai",
              name: pegawai?.nama ?? "",
              nip: pegawai?.nomor ?? undefined,
            },
          ]}
        />
      </div>
    </Sheet>
  );
};

const Butir = ({ list }: { list: readonly string[] }) => (
  <ol>
    {list.length === 0 && <li>-</li>}
    {list.map((text, at) => (
      <li class="pre">
        {at + 1}. {text}
      </li>
    ))}
  </ol>
);

export const rencanaOf = (work: Work, rhk: RhkContent): readonly RencanaAksi[] =>
  work.rencana.filter((a) => a.rhk === rhk.id);
export const realisasiOf = (work: Work, rhk: RhkContent): string[] =>
  rhk.indikator.flatMap((i) => {
    const isi = work.realisasi.find((r) => r.indikator === i.id);
    if (!isi) return [];
    const capaian = capaianRingkas(capaianOf(work, i, isi), "id");
    return [
      [
        `${i.teks}: ${isi.teks}`,
        capaian && `capaian ${capaian.replace(" · ", ", ")}`,
        isi.sumber && `berdasarkan ${isi.sumber}`,
      ]
        .filter(Boolean)
        .join(", "),
    ];
  });
export const buktiOf = (work: Work, rhk: RhkContent): string[] => {
  const names = work.bukti.filter((b: BuktiTerkait) => b.rhk === rhk.id).map((b) => b.nama);
  return names.length > 0 ? [`Bukti dukung: ${[...new Set(names)].join("; ")}`] : [];
};
