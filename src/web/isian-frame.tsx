import type { Child } from "hono/jsx";
import { skpTulisWords } from "../i18n/skp-tulis.ts";
import { asset } from "./assets.ts";
import { Button } from "./ui/button.tsx";
import { Notice } from "./ui/notice.tsx";
import { useWords } from "./words.ts";

/** What a form that saves by itself is answered; web/browser/isian/simpan.js is its other end. */
export type JawabanIsian = {
  readonly teks: string;
  readonly revisi?: number;
  /** For every row that was sent, its key from now on; "" for one that holds nothing. */
  readonly baris?: readonly string[];
  /** Cells that are stored otherwise than they were sent: the text behind a number. */
  readonly isi?: readonly { readonly id: string; readonly dari: string; readonly teks: string }[];
  /** Texts beside the fields that follow from what is stored. */
  readonly tampil?: readonly { readonly id: string; readonly teks: string }[];
  readonly salah?: readonly { readonly id: string; readonly teks: string }[];
  readonly bentrok?: true;
};

type Frame = {
  /** The element of the page's own script. */
  readonly tag: "isian-skp" | "isian-lembar";
  readonly script: "isian.js" | "isian-lembar.js";
  readonly base: string;
  /** Under this name the browser keeps what could not be saved. */
  readonly salinan: string;
  /** What is shown is not what is stored. */
  readonly kotor?: boolean | undefined;
  readonly words: Readonly<Record<string, unknown>>;
  readonly children?: Child;
};

/** Round a form: what the script of the page needs to save by itself; without it only a box. */
export const IsianFrame = (props: Frame) => {
  const t = useWords(skpTulisWords);
  const Tag = props.tag;
  return (
    <Tag
      data-salinan={props.salinan}
      data-kotor={props.kotor ? "ya" : undefined}
      data-masuk={`${props.base}/masuk?kembali=${encodeURIComponent(`${props.base}/`)}`}
      data-kata={JSON.stringify({ ...t.status, ...t.kabar, ...props.words })}
    >
      <div class="jaga" hidden>
        <Notice kind="warn" title={t.salinan.judul}>
          <p data-jelas={t.salinan.jelas} />
          <div class="actions">
            <Button type="button" attrs={{ "data-alat": "pulihkan" }}>
              {t.salinan.pulihkan}
            </Button>
            <Button type="button" kind="link" attrs={{ "data-alat": "buang" }}>
              {t.salinan.buang}
            </Button>
          </div>
        </Notice>
      </div>
      {props.children}
      <script src={asset[props.script]} defer />
    </Tag>
  );
};
