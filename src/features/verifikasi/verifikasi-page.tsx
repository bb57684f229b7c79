import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { verifikasiWords } from "../../i18n/dokumen.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { asset } from "../../web/assets.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Dikenal } from "./queries.ts";

type Jawab = "berlaku" | "diganti" | "dicabut" | "uji-coba" | "tidak-ditemukan";

type Props = {
  readonly jawab?: Jawab;
  readonly pelan?: boolean;
  readonly asal: string;
  readonly d?: Dikenal | undefined;
};

/** The answer first, in one word; then just enough to compare with the paper in the hand. */
export const VerifikasiPage = ({ jawab, pelan, asal, d }: Props) => {
  const lang = useLang();
  const t = verifikasiWords[lang];
  return (
    <div class="narrow stack">
      <PageHead overline={t.title} title={jawab ? t.jawab[jawab] : t.title} />
      {pelan && <Notice kind="warn">{t.pelan}</Notice>}
      {jawab && <Notice kind={jawab === "berlaku" ? "success" : "warn"}>{t.arti[jawab]}</Notice>}
      {d && <Ringkas d={d} />}
      {d && <Cocokkan d={d} />}
      <p class="small muted">{t.bukanTte}</p>
      <p class="small muted">{t.domain(asal)}</p>
    </div>
  );
};

const Ringkas = ({ d }: { d: Dikenal }) => {
  const lang = useLang();
  const t = verifikasiWords[lang];
  const pada = (instant: number) => waktu(instant, d.instansi.zona, lang);
  return (
    <SummaryList
      rows={[
        { label: t.jenis, value: t.jenisIsi },
        { label: t.periode, value: namaPeriode(d.periode, lang) },
        { label: t.instansi, value: d.instansi.nama },
        { label: t.terbit, value: tanggalPanjang(d.ditandatangani.tanggal, lang) },
        ...(d.keadaan !== "berlaku" && d.sejak !== null
          ? [{ label: t.sejak[d.keadaan], value: pada(d.sejak) }]
          : []),
        {
          label: t.pegawai,
          value: (
            <>
              {samarkan(d.pegawai.nama)}
              <p class="small muted">{t.pegawaiHint}</p>
            </>
          ),
        },
        {
          label: t.segel,
          value:
            d.disegelPada === null ? (
              t.segelBelum
            ) : (
              <>
                {t.segelPada(pada(d.disegelPada))} ·{" "}
                <a href="/v/kunci.json" hx-boost="false">
                  {t.kunci}
                </a>
              </>
            ),
        },
        { label: t.sidik, value: <code>{d.hash}</code> },
      ]}
    />
  );
};

/** The element shows itself where scripts run; without them the words say how to do the same by hand. */
const Cocokkan = ({ d }: { d: Dikenal }) => {
  const t = verifikasiWords[useLang()];
  return (
    <section class="stack">
      <h2>{t.cocokkan}</h2>
      <cocokkan-berkas hidden data-isi={d.hash} data-cetak={d.cetak ?? ""} data-pindai={d.pindai ?? ""}>
        <div class="stack">
          <p>{t.cocokkanJelas}</p>
          <div>
            <label for="berkas">{t.berkas}</label>
            <input class="input" id="berkas" type="file" accept=".pdf,.json,.jpg,.jpeg,.png" />
          </div>
          <div role="status">
            {(Object.keys(t.hasil) as (keyof typeof t.hasil)[]).map((k) => (
              <div hidden data-hasil={k}>
                {k === "tunggu" ? (
                  t.hasil[k]
                ) : (
                  <Notice kind={k === "lain" ? "warn" : "success"}>{t.hasil[k]}</Notice>
                )}
              </div>
            ))}
            <p class="small muted">
              <span data-nama />
              <br />
              <code data-sidik />
            </p>
          </div>
        </div>
      </cocokkan-berkas>
      <p class="small muted">{t.tanpaSkrip}</p>
      <script src={asset["verifikasi.js"]} defer />
    </section>
  );
};

/** "Budi Santoso" → "B*** S***": enough for who holds the paper, nothing for who does not. */
export const samarkan = (nama: string): string =>
  nama
    .split(/\s+/)
    .filter(Boolean)
    .map((kata) => `${[...kata][0] ?? ""}***`)
    .join(" ");
