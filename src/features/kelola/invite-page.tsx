import { angka } from "../../i18n/dates.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { AT_ONCE, ENOUGH } from "./queries.ts";

type Props = {
  readonly base: string;
  /** Up to one more than fits into one press. */
  readonly siap: number;
  readonly tanpaSurel: number;
  readonly terkirim: number | null;
  readonly perintah: string;
};

export const InvitePage = (props: Props) => {
  const [t, more, lang] = [useWords(kelolaWords).undang, useWords(kelolaWords).lebih, useLang()];
  const some = (n: number, enough: number) => (n > enough ? more(angka(enough, lang)) : angka(n, lang));
  return (
    <div class="narrow stack">
      {props.terkirim !== null && <Notice kind="success">{t.terkirim(angka(props.terkirim, lang))}</Notice>}
      <PageHead title={t.title} lead={t.lead} />
      {props.siap === 0 ? (
        <p>{t.tidakAda}</p>
      ) : (
        <form method="post" class="stack" novalidate>
          <HiddenFields fields={{ perintah: props.perintah }} />
          <p>{t.siap(some(props.siap, AT_ONCE))}</p>
          {props.siap > AT_ONCE && <p class="hint">{t.batas(angka(AT_ONCE, lang))}</p>}
          <p>
            <Button kind="primary" icon="send">
              {t.tombol(angka(Math.min(props.siap, AT_ONCE), lang))}
            </Button>
          </p>
        </form>
      )}
      {props.tanpaSurel > 0 && <Notice kind="warn">{t.tanpaSurel(some(props.tanpaSurel, ENOUGH))}</Notice>}
      <p>
        <a href={`${props.base}/pegawai?tampil=tanpa-akun`}>{t.lihatTanpaAkun}</a>
      </p>
    </div>
  );
};
