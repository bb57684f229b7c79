import { BATAS_UJI_COBA, domainDinas, kurangSiap, type TugasSiap, tugasSiap } from "../../domain/siklus.ts";
import { angka, tanggalPanjang } from "../../i18n/dates.ts";
import { PERJANJIAN_VERSI } from "../../i18n/perjanjian.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import type { Lang } from "../../i18n/words.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { type Task, TaskList } from "../../web/ui/task-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type FaktaRow, faktaOf } from "./queries.ts";
import type { SiklusProps } from "./siklus-page.tsx";

/** From trial to live: every row is computed, so that nobody can promise what is not there. */
export const ReadyTasks = (props: SiklusProps) => {
  const [t, lang] = [useWords(siklusWords), useLang()];
  const { base, fakta, perintah } = props;
  const kurang = kurangSiap(faktaOf(fakta));
  return (
    <>
      <section class="stack">
        <h2>{t.ujiCoba.judul}</h2>
        <p>{t.ujiCoba.jelas}</p>
        <TaskList tasks={tugasSiap.map((tugas) => taskOf(tugas, kurang, fakta, base, lang))} />
        {kurang.length > 0 ? (
          <p class="hint">{t.ujiCoba.belum(kurang.length)}</p>
        ) : (
          <form method="post" action={`${base}/kelola/siklus/pengajuan`}>
            <HiddenFields fields={{ perintah }} />
            <Button kind="primary">{t.ujiCoba.ajukan}</Button>
          </form>
        )}
      </section>
      {kurang.includes("garis-penilai") && fakta.tanpaPenilai > 0 && fakta.pegawai > 1 && (
        <Explain {...props} />
      )}
      <Fence fakta={fakta} />
    </>
  );
};

const PATHS: Readonly<Record<TugasSiap, string | undefined>> = {
  perjanjian: "/kelola/siklus/perjanjian",
  "dua-admin": "/kelola/peran",
  "kontak-pdp": "/kelola/siklus/kontak",
  "garis-penilai": "/pegawai?tampil=tanpa-penilai",
  "hari-libur": "/kalender",
  jendela: "/periode",
  "domain-surel": undefined,
};

function taskOf(tugas: TugasSiap, kurang: readonly TugasSiap[], f: FaktaRow, base: string, lang: Lang): Task {
  const t = siklusWords[lang].tugas;
  const open = kurang.includes(tugas);
  const path = PATHS[tugas];
  return {
    title: t[tugas],
    href: path && base + path,
    hint: hintOf(tugas, open, f, lang),
    status: open ? { kind: "perlu-anda", text: t.belum } : { kind: "selesai", text: t.selesai },
  };
}

function hintOf(tugas: TugasSiap, open: boolean, f: FaktaRow, lang: Lang): string {
  const t = siklusWords[lang].tugas;
  const n = (x: number) => angka(x, lang);
  switch (tugas) {
    case "perjanjian":
      if (f.perjanjianVersi === null) return t.perjanjianBelum;
      return f.perjanjianVersi === PERJANJIAN_VERSI
        ? t.perjanjianAda(f.perjanjianNama ?? "", tanggalPanjang(f.perjanjianTanggal ?? "", lang))
        : t.perjanjianLama;
    case "dua-admin":
      return open ? t.adminKurang(n(f.admin), n(f.adminKuat)) : t.adminAda(n(f.adminKuat));
    case "kontak-pdp":
      return f.kontak ? t.kontakAda(f.kontak) : t.kontakBelum;
    case "garis-penilai":
      if (f.pegawai < 2) return t.garisKosong;
      if (open) return t.garisBelum(n(f.tanpaPenilai));
      return f.tanpaPenilai > 0 ? t.garisDijelaskan(n(f.tanpaPenilai)) : t.garisAda;
    case "hari-libur":
      return open ? t.liburBelum : t.liburAda(n(f.libur));
    case "jendela":
      return open ? t.jendelaBelum : t.jendelaAda(n(f.jendela));
    case "domain-surel":
      return open ? t.domainBelum : t.domainAda(domainDinas(f.terbukti) ?? "");
  }
}

const Explain = ({ base, perintah, again }: SiklusProps) => {
  const t = useWords(siklusWords);
  const mine = again.form === "penjelasan";
  return (
    <section class="card stack">
      <h2>{t.penjelasan.judul}</h2>
      <p>{t.penjelasan.jelas}</p>
      <form method="post" action={`${base}/kelola/siklus/penjelasan`} class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextArea
          name="alasan"
          id="alasan-penjelasan"
          label={t.alasan}
          rows={2}
          value={mine ? again.typed?.alasan : undefined}
          error={saidOf(mine ? again.errors : undefined, t.salah)("alasan")}
        />
        <p>
          <Button>{t.penjelasan.tombol}</Button>
        </p>
      </form>
    </section>
  );
};

const MB = 1024 * 1024;
const Fence = ({ fakta }: { readonly fakta: FaktaRow }) => {
  const [t, lang] = [useWords(siklusWords).ujiCoba, useLang()];
  const n = (x: number) => angka(x, lang);
  const domain = domainDinas(fakta.terbukti);
  return (
    <section class="stack">
      <h2>{t.batas}</h2>
      <ul>
        <li>{t.orang(n(fakta.pegawai), n(BATAS_UJI_COBA.pegawai))}</li>
        <li>{t.berkas(n(Math.ceil(fakta.byte / MB)), n(BATAS_UJI_COBA.buktiByte / MB))}</li>
        <li>{fakta.terbukti ? t.surat(domain ? `@${domain}` : fakta.terbukti) : t.tanpaSurat}</li>
        {fakta.ditahan > 0 && <li>{t.ditahan(n(fakta.ditahan))}</li>}
        <li>{t.setelah}</li>
      </ul>
    </section>
  );
};
