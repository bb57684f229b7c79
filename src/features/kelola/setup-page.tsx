import { angka } from "../../i18n/dates.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Lang } from "../../i18n/words.ts";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type Task, TaskList } from "../../web/ui/task-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { ENOUGH, type SetupRow } from "./queries.ts";
import { Tools } from "./tools.tsx";

type Props = { readonly base: string; readonly setup: SetupRow; readonly tahun: number };

export const SetupPage = (props: Props) => {
  const [t, lang] = [useWords(kelolaWords), useLang()];
  const tasks = tasksOf(props, lang);
  const done = tasks.filter((task) => task.status.kind === "selesai").length;
  const { base } = props;
  return (
    <div class="stack-l">
      <PageHead title={t.title} lead={t.lead} />
      <p>
        <strong>{t.siap(done, tasks.length)}</strong>
      </p>
      <section aria-label={t.daftar}>
        <TaskList tasks={tasks} />
      </section>
      <Tools base={base} />
    </div>
  );
};

type State = "belum" | "berjalan" | "selesai" | "belumBisa";

function tasksOf({ base, setup: s, tahun }: Props, lang: Lang): Task[] {
  const t = kelolaWords[lang];
  const some = (n: number) => (n > ENOUGH ? t.lebih(angka(ENOUGH, lang)) : angka(n, lang));
  const task = (
    title: string,
    path: string,
    state: State,
    hint: string,
    siapa: string = t.siapaAdmin,
  ): Task => ({
    title,
    href: state === "belumBisa" ? undefined : base + path,
    hint: state === "selesai" ? hint : `${hint} ${siapa}.`,
    status: { kind: kinds[state], text: t.status[state] },
  });
  const belum = Math.max(0, s.pegawai - s.bersandi);
  return [
    s.kota === ""
      ? task(t.instansi.title, "/kelola/instansi", "belum", t.instansi.kosong)
      : task(t.instansi.title, "/kelola/instansi", "selesai", s.kota),
    s.unit === 0
      ? task(t.unit.title, "/unit", "belum", t.unit.kosong)
      : s.tanpaPimpinan > 0
        ? task(
            t.unit.title,
            "/unit",
            "berjalan",
            t.unit.tanpaPimpinan(some(s.tanpaPimpinan), angka(s.unit, lang)),
          )
        : task(t.unit.title, "/unit", "selesai", t.unit.ada(angka(s.unit, lang))),
    s.unit === 0
      ? task(t.pegawai.title, "", "belumBisa", t.pegawai.tunggu)
      : s.pegawai <= 1
        ? task(t.pegawai.title, "/pegawai", "belum", t.pegawai.kosong)
        : task(t.pegawai.title, "/pegawai", "selesai", t.pegawai.ada(angka(s.pegawai, lang))),
    s.pegawai <= 1 || s.unit === 0
      ? task(t.penilai.title, "", "belumBisa", t.penilai.tunggu)
      : s.tanpaPenilai > 0
        ? task(
            t.penilai.title,
            "/pegawai?tampil=tanpa-penilai",
            "berjalan",
            t.penilai.kurang(some(s.tanpaPenilai)),
          )
        : task(t.penilai.title, "/pegawai?tampil=tanpa-penilai", "selesai", t.penilai.lengkap),
    s.tahun === null
      ? task(t.tahun.title(tahun), "/periode", "belum", t.tahun.kosong)
      : task(t.tahun.title(tahun), "/periode", "selesai", t.tahun.ada(angka(s.jendela, lang))),
    belum > 0
      ? task(
          t.undangan.title,
          "/kelola/undangan",
          s.bersandi <= 1 ? "belum" : "berjalan",
          t.undangan.kurang(angka(belum, lang), angka(s.pegawai, lang)),
        )
      : task(t.undangan.title, "/kelola/undangan", "selesai", t.undangan.lengkap),
    capaian(s, task, some, lang),
  ];
}

function capaian(
  s: SetupRow,
  task: (title: string, path: string, state: State, hint: string, siapa?: string) => Task,
  some: (n: number) => string,
  lang: Lang,
): Task {
  const t = kelolaWords[lang].capaian;
  if (s.periode === null) return task(t.title, "", "belumBisa", t.belum, kelolaWords[lang].siapaAtasan);
  const nama = namaPeriode(
    { jenis: s.jenisPeriode as "triwulan", n: s.nPeriode ?? 1, tahun: s.tahunPeriode ?? 0 },
    lang,
  );
  return s.tanpaCapaian > 0
    ? task(
        t.title,
        `/capaian/${s.periode}`,
        "berjalan",
        t.kurang(some(s.tanpaCapaian), nama),
        kelolaWords[lang].siapaAtasan,
      )
    : task(t.title, `/capaian/${s.periode}`, "selesai", t.lengkap(nama));
}

const kinds = { belum: "perlu-anda", berjalan: "proses", selesai: "selesai", belumBisa: "terkunci" } as const;
