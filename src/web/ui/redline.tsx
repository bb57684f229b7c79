import { bedaKata } from "../../domain/redline.ts";

/** Words for those who do not see the marks: what stands between them was added or removed. */
export type MarkWords = { readonly ditambah: string; readonly dihapusKata: string; readonly akhir: string };

/** One text against another, word by word: underlined what came, struck through what went; never colour alone. */
export const Marked = (props: {
  readonly lama: string;
  readonly baru: string;
  /** Only what stood before, or only what stands now, for two columns. */
  readonly hanya?: "lama" | "baru" | undefined;
  readonly words: MarkWords;
}) => (
  <span class="pre">
    {bedaKata(props.lama, props.baru).map(({ apa, teks }) => {
      if (apa === "tetap") return teks;
      if (apa === "baru")
        return props.hanya === "lama" ? null : (
          <ins>
            <span class="sr-only">{props.words.ditambah} </span>
            {teks}
            <span class="sr-only"> {props.words.akhir}</span>
          </ins>
        );
      return props.hanya === "baru" ? null : (
        <del>
          <span class="sr-only">{props.words.dihapusKata} </span>
          {teks}
          <span class="sr-only"> {props.words.akhir}</span>
        </del>
      );
    })}
  </span>
);
