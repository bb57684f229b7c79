import { pegawaiWords } from "../../i18n/pegawai.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly link: string;
  readonly person: { readonly nama: string; readonly email: string | null };
  readonly sampai: string;
  readonly back: string;
};

export const InvitationPage = ({ link, person, sampai, back }: Props) => {
  const t = useWords(pegawaiWords);
  return (
    <div class="narrow stack">
      <PageHead title={t.undanganJudul} overline={person.nama} />
      <Notice kind="warn">{t.undanganJelas(person.nama)}</Notice>
      <CopyText text={link} copy={t.salin} copied={t.tersalin} />
      <p>{t.undanganMasa(sampai)}</p>
      <p class="muted">{person.email ? t.undanganSurel(person.email) : t.undanganTanpaSurel}</p>
      <p>
        <LinkButton href={back}>{t.kePegawai}</LinkButton>
      </p>
    </div>
  );
};
