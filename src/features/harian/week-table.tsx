import type { ProgresRow, Rentang } from "../../data/agency/progres.ts";
import { type FaktaProgres, hariProgres, menitHari } from "../../domain/progres.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { angka } from "../../i18n/dates.ts";
import { harianWords } from "../../i18n/harian.ts";
import { useLang } from "../../web/words.ts";
import { hariPekan } from "./load.ts";
import { buktiDari, hariPenuh, JumlahMenit, pendek, peringatanBaris, sebutHari } from "./parts.tsx";

type Props = {
  readonly base: string;
  readonly pekan: Rentang;
  readonly fakta: FaktaProgres;
  readonly baris: readonly ProgresRow[];
  /** Where a line is changed and a day is written; left out for who only reads. */
  readonly own?: boolean;
};

/** A week by its days: what was done, when, for which result; the minutes of each day in its head. */
export const WeekTable = (props: Props) => {
  const lang = useLang();
  const t = harianWords[lang];
  const { pekan, baris } = props;
  return (
    <div class="table-wrap">
      <table class="table cards harian">
        <caption class="sr-only">{t.tabelKeterangan}</caption>
        <thead>
          <tr>
            <th scope="col">{t.jam}</th>
            <th scope="col">{t.kegiatan}</th>
            <th scope="col">{t.catat.jumlah}</th>
            <th scope="col">{t.hasil}</th>
            <th scope="col">{t.bukti}</th>
            {props.own && (
              <th scope="col">
                <span class="sr-only">{t.tindakan}</span>
              </th>
            )}
          </tr>
        </thead>
        {hariPekan(pekan).map((hari) => (
          <Day {...props} hari={hari} milik={baris.filter((g) => g.tanggal === hari)} />
        ))}
        {menitHari(baris) > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{t.totalPekan}</th>
              <td colspan={props.own ? 5 : 4}>
                {t.menit(angka(menitHari(baris), lang))} · {t.baris(baris.length)}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};

const Day = (props: Props & { readonly hari: Tanggal; readonly milik: readonly ProgresRow[] }) => {
  const lang = useLang();
  const t = harianWords[lang];
  const { hari, milik, fakta, pekan, base } = props;
  const sebab = sebutHari(hari, fakta, lang);
  return (
    <tbody id={`hari-${hari}`}>
      <tr class="group">
        <th scope="rowgroup" colspan={props.own ? 6 : 5}>
          <span class="kepala-hari">
            <span>{hariPenuh(hari, lang)}</span>
            {sebab.map((s) => (
              <span class="muted">{s}</span>
            ))}
            <JumlahMenit baris={milik} />
            {props.own && hariProgres(hari, fakta) === null && (
              <a href={`${base}/harian?minggu=${pekan.dari}&hari=${hari}#catat`}>
                {t.tambahHari}
                <span class="sr-only"> {t.tambahPada(hariPenuh(hari, lang))}</span>
              </a>
            )}
          </span>
        </th>
      </tr>
      {milik.map((g) => (
        <Line {...props} g={g} />
      ))}
    </tbody>
  );
};

const Line = (props: Props & { readonly milik: readonly ProgresRow[]; readonly g: ProgresRow }) => {
  const lang = useLang();
  const t = harianWords[lang];
  const { g, base, milik, fakta } = props;
  return (
    <tr>
      <td data-label={t.jam} class="nowrap">
        {g.mulai ? `${g.mulai}–${g.selesai}` : <span class="muted">{t.tanpaJam}</span>}
      </td>
      <td data-label={t.kegiatan}>
        <span>
          <span class="teks-kegiatan">{g.kegiatan}</span>
          {t.sumber[g.sumber] && <span class="small muted"> · {t.sumber[g.sumber]}</span>}
          {peringatanBaris(g, milik, fakta, lang).map((p) => (
            <span class="small perlu-lihat">{p}</span>
          ))}
        </span>
      </td>
      <td data-label={t.catat.jumlah}>{g.jumlah !== null && `${angka(g.jumlah, lang)} ${g.satuan}`}</td>
      <td data-label={t.hasil}>
        <Hasil g={g} fakta={fakta} />
      </td>
      <td data-label={t.bukti}>
        {buktiDari(g).length > 0 && (
          <span>
            {buktiDari(g).map((b) => (
              <a class="baris-bukti" href={`${base}/bukti/${b.id}`}>
                {pendek(b.nama, 40)}
              </a>
            ))}
          </span>
        )}
      </td>
      {props.own && (
        <td class="action">
          <a href={`${base}/harian/catatan/${g.id}?hari=${g.tanggal}`}>
            {t.ubah}
            <span class="sr-only">{t.tentang(pendek(g.kegiatan, 60))}</span>
          </a>
        </td>
      )}
    </tr>
  );
};

const Hasil = ({ g, fakta }: { readonly g: ProgresRow; readonly fakta: FaktaProgres }) => {
  const t = harianWords[useLang()];
  const rhk = g.rhk && fakta.rencana.flatMap((r) => r.rhk).find((h) => h.id === g.rhk)?.teks;
  if (!rhk) return <span class="muted">{t.tanpaHasil}</span>;
  return (
    <span>
      {pendek(rhk)}
      {g.teksRencanaAksi && <span class="small muted"> · {pendek(g.teksRencanaAksi)}</span>}
    </span>
  );
};
