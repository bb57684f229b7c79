import { evaluasiDari } from "../../data/agency/evaluasi.ts";
import { request } from "../../domain/pembukaan.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { keberatanWords } from "../../i18n/keberatan.ts";
import { pembukaanWords } from "../../i18n/pembukaan.ts";
import { Notice } from "../ui/notice.tsx";
import { useLang } from "../words.ts";
import type { SisiProps } from "./sisi.tsx";

/** That there is an objection, or that it is open again, and the way there; to whoever may ask, the way to ask. */
export const PutusanSisi = ({ sisi, e, base, viewer, today, zona }: SisiProps) => {
  const lang = useLang();
  const [t, p] = [keberatanWords[lang], pembukaanWords[lang]];
  const [keberatan] = sisi.keberatan;
  const [pembukaan] = sisi.pembukaan;
  const terbuka = pembukaan?.keadaan === "terbuka" && pembukaan.sampai ? pembukaan.sampai : null;
  const milik = `${base}/evaluasi/${e.id}`;
  const boleh = request(evaluasiDari(e, today, zona), viewer, null).ok;
  if (!keberatan && !pembukaan && !boleh) return null;
  return (
    <>
      {keberatan && (
        <Notice>
          <p>
            {t.judulSemua}: {t.keadaan[keberatan.keadaan].toLowerCase()}.{" "}
            {keberatan.keadaan === "diajukan" && `${t.putusan}: ${tanggalPanjang(keberatan.batas, lang)}. `}
            <a href={`${milik}/keberatan`}>{t.bacaPerkara}</a>
          </p>
        </Notice>
      )}
      {(terbuka || pembukaan?.keadaan === "menunggu") && (
        <Notice kind="warn">
          <p>
            {terbuka ? p.terbukaSampai(tanggalPanjang(terbuka, lang)) : p.menunggu}{" "}
            <a href={`${milik}/pembukaan`}>{p.lihatBuka}</a>
          </p>
        </Notice>
      )}
      {!terbuka && pembukaan?.keadaan !== "menunggu" && (boleh || pembukaan) && (
        <p class="small">
          <a href={`${milik}/pembukaan`}>{boleh ? p.tautan : p.daftar}</a>
        </p>
      )}
    </>
  );
};
