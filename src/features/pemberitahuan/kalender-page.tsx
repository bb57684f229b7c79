import { pilihanWords } from "../../i18n/pilihan-kabar.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

/** Shown once. */
export const KalenderPage = ({ link, base }: { readonly link: string; readonly base: string }) => {
  const t = useWords(pilihanWords).kalender;
  return (
    <div class="narrow stack">
      <PageHead title={t.jadi} />
      <Notice kind="warn">{t.sekali}</Notice>
      <CopyText text={link} copy={t.salin} copied={t.tersalin} />
      <p>{t.cara}</p>
      <p>
        <LinkButton href={`${base}/pemberitahuan/pilihan#kalender`}>{t.kembali}</LinkButton>
      </p>
    </div>
  );
};
