import type { AgencyLine, TugasLine } from "../../data/directory/pool.ts";
import type { RiwayatSiklus } from "../../data/directory/siklus.ts";
import { angka } from "../../i18n/dates.ts";
import { operatorWords } from "../../i18n/operator.ts";
import { operatorSiklusWords } from "../../i18n/operator-siklus.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { DateField, TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { SummaryList, type SummaryRow } from "../../web/ui/summary-list.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Frame } from "./frame.tsx";
import { At, LastRun, Schema, State } from "./parts.tsx";
import { RunTable } from "./runs-page.tsx";
import type { Again } from "./steps.tsx";

type Props = {
  readonly nama: string;
  readonly agency: AgencyLine;
  readonly runs: readonly TugasLine[];
  readonly riwayat: readonly RiwayatSiklus[];
  readonly now: number;
  readonly again: Again;
};

/** Metadata, numbers and machinery: nothing on it is read from the agency's own database. */
export const AgencyPage = (props: Props) => {
  const [t, s] = [useWords(operatorWords), useWords(operatorSiklusWords)];
  const { nama, agency, runs, now, again } = props;
  const numbers = useNumbers(agency);
  return (
    <Frame nama={nama} at="instansi" title={agency.nama} errors={again.errors}>
      {again.stale && <Notice kind="error">{s.langkah.sudah}</Notice>}
      {again.tanpaIzin && <Notice kind="error">{s.bantuan.tanpaIzin}</Notice>}
      <SummaryList
        rows={[
          { label: t.instansi.keadaan, value: <State keadaan={agency.keadaan} /> },
          ...(agency.sampaiPada === null
            ? []
            : [{ label: s.langkah.sampaiLabel, value: <At pada={agency.sampaiPada} none="" /> }]),
          ...(agency.alasan === "" ? [] : [{ label: s.langkah.alasan, value: agency.alasan }]),
          { label: t.instansi.alamat, value: <code>{`/a/${agency.code}`}</code> },
          { label: t.instansi.jenis, value: t.instansi[agency.jenis] },
          { label: t.instansi.zona, value: agency.zona },
          { label: t.instansi.ruang, value: <code>{agency.binding}</code> },
          { label: t.instansi.skema, value: <Schema versi={agency.versiSkema} /> },
          ...numbers,
          { label: t.instansi.bangun, value: <At pada={agency.bangunPada} none={t.instansi.tidur} /> },
          { label: t.instansi.tugas, value: <LastRun agency={agency} /> },
          { label: t.instansi.dibuat, value: <At pada={agency.dibuatPada} none="" /> },
        ]}
      />
      <Steps {...props} />
      {!["ditutup", "ditangguhkan"].includes(agency.keadaan) && (
        <section class="card narrow stack">
          <h2>{s.bantuan.judul}</h2>
          <p>{s.bantuan.jelas}</p>
          <form method="post" action={`/operator/instansi/${agency.id}/bantuan`} hx-boost="false">
            <Button icon="eye">{s.bantuan.tombol}</Button>
          </form>
        </section>
      )}
      <History {...props} />
      <RunTable caption={t.tugas.title} none={t.tugas.selesaiKosong} runs={runs} now={now} />
    </Frame>
  );
};

export const mb = (byte: number | null): number => Math.ceil((byte ?? 0) / (1024 * 1024));

function useNumbers(a: AgencyLine): SummaryRow[] {
  const [t, lang] = [useWords(operatorSiklusWords).angka, useLang()];
  if (a.dihitungPada === null) return [{ label: t.orang, value: t.belum }];
  const n = (x: number | null) => angka(x ?? 0, lang);
  return [
    { label: t.orang, value: t.akun(n(a.akun), n(a.pegawai)) },
    { label: t.kegiatan, value: <At pada={a.kegiatanPada} none="–" /> },
    { label: t.surat, value: t.suratIsi(n(a.suratMenunggu), n(a.suratGagal)) },
    { label: t.berkas, value: t.bukti(n(a.bukti), n(mb(a.buktiByte))) },
    { label: t.d1, value: t.basisData(n(mb(a.d1Byte))) },
    { label: t.pesan, value: a.pesanMati === 0 ? "0" : <a href="/operator/pesan">{a.pesanMati}</a> },
    { label: t.dihitung, value: <At pada={a.dihitungPada} none="" /> },
  ];
}

