import type { Child } from "hono/jsx";
import { Nip } from "./nip.tsx";

/** One official form: a sheet on screen, a page on paper, in Indonesian whatever the reader chose. */
export const Sheet = (props: {
  readonly paper: "lanskap" | "potret";
  readonly label: string;
  readonly children?: Child;
}) => (
  <article class={`lembar lembar-${props.paper}`} lang="id" aria-label={props.label} tabindex={0}>
    {props.children}
  </article>
);

/** All options in the form's own words, those not chosen struck through: ~~ISTIMEWA/~~ BAIK/ ~~KURANG~~. */
export const Struck = (props: {
  readonly options: readonly string[];
  readonly chosen?: string | undefined;
}) => (
  <span class="pilihan">
    {props.options.map((option, at) => {
      const text = at < props.options.length - 1 ? `${option}/` : option;
      return (
        <>{option === props.chosen || props.chosen === undefined ? <span>{text}</span> : <s>{text}</s>} </>
      );
    })}
  </span>
);

export type Party = { readonly head: string; readonly rows: readonly (readonly [string, Child])[] };

/** The two people of a form in one table, so their rows stay level. */
export const Identity = (props: { readonly no: string; readonly left: Party; readonly right: Party }) => (
  <table class="formulir identitas">
    <thead>
      <tr>
        <th class="no">{props.no}</th>
        <th colspan={2}>{props.left.head}</th>
        <th class="no">{props.no}</th>
        <th colspan={2}>{props.right.head}</th>
      </tr>
    </thead>
    <tbody>
      {props.left.rows.map((row, at) => (
        <tr>
          {[row, props.right.rows[at]].map((pair) => (
            <>
              <td class="no">{at + 1}</td>
              <td>{pair?.[0]}</td>
              <td>{pair?.[1]}</td>
            </>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

export type Signer = {
  /** "6. Pejabat Penilai Kinerja" */
  readonly role: string;
  readonly placeAndDate?: string | undefined;
  readonly name: string;
  readonly nip?: string | undefined;
  /** What stands in the signature's room: "Disetujui secara elektronik 26 Januari 2026, 10.02 WIB". */
  readonly mark?: Child;
};

/** One, two or three signers; one stands on the right. Never alone on a page. */
export const SignatureBlock = (props: { readonly signers: readonly Signer[] }) => (
  <div class={`tanda-tangan jumlah-${props.signers.length}`}>
    {props.signers.map((signer) => (
      <div>
        <p>{signer.placeAndDate ?? "\u00a0"}</p>
        <p>{signer.role}</p>
        <div class="ruang">{signer.mark}</div>
        <p class="nama">{signer.name}</p>
        <p>{signer.nip ? <Nip value={signer.nip} /> : "\u00a0"}</p>
      </div>
    ))}
  </div>
);
