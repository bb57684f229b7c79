import type { Viewer } from "../../domain/wewenang.ts";
import { jejakWords } from "../../i18n/jejak.ts";
import { useWords } from "../words.ts";
import { LinkButton } from "./button.tsx";

/** On the page of a thing, for who may read the trail: what has happened to it. */
export const JejakLink = (props: {
  readonly base: string;
  readonly objek: string;
  readonly viewer: Pick<Viewer, "peran">;
}) => {
  const t = useWords(jejakWords);
  const { peran } = props.viewer;
  if (!peran.has("admin") && !peran.has("admin-unit") && !peran.has("auditor")) return null;
  return (
    <LinkButton kind="link" icon="history" href={`${props.base}/jejak?objek=${props.objek}`}>
      {t.riwayat}
    </LinkButton>
  );
};
