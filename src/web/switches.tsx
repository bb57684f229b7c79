import { shellWords } from "../i18n/shell.ts";
import type { Tema } from "./env.ts";
import { Button } from "./ui/button.tsx";
import { useLang } from "./words.ts";

type Props = { readonly action: string; readonly back: string };

/** Plain forms: both work without scripts and change the whole document. */
export const LanguageSwitch = ({ action, back }: Props) => {
  const lang = useLang();
  return (
    <form method="post" action={action} hx-boost="false">
      <input type="hidden" name="kembali" value={back} />
      <Button kind="link" name="bahasa" value={lang === "id" ? "en" : "id"}>
        <span lang={lang === "id" ? "en" : "id"}>{shellWords[lang].otherLanguage}</span>
      </Button>
    </form>
  );
};

export const ThemeSwitch = ({ action, back, current }: Props & { readonly current: Tema }) => {
  const t = shellWords[useLang()];
  const others = (["perangkat", "terang", "gelap"] as const).filter((tema) => tema !== current);
  return (
    <form method="post" action={action} hx-boost="false" class="cluster">
      <input type="hidden" name="kembali" value={back} />
      {others.map((tema) => (
        <Button kind="link" name="tema" value={tema}>
          {t.theme[tema]}
        </Button>
      ))}
    </form>
  );
};
