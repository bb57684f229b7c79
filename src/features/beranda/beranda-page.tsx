import { predikat as istilahPredikat } from "../../domain/istilah.ts";
import { berandaWords } from "../../i18n/beranda.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { TaskList } from "../../web/ui/task-list.tsx";
import { Tracker } from "../../web/ui/tracker.tsx";
import { Catat } from "./catat-card.tsx";
import { currentSkp, type Facts } from "./facts.ts";
import { Progress, Team } from "./progress.tsx";
import { sentenceOf, stepsOf } from "./situation.ts";
import { tasksOf } from "./tasks.ts";
import { Year } from "./year.tsx";

export const BerandaPage = ({ facts: f }: { readonly facts: Facts }) => {
  const t = berandaWords[f.lang];
  const employee = !f.me.viewer.peran.has("auditor");
  const tasks = tasksOf(f);
  return (
    <div class="stack-l">
      <PageHead
        title={t.salam(f.me.viewer.nama)}
        lead={sentenceOf(f)}
        actions={
          f.me.belumDibaca > 0 && (
            <LinkButton icon="inbox" href={`${f.base}/pemberitahuan`}>
              {t.belumDibaca(f.me.belumDibaca)}
            </LinkButton>
          )
        }
      />
      {employee && <Catat facts={f} />}
      {employee && f.skp.length > 0 && <Tracker label={t.tahap.label} steps={stepsOf(f)} />}
      <div class="with-side">
        <div class="stack-l">
          {employee && <Nothing facts={f} />}
          {(tasks.length > 0 || f.skp.length > 0) && (
            <section class="stack-s">
              <h2>{t.tugas.judul}</h2>
              {tasks.length > 0 ? <TaskList tasks={tasks} /> : <p class="muted">{t.tugas.kosong}</p>}
            </section>
          )}
          <Team facts={f} />
          <Progress facts={f} />
          <Year facts={f} />
        </div>
        <div class="stack">
          {!employee && <Reading facts={f} />}
          {employee && f.work && f.me.pinjam?.jenis === "delegasi" && <Evidence facts={f} />}
          {employee && f.skp.length > 0 && <Assessor facts={f} />}
          {f.evaluations.length > 0 && <Results facts={f} />}
          {employee && f.skp.length > 0 && <Feedback facts={f} />}
        </div>
      </div>
    </div>
  );
};

type Props = { readonly facts: Facts };

/** No year yet, or no SKP yet: which, who acts, what for. */
const Nothing = ({ facts: f }: Props) => {
  const t = berandaWords[f.lang].kosong;
  // An admin has the set-up among his tasks: that is what to do, not nothing.
  if (f.windows.length === 0 && f.me.viewer.peran.has("admin")) return null;
  if (f.windows.length === 0) return <EmptyState title={t.tahunTitle} why={t.tahunWhy} who={t.tahunWho} />;
  if (f.skp.length === 0) return <EmptyState title={t.skpTitle} why={t.skpWhy} who={t.skpWho} />;
  return null;
};

/** What an auditor reads besides people, progress and the trail: the rail has no room for it. */
const Reading = ({ facts: f }: Props) => {
  const { judul, ...pages } = berandaWords[f.lang].baca;
  return (
    <section class="card stack-s">
      <h2>{judul}</h2>
      <ul class="plain stack-s">
        {Object.entries(pages).map(([path, name]) => (
          <li>
            <a href={f.base + path}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Evidence = ({ facts: f }: Props) => {
  const t = berandaWords[f.lang].catat;
  return (
    <section class="card stack-s">
      <h2>{t.judul}</h2>
      <p class="small">{t.jelas}</p>
      <LinkButton
        kind="primary"
        icon="upload"
        href={`${f.base}/pelaksanaan/${f.work?.skp}/${f.work?.periode}`}
      >
        {t.tombol}
      </LinkButton>
    </section>
  );
};

const Assessor = ({ facts: f }: Props) => {
  const t = berandaWords[f.lang].bersama;
  const skp = currentSkp(f) ?? f.skp[0];
  return (
    <section class="card stack-s">
      <h2>{t.judul}</h2>
      {skp?.namaPenilai ? (
        <p>
          <span class="small muted">{t.penilai}</span>
          <br />
          <strong>{skp.namaPenilai}</strong>
          <br />
          <span class="small">{skp.jabatanPenilai}</span>
        </p>
      ) : (
        <p>{t.tanpa}</p>
      )}
      <p class="small muted">
        <a href={`${f.base}/lapor`}>{t.salah}</a>
      </p>
    </section>
  );
};

const Results = ({ facts: f }: Props) => {
  const t = berandaWords[f.lang].hasil;
  return (
    <section class="card stack-s">
      <h2>{t.judul}</h2>
      <ul class="plain">
        {f.evaluations.slice(0, 4).map((e) => (
          <li class="cluster spread">
            <span class="small">{namaPeriode(e, f.lang)}</span>
            {e.predikat ? (
              <PredikatTag kind={e.predikat === "kurang-misconduct" ? "kurang" : e.predikat}>
                {istilahPredikat[e.predikat][f.lang]}
              </PredikatTag>
            ) : (
              <span class="small muted">{t.belum}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={`${f.base}/hasil`}>{t.lihat}</a>
      </p>
    </section>
  );
};

const Feedback = ({ facts: f }: Props) => {
  const t = berandaWords[f.lang].umpanBalik;
  return (
    <section class="card stack-s">
      <h2>{t.judul}</h2>
      {f.feedback ? (
        <>
          <blockquote>{f.feedback.isi}</blockquote>
          <p class="small muted">
            {f.feedback.nama}, {tanggalPanjang(f.feedback.tanggal, f.lang)}
          </p>
          <p class="small">
            <a href={`${f.base}/umpan-balik/${f.feedback.skp}`}>{t.semua}</a>
          </p>
        </>
      ) : (
        <p class="muted">{t.kosong}</p>
      )}
    </section>
  );
};
