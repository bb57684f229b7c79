import { pemulihanWords } from "../../i18n/pemulihan.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Qr } from "../../web/ui/qr.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly person: { readonly nama: string; readonly email: string | null };
  /** On paper only; what went by letter nobody else sees. */
  readonly link: string | null;
  readonly sampai: string;
};

export const LinkPage = ({ base, person, link, sampai }: Props) => {
  const t = useWords(pemulihanWords);
  return (
    <div class="narrow stack">
      <PageHead title={link === null ? t.judul(person.nama) : t.cetakJudul} overline={person.nama} />
      {link === null ? (
        <Notice kind="success">{t.terkirim(person.email ?? "")}</Notice>
      ) : (
        <>
          <Notice kind="warn">{t.cetakJelas(person.nama)}</Notice>
          <Qr text={link} label={t.qr} size={208} />
          <CopyText text={link} copy={t.salin} copied={t.tersalin} />
          <p>{t.masa(sampai)}</p>
        </>
      )}
      <div class="cluster">
        {link !== null && <PrintButton>{t.cetakTombol}</PrintButton>}
        <LinkButton href={`${base}/pemulihan`}>{t.keDaftar}</LinkButton>
      </div>
    </div>
  );
};
