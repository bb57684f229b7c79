import { ulangRutin } from "../../domain/rutin.ts";
import { harianWords } from "../../i18n/harian.ts";
import { said as saidRefusal } from "../../i18n/penolakan.ts";
import { rutinWords } from "../../i18n/rutin.ts";
import { asset } from "../../web/assets.ts";
import type { FieldErrors } from "../../web/form.ts";
import { KerjaTabs } from "../../web/kerja-tabs.tsx";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import { EntriFields } from "./entri-fields.tsx";
import type { Pekan } from "./load.ts";
import { hariPenuh, namaPekan, pendek } from "./parts.tsx";
import type { RutinRow } from "./queries.ts";
import type { KetikanRutin } from "./rutin-forms.ts";
import type { Usul } from "./rutin-routes.tsx";
import { Ticks } from "./ticks.tsx";
import { WeekNav } from "./week-page.tsx";

type Frame = { readonly base: string; readonly week: Pekan; readonly command: string };

/** All that somebody pinned, and when each comes again. */
export const RutinPage = ({ base, week, command, done }: Frame & { readonly done: string | undefined }) => {
  const lang = useLang();
  const t = rutinWords[lang];
  return (
    <div class="stack">
      <link rel="stylesheet" href={asset["harian.css"]} />
      {done && (
        <Notice kind="success" live>
          <p>{done}</p>
        </Notice>
      )}
      <PageHead
        title={t.judul}
        lead={t.lead}
        actions={
          <>
            <LinkButton compact href={`${base}/harian/rutin/minggu`}>
              {t.isi}
            </LinkButton>
            <LinkButton kind="primary" compact icon="plus" href={`${base}/harian/rutin/baru`}>
              {t.tambah}
            </LinkButton>
          </>
        }
      />
      <KerjaTabs base={base} current="harian" />
      {week.rutin.length === 0 ? (
        <EmptyState title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Table
          caption={t.daftar}
          captionHidden
          columns={[
            { head: harianWords[lang].kegiatan, kind: "row", cell: (r: RutinRow) => pendek(r.kegiatan, 160) },
            { head: t.ulang, cell: (r) => kapan(r, lang) },
            {
              head: harianWords[lang].jam,
              cell: (r) => (r.mulai ? `${r.mulai}–${r.selesai}` : harianWords[lang].tanpaJam),
            },
            {
              head: harianWords[lang].tindakan,
              kind: "action",
              cell: (r) => <Unpin base={base} r={r} command={command} />,
            },
          ]}
          rows={week.rutin}
        />
      )}
    </div>
  );
};

const Unpin = ({ base, r, command }: { base: string; r: RutinRow; command: string }) => {
  const lang = useLang();
  return (
    <form method="post" action={`${base}/harian/rutin/${r.id}/hapus`} class="cluster">
      {/* Each row has a key of its own. */}
      <HiddenFields fields={{ perintah: `${command.slice(0, 10)}${r.id.slice(10)}` }} />
      <a href={`${base}/harian/rutin/${r.id}`}>
        {harianWords[lang].ubah}
        <span class="sr-only">{harianWords[lang].tentang(pendek(r.kegiatan, 60))}</span>
      </a>
      <Button kind="link" compact about={pendek(r.kegiatan, 60)}>
        {rutinWords[lang].lepas}
      </Button>
    </form>
  );
};

function kapan(r: RutinRow, lang: "id" | "en"): string {
  const t = rutinWords[lang];
  if (r.ulang === "mingguan")
    return HARI.filter((h) => (r.hari & h.bit) !== 0)
      .map((h) => harianWords[lang].hariNama[h.nama])
      .join(", ");
  return r.ulang === "bulanan" ? t.setiapTanggal(r.tanggal ?? 1) : t.setiap[r.ulang];
}
const HARI = (["h1", "h2", "h3", "h4", "h5", "h6", "h0"] as const).map((nama, at) => ({
  nama,
  bit: 1 << at,
}));

type FormProps = Frame & {
  readonly satu: RutinRow | null;
  readonly ketikan: KetikanRutin;
  readonly errors: FieldErrors;
};

