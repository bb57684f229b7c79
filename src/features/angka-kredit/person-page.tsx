import type { FaktaAk } from "../../data/agency/angka-kredit.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { angkaKreditWords, poin } from "../../i18n/angka-kredit.ts";
import { waktu } from "../../i18n/dates.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";

type Props = {
  readonly f: FaktaAk;
  readonly base: string;
  readonly zona: Zona;
  /** An admin, and not his own file. */
  readonly mencatat: boolean;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused?: string | undefined;
  readonly done: boolean;
};

/** All years of one person, and what he brought with him. */
export const PersonPage = (props: Props) => {
  const { f, base, errors } = props;
  const lang = useLang();
  const t = useWords(angkaKreditWords);
  const alamat = `${base}/angka-kredit/${f.pegawai}`;
  const set = f.pak.filter((p) => p.berlaku === 1);
  const tahun = [...new Set([f.tahun, f.tahun - 1, ...set.map((p) => p.tahun)])].sort((a, b) => b - a);
  return (
    <div class="stack-l">
      <div>
        <Problems errors={errors} salah={t.salah} also={props.refused} />
        {props.done && <Notice kind="success">{t.awalTersimpan}</Notice>}
        <PageHead
          title={f.nama}
          overline={t.judul}
          lead={t.lead}
          focus={!props.refused && Object.keys(errors).length === 0}
        />
      </div>
      <Table
        caption={t.judul}
        captionHidden
        rows={tahun.map((n) => ({ n, p: set.find((s) => s.tahun === n) }))}
        columns={[
          { head: t.tahun, kind: "row", cell: (r) => <a href={`${alamat}/${r.n}`}>{r.n}</a> },
          { head: t.lama, kind: "number", cell: (r) => (r.p ? poin(r.p.lama, lang) : "–") },
          { head: t.baru, kind: "number", cell: (r) => (r.p ? poin(r.p.baru, lang) : "–") },
          { head: t.jumlah, kind: "number", cell: (r) => (r.p ? poin(r.p.jumlah, lang) : "–") },
        ]}
      />
      <section class="stack">
        <h2>{t.awal}</h2>
        <p class="small muted">{t.awalJelas}</p>
        {f.awal.length === 0 ? (
          <p>{t.awalKosong}</p>
        ) : (
          <Table
            caption={t.awal}
            captionHidden
            rows={f.awal}
            columns={[
              { head: t.awalTahun, kind: "row", cell: (a) => a.tahun },
              { head: t.awalNilai, kind: "number", cell: (a) => poin(a.nilai, lang) },
              { head: t.sumber, cell: (a) => <span class="pre">{a.sumber}</span> },
              { head: t.keadaan, cell: (a) => t.oleh(a.oleh, waktu(a.pada, props.zona, lang)) },
            ]}
          />
        )}
        {props.mencatat && <Catat {...props} alamat={alamat} />}
      </section>
    </div>
  );
};

const Catat = ({ f, perintah, typed, errors, alamat }: Props & { readonly alamat: string }) => {
  const t = useWords(angkaKreditWords);
  const salah = saidOf(errors, t.salah);
  const tetap = { perintah, versi: String(f.versiAwal) };
  const cabut = typed.awal ?? "";
  return (
    <div class="stack">
      {f.awal.map((a) => (
        <form class="stack-s" method="post" action={`${alamat}/awal/pencabutan`} novalidate>
          <HiddenFields fields={{ ...tetap, awal: a.id }} />
          <TextField
            id={`cabut-${a.id}`}
            name="alasan"
            label={`${t.cabutAlasan} (${a.tahun})`}
            value={cabut === a.id ? typed.alasan : ""}
            error={cabut === a.id ? salah("alasan") : undefined}
          />
          <div class="actions">
            <Button kind="danger" about={String(a.tahun)}>
              {t.cabut}
            </Button>
          </div>
        </form>
      ))}
      <form class="stack" method="post" action={`${alamat}/awal`} novalidate>
        <HiddenFields fields={tetap} />
        <TextField
          name="tahun"
          label={t.awalTahun}
          hint={t.awalTahunHint}
          inputmode="numeric"
          width={4}
          value={typed.tahun}
          error={salah("tahun")}
        />
        <TextField
          name="nilai"
          label={t.awalNilai}
          hint={t.awalNilaiHint}
          inputmode="decimal"
          width={8}
          value={typed.nilai}
          error={salah("nilai")}
        />
        <TextField
          name="sumber"
          label={t.sumber}
          hint={t.sumberHint}
          value={typed.sumber}
          error={salah("sumber")}
        />
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
        </div>
      </form>
    </div>
  );
};
