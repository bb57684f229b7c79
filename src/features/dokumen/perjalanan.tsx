import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { arsipWords } from "../../i18n/dokumen-arsip.ts";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { PindaiRow, VersiRow } from "./arsip-queries.ts";
import type { Dokumen } from "./queries.ts";

type Props = {
  readonly d: Dokumen;
  readonly base: string;
  readonly versi: readonly VersiRow[];
  readonly pindaian: readonly PindaiRow[];
};

/** Signed, sealed, delivered, received: each with its moment, or that it has not come yet. */
export const Perjalanan = ({ d, base, versi, pindaian }: Props) => {
  const lang = useLang();
  const t = arsipWords[lang];
  const { zona } = d.isi.instansi;
  const pada = (instant: number | null) => (instant === null ? t.belum : waktu(instant, zona, lang));
  const kertas = pindaian.find((p) => p.bertanda !== "penanda-tangan");
  const penanda = [d.isi.penilai, d.isi.atasan].find((o) => o?.id === d.isi.ditandatangani.oleh);
  return (
    <section class="stack jangan-cetak">
      <h2>{t.perjalanan}</h2>
      <SummaryList
        rows={[
          {
            label: t.langkah.ditandatangani,
            value: `${pada(d.isi.ditandatangani.pada)}${penanda ? ` · ${penanda.nama}` : ""}`,
          },
          {
            label: t.langkah.disegel,
            value: d.disegelPada === null ? t.segelMenyusul : pada(d.disegelPada),
          },
          { label: t.langkah.disampaikan, value: pada(d.disampaikanPada) },
          kembali(d, kertas, t, (hari) => tanggalPanjang(hari, lang), pada),
        ]}
      />
      {versi.length > 1 && (
        <>
          <h3>{t.versi}</h3>
          <ul>
            {versi
              .filter((v) => v.id !== d.id)
              .map((v) => (
                <li>
                  <a href={`${base}/dokumen/${v.id}`}>
                    {v.format}, {pada(v.dibuatPada)}
                  </a>{" "}
                  · {v.keadaan === "berlaku" ? t.berlaku : t.langkah[v.keadaan].toLowerCase()}
                </li>
              ))}
          </ul>
        </>
      )}
      <p class="cluster">
        <a href={`${base}/dokumen/${d.id}/json`} download hx-boost="false">
          {t.json}
        </a>
        {d.tanda && (
          <a href={`${base}/dokumen/${d.id}/segel`} download hx-boost="false">
            {t.segel}
          </a>
        )}
        <a href={`${base}/dokumen/${d.id}/pindaian`}>
          {pindaian.length > 0 ? t.pindaianAda(pindaian.length) : t.pindaian}
        </a>
        {(d.keadaanEvaluasi === "final" || d.keadaan === "dicabut") && (
          <a href={`${base}/dokumen/${d.id}/pencabutan`}>{t.cabut}</a>
        )}
      </p>
    </section>
  );
};

/** In the service, on paper, not at all (EV-07, EV-08), or not yet. */
function kembali(
  d: Dokumen,
  kertas: PindaiRow | undefined,
  t: (typeof arsipWords)["id" | "en"],
  hari: (tanggal: string) => string,
  pada: (instant: number | null) => string,
) {
  if (d.diterimaPada === null && kertas)
    return { label: t.langkah.kembali, value: `${hari(kertas.tandaTanggal)} · ${kertas.namaOleh}` };
  if (d.diterimaPada === null && d.jamKembali === "lewat" && d.batasKembali)
    return { label: t.langkah.tidakKembali, value: hari(d.batasKembali) };
  return { label: t.langkah.diterima, value: pada(d.diterimaPada) };
}