const Steps = (props: Props) => {
  const [t, s] = [useWords(operatorWords).tangguh, useWords(operatorSiklusWords).langkah];
  const { keadaan } = props.agency;
  if (keadaan === "ditutup") return null;
  if (keadaan === "ditangguhkan")
    return <Step {...props} at="pengaktifan" of="pulihkan" title={t.kembali} lead={t.kembaliJelas} primary />;
  return (
    <>
      {keadaan === "tinjau" && (
        <>
          <Step {...props} at="persetujuan" of="setujui" title={s.setujui} lead={s.setujuiJelas} primary />
          <Step {...props} at="pengembalian" of="kembalikan" title={s.kembalikan} lead={s.kembalikanJelas} />
        </>
      )}
      {keadaan === "aktif" && (
        <Step {...props} at="pembekuan" of="bekukan" title={s.bekukan} lead={s.bekukanJelas} until />
      )}
      {keadaan === "baca-saja" && (
        <Step {...props} at="pembukaan" of="buka" title={s.buka} lead={s.bukaJelas} primary />
      )}
      {keadaan === "menutup" && (
        <Step
          {...props}
          at="pembatalan-penutupan"
          of="batal-tutup"
          title={s["batal-tutup"]}
          lead={s.batalJelas}
        />
      )}
      <Step
        {...props}
        at="penangguhan"
        of="tangguhkan"
        title={t.judul}
        lead={t.jelas}
        button={t.tombol}
        danger
      />
    </>
  );
};

type StepProps = Props & {
  readonly at: string;
  readonly of: string;
  readonly title: string;
  readonly lead: string;
  readonly button?: string;
  readonly until?: boolean;
  readonly primary?: boolean;
  readonly danger?: boolean;
};

const NOTE_ONLY = new Set(["setujui", "buka", "batal-tutup"]);

const Step = ({ agency, again, at, of, title, lead, button, until, primary, danger }: StepProps) => {
  const [s, o] = [useWords(operatorSiklusWords), useWords(operatorWords)];
  const mine = again.form === of;
  const said = saidOf(mine ? again.errors : undefined, { ...o.salah, ...s.salah });
  return (
    <section class="card narrow">
      <h2>{title}</h2>
      <form method="post" class="stack" novalidate action={`/operator/instansi/${agency.id}/${at}`}>
        <p>{lead}</p>
        <TextArea
          name="alasan"
          id={mine ? "alasan" : `alasan-${of}`}
          label={NOTE_ONLY.has(of) ? s.langkah.alasanBoleh : s.langkah.alasan}
          hint={s.langkah.alasanHint}
          value={mine ? again.typed?.alasan : undefined}
          error={said("alasan")}
          rows={2}
        />
        {until && (
          <DateField
            name="sampai"
            label={s.langkah.sampai}
            hint={s.langkah.sampaiHint}
            value={mine ? again.typed?.sampai : undefined}
            error={said("sampai")}
          />
        )}
        <Button kind={danger ? "danger" : primary ? "primary" : "secondary"}>{button ?? title}</Button>
      </form>
    </section>
  );
};

const History = ({ riwayat }: Props) => {
  const [t, w] = [useWords(operatorSiklusWords).langkah, useWords(siklusWords)];
  if (riwayat.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.riwayat}</h2>
      <Timeline
        entries={[...riwayat].reverse().map((r) => ({
          what: w.langkah[r.langkah],
          at: <At pada={r.pada} none="" />,
          who: r.oleh ?? (r.sebagai === "jam" ? w.olehJam : w.olehAdmin),
          detail: r.alasan,
        }))}
      />
    </section>
  );
};
