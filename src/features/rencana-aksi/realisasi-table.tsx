import type { IndikatorContent } from "../../data/agency/skp.ts";
import { angkaTerbaca } from "../../domain/capaian-indikator.ts";
import { anggota, aspek, perspektif } from "../../domain/istilah.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { capaianIndikatorWords } from "../../i18n/capaian-indikator.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { CapaianLine } from "../../web/penilaian/capaian-indikator.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorText } from "../../web/ui/field.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { FORM, type Isi, nama } from "./forms.ts";
import type { CardProps } from "./rhk-card.tsx";
import { capaianOf, lintasanOf } from "./work.ts";

const empty: Isi = { teks: "", sumber: "", angka: "" };

/** Indicators with their targets beside what came of them, and where the figure stands (B.1.2). */
export const RealisasiTable = (props: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const c = useWords(capaianIndikatorWords);
  const caption = t.realisasiRhk(String(props.at + 1));
  const isi = (i: IndikatorContent) => props.isian.realisasi.get(i.id) ?? empty;
  if (props.edit) return <RealisasiFields {...props} />;
  const said = (text: string) =>
    text ? <span class="pre">{text}</span> : <span class="muted">{t.belumDiisi}</span>;
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { head: t.indikator, cell: (i: IndikatorContent) => <Indikator i={i} />, kind: "row" },
        { head: t.target, cell: (i: IndikatorContent) => <Target {...props} i={i} /> },
        {
          head: t.realisasi,
          cell: (i: IndikatorContent) => (
            <>
              {said(isi(i).teks)}
              <SusulanNote {...props} i={i} />
            </>
          ),
        },
        { head: c.capaian, cell: (i: IndikatorContent) => <Capaian {...props} i={i} isi={isi(i)} /> },
        {
          head: t.sumber,
          cell: (i: IndikatorContent) => isi(i).sumber && <span class="pre">{isi(i).sumber}</span>,
        },
      ]}
      rows={props.rhk.indikator}
    />
  );
};

/** Which way it counts, for whoever looks on; in the sheet itself the button saves what was typed along. */
const Capaian = (props: CardProps & { i: IndikatorContent; isi: Isi }) => {
  const { i, isi, work, edit, bolehArah } = props;
  const t = useWords(capaianIndikatorWords);
  const c = capaianOf(work, i, isi);
  const balik = c.arah === "naik" ? "turun" : "naik";
  return (
    <CapaianLine c={c} id={edit ? i.id : ""} arahOleh={work.arah.find((a) => a.indikator === i.id)?.nama}>
      {edit ? (
        <Button kind="link" compact form={FORM} name="balik" value={`${i.id}:${balik}`}>
          {t.balik[c.arah]}
        </Button>
      ) : (
        bolehArah && (
          <form method="post" action={`${props.here}/arah`}>
            <HiddenFields fields={{ perintah: props.perintah, indikator: i.id, arah: balik }} />
            <Button kind="link" compact about={i.teks}>
              {t.balik[c.arah]}
            </Button>
          </form>
        )
      )}
    </CapaianLine>
  );
};

/** The target of the year, and where it should stand at the end of this period. */
const Target = ({ i, work }: CardProps & { i: IndikatorContent }) => {
  const t = useWords(rencanaAksiWords);
  const antara = lintasanOf(work, i);
  return (
    <>
      {i.target}
      {antara && <p class="small muted">{t.targetAntara(antara)}</p>}
    </>
  );
};

const SusulanNote = ({ i, work, here, zona, mine }: CardProps & { i: IndikatorContent }) => {
  const lang = useLang();
  const t = capaianIndikatorWords[lang];
  const satu = work.susulan.find((s) => s.indikator === i.id && s.keadaan === "menunggu");
  const nyata = work.realisasi.find((r) => r.indikator === i.id);
  const diterima = nyata?.susulan && work.susulan.find((s) => s.id === nyata.susulan);
  const hari = (pada: number) => tanggalPanjang(tanggalPada(pada, zona), lang);
  return (
    <>
      {diterima && (
        <p class="small muted pre hitung">{t.susulan(hari(diterima.diajukanPada), diterima.alasan)}</p>
      )}
      {satu && (
        <p class="small hitung">
          {t.menunggu(hari(satu.diajukanPada), satu.alasan)}{" "}
          <a href={`${here}/susulan`}>{mine ? t.lihat : t.putuskan}</a>
        </p>
      )}
    </>
  );
};

