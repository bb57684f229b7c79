import { type ButirKesiapan, type Kesiapan, terhalang } from "../../domain/kesiapan.ts";
import { angka } from "../../i18n/dates.ts";
import { kesiapanWords } from "../../i18n/kesiapan.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { TaskList } from "../../web/ui/task-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { ENOUGH } from "./readiness-queries.ts";

type Props = {
  readonly base: string;
  readonly tahun: number;
  readonly opened: boolean;
  readonly daftar: readonly Kesiapan[];
};

export const ReadinessPage = ({ base, tahun, opened, daftar }: Props) => {
  const t = useWords(kesiapanWords);
  const count = (berat: Kesiapan["berat"]) => daftar.filter((k) => k.berat === berat).length;
  const [stops, notes] = [count("halangan"), count("perhatian")];
  return (
    <div class="stack-l">
      <PageHead title={t.title(tahun)} lead={t.lead} />
      <Notice kind={terhalang(daftar) ? "warn" : "success"}>
        {stops > 0 ? t.halangan(stops) : notes > 0 ? t.bolehDibuka(notes) : t.siap}
      </Notice>
      <p class="muted">{opened ? t.sudahDibuka(tahun) : t.belumDibuka(tahun)}</p>
      <Checked base={base} daftar={daftar} tahun={tahun} />
      <nav class="cluster" aria-label={t.pilihTahun}>
        <a href={`${base}/periode/kesiapan?tahun=${tahun - 1}`}>{t.taut(tahun - 1)}</a>
        <a href={`${base}/periode/kesiapan?tahun=${tahun + 1}`}>{t.taut(tahun + 1)}</a>
        <a href={`${base}/periode`}>{t.keBuka}</a>
        <a href={`${base}/simulasi`}>{t.simulasi}</a>
      </nav>
    </div>
  );
};

const PATHS: Readonly<Record<ButirKesiapan, (tahun: number) => string>> = {
  "tanpa-penilai": () => "/pegawai?tampil=tanpa-penilai",
  "libur-belum-ada": (tahun) => `/kalender?tahun=${tahun}`,
  "unit-tanpa-pimpinan": () => "/unit",
  "tanpa-akun": () => "/pegawai?tampil=tanpa-akun",
  "capaian-belum": () => "/capaian",
  "jendela-lewat": (tahun) => `/periode#tahun-${tahun}`,
  "jendela-bertumpuk": (tahun) => `/periode#tahun-${tahun}`,
  "jendela-terlalu-cepat": (tahun) => `/periode#tahun-${tahun}`,
};
const KINDS = { halangan: "perlu-anda", perhatian: "proses", siap: "selesai" } as const;

export const Checked = ({ base, daftar, tahun }: Omit<Props, "opened">) => {
  const [t, lang] = [useWords(kesiapanWords), useLang()];
  const count = (n: number) => (n > ENOUGH ? t.lebih(ENOUGH) : angka(n, lang));
  return (
    <TaskList
      tasks={daftar.map((k) => ({
        title: t.butir[k.butir],
        href: k.berat === "siap" ? undefined : base + PATHS[k.butir](tahun),
        hint: k.berat === "siap" ? t.beres : t.isi[k.butir](count(k.n)),
        status: { kind: KINDS[k.berat], text: t.berat[k.berat] },
      }))}
    />
  );
};