export const RutinFormPage = ({ base, week, command, satu, ketikan, errors }: FormProps) => {
  const lang = useLang();
  const t = rutinWords[lang];
  const said = Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, kataSalah(code, lang)]),
  );
  return (
    <div class="narrow stack">
      <link rel="stylesheet" href={asset["harian.css"]} />
      <Problems errors={said} />
      <PageHead title={satu ? t.ubah : t.baru} focus={Object.keys(said).length === 0} />
      <form method="post" action={`${base}/harian/rutin/${satu?.id ?? "baru"}`} class="stack-s" novalidate>
        <HiddenFields fields={{ perintah: command }} />
        <EntriFields ketikan={{ ...ketikan, tanggal: "" }} said={said} fakta={week.fakta} tanpaTanggal />
        <RadioField
          name="ulang"
          label={t.ulang}
          value={ketikan.ulang}
          error={said.ulang}
          choices={ulangRutin.map((value) => ({ value, label: t.ulangPilihan[value] }))}
        />
        <Ticks
          name="hari"
          label={t.hari}
          inline
          values={ketikan.hari}
          error={said.hari}
          choices={HARI.map((h) => ({ value: String(h.bit), label: harianWords[lang].hariNama[h.nama] }))}
        />
        <TextField
          name="tanggalBulan"
          label={t.tanggal}
          hint={t.tanggalJelas}
          inputmode="numeric"
          width={2}
          value={ketikan.tanggalBulan}
          error={said.tanggalBulan}
        />
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
          <LinkButton kind="link" href={`${base}/harian/rutin`}>
            {t.judul}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

const kataSalah = (code: string, lang: "id" | "en"): string => {
  const t: Readonly<Record<string, string>> = { ...rutinWords[lang].salah, ...harianWords[lang].salah };
  return t[code] ?? saidRefusal({ ok: false, kind: "isi", code, detail: { paling: 2000 } }, lang);
};

type FillProps = Frame & {
  readonly usul: readonly Usul[];
  readonly dipilih: ReadonlySet<string> | undefined;
  readonly said: string | undefined;
};

/** Suggestions of a week, each to be unticked; one press notes what is ticked. */
export const FillPage = ({ base, week, command, usul, dipilih, said }: FillProps) => {
  const lang = useLang();
  const t = rutinWords[lang];
  const { pekan } = week;
  return (
    <div class="stack">
      <link rel="stylesheet" href={asset["harian.css"]} />
      <Problems errors={{}} also={said} />
      <PageHead title={`${t.isi} · ${namaPekan(pekan, lang)}`} lead={t.isiLead} focus={!said} />
      <KerjaTabs base={base} current="harian" />
      <WeekNav base={`${base}/harian/rutin/minggu`} pekan={pekan} today={week.fakta.today} />
      {usul.length === 0 ? (
        <EmptyState
          title={t.isiKosong}
          why={t.isiKosongMengapa}
          who={t.isiKosongSiapa}
          action={
            <>
              <LinkButton href={`${base}/harian?minggu=${pekan.dari}`}>
                {harianWords[lang].tabel.kembali}
              </LinkButton>
              <LinkButton href={`${base}/harian/rutin`}>{t.judul}</LinkButton>
            </>
          }
        />
      ) : (
        <form
          method="post"
          action={`${base}/harian/rutin/minggu?minggu=${pekan.dari}`}
          class="stack"
          novalidate
        >
          <HiddenFields fields={{ perintah: command }} />
          <Ticks
            name="usul"
            label={t.usul}
            values={dipilih ? [...dipilih] : usul.map((u) => u.kunci)}
            choices={usul.map((u) => ({
              value: u.kunci,
              label: `${hariPenuh(u.tanggal, lang)} · ${pendek(u.kegiatan, 120)}`,
              hint:
                [u.mulai && `${u.mulai}–${u.selesai}`, u.jumlah !== null && `${u.jumlah} ${u.satuan}`]
                  .filter(Boolean)
                  .join(" · ") || undefined,
            }))}
          />
          <div class="actions">
            <Button kind="primary">{t.isiSimpan}</Button>
          </div>
        </form>
      )}
    </div>
  );
};
