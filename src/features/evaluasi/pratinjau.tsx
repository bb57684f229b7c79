import { type BahanFakta, faktaDari, saranDari, umpanBalikHasil } from "../../data/agency/evaluasi-fakta.ts";
import { sebabAlasan } from "../../domain/alasan-rating.ts";
import { kunci, predikat, type Rating, rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import type { Typed } from "../../web/form.ts";
import { Kuadran, predikatKind } from "../../web/penilaian/kuadran.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { useLang } from "../../web/words.ts";
import { isRating, penilaianRhk } from "./forms.ts";

/** What the two ratings come to, worked out on the server: with htmx at every choice, without it on demand. */
type Props = { readonly bahan: BahanFakta; readonly href: string; readonly typed: Typed };
export const Pratinjau = ({ bahan, href, typed }: Props) => {
  const lang = useLang();
  const t = evaluasiWords[lang].pratinjau;
  const { hasil, perilaku } = typed;
  const lengkap = isRating(hasil) && isRating(perilaku);
  return (
    <div
      id="pratinjau"
      class="card stack-s"
      aria-live="polite"
      hx-post={href}
      hx-trigger="change from:#formulir-rating"
      hx-include="#formulir-rating"
      hx-target="this"
      hx-swap="outerHTML"
    >
      <h3>{t.judul}</h3>
      <Saran bahan={bahan} typed={typed} />
      {lengkap ? (
        <Predikat hasil={hasil} perilaku={perilaku} bahan={bahan} typed={typed} />
      ) : (
        <p>{t.belum}</p>
      )}
    </div>
  );
};

const Saran = ({ bahan, typed }: Pick<Props, "bahan" | "typed">) => {
  const lang = useLang();
  const t = evaluasiWords[lang].pratinjau;
  const dinilai = penilaianRhk(typed, bahan.rhk);
  const saran = saranDari(bahan, dinilai);
  if (!saran) return <p class="small muted">{t.saranBelum}</p>;
  const n = (r: Rating) => String(Object.values(dinilai).filter((x) => x === r).length);
  const ub = umpanBalikHasil(bahan);
  return (
    <p class="small">
      <strong>{t.saran(rating[saran.saran][lang].toLowerCase())}</strong>{" "}
      {t.saranDasar(n("di-atas"), n("sesuai"), n("di-bawah"), String(ub.positif), String(ub.total))}{" "}
      {saran.catatan.length > 0 && t.saranTanpaUmpanBalik}
    </p>
  );
};

type PredikatProps = Pick<Props, "bahan" | "typed"> & { hasil: Rating; perilaku: Rating };
const Predikat = ({ hasil, perilaku, bahan, typed }: PredikatProps) => {
  const lang = useLang();
  const t = evaluasiWords[lang].pratinjau;
  const sel = predikatDari(hasil, perilaku, bahan.putusStudi);
  const sebab = sebabAlasan(hasil, perilaku, faktaDari(bahan, penilaianRhk(typed, bahan.rhk)));
  return (
    <>
      <p>
        <span class="small muted">{t.predikat}</span>{" "}
        <PredikatTag kind={predikatKind(sel.predikat)} large>
          {predikat[sel.predikat][lang]}
        </PredikatTag>
      </p>
      {bahan.putusStudi ? (
        <p>{siapaMenilaiWords[lang].studi.mengapa}</p>
      ) : (
        <>
          <p>{penilaianWords[lang].alasan[sel.alasan]}</p>
          <Kuadran sekarang={{ hasil, perilaku, tanda: t.tanda }} />
        </>
      )}
      {sebab.length > 0 && (
        <div class="small">
          <p>{t.perlu}</p>
          <ul>
            {sebab.map((s) => (
              <li>{t.sebab[s]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

export const ratingChoices = (lang: "id" | "en") =>
  kunci(rating).map((r) => ({ value: r, label: rating[r][lang] }));
