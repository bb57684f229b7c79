import { hitungSelisih } from "../../domain/selisih-pimpinan.ts";
import { selarasWords } from "../../i18n/selaras.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { useWords } from "../../web/words.ts";
import type { Facts } from "./facts.ts";
import { bedaOf, type Leader } from "./leader.ts";

/** "3 RHK pimpinan berubah, 1 usulan belum tersambung": nothing while there is nothing to link. */
export const SelarasLine = (props: {
  readonly facts: Pick<Facts, "head" | "content">;
  readonly leader: Leader;
  /** Address of this SKP. */
  readonly here: string;
}) => {
  const t = useWords(selarasWords);
  const { berubah, usulan } = hitungSelisih(bedaOf(props.facts, props.leader));
  if (berubah + usulan === 0) return null;
  return (
    <Notice kind={props.leader.ditetapkan ? "warn" : "info"} title={t.ringkas(berubah, usulan)}>
      <p>{t.ringkasJelas(props.leader.nama, props.leader.ditetapkan)}</p>
      <LinkButton compact href={`${props.here}/selaras`}>
        {t.buka}
      </LinkButton>
    </Notice>
  );
};
