import type { Zona } from "../../domain/tanggal.ts";
import { jamMenit } from "../../i18n/dates.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { type Diketik, fieldOf } from "./forms.ts";
import { kunciSel, type Matriks, teksSel } from "./isi.ts";

export type Choice = "anda" | "tersimpan";
export const choiceName = (key: string) => `pilih:${key.replace(" ", ".")}`;

type Props = {
  readonly base: string;
  readonly m: Matriks;
  readonly typed: Diketik;
  /** Cells that differ. */
  readonly cells: readonly string[];
  readonly chosen: (key: string) => Choice | undefined;
  readonly open: readonly string[];
  readonly command: string;
  readonly zona: Zona;
  readonly kembali: string | undefined;
};

/** Both texts of every cell that differs; only those are sent on, so nothing else is touched. */
export const ConflictPage = (props: Props) => {
  const t = useWords(matriksWords);
  const { m, base, cells, open } = props;
  const here = `${base}/matriks/${m.skp}`;
  const people = m.orang.filter((o) => cells.some((key) => key.endsWith(` ${o.pegawai}`)));
  const heads = m.kolom.filter((k) => cells.some((key) => key.startsWith(`${k.id} `)));
  const [first] = open;
  return (
    <div class="stack">
      <Problems also={first && { field: choiceName(first), text: t.salah["belum-dipilih"] }} />
      <PageHead
        overline={t.title(m.tahun)}
        title={t.bentrok.title}
        lead={t.bentrok.lead(jamMenit(m.diubahPada ?? 0, props.zona), m.revisi)}
        focus={open.length === 0}
      />
      <form method="post" action={here} novalidate class="stack" id="matriks" hx-boost="false">
        <HiddenFields
          fields={{
            revisi: String(m.revisi),
            perintah: props.command,
            bandingkan: "ya",
            orang: people.map((o) => o.pegawai).join(","),
            kolom: heads.map((k) => k.id).join(","),
            ...(props.kembali && { kembali: props.kembali }),
          }}
        />
        {cells.length === 0 && <p>{t.bentrok.sama}</p>}
        {people.flatMap((o, row) =>
          heads.flatMap((k, column) => {
            const key = kunciSel(k.id, o.pegawai);
            if (!cells.includes(key)) return [];
            const mine = props.typed.sel.get(key) ?? "";
            const sides = [
              ["anda", t.bentrok.anda, mine, t.bentrok.pakaiAnda],
              ["tersimpan", t.bentrok.tersimpan, teksSel(m, k.id, o.pegawai), t.bentrok.pakaiTersimpan],
            ] as const;
            return [
              <fieldset class={open.includes(key) ? "compare invalid" : "compare"}>
                <legend>{t.bentrok.sel(o.nama, k.teks)}</legend>
                <textarea name={fieldOf(row, column)} hidden>
                  {mine}
                </textarea>
                <div class="columns">
                  {sides.map(([value, head, text, label], at) => {
                    const id = at === 0 ? choiceName(key) : `${choiceName(key)}-2`;
                    const checked = props.chosen(key) === value;
                    return (
                      <div class="card stack-s">
                        <p class="small muted">{head}</p>
                        <p class="pre">{text || <em>{t.bentrok.kosong}</em>}</p>
                        <div class="choice">
                          <input
                            type="radio"
                            id={id}
                            name={choiceName(key)}
                            value={value}
                            checked={checked}
                          />
                          <label for={id}>{label}</label>
                        </div>
                      </div>
                    );
                  })}
                </div>
              </fieldset>,
            ];
          }),
        )}
        <div class="actions">
          <Button kind="primary" name="langkah" value="simpan">
            {t.bentrok.simpan}
          </Button>
          <LinkButton kind="link" href={here}>
            {t.bentrok.batal}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
