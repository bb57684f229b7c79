import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { capaian, predikat, rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { mengapa } from "../../web/penilaian/siapa-menilai.tsx";
import { useLang } from "../../web/words.ts";
import type { CeritaRow } from "./queries.ts";

/** From the organisation's result to the predikat and what came after, in sentences: all of it as it was signed. */
export const Cerita = (props: { readonly row: CeritaRow; readonly base: string; readonly zona: Zona }) => {
  const { row, base, zona } = props;
  const lang = useLang();
  const t = hasilWords[lang].cerita;
  const d = JSON.parse(row.isi) as DokumenIsi;
  const hari = (pada: number) => tanggalPanjang(tanggalPada(pada, zona), lang);
  const penanda = [d.penilai, d.atasan].find((o) => o?.id === d.ditandatangani.oleh);
  const sel = predikatDari(d.ratingHasil, d.ratingPerilaku);
  const putus = sel.predikat !== d.predikat;
  return (
    <section class="card stack" id="cerita">
      <h2>{t.judul(namaPeriode(d.periode, lang))}</h2>
      <ol class="stack-s">
        <li>
          {t.siapa(
            (d.jalur === "biasa" ? d.penilai?.nama : d.atasan?.nama) ?? "—",
            (d.jalur === "biasa" ? d.penilai : d.atasan)?.jabatan ?? "—",
          )}{" "}
          {d.jalur === "ambil-alih"
            ? t.ambil
            : row.alasan &&
              mengapa(
                { alasan: row.alasan, fakta: JSON.parse(row.fakta ?? "{}") as Record<string, string | null> },
                lang,
              )}
        </li>
        <li>
          {t.capaian(d.capaian.unit, capaian[d.capaian.nilai][lang])}{" "}
          <span class="muted">
            {d.capaian.sumber === "tahun-sebelumnya"
              ? t.tahunLalu
              : d.capaian.sumber && t.sumber(d.capaian.sumber)}
          </span>
        </li>
        <HasilKerja d={d} />
        <li>
          {t.perilaku(String(d.perilaku.reduce((n, p) => n + p.umpanBalik.length, 0)))}{" "}
          <strong>{t.jadiPerilaku(rating[d.ratingPerilaku][lang])}</strong>
        </li>
        <li>
          <strong>{(putus ? t.studi : t.kuadran)(predikat[d.predikat][lang])}</strong>{" "}
          {!putus && penilaianWords[lang].alasan[sel.alasan]}
        </li>
        <li>
          {t.tanda(penanda?.nama ?? "—", tanggalPanjang(d.ditandatangani.tanggal, lang))}{" "}
          {row.disampaikanPada !== null && t.sampai(hari(row.disampaikanPada))}{" "}
          {row.diterimaPada !== null && t.terima(hari(row.diterimaPada))}
        </li>
        {row.keberatan && <li>{t.keberatan[row.keberatan]}</li>}
      </ol>
      {[
        [t.alasan, d.alasan],
        [t.catatan, d.catatan],
      ].map(
        ([judul, teks]) =>
          teks && (
            <div>
              <h3>{judul}</h3>
              <p class="pre">{teks}</p>
            </div>
          ),
      )}
      <p class="small muted">{t.dariDokumen}</p>
      <p>
        <a href={`${base}/evaluasi/${row.id}`}>{t.lengkap}</a>
      </p>
    </section>
  );
};

const HasilKerja = ({ d }: { readonly d: DokumenIsi }) => {
  const lang = useLang();
  const t = hasilWords[lang].cerita;
  const indikator = d.rhk.flatMap((r) => r.indikator);
  const menurut = (apa: string) => String(d.rhk.filter((r) => r.penilaian === apa).length);
  const umpan = d.rhk.flatMap((r) => r.umpanBalik);
  const nada = (apa: string) => String(umpan.filter((u) => u.nada === apa).length);
  return (
    <li>
      {t.hasilKerja(
        String(d.rhk.length),
        String(d.rhk.filter((r) => r.jenis === "utama").length),
        String(indikator.filter((i) => i.realisasi !== "").length),
        String(indikator.length),
        String(d.bukti.length),
      )}{" "}
      {d.rhk.some((r) => r.penilaian) && t.rhk(menurut("di-atas"), menurut("sesuai"), menurut("di-bawah"))}{" "}
      {umpan.length > 0 ? t.umpan(nada("positif"), nada("netral"), nada("perbaikan")) : t.tanpaUmpan}{" "}
      <strong>{t.jadiHasil(rating[d.ratingHasil][lang])}</strong>
    </li>
  );
};
