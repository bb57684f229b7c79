import { tindakanKata } from "../../i18n/jejak-tindakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Lang } from "../../i18n/words.ts";
import type { JejakRow } from "./queries.ts";

export type Objek = { readonly nama: string; readonly tautan: string | null };

/** What an act was on, with the way to it; what is found nowhere keeps the id it has in the row. */
export function objekDari(r: JejakRow, lang: Lang): Objek {
  const periode =
    r.jenisPeriode !== null && r.nPeriode !== null && r.tahunPeriode !== null
      ? namaPeriode({ jenis: r.jenisPeriode, n: r.nPeriode, tahun: r.tahunPeriode }, lang)
      : "";
  if (r.namaPegawai !== null) return { nama: r.namaPegawai, tautan: `/pegawai/${r.objek}` };
  if (r.namaSkp !== null) return { nama: `SKP ${r.tahunSkp} ${r.namaSkp}`, tautan: `/skp/${r.objek}` };
  if (r.namaEvaluasi !== null)
    return {
      nama: `${lang === "id" ? "evaluasi" : "evaluation"} ${periode} ${r.namaEvaluasi}`,
      tautan: `/evaluasi/${r.evaluasiDokumen ?? r.objek}`,
    };
  if (r.namaBukti !== null) return { nama: r.namaBukti, tautan: `/bukti/${r.objek}` };
  if (r.tahapJendela !== null) return { nama: `${r.tahapJendela} ${periode}`, tautan: "/periode" };
  if (r.namaImpor !== null) return { nama: r.namaImpor, tautan: `/pegawai/impor/${r.objek}` };
  if (r.namaUnit !== null)
    return {
      nama: [r.namaUnit, periode].filter(Boolean).join(", "),
      tautan: `/unit/${r.objek.slice(0, 26)}`,
    };
  const [bab = ""] = r.tindakan.split(".");
  if (bab === "mutasi") return { nama: LIHAT[lang], tautan: `/mutasi/${r.objek}` };
  if (bab === "laporan") return { nama: LIHAT[lang], tautan: "/kelola/laporan" };
  return { nama: Object.hasOwn(NAMED, r.objek) ? (NAMED[r.objek]?.[lang] ?? "") : "", tautan: null };
}

const LIHAT: Readonly<Record<Lang, string>> = { id: "lihat", en: "see" };
const NAMED: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  instansi: { id: "instansi ini", en: "this agency" },
  undangan: { id: "undangan", en: "invitations" },
  surat: { id: "surat keluar", en: "outgoing letters" },
  jejak: { id: "jejak audit", en: "the audit trail" },
};

/** The words of an act; one nobody has given words keeps its code. */
export const tindakanDari = (r: JejakRow, lang: Lang): { readonly teks: string; readonly kode: boolean } => {
  const kata = tindakanKata(r.tindakan, lang);
  return kata === null ? { teks: r.tindakan, kode: true } : { teks: kata, kode: false };
};
