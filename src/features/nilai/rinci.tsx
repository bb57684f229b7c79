import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import type { BuktiRow, RealisasiRow, UmpanBalikRow } from "../../data/agency/evaluasi-isi.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import { capaianIndikator } from "../../domain/capaian-indikator.ts";
import { jenisRhk, kunci } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { capaianRingkas } from "../../i18n/capaian-indikator.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import { BahanLainPanel } from "../../web/penilaian/bahan-lain.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Baris } from "./baris.ts";

export type Rincian = {
  readonly skp: SkpContent | null;
  readonly realisasi: readonly RealisasiRow[];
  readonly bukti: readonly BuktiRow[];
  readonly umpanBalik: readonly UmpanBalikRow[];
  readonly lain: BahanLain;
};

/** Opened in place: each result with what came of it, so that nobody leaves the grid to judge. */
export const Rinci = ({ b, base, r }: { readonly b: Baris; readonly base: string; readonly r: Rincian }) => {
  const lang = useLang();
  const [t, ev] = [nilaiWords[lang], evaluasiWords[lang]];
  const { e } = b;
  const tentang = r.umpanBalik.filter((u) => u.nilai !== null);
  return (
    <tr class="rinci" id={`rinci-${e.id}`}>
      <td colspan={9}>
        <div class="stack-s">
          <div class="cluster">
            <h2 tabindex={-1}>{t.rinci(e.nama)}</h2>
            <a href={`${base}/evaluasi/${e.id}`}>{t.halaman}</a>
            <a href={`${base}/periksa/${e.skp}/${e.periode}`}>{t.periksa}</a>
            <a href={`${base}/tim/nilai?periode=${e.periode}#p-${e.id}`} data-tutup>
              {t.tutup}
            </a>
          </div>
          <ol class="stack-s">
            {(r.skp?.rhk ?? []).map((rhk) => (
              <li>
                <p>
                  <strong>{rhk.teks}</strong>{" "}
                  <span class="small muted">
                    {jenisRhk[rhk.jenis][lang]} ·{" "}
                    {t.buktiRhk(new Set(r.bukti.filter((x) => x.rhk === rhk.id).map((x) => x.id)).size)}
                    {rhk.rhkPimpinanTeks && ` · ${t.untukHasil(rhk.rhkPimpinanTeks)}`}
                  </span>
                </p>
                <ul>
                  {rhk.indikator.map((i) => {
                    const nyata = r.realisasi.find((x) => x.indikator === i.id);
                    const c =
                      nyata?.teks &&
                      capaianIndikator({
                        target: i.target,
                        lintasan: i.lintasan?.[e.periode.slice(5)],
                        angka: nyata.angka,
                        aspek: i.aspek,
                        arah: nyata.arah,
                      });
                    return (
                      <li>
                        {i.teks}{" "}
                        <span class="muted">
                          ({ev.target}: {i.target || "—"})
                        </span>
                        <br />
                        {nyata?.teks ? (
                          <span class="pre">{nyata.teks}</span>
                        ) : (
                          <span class="muted">{t.tanpaTeks}</span>
                        )}
                        {c && <strong class="small"> {capaianRingkas(c, lang)}</strong>}
                      </li>
                    );
                  })}
                </ul>
                <Suara u={r.umpanBalik.filter((u) => u.rhk === rhk.id)} />
              </li>
            ))}
          </ol>
          {tentang.length > 0 && (
            <div>
              <strong>{ev.perilaku}</strong>
              {kunci(perilaku).map((nilai) => (
                <Suara u={tentang.filter((u) => u.nilai === nilai)} judul={perilaku[nilai][lang]} />
              ))}
            </div>
          )}
          <BahanLainPanel lain={r.lain} jawab={{ base, penilai: e.penilai }} />
        </div>
      </td>
    </tr>
  );
};

const Suara = ({ u, judul }: { readonly u: readonly UmpanBalikRow[]; readonly judul?: string }) =>
  u.length === 0 ? null : (
    <>
      {judul && <p class="small muted">{judul}</p>}
      <FeedbackList items={u} />
    </>
  );
