import { predikat, rating } from "../../domain/istilah.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { Kuadran, predikatKind } from "../../web/penilaian/kuadran.tsx";
import { SisiSamping } from "../../web/penilaian/sisi.tsx";
import { JejakLink } from "../../web/ui/jejak-link.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";
import type { Berkas } from "./load.ts";
import { predikatKata } from "./predikat-kata.ts";
import { Steps, type StepsProps } from "./steps.tsx";

/** Right, when nobody is rating: what was decided and why, or who is at it. */
export const HasilPanel = (props: StepsProps) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  const { e } = props.b;
  return (
    <div class="stack">
      <h2>{t.hasil.judul}</h2>
      {e.ratingHasil && e.ratingPerilaku ? <Diputus {...props} /> : <Belum {...props} />}
      <Steps {...props} />
      <SisiSamping {...props} e={e} sisi={props.b.sisi} />
      {props.b.riwayat.length > 0 && <Riwayat {...props} />}
      <JejakLink base={props.base} objek={e.id} viewer={props.viewer} />
    </div>
  );
};

const Diputus = ({ b, base }: StepsProps) => {
  const lang = useLang();
  const t = evaluasiWords[lang].hasil;
  const { e } = b;
  const sel = predikatKata(e, lang);
  if (!sel || !e.ratingHasil || !e.ratingPerilaku) return null;
  return (
    <div class="card stack">
      <p>
        <PredikatTag kind={predikatKind(sel.predikat)} large>
          {predikat[sel.predikat][lang]}
        </PredikatTag>
      </p>
      <p>{sel.mengapa}</p>
      {sel.kuadran && (
        <Kuadran sekarang={{ hasil: e.ratingHasil, perilaku: e.ratingPerilaku, tanda: t.tanda }} />
      )}
      <SummaryList
        rows={[
          { label: t.hasil, value: rating[e.ratingHasil][lang] },
          { label: t.perilaku, value: rating[e.ratingPerilaku][lang] },
          ...(e.alasan ? [{ label: t.alasan, value: <span class="pre">{e.alasan}</span> }] : []),
          { label: t.catatan, value: e.catatan ? <span class="pre">{e.catatan}</span> : t.tanpaCatatan },
          ...(e.dokumen
            ? [
                {
                  label: t.dokumen,
                  value: <a href={`${base}/dokumen/${e.dokumen}`}>{evaluasiWords[lang].daftar.buka}</a>,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
};

/** Whose turn it is, told to whoever asks: after the window it is the atasan's (hlm. 90). */
const Belum = ({ b, viewer, today, zona }: StepsProps) => {
  const lang = useLang();
  const t = evaluasiWords[lang].hasil;
  const { namaPenilai, namaAtasan, tutupPada } = b.e;
  const tutup = tanggalPada(tutupPada - 1, zona);
  const beralih = today > tutup && namaPenilai && namaAtasan;
  return (
    <div class="card stack-s">
      <p>
        {!namaPenilai
          ? t.tanpaPenilai
          : beralih
            ? t.beralih(namaPenilai, viewer.pegawai === b.e.atasan ? null : namaAtasan)
            : t.belum(namaPenilai)}
      </p>
      {viewer.pegawai === b.e.pegawai && <p>{t.terlihatNanti}</p>}
      <p class="small muted">{(today > tutup ? t.jendelaLalu : t.jendela)(tanggalPanjang(tutup, lang))}</p>
    </div>
  );
};

const Riwayat = ({ b, zona }: StepsProps) => {
  const lang = useLang();
  const t = evaluasiWords[lang].riwayat;
  const langkah: Readonly<Record<string, string>> = t.langkah;
  return (
    <section class="stack-s">
      <h3>{t.judul}</h3>
      <Timeline
        entries={b.riwayat.map((r: Berkas["riwayat"][number]) => ({
          at: <InstantText at={r.pada} zona={zona} lang={lang} />,
          what: langkah[r.langkah] ?? r.langkah,
          who: r.oleh ?? t.oleh,
          ...(r.alasan ? { detail: <p class="pre">{r.alasan}</p> } : {}),
        }))}
      />
    </section>
  );
};
