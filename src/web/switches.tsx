import { shellWords } from "../i18n/shell.ts";
import type { Tema } from "./env.ts";
import { Switch } from "./ui/switches.tsx";
import { useLang } from "./words.ts";

type Props = { readonly action: string; readonly back: string };

export const LanguageSwitch = ({ action, back }: Props) => {
  const lang = useLang();
  return (
    <Switch
      action={action}
      label={shellWords[lang].language}
      name="bahasa"
      current={lang}
      choices={[
        { value: "id", label: "Indonesia", lang: "id" },
        { value: "en", label: "English", lang: "en" },
      ]}
      hidden={{ kembali: back }}
    />
  );
};

export const ThemeSwitch = ({ action, back, current }: Props & { readonly current: Tema }) => {
  const t = shellWords[useLang()];
  return (
    <Switch
      action={action}
      label={t.themeLabel}
      name="tema"
      current={current}
      choices={(["perangkat", "terang", "gelap"] as const).map((value) => ({ value, label: t.theme[value] }))}
      hidden={{ kembali: back }}
    />
  );
};
