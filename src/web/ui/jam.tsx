import { hariKe } from "../../domain/hari-jam.ts";
import { type IdJam, tanggalAman } from "../../domain/jam-hukum.ts";
import { selisihHari, type Tanggal } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { jamWords } from "../../i18n/jam.ts";
import { namaKewajiban } from "../../i18n/pemberitahuan.ts";
import { useLang, useWords } from "../words.ts";
import { Progress } from "./bar.tsx";

export type JamTampil = {
  readonly kewajiban: IdJam;
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
  /** The days it runs; null until the job has worked them out. */
  readonly hari: readonly Tanggal[] | null;
  readonly keadaan: "berjalan" | "lewat" | "selesai";
  readonly pemegang: string | null;
};

/** "hari kerja ke-9 dari 14"; in days of the calendar it says so. */
export function hariTeks(jam: JamTampil, today: Tanggal, t: (typeof jamWords)["id"]): string {
  if (!jam.hari) return "";
  const { ke, dari } = hariKe(jam.hari, today);
  if (ke === 0) return t.mulai;
  return (dari === selisihHari(jam.mulai, jam.batas) && dari > 7 ? t.keBiasa : t.ke)(ke, dari);
}

/** A running or passed clock in one line for everybody it concerns: what, which day of how many, until when, with whom. */
export const JamBaris = ({ jam, today }: { readonly jam: JamTampil; readonly today: Tanggal }) => {
  const [t, lang] = [useWords(jamWords), useLang()];
  const nama = namaKewajiban(jam.kewajiban, lang);
  const batas = tanggalPanjang(jam.batas, lang);
  const aman = jam.keadaan === "berjalan" ? tanggalAman(jam.kewajiban, jam.mulai, jam.batas) : null;
  const ekor = jam.pemegang ? `, ${t.oleh(jam.pemegang)}` : "";
  if (jam.keadaan !== "berjalan")
    return (
      <p>
        <strong>{huruf(nama)}</strong>: {t.lewatSejak(batas)}
        {ekor}
      </p>
    );
  const hari = hariTeks(jam, today, t);
  return (
    <div>
      <p>
        <strong>{huruf(nama)}</strong>: {t.batas(batas)}
        {ekor}
        {aman && <span class="small">. {t.aman(tanggalPanjang(aman, lang))}</span>}
      </p>
      {jam.hari && jam.hari.length > 0 && (
        <Progress label={huruf(nama)} value={hariKe(jam.hari, today).ke} max={jam.hari.length} text={hari} />
      )}
    </div>
  );
};

export const huruf = (teks: string) => teks.charAt(0).toUpperCase() + teks.slice(1);
