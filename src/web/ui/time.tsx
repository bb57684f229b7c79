const zones = { WIB: 7, WITA: 8, WIT: 9 } as const;

/** A calendar day, "2026-11-22": "22 November 2026". */
export const DateText = (props: {
  readonly value: string;
  readonly lang: "id" | "en";
  readonly short?: boolean;
}) => (
  <time datetime={props.value} class="nowrap">
    {formatDay(props.value, props.lang, props.short)}
  </time>
);

/** An instant, always with its zone: "22 November 2026, 09.41 WIB". */
export const InstantText = (props: {
  readonly at: number;
  readonly zona: keyof typeof zones;
  readonly lang: "id" | "en";
}) => (
  <time datetime={new Date(props.at).toISOString()}>{formatInstant(props.at, props.zona, props.lang)}</time>
);

export function formatDay(value: string, lang: "id" | "en", short = false): string {
  return dayFormat[lang][short ? "short" : "long"].format(Date.parse(`${value}T00:00:00Z`));
}

export function formatInstant(at: number, zona: keyof typeof zones, lang: "id" | "en"): string {
  const local = new Date(at + zones[zona] * 3_600_000).toISOString();
  return `${formatDay(local.slice(0, 10), lang)}, ${local.slice(11, 16).replace(":", ".")}\u00a0${zona}`;
}

const format = (locale: string, month: "long" | "short") =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" });

const dayFormat = {
  id: { long: format("id-ID", "long"), short: format("id-ID", "short") },
  en: { long: format("en-GB", "long"), short: format("en-GB", "short") },
};
