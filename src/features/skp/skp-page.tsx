import type { Terakhir } from "../../data/agency/colek.ts";
import type { TungguRow } from "../../data/agency/menunggu.ts";
import type { BeginningsRow } from "../../data/agency/salin.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { skpWords } from "../../i18n/skp.ts";
import { DialogLine } from "../../web/rencana/dialog-line.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { JejakLink } from "../../web/ui/jejak-link.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { WaitingFor } from "../../web/waiting-for.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Adjusting } from "./adjusting.tsx";
import { Beginnings, ExampleLink } from "./beginnings.tsx";
import { Changes } from "./changes.tsx";
import { Checks } from "./checks.tsx";
import type { Facts } from "./facts.ts";
import { History, Versions } from "./history.tsx";
import { LateLine } from "./late-line.tsx";
import type { Leader } from "./leader.ts";
import { Lintasan } from "./lintasan.tsx";
import { DraftMark, type Leads, Papers } from "./papers.tsx";
import { PkLinks } from "./pk-page.tsx";
import type { Base, Happened, Mark, Note, Version } from "./queries.ts";
import { SelarasLine } from "./selaras-line.tsx";
import { LampiranSheet, type SheetProps, SkpSheet } from "./sheet.tsx";
import { numbered } from "./sheet-parts.tsx";
import { standing, titleOf } from "./state.tsx";
import { Steps } from "./steps.tsx";

export type Queue = {
  readonly at: number;
  readonly of: number;
  readonly next: string | null;
  /** Others that he has not opened yet. */
  readonly unread: number;
};

/** `step`: it went to somebody else and has a number; a save has none. */
export type Done = { readonly text: string; readonly step: boolean };

type Props = {
  readonly base: string;
  readonly facts: Facts;
  readonly viewer: Viewer;
  readonly today: Tanggal;
  readonly sheet: SheetProps;
  readonly notes: readonly Note[];
  readonly events: readonly Happened[];
  readonly versions: readonly Version[];
  /** What the text on its way is compared with. */
  readonly bases: readonly Base[];
  /** What a mutasi left to be adjusted. */
  readonly marks: readonly Mark[];
  readonly queue: Queue | null;
  /** The step that led here, told once more in words. */
  readonly done?: Done | undefined;
  /** Why the step that was just tried was refused. */
  readonly refused?: string | undefined;
  /** When somebody was last reminded of it, and by whom. */
  readonly terakhir: Terakhir | null;
  /** Until when the approval may be taken back by the viewer; null: it may not. */
  readonly cabutSampai: number | null;
  /** Somebody's plan of that year hangs on this one's owner. */
  readonly leads: Leads | undefined;
  readonly leader: Leader;
  readonly tunggu: (TungguRow & { readonly terlambat: string | null }) | undefined;
  /** Where it may begin, while it is empty; to its owner. */
  readonly mulai: BeginningsRow | undefined;
};

