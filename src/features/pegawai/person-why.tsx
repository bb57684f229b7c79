import { jenisPenempatan } from "../../domain/kepegawaian.ts";
import type { LangkahGaris } from "../../domain/naik-garis.ts";
import { penempatanWords } from "../../i18n/penempatan.ts";
import type { Lang } from "../../i18n/words.ts";
import { useLang, useWords } from "../../web/words.ts";
import type { Why } from "./why-queries.ts";

/** Why this one and nobody else: every unit that was looked at, who leads it, and why he was passed over. */
export const WhySteps = ({ why }: { readonly why: Why }) => {
  const [t, lang] = [useWords(penempatanWords), useLang()];
  const list = (title: string, steps: readonly LangkahGaris[]) =>
    steps.length > 0 && (
      <>
        <h3>{title}</h3>
        <ol>
          {steps.map((s) => (
            <li>{sentence(s, why, t, lang)}</li>
          ))}
        </ol>
      </>
    );
  return (
    <details class="card">
      <summary>{t.penjelasan}</summary>
      <div class="prose">
        {list(t.untukPenilai, why.penilai)}
        {list(t.untukAtasan, why.atasan)}
      </div>
    </details>
  );
};

function sentence(s: LangkahGaris, why: Why, t: (typeof penempatanWords)[Lang], lang: Lang): string {
  const unit = (id: string) => why.unit.get(id) ?? "-";
  const orang = (id: string) => why.orang.get(id) ?? "-";
  const l = t.langkah;
  switch (s.langkah) {
    case "khusus":
      return l.khusus(orang(s.penilai), why.alasan.get(s.penilai) ?? "");
    case "khusus-melingkar":
      return l.khususMelingkar(orang(s.penilai));
    case "mulai":
      if (!s.memimpin) return l.mulai(unit(s.unit));
      return (s.jenis === "plt" ? l.mulaiPlt : s.jenis === "plh" ? l.mulaiPlh : l.mulaiPimpin)(unit(s.unit));
    case "tanpa-jabatan":
      return l.tanpaJabatan;
    case "puncak":
      return l.puncak;
    case "unit-melingkar":
      return l.unitMelingkar;
    default:
      return unitSentence(s, unit(s.unit), s.kepala ? orang(s.kepala.pegawai) : "-", t, lang);
  }
}

function unitSentence(
  s: Extract<LangkahGaris, { langkah: "unit" }>,
  unit: string,
  kepala: string,
  t: (typeof penempatanWords)[Lang],
  lang: Lang,
): string {
  const l = t.langkah;
  if (s.hasil === "tim-kerja") return l.timKerja(unit);
  if (s.hasil === "kosong") return l.kosong(unit);
  if (s.hasil === "dilewati") return l.dilewati(unit, kepala);
  if (s.hasil === "belum-berwenang") return l.belumBerwenang(unit, kepala);
  const acting =
    s.kepala && s.kepala.jenis !== "definitif" ? ` (${jenisPenempatan[s.kepala.jenis][lang]})` : "";
  return l.dipilih(unit, kepala, `${acting}${s.kepala?.karena === "delegasi" ? t.karenaDelegasi : ""}`);
}
