import type { BuktiProgres, ProgresRow } from "../../data/agency/progres.ts";
import { jenisKetidakhadiran } from "../../domain/kehadiran.ts";
import { type FaktaProgres, hariProgres, libur, menitHari } from "../../domain/progres.ts";
import { hariDalamMinggu, type Tanggal } from "../../domain/tanggal.ts";
import { angka, tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { harianWords } from "../../i18n/harian.ts";
import type { Lang } from "../../i18n/words.ts";
import type { Choice } from "../../web/ui/choice-field.tsx";
import { useLang } from "../../web/words.ts";

export const namaHari = (t: Tanggal, lang: Lang): string =>
  harianWords[lang].hariNama[`h${hariDalamMinggu(t) as 0}`];
/** "Senin, 16 November 2026". */
export const hariPenuh = (t: Tanggal, lang: Lang): string =>
  `${namaHari(t, lang)}, ${tanggalPanjang(t, lang)}`;
export const namaPekan = (pekan: { readonly dari: Tanggal; readonly sampai: Tanggal }, lang: Lang): string =>
  harianWords[lang].pekan(
    // "16 Nov – 22 Nov 2026": the year once, unless the week has two.
    pekan.dari.slice(0, 4) === pekan.sampai.slice(0, 4)
      ? tanggalPendek(pekan.dari, lang).slice(0, -5)
      : tanggalPendek(pekan.dari, lang),
    tanggalPendek(pekan.sampai, lang),
  );

/** Results of the plans in force, each with its rencana aksi under it. */
export const pilihanHasil = ({ rencana }: Pick<FaktaProgres, "rencana">): readonly Choice[] =>
  rencana.flatMap((r) =>
    r.rhk.flatMap((h) => [
      { value: h.id, label: pendek(h.teks) },
      ...r.rencanaAksi
        .filter((a) => a.rhk === h.id)
        .map((a) => ({ value: a.id, label: `– ${pendek(a.teks)}` })),
    ]),
  );
export const pendek = (teks: string, most = 90): string =>
  teks.length > most ? `${teks.slice(0, most - 1).trimEnd()}…` : teks;

/** Why a day is as it is: off, on leave, signed, or still to come. */
export function sebutHari(t: Tanggal, fakta: FaktaProgres, lang: Lang): readonly string[] {
  const kata = harianWords[lang].hari;
  const sebab = libur(t, fakta).map((s) =>
    s.jenis === "cuti" ? jenisKetidakhadiran[s.ketidakhadiran][lang] : kata[s.sebab],
  );
  const dinas = fakta.tidakHadir.some((a) => a.jenis === "dinas-luar" && a.dari <= t && t <= a.sampai);
  const tutup = hariProgres(t, fakta);
  return [
    ...sebab,
    ...(dinas ? [jenisKetidakhadiran["dinas-luar"][lang]] : []),
    ...(tutup?.code === "progres-terkunci" ? [kata.terkunci] : []),
    ...(tutup?.code === "progres-belum-terjadi" ? [kata.belum] : []),
  ];
}

/** Which rows of a day overlap another, or stand on a day nobody works: they advise. */
export function peringatanBaris(g: ProgresRow, hari: readonly ProgresRow[], fakta: FaktaProgres, lang: Lang) {
  const t = harianWords[lang].peringatan;
  const lain = hari.find(
    (a) =>
      a.id !== g.id &&
      a.mulai &&
      a.selesai &&
      g.mulai &&
      g.selesai &&
      a.mulai < g.selesai &&
      g.mulai < a.selesai,
  );
  return [
    ...(lain?.mulai && lain.selesai ? [t.bertumpuk(lain.mulai, lain.selesai)] : []),
    ...libur(g.tanggal, fakta).map((s) =>
      s.jenis === "cuti" ? t.cuti(jenisKetidakhadiran[s.ketidakhadiran][lang]) : t.libur,
    ),
  ];
}

export const JumlahMenit = ({ baris }: { readonly baris: readonly ProgresRow[] }) => {
  const lang = useLang();
  const menit = menitHari(baris);
  return menit > 0 ? <span class="nowrap">{harianWords[lang].menit(angka(menit, lang))}</span> : null;
};

export const buktiDari = (g: Pick<ProgresRow, "bukti">): readonly BuktiProgres[] =>
  JSON.parse(g.bukti) as BuktiProgres[];

/** One line as a sentence, for what stands now and for the trail of a conflict. */
export const dalamKata = (g: ProgresRow): string =>
  [
    g.tanggal,
    g.mulai && `${g.mulai}–${g.selesai}`,
    g.kegiatan,
    g.jumlah !== null && `${g.jumlah} ${g.satuan}`,
  ]
    .filter(Boolean)
    .join(" · ");
