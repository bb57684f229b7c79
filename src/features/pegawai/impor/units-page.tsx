import { angka } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import type { Typed } from "../../../web/form.ts";
import { Problems } from "../../../web/problems.tsx";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { Checkbox } from "../../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { TextField } from "../../../web/ui/field.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { Shown } from "./progress-page.tsx";

type Props = Shown & {
  readonly unknown: readonly { readonly nama: string; readonly saran: string | null; readonly n: number }[];
  readonly units: readonly { readonly id: string; readonly kode: string | null; readonly nama: string }[];
  readonly typed: Typed | undefined;
  readonly errors: Readonly<Record<string, string>>;
};

export const UnitsPage = ({ base, impor, perintah, unknown, units, typed, errors }: Props) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const path = `${base}/pegawai/impor/${impor.id}`;
  const word = (code: string | undefined) => (code ? t.pesan[code as "unit-ganda"] : undefined);
  const numbered = unknown.map((u, n) => ({ ...u, n, baris: u.n }));
  return (
    <div class="stack-l">
      <Problems errors={errors} salah={t.pesan} />
      <PageHead
        title={t.unitJudul(angka(unknown.length, lang))}
        overline={impor.namaBerkas}
        lead={t.unitLead}
        focus={!typed}
      />
      {unknown.length === 0 ? (
        <p class="muted">{t.unitTidakAda}</p>
      ) : (
        <form method="post" action={`${path}/unit`} class="stack" novalidate>
          <HiddenFields fields={{ perintah, versi: String(impor.versi) }} />
          <datalist id="unit-kita">
            {units.map((u) => (
              <option value={u.nama}>{u.kode}</option>
            ))}
          </datalist>
          <Table
            caption={t.unitJudul(angka(unknown.length, lang))}
            captionHidden
            rows={numbered}
            columns={[
              {
                head: t.unitDiBerkas,
                kind: "row",
                cell: (u) => (
                  <span class="person">
                    <span>{u.nama}</span>
                    <span class="small muted">{t.unitBaris(angka(u.baris, lang))}</span>
                    <input type="hidden" name={`nama.${u.n}`} value={u.nama} />
                  </span>
                ),
              },
              {
                head: t.unitPadanan,
                cell: (u) => (
                  <TextField
                    name={`ke.${u.n}`}
                    label={t.unitPadananUntuk(u.nama)}
                    value={typed?.[`ke.${u.n}`] ?? u.saran ?? ""}
                    error={word(errors[`ke.${u.n}`])}
                    attrs={{ list: "unit-kita" }}
                    autocomplete="off"
                  />
                ),
              },
              {
                head: t.unitBuat,
                cell: (u) => (
                  <Checkbox
                    name={`buat.${u.n}`}
                    label={t.unitBuatIni}
                    checked={typed?.[`buat.${u.n}`] === "ya"}
                  />
                ),
              },
            ]}
          />
          <div class="actions">
            <Button kind="primary" icon="check">
              {t.bandingkanLagi}
            </Button>
            <LinkButton kind="link" href={path}>
              {t.kembaliPratinjau}
            </LinkButton>
          </div>
        </form>
      )}
    </div>
  );
};
