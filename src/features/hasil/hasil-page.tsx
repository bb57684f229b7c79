import type { WarisanRow } from "../../data/agency/warisan.ts";
import { capaian, predikat, rating } from "../../domain/istilah.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tidakDapatDievaluasi } from "../../domain/tidak-dapat.ts";
import { tren } from "../../domain/tren.ts";
import { bagianTahun, predikatLama } from "../../domain/warisan.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { verifikasiWords } from "../../i18n/dokumen.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import { Cerita } from "./cerita.tsx";
import type { CeritaRow, HasilRow, Orang, TanpaRow } from "./queries.ts";
import { TrenPicture } from "./tren-picture.tsx";

export type HasilProps = {
  readonly orang: Orang;
  readonly mine: boolean;
  readonly hasil: readonly HasilRow[];
  readonly cerita: CeritaRow | undefined;
  readonly tanpa: readonly TanpaRow[];
  readonly warisan: readonly WarisanRow[];
  readonly base: string;
  readonly today: Tanggal;
  readonly zona: Zona;
};

/** Every result of one person, oldest rule to newest, and how each came about. */
export const HasilPage = (props: HasilProps) => {
  const { orang, mine, hasil, cerita, base } = props;
  const lang = useLang();
  const t = hasilWords[lang];
  const tahun = [...new Set(hasil.map((h) => h.tahun))];
  return (
    <div class="stack-l">
      <PageHead
        title={mine ? t.judul : t.judulOrang(orang.nama)}
        lead={mine ? t.lead : `${orang.jabatan ?? "—"} · ${orang.unit ?? "—"}`}
        actions={
          <>
            {mine && <LinkButton href={`${base}/evaluasi`}>{t.evaluasi}</LinkButton>}
            {orang.kredit === 1 && (
              <LinkButton href={`${base}/angka-kredit/${orang.id}`}>{t.angkaKredit}</LinkButton>
            )}
            {!mine && orang.berkas === 1 && (
              <LinkButton href={`${base}/pegawai/${orang.id}`}>{t.kePegawai}</LinkButton>
            )}
          </>
        }
      />
      {hasil.length === 0 ? (
        <EmptyState icon="chart-column" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Arah hasil={hasil} />
      )}
      {cerita && <Cerita row={cerita} base={base} zona={props.zona} />}
      {tahun.map((y) => (
        <Setahun {...props} tahun={y} rows={hasil.filter((h) => h.tahun === y)} />
      ))}
      <Tanpa {...props} />
      <Warisan rows={props.warisan} />
    </div>
  );
};

/** Periodic results only: the year is another thing. */
const Arah = ({ hasil }: Pick<HasilProps, "hasil">) => {
  const lang = useLang();
  const t = hasilWords[lang].tren;
  const periodik = hasil.filter((h) => h.jenis !== "tahunan" && h.dicabut === 0).slice(0, 12);
  const [kini, lalu] = periodik;
  if (!kini) return null;
  const arah = tren(lalu?.predikat, kini.predikat);
  return (
    <section class="stack-s">
      <h2>{t.judul}</h2>
      <p>
        {lalu && arah
          ? t.kalimat(
              namaPeriode(kini, lang),
              predikat[kini.predikat][lang],
              t[arah],
              namaPeriode(lalu, lang),
            )
          : t.satu(namaPeriode(kini, lang), predikat[kini.predikat][lang])}
      </p>
      {lalu && <TrenPicture rows={[...periodik].reverse()} />}
      <p class="small muted">{t.bukanRata}</p>
    </section>
  );
};

