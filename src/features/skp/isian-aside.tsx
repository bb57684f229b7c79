import { dialogWords } from "../../i18n/dialog.ts";
import { skpWords } from "../../i18n/skp.ts";
import { TelaahPanel } from "../../web/rencana/telaah-panel.tsx";
import { RoleList } from "../../web/ui/role-list.tsx";
import { useWords } from "../../web/words.ts";
import { CopyLink } from "./beginnings.tsx";
import type { IsianProps } from "./isian-page.tsx";

export type AsideProps = IsianProps & { readonly here: string };

/**
 * Beside the grid where there is room, below it otherwise; outside of its form, so a panel may hold forms of its own.
 * One line a panel, in the order in which people look: what to take over, what is missing, what was said.
 */
export const IsianAside = (props: AsideProps) => (
  <aside class="samping" id="samping" aria-label={useWords(skpWords).isian.samping}>
    {!props.mulai && <CopyLink skp={props.here} />}
    <RoleList roles={props.peran} open form="isian" />
    <div
      hx-get={`${props.here}/isian`}
      hx-trigger="tersimpan from:isian-skp"
      hx-target="#telaah"
      hx-swap="outerHTML"
    >
      <IsianTelaah facts={props.facts} />
    </div>
    <p class="small">
      <a href={`${props.here}/dialog`}>{useWords(dialogWords).fakta.buka}</a>
    </p>
  </aside>
);

/** Findings lead to their rows; they follow the text that was saved last. */
export const IsianTelaah = ({ facts }: Pick<AsideProps, "facts">) => (
  <TelaahPanel
    findings={facts.telaah}
    content={facts.content}
    hrefOf={({ row, indikator }) => `#rhk-${indikator ? "indikator" : "teks"}-${row}`}
  />
);
