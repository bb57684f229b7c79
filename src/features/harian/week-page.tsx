import type { ProgresRow } from "../../data/agency/progres.ts";
import { type AturanProgres, hariProgres, libur } from "../../domain/progres.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { harianWords } from "../../i18n/harian.ts";
import { asset } from "../../web/assets.ts";
import type { FieldErrors } from "../../web/form.ts";
import { KerjaTabs } from "../../web/kerja-tabs.tsx";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Ketikan } from "./entri.ts";
import { EntriFields } from "./entri-fields.tsx";
import { hariPekan, type Pekan } from "./load.ts";
import { namaPekan, pendek, peringatanBaris } from "./parts.tsx";
import type { RutinRow } from "./queries.ts";
import { WeekTable } from "./week-table.tsx";

export type Done = { readonly teks: string; readonly urung?: readonly string[] };
type Props = Pekan & {
  readonly base: string;
  readonly today: Tanggal;
  readonly command: string;
  readonly ketikan: Ketikan;
  readonly said: FieldErrors;
  readonly done?: Done | undefined;
};

/** One's own week: what is noted, a form of one line, and the ways to write many. */
export const WeekPage = (props: Props) => {
  const lang = useLang();
  const t = harianWords[lang];
  const { base, pekan, fakta, said, done } = props;
  const minggu = `minggu=${pekan.dari}`;
  return (
    <div class="stack">
      <link rel="stylesheet" href={asset["harian.css"]} />
      <Problems errors={said} />
      {done && <DoneNotice base={base} pekan={pekan.dari} done={done} command={props.command} />}
      <PageHead
        title={`${t.judul} · ${namaPekan(pekan, lang)}`}
        lead={fakta.aturan.aktif ? t.leadAktif : t.lead}
        focus={Object.keys(said).length === 0}
        actions={
          <>
            <LinkButton compact href={`${base}/harian/tabel?${minggu}`}>
              {t.tabel.tombol}
            </LinkButton>
            <LinkButton compact href={`${base}/harian/rutin`}>
              {t.rutin}
            </LinkButton>
            <LinkButton compact icon="upload" href={`${base}/harian/impor`}>
              {t.impor}
            </LinkButton>
            <LinkButton compact icon="download" href={`${base}/harian/ekspor?${minggu}`}>
              {t.ekspor}
            </LinkButton>
          </>
        }
      />
      <KerjaTabs base={base} current="harian" />
      <Filled {...props} />
      <QuickForm {...props} />
      <WeekNav base={`${base}/harian`} pekan={pekan} today={props.today} />
      <WeekTable base={base} pekan={pekan} fakta={fakta} baris={props.baris} own />
      <Rules aturan={fakta.aturan} />
    </div>
  );
};

export const WeekNav = (props: {
  base: string;
  pekan: { dari: Tanggal; sampai: Tanggal };
  today: Tanggal;
}) => {
  const t = harianWords[useLang()];
  const { base, pekan, today } = props;
  return (
    <nav class="pager" aria-label={t.geser}>
      <a href={`${base}?minggu=${tambahHari(pekan.dari, -7)}`} rel="prev">
        {t.sebelumnya}
      </a>
      {pekan.sampai < today && <a href={base}>{t.mingguIni}</a>}
      {pekan.sampai < today ? (
        <a href={`${base}?minggu=${tambahHari(pekan.dari, 7)}`} rel="next">
          {t.berikutnya}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};

/** How much of the week's working days has a note, where the agency asks for it; what wants a second look. */
export const Filled = ({
  fakta,
  pekan,
  baris,
  today,
}: Pick<Props, "fakta" | "pekan" | "baris" | "today">) => {
  const lang = useLang();
  const t = harianWords[lang];
  const kerja = hariPekan(pekan).filter((h) => h <= today && libur(h, fakta).length === 0);
  const isi = kerja.filter((h) => baris.some((g) => g.tanggal === h)).length;
  const lihat = baris.filter((g) => peringatanBaris(g, sehari(baris, g), fakta, lang).length > 0).length;
  return (
    <>
      {fakta.aturan.aktif && kerja.length > 0 && (
        <p>
          <strong>{t.terisi(isi, kerja.length)}</strong>
        </p>
      )}
      {lihat > 0 && (
        <Notice kind="warn">
          <p>{t.peringatan.sepekan(lihat)}</p>
        </Notice>
      )}
    </>
  );
};
const sehari = (baris: readonly ProgresRow[], g: ProgresRow) => baris.filter((a) => a.tanggal === g.tanggal);

const QuickForm = (props: Props) => {
  const t = harianWords[useLang()];
  const { base, pekan, fakta, rutin } = props;
  const terbuka = hariPekan(pekan).some((h) => hariProgres(h, fakta) === null);
  if (!terbuka && Object.keys(props.said).length === 0) return null;
  return (
    <section class="card stack-s" id="catat">
      <h2>{t.catat.judul}</h2>
      <Once {...props} rutin={rutin} />
      <form method="post" action={`${base}/harian?minggu=${pekan.dari}`} class="stack-s" novalidate>
        <HiddenFields fields={{ perintah: props.command }} />
        <EntriFields
          ketikan={props.ketikan}
          said={props.said}
          fakta={fakta}
          usul={props.kebiasaan.map((k) => k.kegiatan)}
          lipat
        />
        <div class="actions">
          <Button kind="primary">{t.catat.simpan}</Button>
          <LinkButton kind="link" icon="camera" href={`${base}/catat`}>
            {t.catat.berkas}
          </LinkButton>
        </div>
      </form>
    </section>
  );
};

/** What is pinned: one press notes it again on the day of the form. */
const Once = ({ base, pekan, ketikan, rutin, command }: Props & { rutin: readonly RutinRow[] }) => {
  const t = harianWords[useLang()];
  if (rutin.length === 0) return null;
  return (
    <form
      method="post"
      action={`${base}/harian/rutin/catat?minggu=${pekan.dari}`}
      class="rutin-sekali"
      aria-label={t.rutin}
    >
      <HiddenFields fields={{ perintah: command, tanggal: ketikan.tanggal }} />
      {rutin.slice(0, 8).map((r) => (
        <Button compact icon="plus" name="rutin" value={r.id}>
          {pendek(r.kegiatan, 40)}
        </Button>
      ))}
      <LinkButton kind="link" compact href={`${base}/harian/rutin/minggu?minggu=${pekan.dari}`}>
        {t.isiRutin}
      </LinkButton>
    </form>
  );
};

const DoneNotice = (props: { base: string; pekan: Tanggal; done: Done; command: string }) => {
  const t = harianWords[useLang()];
  const { done } = props;
  return (
    <Notice kind="success" live>
      <p>{done.teks}</p>
      {done.urung && (
        <form method="post" action={`${props.base}/harian/pulih?minggu=${props.pekan}`}>
          <HiddenFields fields={{ perintah: props.command, baris: done.urung.join() }} />
          <Button compact>{t.urungkan}</Button>
        </form>
      )}
    </Notice>
  );
};

export const Rules = ({ aturan }: { readonly aturan: AturanProgres }) => {
  const t = harianWords[useLang()].aturan;
  return (
    <details>
      <summary>{t.judul}</summary>
      <ul class="bullets">
        <li>{t.dasar}</li>
        <li>{aturan.aktif ? t.aktif : t.tidakAktif}</li>
        <li>{t.mundur(aturan.mundurHari)}</li>
        <li>{aturan.libur === "tolak" ? t.liburTolak : t.liburBoleh}</li>
        <li>{t.menit(aturan.menitSehari)}</li>
      </ul>
    </details>
  );
};
