import type { Child } from "hono/jsx";
import { skpTulisWords } from "../../i18n/skp-tulis.ts";
import { IsianFrame as SharedFrame } from "../../web/isian-frame.tsx";
import { Button } from "../../web/ui/button.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { useWords } from "../../web/words.ts";
import { vocabulary } from "./grid-columns.ts";
import { MAX_ROWS } from "./grid-rows.ts";
import type { IsianProps } from "./isian-page.tsx";

type Frame = Pick<IsianProps, "base" | "salinan" | "kotor" | "kolom" | "shown"> & {
  readonly children?: Child;
};

/** Round the form: what the script of the page needs to save by itself; without it only a box. */
export const IsianFrame = (props: Frame) => (
  <SharedFrame
    {...props}
    tag="isian-skp"
    script="isian.js"
    words={{ maks: MAX_ROWS, urutan: props.shown, kosakata: vocabulary(props.shown, props.kolom) }}
  />
);

const ALAT = ["urung", "ulang", "sisip", "ganda", "hapus", "naik", "turun", "isi"] as const;

/** What can be done to the row one is in; appears with the script. */
export const GridTools = () => {
  const t = useWords(skpTulisWords);
  return (
    <div class="alat cluster" role="toolbar" aria-label={t.alat.judul} aria-controls="rhk" hidden>
      {ALAT.map((alat) => (
        <button
          class="button compact"
          type="button"
          data-alat={alat}
          disabled={alat === "urung" || alat === "ulang"}
        >
          {t.alat[alat]}
        </button>
      ))}
    </div>
  );
};

const KEYS = [
  ["Tab, Shift+Tab", "tab"],
  ["Enter", "enter"],
  ["Alt+↑, Alt+↓", "geser"],
  ["Ctrl+D", "isi"],
  ["Alt+Insert", "sisip"],
  ["Ctrl+Z", "urung"],
  ["Esc", "esc"],
] as const;

/** Folded away: the keys, and the way to paste that needs no script. */
export const GridHelp = (
  props: Pick<IsianProps, "tempelan" | "fieldErrors"> & { readonly error?: string | undefined },
) => {
  const t = useWords(skpTulisWords);
  return (
    <div class="stack-s">
      <details>
        <summary>{t.bantuan.judul}</summary>
        <div class="stack-s">
          <p>{t.bantuan.tempel}</p>
          <dl class="tombol">
            {KEYS.map(([key, what]) => (
              <div>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t.bantuan[what]}</dd>
              </div>
            ))}
          </dl>
          <p>{t.bantuan.aspek}</p>
        </div>
      </details>
      <details open={props.error !== undefined}>
        <summary>{t.tempel.judul}</summary>
        <TextArea
          name="tempelan"
          label={t.tempel.label}
          hint={t.tempel.petunjuk}
          rows={5}
          value={props.tempelan}
          error={props.error}
        />
        <Button compact name="langkah" value="tempel">
          {t.tempel.tombol}
        </Button>
      </details>
    </div>
  );
};
