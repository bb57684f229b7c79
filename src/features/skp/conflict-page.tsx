import { aspek, jenisRhk, pendekatan, perspektif } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { Lang } from "../../i18n/words.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Choice, Difference, Draft } from "./conflict.ts";
import { lampiranField, nilai, perilakuField } from "./draft.ts";
import type { Facts } from "./facts.ts";
import { type Column, headOf, klasifikasi } from "./grid-columns.ts";
import { GRID } from "./grid-rows.ts";

type Props = {
  readonly base: string;
  readonly facts: Facts;
  readonly mine: Draft;
  readonly kolom: keyof typeof pendekatan;
  readonly shown: readonly Column[];
  /** Roles of the matriks that the refused save was to take over. */
  readonly ambil: readonly string[];
  /** Names of the choices whose stored value says nothing to a reader: the indicators of the PK. */
  readonly pk: readonly { readonly id: string; readonly teks: string }[];
  readonly differences: readonly Difference[];
  readonly chosen: (path: string) => Choice | undefined;
  /** Choices were sent, but not for every difference. */
  readonly open: readonly string[];
  readonly command: string;
  readonly zona: Zona;
};

/** Both texts side by side; what was typed travels along, so nothing is lost whatever is chosen. */
export const ConflictPage = (props: Props) => {
  const t = useWords(skpWords);
  const lang = useLang();
  const { head } = props.facts;
  const [first] = props.open;
  const here = `${props.base}/skp/${head.id}`;
  return (
    <div class="stack">
      <Problems also={first && { field: choiceName(first), text: t.salah["belum-dipilih"] }} />
      <PageHead
        overline={t.skpTahun(head.tahun)}
        title={t.bentrok.title}
        lead={t.bentrok.lead(waktu(head.diubahPada, props.zona, lang), head.revisi)}
        focus={props.open.length === 0}
      />
      <form method="post" action={`${here}/isian`} novalidate class="stack" hx-boost="false">
        <HiddenFields
          fields={{
            revisi: String(head.revisi),
            kolom: props.kolom,
            perintah: props.command,
            bandingkan: "ya",
          }}
        />
        {props.ambil.map((id) => (
          <input type="hidden" name="ambil" value={id} />
        ))}
        <Typed {...props} />
        {props.differences.length === 0 && <p>{t.bentrok.sama}</p>}
        {props.differences.map((d) => (
          <Side
            difference={d}
            {...props}
            picked={props.chosen(d.path)}
            missing={props.open.includes(d.path)}
          />
        ))}
        <div class="actions">
          <Button kind="primary" name="langkah" value="simpan">
            {t.bentrok.simpan}
          </Button>
          <LinkButton kind="link" href={`${here}/isian`}>
            {t.bentrok.batal}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

export const choiceName = (path: string) => `pilih:${path}`;

/** The whole text as it was typed, under the names of its own form. */
const Typed = ({ mine, shown }: Props) => (
  <>
    {mine.rows.map((row) => (
      <>
        <input type="hidden" name={`${GRID}-baris`} value={row.key} />
        {shown.map((column) => (
          <textarea name={column} hidden>
            {row.values[column] ?? ""}
          </textarea>
        ))}
      </>
    ))}
    {Object.entries(mine.fields).map(([name, value]) => (
      <textarea name={name} hidden>
        {value}
      </textarea>
    ))}
  </>
);

const Side = (
  props: Props & {
    readonly difference: Difference;
    readonly picked: Choice | undefined;
    readonly missing: boolean;
  },
) => {
  const t = useWords(skpWords).bentrok;
  const lang = useLang();
  const { path, mine, theirs } = props.difference;
  const sides = [
    { value: "anda", head: t.anda, text: mine, label: t.pakaiAnda },
    { value: "tersimpan", head: t.tersimpan, text: theirs, label: t.pakaiTersimpan },
  ] as const;
  return (
    <fieldset class={props.missing ? "compare invalid" : "compare"}>
      <legend>{useWhat(props.difference, props.kolom)}</legend>
      <div class="columns">
        {sides.map((side, at) => (
          <div class="card stack-s">
            <p class="small muted">{side.head}</p>
            <p class="pre">
              {side.text === null ? (
                <em>{t.tidakAda}</em>
              ) : (
                shownAs(side.text, props.pk, lang) || <em>{t.kosong}</em>
              )}
            </p>
            <div class="choice">
              <input
                type="radio"
                id={at === 0 ? choiceName(path) : `${choiceName(path)}-2`}
                name={choiceName(path)}
                value={side.value}
                checked={props.picked === side.value}
              />
              <label for={at === 0 ? choiceName(path) : `${choiceName(path)}-2`}>{side.label}</label>
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
};

/** A choice of a list is stored by its key and read by its label. */
const shownAs = (text: string, pk: Props["pk"], lang: Lang): string => {
  const labels: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
    ...jenisRhk,
    ...aspek,
    ...perspektif,
    ...klasifikasi,
    ...pendekatan,
  };
  if (Object.hasOwn(labels, text)) return labels[text]?.[lang] ?? text;
  return pk.find((p) => p.id === text)?.teks ?? text;
};

function useWhat({ what }: Difference, kolom: Props["kolom"]): string {
  const t = useWords(skpWords);
  const lang = useLang();
  if ("row" in what)
    return what.column === null
      ? t.bentrok.baris(what.row + 1)
      : t.bentrok.sel(what.row + 1, headOf(what.column, kolom, lang));
  const names: Readonly<Record<string, string>> = {
    pendekatan: t.isian.pendekatan,
    [lampiranField("sumberDaya")]: t.isian.sumberDaya,
    [lampiranField("skema")]: t.isian.skema,
    [lampiranField("konsekuensi")]: t.isian.konsekuensi,
    ...Object.fromEntries(nilai.map((n) => [perilakuField(n), perilaku[n][lang]])),
  };
  return names[what.field] ?? what.field;
}
