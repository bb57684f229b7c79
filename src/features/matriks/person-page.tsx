import { matriksWords } from "../../i18n/matriks.ts";
import { shellWords } from "../../i18n/shell.ts";
import { asset } from "../../web/assets.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { fieldOf } from "./forms.ts";
import { kunciSel, type Orang, teksSel } from "./isi.ts";
import type { MatriksProps } from "./matriks-page.tsx";

/** One person's row as a page of its own: for a phone, and for whoever likes one thing at a time. */
export const PersonPage = (props: MatriksProps & { readonly o: Orang; readonly command2: string }) => {
  const t = useWords(matriksWords);
  const { m, o, base, errors = [], typed } = props;
  const here = `${base}/matriks/${m.skp}`;
  const at = m.orang.findIndex((x) => x.pegawai === o.pegawai);
  const errorOf = (kolom: string) => errors.find((e) => e.key === kunciSel(kolom, o.pegawai))?.code;
  const wrong = m.kolom.flatMap((k, column) => {
    const code = errorOf(k.id);
    return code
      ? [{ field: fieldOf(0, column), text: t.salah.diSel(o.nama, column + 1, t.salah[code]) }]
      : [];
  });
  return (
    <div class="stack">
      <link rel="stylesheet" href={asset["matriks.css"]} />
      <ErrorSummary
        title={useWords(shellWords).problem}
        errors={[...(props.refused === undefined ? [] : [{ text: props.refused }]), ...wrong]}
      />
      {props.done && (
        <Notice kind="success" live>
          <p>{props.done}</p>
        </Notice>
      )}
      <PageHead
        overline={t.title(m.tahun)}
        title={t.orangnya.title(o.nama)}
        lead={o.jabatan ?? undefined}
        focus={wrong.length === 0 && props.refused === undefined}
        actions={
          <LinkButton compact icon="arrow-left" href={here}>
            {t.orangnya.semua}
          </LinkButton>
        }
      />
      {props.mayEdit ? (
        <form method="post" action={here} novalidate class="stack" id="matriks" hx-boost="false">
          <HiddenFields
            fields={{
              revisi: String(m.revisi),
              perintah: props.command,
              orang: o.pegawai,
              kolom: m.kolom.map((k) => k.id).join(","),
              kembali: o.pegawai,
            }}
          />
          <p class="hint">
            {t.orangnya.jelas} {t.tanpaSkrip}
          </p>
          {m.kolom.map((k, column) => {
            const code = errorOf(k.id);
            return (
              <TextArea
                name={fieldOf(0, column)}
                label={`${column + 1}. ${k.teks}`}
                hint={k.rhk ?? undefined}
                rows={2}
                value={typed?.sel.get(kunciSel(k.id, o.pegawai)) ?? teksSel(m, k.id, o.pegawai)}
                error={code && t.salah[code]}
              />
            );
          })}
          <div class="actions sticky tight">
            <Button kind="primary" name="langkah" value="simpan">
              {t.simpan}
            </Button>
            <Button name="langkah" value="tanpa-baris.0">
              {t.alat.tanpa}
            </Button>
          </div>
        </form>
      ) : (
        <dl class="stack">
          {m.kolom.map((k, column) => (
            <div>
              <dt>
                <strong>
                  {column + 1}. {k.teks}
                </strong>
              </dt>
              <dd class="pre">{teksSel(m, k.id, o.pegawai) || "—"}</dd>
            </div>
          ))}
        </dl>
      )}
      <nav class="cluster spread" aria-label={t.caption}>
        <Step base={here} o={m.orang[at - 1]} label={t.orangnya.sebelum} />
        <Step base={here} o={m.orang[at + 1]} label={t.orangnya.sesudah} />
      </nav>
      {props.mayEdit && o.asal === 3 && (
        <form method="post" action={`${here}/orang`} novalidate>
          <HiddenFields fields={{ pegawai: o.pegawai, keluar: "ya", perintah: props.command2 }} />
          <Button compact icon="x">
            {t.orangnya.keluarkan}
          </Button>
        </form>
      )}
    </div>
  );
};

const Step = (props: { readonly base: string; readonly o: Orang | undefined; readonly label: string }) =>
  props.o ? (
    <a href={`${props.base}/${props.o.pegawai}`}>
      {props.label}: {props.o.nama}
    </a>
  ) : (
    <span />
  );
