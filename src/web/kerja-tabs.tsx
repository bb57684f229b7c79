import { kerjaWords } from "../i18n/kerja.ts";
import type { Lang } from "../i18n/words.ts";
import { Tabs } from "./ui/tabs.tsx";
import { useWords } from "./words.ts";

type Kerja = keyof (typeof kerjaWords)["id"]["tab"];
type Tim = keyof (typeof kerjaWords)["id"]["tim"];

const kerja: Readonly<Record<Kerja, string>> = {
  lembar: "/pelaksanaan",
  harian: "/harian",
  bukti: "/bukti",
  umpanBalik: "/umpan-balik",
  pembinaan: "/pembinaan",
};
const tim: Readonly<Record<Tim, string>> = {
  penilaian: "/tim",
  pantau: "/tim/pantau",
  periksa: "/periksa",
  kalibrasi: "/kalibrasi",
  umpanBalik: "/umpan-balik/tim",
  pembinaan: "/pembinaan/tim",
};

/** Five pages of one's own work, one step apart. */
export const KerjaTabs = (props: { readonly base: string; readonly current: Kerja }) => {
  const t = useWords(kerjaWords);
  return <Tabs label={t.label} tabs={tabsOf(props, kerja, t.tab)} />;
};

/** … and those on which a supervisor looks after his team. */
export const TimTabs = (props: { readonly base: string; readonly current: Tim }) => {
  const t = useWords(kerjaWords);
  return <Tabs label={t.labelTim} tabs={tabsOf(props, tim, t.tim)} />;
};

/** Where such a page lies: under one's own work … */
export const kerjaCrumbs = (base: string, lang: Lang, label: string) => [
  { label: kerjaWords[lang].label, href: `${base}/pelaksanaan` },
  { label },
];

/** … or under the team. */
export const timCrumbs = (base: string, lang: Lang, label: string) => [
  { label: kerjaWords[lang].timSaya, href: `${base}/tim` },
  { label },
];

const tabsOf = <K extends string>(
  { base, current }: { readonly base: string; readonly current: K },
  paths: Readonly<Record<K, string>>,
  labels: Readonly<Record<K, string>>,
) =>
  (Object.keys(paths) as K[]).map((key) => ({
    href: base + paths[key],
    label: labels[key],
    current: key === current,
  }));
