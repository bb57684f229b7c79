import { dokumenWords } from "../../i18n/dokumen.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { BahanLainPanel } from "../../web/penilaian/bahan-lain.tsx";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { PindaiRow, VersiRow } from "./arsip-queries.ts";
import { FormulirC } from "./formulir-c.tsx";
import { FormulirD } from "./formulir-d.tsx";
import { Perjalanan } from "./perjalanan.tsx";
import type { Dokumen } from "./queries.ts";

type Props = {
  readonly d: Dokumen;
  readonly base: string;
  readonly alamat: string;
  readonly versi: readonly VersiRow[];
  readonly pindaian: readonly PindaiRow[];
};

/** The two forms as sheets; around them what does not belong on paper. */
export const DokumenPage = ({ d, base, alamat, versi, pindaian }: Props) => {
  const lang = useLang();
  const t = dokumenWords[lang];
  const pdf = `${base}/dokumen/${d.id}/pdf`;
  return (
    <>
      <PageHead
        title={t.judul(namaPeriode(d.isi.periode, lang), d.isi.pegawai.nama)}
        lead={t.lead}
        actions={
          <>
            <LinkButton kind="primary" icon="file-text" href={pdf} download>
              {t.pdf}
            </LinkButton>
            <LinkButton href={`${pdf}?kertas=f4`} download>
              {t.pdfF4}
            </LinkButton>
            <PrintButton>{t.cetak}</PrintButton>
          </>
        }
      />
      {d.keadaan !== "berlaku" && (
        <div class="jangan-cetak">
          <Notice kind="warn">{d.keadaan === "diganti" ? t.diganti : t.dicabut}</Notice>
        </div>
      )}
      <Perjalanan d={d} base={base} versi={versi} pindaian={pindaian} />
      <FormulirD isi={d.isi} diterimaPada={d.diterimaPada} alamat={alamat} label={t.lembarD} />
      <FormulirC isi={d.isi} label={t.lembarC} />
      <Lain isi={d.isi} />
      <Jejak d={d} alamat={alamat} />
    </>
  );
};

/** Frozen with it, and no place for it on the forms. */
const Lain = ({ isi }: Pick<Dokumen, "isi">) => {
  const t = dokumenWords[useLang()];
  return (
    isi.lain && (
      <section class="stack jangan-cetak">
        <h2>{t.lain}</h2>
        <p class="small muted">{t.lainJelas}</p>
        <BahanLainPanel lain={isi.lain} />
      </section>
    )
  );
};

const Jejak = ({ d, alamat }: Pick<Props, "d" | "alamat">) => {
  const t = dokumenWords[useLang()];
  return (
    <section class="stack jangan-cetak">
      <SummaryList
        rows={[
          { label: t.sidik, value: <CopyText text={d.hash} copy={t.salin} copied={t.tersalin} /> },
          {
            label: t.keaslian,
            value: (
              <a href={new URL(alamat).pathname} hx-boost="false">
                {alamat}
              </a>
            ),
          },
        ]}
      />
      <h2>{t.bukti}</h2>
      {d.isi.bukti.length === 0 ? (
        <p class="muted">{t.buktiKosong}</p>
      ) : (
        <ul class="small">
          {d.isi.bukti.map((b) => (
            <li>
              {b.nama} · {b.alamat ? <span class="pre">{b.alamat}</span> : `${b.ukuran} B`} ·{" "}
              <code>{b.sha256}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
