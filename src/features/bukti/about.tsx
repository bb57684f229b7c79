import { type Bukti, type FaktaRow, peringatanDari } from "../../data/agency/bukti.ts";
import type { Pembaca, Versi } from "../../data/agency/bukti-versi.ts";
import { isImage } from "../../domain/berkas.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { buktiWords, ukuran } from "../../i18n/bukti.ts";
import { buktiSayaWords } from "../../i18n/bukti-saya.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { PeringatanBuktiList } from "../../web/bukti/peringatan.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";

/** A picture, or the scan inside a PDF; of everything else it is said that there is none. */
export const Preview = ({ base, file }: { readonly base: string; readonly file: Bukti }) => {
  const t = buktiWords[useLang()];
  if (file.alamat || file.pindai === "berbahaya") return null;
  const src = `${base}/bukti/${file.id}?pratinjau`;
  return isImage(file.jenis) || file.gambarByte !== null ? (
    <img class="preview" src={src} alt={t.pratinjau(file.nama)} loading="lazy" />
  ) : (
    <p class="hint">{t.tanpaPratinjau}</p>
  );
};

type AboutProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly file: Bukti;
  readonly versi: readonly Versi[];
  readonly pembaca: readonly Pembaca[];
  readonly fakta: readonly FaktaRow[];
};

/** What is known of a file: its hash, its original, its versions, who opened it, what is worth a second look. */
export const About = ({ base, zona, file, versi, pembaca, fakta }: AboutProps) => {
  const lang = useLang();
  const t = buktiSayaWords[lang];
  const peringatan = peringatanDari(fakta).get(file.id);
  return (
    <div id="riwayat-berkas" class="stack">
      {peringatan && (
        <p>
          <PeringatanBuktiList of={peringatan} />
          <br />
          <span class="small muted">{t.peringatanJelas}</span>
        </p>
      )}
      {!file.alamat && (
        <SummaryCard level={2} title={t.bukaVersi}>
          <Timeline
            entries={versi.map((v) => ({
              what:
                v.boleh === 1 && v.id !== file.id ? (
                  <a href={`${base}/bukti/${v.id}/riwayat`}>{v.nama}</a>
                ) : (
                  v.nama
                ),
              at: waktu(v.dibuatPada, zona, lang),
              who: v.oleh,
              detail: (
                <>
                  <p class="small">
                    {v.jenis.toUpperCase()}, {ukuran(v.ukuran, lang)}
                    {v.keadaan === "dihapus" && ` · ${t.dihapus}`}
                    {v.id === file.id && ` · ${t.iniBerkasnya}`}
                  </p>
                  <p class="small muted">
                    {t.sidik} {v.sha256}
                  </p>
                </>
              ),
            }))}
          />
          {file.asalSha256 && (
            <p class="small muted">
              {t.asal(ukuran(file.asalUkuran ?? 0, lang))} {file.asalSha256}
            </p>
          )}
          {file.fotoTanggal && <p class="small muted">{t.difoto(tanggalPanjang(file.fotoTanggal, lang))}</p>}
        </SummaryCard>
      )}
      {pembaca.length > 0 && (
        <SummaryCard level={2} title={t.pembaca}>
          <ul>
            {pembaca.map((p) => (
              <li>
                {p.nama}, {tanggalPanjang(p.tanggal, lang)}
              </li>
            ))}
          </ul>
        </SummaryCard>
      )}
    </div>
  );
};
