import type { TemuRow } from "../../data/agency/dialog.ts";
import type { SkpHead } from "../../data/agency/skp.ts";
import { type CaraDialog, caraDialog } from "../../domain/dialog.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly head: SkpHead;
  /** null: a new one. */
  readonly temu: TemuRow | null;
  readonly able: boolean;
  readonly typed?: Typed | undefined;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly command: string;
};

/** When they met, how, and what came of it. */
export const MeetingPage = ({ base, head, temu, able, typed, errors, refused, command }: Props) => {
  const { temu: t, salah, title } = useWords(dialogWords);
  const lang = useLang();
  const here = `${base}/skp/${head.id}/dialog`;
  const said = saidOf(errors, salah);
  const value = (name: "tanggal" | "cara" | "tempat" | "ringkasan") => typed?.[name] ?? temu?.[name] ?? "";
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={salah} also={refused} />
      <PageHead
        overline={`${title} · ${useWords(skpWords).skpTahun(head.tahun)} · ${head.nama}`}
        title={temu ? t.ubahJudul : t.catatJudul}
        lead={temu ? t.ubahLead : t.catatLead}
        focus={refused === undefined && Object.keys(errors).length === 0}
      />
      {able ? (
        <Confirm
          action={`${here}/pertemuan`}
          hidden={{
            pertemuan: temu?.id ?? typed?.pertemuan ?? "",
            versi: String(temu?.versi ?? 0),
            perintah: command,
          }}
          submit={t.simpan}
          cancel={{ href: here, text: useWords(shellWords).cancel }}
        >
          <div class="stack">
            <DateField name="tanggal" label={t.tanggal} value={value("tanggal")} error={said("tanggal")} />
            <RadioField
              name="cara"
              label={t.cara}
              value={value("cara")}
              error={said("cara")}
              choices={(Object.keys(caraDialog) as CaraDialog[]).map((cara) => ({
                value: cara,
                label: caraDialog[cara][lang],
              }))}
            />
            <TextField
              name="tempat"
              label={t.tempat}
              hint={t.tempatJelas}
              value={value("tempat")}
              error={said("tempat")}
            />
            <TextArea
              name="ringkasan"
              label={t.ringkasan}
              hint={t.ringkasanJelas}
              value={value("ringkasan")}
              error={said("ringkasan")}
              rows={5}
            />
          </div>
        </Confirm>
      ) : (
        <LinkButton href={here}>{title}</LinkButton>
      )}
    </div>
  );
};
