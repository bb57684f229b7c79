import { capaian } from "../../domain/istilah.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { timWords } from "../../i18n/tim.ts";
import { Distribusi } from "../../web/penilaian/distribusi.tsx";
import { Kuadran } from "../../web/penilaian/kuadran.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { useLang } from "../../web/words.ts";
import type { Anggota, Sebaran } from "./antrean.ts";

/** The team against the pattern, in a picture and in words. It advises; nothing is blocked by it. */
export const SebaranTim = (props: { sebaran: readonly Sebaran[]; anggota: readonly Anggota[] }) => {
  const t = timWords[useLang()].sebaran;
  const dinilai = props.anggota.flatMap((a) =>
    a.milikSaya === 1 && a.ratingHasil && a.ratingPerilaku
      ? [{ id: a.pegawai, nama: a.nama, hasil: a.ratingHasil, perilaku: a.ratingPerilaku }]
      : [],
  );
  if (props.sebaran.length === 0 && dinilai.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.judul}</h2>
      {props.sebaran.map((s) => (
        <Satu s={s} />
      ))}
      {dinilai.length > 0 && (
        <div class="card">
          <Kuadran orang={dinilai} />
        </div>
      )}
    </section>
  );
};

const Satu = ({ s }: { s: Sebaran }) => {
  const lang = useLang();
  const [t, p] = [timWords[lang].sebaran, penilaianWords[lang]];
  return (
    <div class="card stack">
      <h3>{t.capaian(s.unit, capaian[s.capaian][lang])}</h3>
      <p class="muted">
        {t.n(String(s.n))} {s.distribusi.catatan.map((c) => p.catatan[c]).join(" ")}
      </p>
      <Distribusi capaian={s.capaian} jumlah={s.jumlah} />
      {s.distribusi.sesuai === true && <p>{p.sesuaiPola}</p>}
      {s.distribusi.pelanggaran.length > 0 && (
        <Notice kind="warn" title={t.menyimpang}>
          <ul>
            {s.distribusi.pelanggaran.map((x) => (
              <li>{p.pelanggaran[x]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="small muted">
        {p.panduan} {p.dasar}.
      </p>
    </div>
  );
};