const Setahun = (props: HasilProps & { readonly tahun: number; readonly rows: readonly HasilRow[] }) => {
  const lang = useLang();
  const t = hasilWords[lang];
  const sebelum = (h: HasilRow) =>
    props.hasil.find(
      (x) => x.dicabut === 0 && (x.jenis === "tahunan") === (h.jenis === "tahunan") && x.sampai < h.sampai,
    );
  const sendiri = props.mine ? "/hasil" : `/hasil/${props.orang.id}`;
  return (
    <section class="stack-s">
      <h2>{t.tabel.periodik(String(props.tahun))}</h2>
      <Table
        caption={t.tabel.periodik(String(props.tahun))}
        captionHidden
        rows={props.rows}
        columns={[
          {
            head: t.tabel.periode,
            kind: "row",
            cell: (h) => (
              <>
                {namaPeriode(h, lang)}
                {h.jalur === "ambil-alih" && <span class="small muted"> · {t.tabel.ambil}</span>}
                {h.lama === 1 && <span class="small muted"> · {t.tabel.lama}</span>}
                {h.dicabut === 1 && <strong class="small"> · {verifikasiWords[lang].sejak.dicabut}</strong>}
              </>
            ),
          },
          {
            head: t.tabel.predikat,
            cell: (h) => (
              <PredikatTag kind={predikatKind(h.predikat)}>{predikat[h.predikat][lang]}</PredikatTag>
            ),
          },
          { head: t.tabel.arah, cell: (h) => (h.dicabut === 1 ? "—" : arahDari(sebelum(h), h, lang)) },
          { head: t.tabel.hasil, cell: (h) => rating[h.ratingHasil][lang] },
          { head: t.tabel.perilaku, cell: (h) => rating[h.ratingPerilaku][lang] },
          { head: t.tabel.capaian, cell: (h) => (h.capaian ? capaian[h.capaian][lang] : "—") },
          { head: t.tabel.penilai, cell: (h) => h.penilai ?? "—" },
          {
            head: t.tabel.dokumen,
            cell: (h) => (
              <>
                {h.dokumen && (
                  <a href={`${props.base}/dokumen/${h.dokumen}`}>
                    {t.tabel.buka}
                    <span class="sr-only"> {namaPeriode(h, lang)}</span>
                  </a>
                )}
              </>
            ),
          },
          {
            head: t.cerita.kepala,
            cell: (h) =>
              h.dokumen && props.cerita?.id !== h.id ? (
                <a href={`${props.base}${sendiri}?evaluasi=${h.id}#cerita`}>
                  {t.cerita.lihat}
                  <span class="sr-only"> {namaPeriode(h, lang)}</span>
                </a>
              ) : (
                "—"
              ),
          },
        ]}
      />
      {props.rows.some((h) => h.jenis === "tahunan") && <p class="small muted">{t.tabel.tahunan}</p>}
    </section>
  );
};

const arahDari = (lalu: HasilRow | undefined, kini: HasilRow, lang: "id" | "en") => {
  const arah = tren(lalu?.predikat, kini.predikat);
  return arah ? hasilWords[lang].arah[arah] : "—";
};

const Tanpa = ({ tanpa, today, zona }: HasilProps) => {
  const lang = useLang();
  const t = hasilWords[lang].tidakDapat;
  const isi = tanpa.flatMap((p) => {
    const tutup = tanggalPada(p.tutupPada - 1, zona);
    const ditetapkan = p.ditetapkanPada === null ? null : tanggalPada(p.ditetapkanPada, zona);
    const kena = tidakDapatDievaluasi({
      skp: p.skp,
      dikecualikan: p.dikecualikan === 1,
      ditetapkan,
      tutup,
      today,
    });
    return kena ? [{ p, tutup, ...kena }] : [];
  });
  if (isi.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t.judul}</h2>
      <ul class="stack-s">
        {isi.map(({ p, tutup, alasan, masih }) => (
          <li>
            <strong>{namaPeriode(p, lang)}</strong>: {t.alasan[alasan]}.{" "}
            {alasan !== "dikecualikan" && (masih ? t.masih(tanggalPanjang(tutup, lang)) : t.lewat)}
          </li>
        ))}
      </ul>
      {isi.some((x) => x.alasan !== "dikecualikan" && !x.masih) && (
        <Notice>
          <p>{t.akibat}</p>
        </Notice>
      )}
    </section>
  );
};

const Warisan = ({ rows }: { readonly rows: readonly WarisanRow[] }) => {
  const lang = useLang();
  const t = hasilWords[lang].warisan;
  if (rows.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t.judul}</h2>
      <p class="muted">{t.teks}</p>
      <Table
        caption={t.judul}
        captionHidden
        rows={rows}
        columns={[
          {
            head: t.tahun,
            kind: "row",
            cell: (w) =>
              w.bagian === "setahun" ? String(w.tahun) : `${w.tahun}, ${bagianTahun[w.bagian][lang]}`,
          },
          {
            head: t.nilai,
            kind: "number",
            cell: (w) => (lang === "id" ? w.nilai.replace(".", ",") : w.nilai),
          },
          { head: t.predikat, cell: (w) => predikatLama[w.predikat][lang] },
          { head: t.penilai, cell: (w) => w.penilai || "—" },
          { head: t.sumber, cell: (w) => w.sumber },
        ]}
      />
    </section>
  );
};