export const SkpPage = (props: Props) => {
  const t = useWords(skpWords);
  const lang = useLang();
  const { head, skp, content } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  const mine = props.viewer.pegawai === head.pegawai;
  const open = head.jalan === "draf" || head.jalan === "dikembalikan";
  return (
    <div class="stack-l">
      <div class="stack jangan-cetak">
        <ErrorSummary
          title={t.langkah.judul}
          errors={props.refused === undefined ? [] : [{ text: props.refused }]}
        />
        {props.done && (
          <Notice kind="success" title={props.done.text}>
            {props.done.step && <p class="small">{t.rujukan(reference(props.facts))}</p>}
          </Notice>
        )}
        <PageHead
          overline={mine ? t.daftar.title : t.milik(head.nama, head.jabatan)}
          title={titleOf(head, lang)}
          lead={standing(
            {
              ...head,
              sejak: props.events[0]?.pada ?? head.diubahPada,
              pegawai: mine ? t.siapa.anda : head.nama,
              penilai: props.viewer.pegawai === head.penilai ? t.siapa.anda : head.namaPenilai,
            },
            lang,
            props.sheet.zona,
          )}
          focus={props.refused === undefined}
        />
        {props.queue && <QueueLine queue={props.queue} base={props.base} />}
        <Steps
          facts={props.facts}
          viewer={props.viewer}
          today={props.today}
          base={props.base}
          here={here}
          terakhir={props.terakhir}
          berlaku={props.versions.find((v) => v.dicabutPada === null)?.berlakuDari}
          marked={props.marks.length > 0}
          cabutSampai={props.cabutSampai}
          zona={props.sheet.zona}
        />
        <DialogLine fakta={props.facts.dialog} head={head} viewer={props.viewer} here={here} />
        {mine && head.jalan === "belum" && <Beginnings row={props.mulai} skp={here} />}
        {props.tunggu && (
          <WaitingFor
            waits={{
              ...props.tunggu,
              keadaan: head.jalan,
              pegawai: head.nama,
              penilai: head.namaPenilai,
              dibacaPada: head.dibacaPada,
              diajukanPada: head.diajukanPada,
              sejak: props.events[0]?.pada ?? head.diubahPada,
            }}
            zona={props.sheet.zona}
          />
        )}
        <LateLine terlambat={props.tunggu?.terlambat} />
        {head.jalan === "dikembalikan" && <Notes notes={props.notes} facts={props.facts} />}
        {mine && <SelarasLine facts={props.facts} leader={props.leader} here={here} />}
        <Adjusting facts={props.facts} zona={props.sheet.zona} marks={props.marks} printed />
        {!mine && <Changes content={content} bases={props.bases} zona={props.sheet.zona} />}
        {open && mine && (
          <Checks
            pkHref={`${here}/pk`}
            skp={skp}
            content={content}
            hrefOf={({ row }) => `${here}/isian#rhk-teks-${row}`}
            telaah={props.facts.telaah}
          />
        )}
        {head.jalan === "diajukan" && !mine && (
          <Checks
            pkHref={`${here}/pk`}
            skp={skp}
            content={content}
            hrefOf={({ nomor }) => (props.facts.sesuai ? "#perubahan" : `#rhk-${nomor}`)}
            telaah={props.facts.telaah}
          />
        )}
        {mine && <Changes content={content} bases={props.bases} zona={props.sheet.zona} />}
      </div>
      <DraftMark agreed={props.sheet.ditetapkanPada !== null} />
      <Papers head={head} here={here} leads={props.leads}>
        <PkLinks base={props.base} facts={props.facts} />
        <ExampleLink base={props.base} head={head} viewer={props.viewer} />
      </Papers>
      <SkpSheet {...props.sheet} notes={head.keadaan === "ditetapkan" ? [] : props.notes} />
      <LampiranSheet {...props.sheet} />
      <Lintasan rhk={content.rhk} />
      <div class="columns jangan-cetak">
        <History events={props.events} zona={props.sheet.zona} />
        <Versions versions={props.versions} zona={props.sheet.zona} here={here} />
        <p>
          <JejakLink base={props.base} objek={head.id} viewer={props.viewer} />
        </p>
      </div>
    </div>
  );
};

/** "SKP/2026/8F3K2M1Q/3": names the step without naming the person. */
export const reference = ({ head }: Facts) => `SKP/${head.tahun}/${head.id.slice(-8)}/${head.versi}`;

/** What the penilai wrote when he returned it, with the way to each row. */
export const Notes = (props: { readonly notes: readonly Note[]; readonly facts: Facts }) => {
  const t = useWords(skpWords).catatan;
  const general = props.notes.find((n) => n.rhk === "");
  const rows = numbered(props.facts.content.rhk).flatMap((g) =>
    g.list.flatMap(({ nomor, r }) => {
      const note = props.notes.find((n) => n.rhk === r.id);
      return note ? [{ nomor, teks: note.teks }] : [];
    }),
  );
  if (!general && rows.length === 0) return null;
  return (
    <Notice kind="warn" title={t.title}>
      {general && <p class="pre">{general.teks}</p>}
      {rows.length > 0 && (
        <ul class="bullets">
          {rows.map(({ nomor, teks }) => (
            <li>
              {t.keBaris(nomor)}: <span class="pre">{teks}</span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

const QueueLine = ({ queue, base }: { readonly queue: Queue; readonly base: string }) => {
  const t = useWords(skpWords).antrean;
  return (
    <div class="cluster spread">
      <p>
        <a href={`${base}/skp/bawahan`}>{t.title}</a> · {t.posisi(queue.at, queue.of)}
      </p>
      {queue.next && (
        <LinkButton compact icon="arrow-right" href={`${base}/skp/${queue.next}`}>
          {t.berikutnya}
        </LinkButton>
      )}
    </div>
  );
};
