import { ssoWords } from "../../i18n/sso.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import type { Kode } from "./sign-in.tsx";

/** Why nobody was let in, and the two ways on. */
export const FailedPage = (props: {
  readonly base: string;
  readonly kode: Kode;
  readonly nama?: string | undefined;
}) => {
  const t = useWords(ssoWords);
  return (
    <div class="narrow stack">
      <PageHead title={t.gagal.title} />
      <p>{t.gagal[props.kode]}</p>
      <div class="cluster">
        {props.nama && <LinkButton href={`${props.base}/masuk/sso`}>{t.gagal.cobaLagi}</LinkButton>}
        <LinkButton href={`${props.base}/masuk`}>{t.gagal.sandi}</LinkButton>
      </div>
    </div>
  );
};