/** A figure that stands in the words: one press puts it beside them. */
const Terbaca = ({ i, isi }: { i: IndikatorContent; isi: Isi }) => {
  const t = useWords(capaianIndikatorWords);
  const angka = isi.angka === "" ? angkaTerbaca(isi.teks, i.target) : null;
  return angka === null ? null : (
    <p class="small hitung" id={`terbaca-${i.id}`}>
      {t.terbaca(angka)}{" "}
      <Button kind="link" compact form={FORM} name="pakai" value={i.id} about={i.teks}>
        {t.pakai}
      </Button>
    </p>
  );
};

/** Against words no figure can be held: there is no field for one. */
const kataSaja = (work: CardProps["work"], i: IndikatorContent): boolean => {
  const c = capaianOf(work, i, undefined);
  return c.jenis === "kata" && c.sebab === "target-kata";
};

const RealisasiFields = (props: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const c = useWords(capaianIndikatorWords);
  const head = (name: string) => `${name}-${props.rhk.id}`;
  return (
    <div class="table-wrap">
      <table class="table grid-table cards realisasi">
        <caption class="sr-only">{t.realisasiRhk(String(props.at + 1))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.indikator}</th>
            <th scope="col">{t.target}</th>
            <th scope="col" id={head("kepala-realisasi")}>
              {t.realisasi}
            </th>
            <th scope="col" id={head("kepala-angka")}>
              {c.angka}
            </th>
            <th scope="col" id={head("kepala-sumber")}>
              {t.sumber}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rhk.indikator.map((i) => {
            const isi = props.isian.realisasi.get(i.id) ?? empty;
            return (
              <tr>
                <th scope="row" class="fixed" id={`indikator-${i.id}`}>
                  <Indikator i={i} />
                </th>
                <td class="fixed" data-label={t.target}>
                  <Target {...props} i={i} />
                </td>
                <td data-label={t.realisasi}>
                  <Cell
                    id={nama.realisasi(i.id)}
                    by={`indikator-${i.id} ${head("kepala-realisasi")}`}
                    value={isi.teks}
                    error={props.said[nama.realisasi(i.id)]}
                  />
                  <Terbaca i={i} isi={isi} />
                  <SusulanNote {...props} i={i} />
                </td>
                <td data-label={c.angka}>
                  {(isi.angka !== "" || !kataSaja(props.work, i)) && (
                    <Cell
                      id={nama.angka(i.id)}
                      by={`indikator-${i.id} ${head("kepala-angka")}`}
                      value={isi.angka}
                      error={props.said[nama.angka(i.id)]}
                    />
                  )}
                  <Capaian {...props} i={i} isi={isi} />
                </td>
                <td data-label={t.sumber}>
                  <Cell
                    id={nama.sumber(i.id)}
                    by={`indikator-${i.id} ${head("kepala-sumber")}`}
                    value={isi.sumber}
                    error={props.said[nama.sumber(i.id)]}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Indikator = ({ i }: { i: IndikatorContent }) => {
  const lang = useLang();
  const kind = anggota(aspek, i.aspek)
    ? aspek[i.aspek][lang]
    : anggota(perspektif, i.perspektif)
      ? perspektif[i.perspektif][lang]
      : null;
  return (
    <>
      {i.teks}
      {kind && <span class="small muted"> ({kind.toLowerCase()})</span>}
    </>
  );
};

type CellProps = { id: string; by: string; value: string; error?: string | undefined };
const Cell = ({ id, by, value, error }: CellProps) => (
  <>
    <textarea
      rows={id.startsWith("angka-") ? 1 : 2}
      id={id}
      name={id}
      form={FORM}
      aria-labelledby={by}
      aria-invalid={error ? "true" : undefined}
      aria-describedby={error ? `${id}-kesalahan` : undefined}
    >
      {value}
    </textarea>
    {error && <ErrorText id={`${id}-kesalahan`}>{error}</ErrorText>}
  </>
);
