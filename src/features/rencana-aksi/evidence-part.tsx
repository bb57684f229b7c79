import type { BuktiTerkait } from "../../data/agency/pelaksanaan.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { tautanWords } from "../../i18n/tautan.ts";
import { PeringatanBuktiList } from "../../web/bukti/peringatan.tsx";
import { EvidenceMeta, LinkMark } from "../../web/tautan.tsx";
import { Button } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { Upload } from "../../web/ui/upload.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { CardProps } from "./rhk-card.tsx";

const ACCEPT =
  ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,application/pdf,image/jpeg,image/png,image/webp,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.openxmlformats-officedocument.presentationml.presentation";
const MAX_BYTES = 10 * 1024 * 1024;

/** The files of one RHK; after an upload only this part is read again, so nothing typed above is touched. */
export const EvidencePart = (props: CardProps) => {
  const t = useWords(rencanaAksiWords);
  return (
    <div class="stack-s">
      <h3>{t.bukti}</h3>
      <div id={`bukti-${props.rhk.id}`}>
        {props.bukti.length === 0 ? (
          <p class="muted">{t.takAdaBukti}</p>
        ) : (
          <FileList>
            {props.bukti.map((file) => (
              <File {...props} file={file} />
            ))}
          </FileList>
        )}
      </div>
      {props.open && <AddFiles {...props} />}
    </div>
  );
};

const File = (props: CardProps & { readonly file: BuktiTerkait }) => {
  const { file, isian, rhk } = props;
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  const untuk = isian.rencana.get(rhk.id)?.find((row) => row.key === file.rencanaAksi)?.teks;
  return (
    <FileRow
      name={file.nama}
      href={`${props.base}/bukti/${file.alamat ? "tautan/" : ""}${file.id}`}
      link={file.alamat !== null}
      image={["jpg", "png", "webp"].includes(file.jenis)}
      meta={
        <>
          <EvidenceMeta b={file} />
          {untuk && ` · ${t.untuk(untuk)}`} <LinkMark tautan={file.tautan} />
          <PeringatanBuktiList of={props.work.peringatan.get(file.id)} />
        </>
      }
      actions={
        props.open && (
          <form method="post" action={`${props.base}/bukti/${file.id}/pelepasan`}>
            <HiddenFields fields={{ rencanaAksi: file.rencanaAksi, kembali: props.here }} />
            <Button kind="link" compact about={t.lepasDari(file.nama)}>
              {t.lepas}
            </Button>
          </form>
        )
      }
    />
  );
};

const AddFiles = (props: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const b = useWords(buktiWords);
  const link = useWords(tautanWords);
  const { rhk } = props;
  const saved = (props.isian.rencana.get(rhk.id) ?? []).filter((row) => row.key !== "");
  return (
    <details class="add">
      <summary>{t.tambahBukti}</summary>
      <Upload
        action={`${props.base}/bukti`}
        id={`berkas-${rhk.id}`}
        hint={b.petunjuk}
        accept={ACCEPT}
        maxBytes={MAX_BYTES}
        multiple
        refresh={`#bukti-${rhk.id}`}
        hidden={{ kembali: props.here }}
        parts={`${props.base}/bukti/unggahan`}
        words={b.alat}
      >
        <SelectField
          name="untuk"
          id={`untuk-${rhk.id}`}
          label={t.untukRencana}
          hint={t.simpanDulu}
          choices={
            saved.length > 0
              ? saved.map((row) => ({ value: row.key, label: short(row.teks) }))
              : [{ value: `rhk:${props.skp}:${props.periode}:${rhk.id}`, label: t.tanpaRencana }]
          }
        />
      </Upload>
      <p class="small">
        <a href={addLink(props, saved[0]?.key)}>{link.tambah}</a>
      </p>
    </details>
  );
};

/** For what cannot be a file; the form names the same rencana aksi, and leads back here. */
const addLink = (props: CardProps, first: string | undefined) => {
  const untuk = first ?? `rhk:${props.skp}:${props.periode}:${props.rhk.id}`;
  return `${props.base}/bukti/tautan?${new URLSearchParams({ untuk, kembali: props.here })}`;
};

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
