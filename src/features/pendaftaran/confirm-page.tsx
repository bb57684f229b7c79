import type { Signup } from "../../data/directory/pendaftaran.ts";
import { waktu } from "../../i18n/dates.ts";
import { pendaftaranWords } from "../../i18n/pendaftaran.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";

type CheckProps = {
  readonly signup: Signup;
  /** The local demo sends no letters: there the link itself stands on the page. */
  readonly demo: string | null;
  /** No more letters go to this mailbox. */
  readonly penuh: boolean;
  readonly action: string;
  readonly now: number;
};

/** Nothing is set up yet: somebody has to read that mailbox first. */
export const CheckMailPage = ({ signup, demo, penuh, action }: CheckProps) => {
  const [t, lang] = [useWords(pendaftaranWords).periksa, useLang()];
  const sampai = waktu(signup.kedaluwarsaPada ?? 0, signup.zona, lang);
  return (
    <div class="narrow stack">
      <PageHead title={t.title} lead={t.lead(samar(signup.admin?.email ?? ""))} />
      <p>{t.jelas(signup.nama, sampai)}</p>
      {signup.suratPada !== null && <Notice kind="warn">{t.belumTerkirim}</Notice>}
      {demo && (
        <Notice title={t.demo}>
          <p>
            <LinkButton kind="primary" href={demo} attrs={{ "hx-boost": "false" }}>
              {t.demoBuka}
            </LinkButton>
          </p>
        </Notice>
      )}
      {penuh ? (
        <p class="hint">{t.penuh}</p>
      ) : (
        <form method="post" action={action} hx-boost="false">
          <Button>{t.kirimLagi}</Button>
        </form>
      )}
      <p class="hint">{t.salahSurel}</p>
    </div>
  );
};

/** From the letter. The button is the act; opening the page changes nothing. */
export const ConfirmPage = ({ signup }: { readonly signup: Signup }) => {
  const t = useWords(pendaftaranWords);
  return (
    <div class="narrow stack">
      <PageHead title={t.konfirmasi.title} lead={t.konfirmasi.lead} />
      <SummaryList
        rows={[
          { label: t.nama, value: signup.nama },
          { label: t.kode, value: <code>{`/a/${signup.code}`}</code> },
          { label: t.admin, value: signup.admin?.nama ?? "" },
          { label: t.email, value: signup.admin?.email ?? "" },
        ]}
      />
      <form method="post" hx-boost="false">
        <Button kind="primary">{t.konfirmasi.tombol}</Button>
      </form>
      <p class="hint">{t.konfirmasi.bukan}</p>
    </div>
  );
};

export const LetterOver = () => {
  const t = useWords(pendaftaranWords).konfirmasi;
  return (
    <div class="narrow stack">
      <PageHead title={t.habis} lead={t.habisJelas} />
      <p>
        <LinkButton href="/daftar">{t.daftarLagi}</LinkButton>
      </p>
    </div>
  );
};

/** s***@contoh.go.id: enough to see a slip of the finger, nothing for who found the address bar. */
const samar = (surel: string): string => surel.replace(/^(.)[^@]*/, "$1***");
