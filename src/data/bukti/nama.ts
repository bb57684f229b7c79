/**
 * The name a file is shown and stored by: what was typed, without what hides or misleads (K13). Paths go, so do
 * control characters, marks that turn the reading direction and marks without width; a name that is left empty
 * gets one. What looks odd but is honest, such as "<b>", stays: pages escape it.
 */
export function cleanName(typed: string): string {
  const name = typed
    .toWellFormed()
    .normalize("NFC")
    .split(/[/\\]/)
    .at(-1)
    ?.replace(hidden, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const safe = name ? (reserved.test(name) ? `_${name}` : name) : "berkas";
  return shorten(safe);
}

/** Controls, marks of direction, marks without width, separators of lines, and what could not be decoded. */
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/gu;
/** Names Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const MAX_LETTERS = 120;

/** The ending stays: it says what the file is. Cut between letters, never inside one. */
function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= MAX_LETTERS) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : "";
  return (
    letters
      .slice(0, MAX_LETTERS - ending.length)
      .join("")
      .trimEnd() + ending
  );
}

/** RFC 6266: a plain name for old programs, the whole one for the rest. */
export function disposition(kind: "attachment" | "inline", nama: string): string {
  const plain = nama.replace(/[^\x20-\x7e]|["%\\<>:|?*]/g, "_");
  const whole = encodeURIComponent(nama).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
