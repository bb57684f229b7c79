import { kunci } from "../../domain/istilah.ts";
import { keadaanKonseling } from "../../domain/konseling.ts";
import { perilaku } from "../../domain/perilaku.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { konselingWords } from "../../i18n/konseling.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems } from "../../web/problems.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard, SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { CaseSteps } from "./case-steps.tsx";
import type { Loaded } from "./load.ts";
import type { UmpanBalikBukti } from "./queries.ts";

export type CaseProps = {
  readonly base: string;
  readonly l: Loaded;
  readonly zona: Zona;
  readonly pada?: string | undefined;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly done: string | undefined;
  readonly command: () => string;
};

/** One case, as much of it as whoever looks may see. */
export const CasePage = (props: CaseProps) => {
  const t = useWords(konselingWords);
  const lang = useLang();
  const { k, pihak } = props.l;
  const here = `${props.base}/konseling/${k.id}`;
  const hanyaDiundang = pihak.has("pegawai");
  return (
    <div class="stack-l">
      <div class="stack">
        <Problems errors={props.errors} salah={t.salah} also={props.refused} />
        {props.done && <Notice kind="success">{props.done}</Notice>}
        <PageHead
          overline={t.rahasia}
          title={hanyaDiundang ? t.title : `${k.nama} · ${keadaanKonseling[k.keadaan][lang]}`}
          lead={hanyaDiundang ? t.undanganLead : undefined}
          focus={props.refused === undefined && Object.keys(props.errors).length === 0}
          actions={
            <>
              {k.baca === 1 && (
                <LinkButton icon="printer" href={`${here}/formulir`}>
                  {t.cetak}
                </LinkButton>
              )}
              {(pihak.has("pengelola") || hanyaDiundang) && (
                <LinkButton icon="eye" href={`${here}/akses`}>
                  {t.akses}
                </LinkButton>
              )}
            </>
          }
        />
        <p class="small muted">{t.dicatat}</p>
      </div>
      <Handling {...props} />
      <CaseSteps {...props} />
      {k.baca === 1 && <Report {...props} />}
      {(pihak.has("konselor") || pihak.has("pengelola") || hanyaDiundang || props.l.catatan.length > 0) && (
        <Records {...props} />
      )}
    </div>
  );
};

const Handling = ({ l, zona }: CaseProps) => {
  const t = useWords(konselingWords);
  const lang = useLang();
  const { k } = l;
  // The reporter sees his report and how far it is; who counsels when is between those two and the personnel unit.
  const dalam = l.pihak.has("pengelola") || l.pihak.has("konselor") || l.pihak.has("pegawai");
  return (
    <SummaryList
      rows={[
        { label: t.kolom.keadaan, value: keadaanKonseling[k.keadaan][lang] },
        ...(dalam
          ? [
              { label: t.konselor, value: k.namaKonselor ?? t.belumAda },
              {
                label: t.jadwal,
                value: k.jadwalTanggal
                  ? `${tanggalPanjang(k.jadwalTanggal, lang)}, ${(k.jadwalJam ?? "").replace(":", ".")} ${zona}, ${k.jadwalTempat}`
                  : t.belumAda,
              },
            ]
          : []),
        ...(k.putusan ? [{ label: t.alasanTidak, value: <span class="pre">{k.putusan}</span> }] : []),
      ]}
    />
  );
};

const Report = ({ l }: CaseProps) => {
  const t = useWords(konselingWords);
  const lang = useLang();
  const { k } = l;
  const masalah = JSON.parse(k.masalah ?? "{}") as Readonly<Record<string, string>>;
  const bukti = JSON.parse(k.bukti ?? "[]") as readonly UmpanBalikBukti[];
  const pre = (teks: string | null) => <span class="pre">{teks || "–"}</span>;
  return (
    <SummaryCard title={`${t.laporan}, ${k.namaPelapor}`} level={2}>
      <SummaryList
        rows={[
          {
            label: t.baru.diberitahu,
            value: pre(
              k.diberitahuTanggal &&
                `${tanggalPanjang(k.diberitahuTanggal, lang)}. ${k.diberitahuRujukan ?? ""}`,
            ),
          },
          ...kunci(perilaku)
            .filter((n) => masalah[n])
            .map((n) => ({ label: perilaku[n][lang], value: pre(masalah[n] ?? "") })),
          { label: t.baru.ekspektasi, value: pre(k.ekspektasi) },
          { label: t.baru.uraian, value: pre(k.uraian) },
          { label: t.baru.lainnya, value: k.lainnya === 1 ? t.ya : t.tidak },
          { label: t.baru.tindakan, value: pre(k.tindakan) },
          ...bukti.map((u) => ({
            label: t.buktiTerlampir,
            value: pre(`${tanggalPanjang(u.tanggal, lang)}, ${u.pemberi}: ${u.isi}`),
          })),
        ]}
      />
    </SummaryCard>
  );
};

const Records = ({ l, zona }: CaseProps) => {
  const t = useWords(konselingWords);
  const lang = useLang();
  const pre = (teks: string) => <span class="pre">{teks || "–"}</span>;
  return (
    <section class="stack" id="hasil">
      <h2>{t.catatan}</h2>
      {l.catatan.length === 0 && <p class="muted">{t.catatanKosong}</p>}
      {l.catatan.map((s) => (
        <SummaryCard title={tanggalPanjang(s.tanggal, lang)}>
          <SummaryList
            rows={[
              { label: t.kesepakatan, value: pre(s.kesepakatan) },
              { label: t.tindakLanjut, value: pre(s.tindakLanjut) },
              ...(s.pembahasan === null ? [] : [{ label: t.pembahasan, value: pre(s.pembahasan) }]),
            ]}
          />
          <p class="small muted">
            {t.ditandatangani(s.namaKonselor, waktu(s.ditandatanganiPada, zona, lang))}
          </p>
        </SummaryCard>
      ))}
    </section>
  );
};
