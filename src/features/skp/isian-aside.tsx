import { skpWords } from "../../i18n/skp.ts";
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
  </aside>
);
