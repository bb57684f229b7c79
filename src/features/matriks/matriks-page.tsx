import type { SkpHead } from "../../data/agency/skp.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { jamMenit } from "../../i18n/dates.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { shellWords } from "../../i18n/shell.ts";
import { asset } from "../../web/assets.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { Coverage } from "./coverage.tsx";
import { type Diketik, fieldOf, muatSekaligus, type SelSalah } from "./forms.ts";
import { Grid } from "./grid.tsx";
import { kunciSel, type Matriks } from "./isi.ts";

export type MatriksProps = {
  readonly base: string;
  readonly head: SkpHead;
  readonly m: Matriks;
  readonly zona: Zona;
  readonly command: string;
  readonly mayEdit: boolean;
  readonly typed?: Diketik | undefined;
  readonly errors?: readonly SelSalah[] | undefined;
  readonly refused?: string | undefined;
  readonly done?: string | undefined;
};

/** Everybody and every result on one page with one save. */
export const MatriksPage = (props: MatriksProps) => {
  const t = useWords(matriksWords);
  const { head, m, base } = props;
  const here = `${base}/matriks/${m.skp}`;
  const errors = useErrors(props);
  return (
    <div class="stack">
      <link rel="stylesheet" href={asset["matriks.css"]} />
      <ErrorSummary title={useWords(shellWords).problem} errors={errors} />
      {(props.typed?.asing.length ?? 0) > 0 && <Lost texts={props.typed?.asing ?? []} />}
      {props.done && (
        <Notice kind="success" live>
          <p>{props.done}</p>
        </Notice>
      )}
      <PageHead
        overline={t.milik(head.nama, head.jabatan)}
        title={t.title(m.tahun)}
        lead={t.lead(m.orang.length, m.kolom.length)}
        focus={errors.length === 0}
        actions={
          <>
            <LinkButton compact icon="file-text" href={`${base}/skp/${m.skp}`}>
              {t.keSkp}
            </LinkButton>
            <LinkButton compact icon="printer" href={`${here}/cetak`}>
              {t.cetak}
            </LinkButton>
            {props.mayEdit && (
              <LinkButton compact icon="plus" href={`${here}/orang`}>
                {t.orang}
              </LinkButton>
            )}
          </>
        }
      />
      {head.jalan !== head.keadaan && <p class="hint">{t.disesuaikan}</p>}
      {m.kolom.length === 0 || m.orang.length === 0 ? (
        <Empty {...props} />
      ) : (
        <Filled {...props} here={here} />
      )}
    </div>
  );
};

const Filled = (props: MatriksProps & { readonly here: string }) => {
  const t = useWords(matriksWords);
  const { m, here } = props;
  const whole = muatSekaligus(m);
  const mayEdit = props.mayEdit && whole;
  return (
    <>
      <Coverage m={m} base={props.base} />
      {props.mayEdit && !whole && (
        <Notice kind="warn">
          <p>{t.perOrang}</p>
        </Notice>
      )}
      {mayEdit ? (
        <form method="post" action={here} novalidate class="stack-s matriks" id="matriks" hx-boost="false">
          <HiddenFields
            fields={{
              revisi: String(m.revisi),
              perintah: props.command,
              orang: m.orang.map((o) => o.pegawai).join(","),
              kolom: m.kolom.map((k) => k.id).join(","),
            }}
          />
          <Tools {...props} />
          <div class="actions sticky tight">
            <Button kind="primary" name="langkah" value="simpan" attrs={{ "aria-describedby": "tersimpan" }}>
              {t.simpan}
            </Button>
            <p class="saved" id="tersimpan">
              <Saved {...props} />
            </p>
          </div>
        </form>
      ) : (
        <div class="matriks">
          <Grid {...props} mayEdit={false} />
        </div>
      )}
      <script src={asset["matriks.js"]} defer />
    </>
  );
};

const Saved = ({ m, zona }: MatriksProps) => {
  const t = useWords(matriksWords);
  return m.diubahPada === null ? t.belumTersimpan : t.tersimpan(jamMenit(m.diubahPada, zona), m.revisi);
};

/** The row of tools comes with the script; how to type the explicit no is said without it too. */
const Tools = (props: MatriksProps) => {
  const t = useWords(matriksWords);
  const { alat } = t;
  const tools = [
    ["bawah", alat.bawah],
    ["kanan", alat.kanan],
    ["tanpa", alat.tanpa],
    ["urung", alat.urung],
  ] as const;
  return (
    <matriks-isian
      data-ditempel={alat.ditempel}
      data-terpotong={alat.terpotong}
      data-terisi={alat.terisi}
      data-diubah={alat.diubah}
    >
      <p class="hint">{t.tanpaSkrip}</p>
      <div class="alat">
        {tools.map(([name, label]) => (
          <button class="button compact" type="button" data-alat={name} hidden>
            {label}
          </button>
        ))}
        <label class="rapat-pilihan">
          <input type="checkbox" id="lebar" checked={props.m.orang.length <= 12} /> {alat.lebar}
        </label>
        <output class="small" data-kabar />
      </div>
      <details class="hint" hidden data-petunjuk>
        <summary>{alat.tombol}</summary>
        <p>{alat.petunjuk}</p>
      </details>
      <Grid {...props} />
    </matriks-isian>
  );
};

const Empty = ({ m, base, mayEdit }: MatriksProps) => {
  const t = useWords(matriksWords);
  const kind = m.kolom.length === 0 ? "kolom" : "orang";
  const action = mayEdit && (
    <LinkButton
      kind="primary"
      href={kind === "kolom" ? `${base}/skp/${m.skp}/isian` : `${base}/matriks/${m.skp}/orang`}
    >
      {kind === "kolom" ? t.kosong.isi : t.orang}
    </LinkButton>
  );
  return kind === "kolom" ? (
    <EmptyState
      icon="target"
      title={t.kosong.kolom}
      why={t.kosong.kolomMengapa}
      who={t.kosong.kolomSiapa}
      action={action}
    />
  ) : (
    <EmptyState
      icon="users"
      title={t.kosong.orang}
      why={t.kosong.orangMengapa}
      who={t.kosong.orangSiapa}
      action={action}
    />
  );
};

/** Nothing that was typed is dropped, not even when its place is gone. */
const Lost = ({ texts }: { readonly texts: readonly string[] }) => {
  const t = useWords(matriksWords);
  return (
    <Notice kind="warn" title={t.asing}>
      <ul class="bullets">
        {texts.map((text) => (
          <li class="pre">{text}</li>
        ))}
      </ul>
    </Notice>
  );
};

function useErrors({ m, errors = [], refused, typed }: MatriksProps) {
  const t = useWords(matriksWords);
  const asing = typed?.asing.length ?? 0;
  return [
    ...(refused === undefined ? [] : [{ text: refused }]),
    ...(asing > 0 ? [{ text: t.salah.asing(asing) }] : []),
    ...errors.map(({ key, code }) => {
      const row = m.orang.findIndex((o) => key.endsWith(` ${o.pegawai}`));
      const column = m.kolom.findIndex((k) => key === kunciSel(k.id, m.orang[row]?.pegawai ?? ""));
      const text = t.salah.diSel(m.orang[row]?.nama ?? "", column + 1, t.salah[code]);
      return { field: fieldOf(row, column), text };
    }),
  ];
}
