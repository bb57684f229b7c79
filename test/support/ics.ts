/** A strict reader of RFC 5545, written from the grammar and not from the writer: whatever bends a rule throws. */
export type Property = {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
};
export type Event = ReadonlyMap<string, Property>;
export type Calendar = { readonly properties: readonly Property[]; readonly events: readonly Event[] };

export function readIcs(text: string): Calendar {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error("a line end that is not CRLF");
    const size = new TextEncoder().encode(line).length;
    if (size > 75) throw new Error(`a line of ${size} octets`);
    if (line === "" || line === " ") throw new Error("an empty line");
    if (!line.isWellFormed()) throw new Error("half a character");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may stand in a line
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error("a control character");
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      if (lines.length === 0) throw new Error("a fold before any line");
      lines[lines.length - 1] += line.slice(1);
    } else lines.push(line);
  }
  const properties: Property[] = [];
  const events: Event[] = [];
  let open: Map<string, Property> | null = null;
  const stack: string[] = [];
  for (const line of lines) {
    const p = propertyOf(line);
    if (p.name === "BEGIN") {
      if (p.value === "VCALENDAR" ? stack.length !== 0 : p.value !== "VEVENT" || stack.length !== 1)
        throw new Error(`BEGIN:${p.value} inside ${stack.join("/")}`);
      stack.push(p.value);
      if (p.value === "VEVENT") open = new Map();
    } else if (p.name === "END") {
      if (stack.pop() !== p.value) throw new Error(`END:${p.value} closes nothing`);
      if (p.value === "VEVENT" && open) events.push(checked(open));
      if (p.value === "VEVENT") open = null;
    } else if (open) {
      if (open.has(p.name)) throw new Error(`${p.name} twice in an event`);
      open.set(p.name, p);
    } else {
      if (stack.length !== 1) throw new Error(`${p.name} outside of the calendar`);
      properties.push(p);
    }
  }
  if (stack.length > 0) throw new Error(`${stack.join("/")} is not closed`);
  for (const name of ["VERSION", "PRODID"])
    if (properties.filter((p) => p.name === name).length !== 1) throw new Error(`${name} once`);
  if (new Set(events.map((e) => e.get("UID")?.value)).size !== events.length) throw new Error("a UID twice");
  return { properties, events };
}

function propertyOf(line: string): Property {
  const m = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s.exec(line);
  if (!m) throw new Error(`no property: ${line}`);
  const params = Object.fromEntries(
    [...(m[2] ?? "").matchAll(/;([A-Z0-9-]+)=("[^"]*"|[^";:,]*)/g)].map((p) => [p[1], p[2]]),
  ) as Record<string, string>;
  const name = m[1] as string;
  const raw = m[3] as string;
  return { name, params, value: TEXT.has(name) ? textOf(raw) : raw };
}

const TEXT = new Set(["SUMMARY", "DESCRIPTION", "X-WR-CALNAME"]);
function textOf(raw: string): string {
  let out = "";
  for (let at = 0; at < raw.length; at += 1) {
    const ch = raw[at] as string;
    if (ch === ";" || ch === ",") throw new Error(`a bare ${ch} in a text`);
    if (ch !== "\\") out += ch;
    else {
      at += 1;
      const next = raw[at];
      if (next === "n" || next === "N") out += "\n";
      else if (next === "\\" || next === ";" || next === ",") out += next;
      else throw new Error(`an escape of ${next}`);
    }
  }
  return out;
}

function checked(event: Map<string, Property>): Event {
  const value = (name: string) => {
    const p = event.get(name);
    if (!p) throw new Error(`an event without ${name}`);
    return p;
  };
  if (!/^[\x21-\x7e]{1,200}$/.test(value("UID").value)) throw new Error("a UID of odd signs");
  for (const name of ["DTSTAMP", "LAST-MODIFIED"])
    if (!/^\d{8}T\d{6}Z$/.test(value(name).value)) throw new Error(`${name} not in UTC`);
  if (!/^\d{1,10}$/.test(value("SEQUENCE").value)) throw new Error("SEQUENCE is a number");
  const [start, end] = ["DTSTART", "DTEND"].map((name) => {
    const p = value(name);
    if (p.params.VALUE !== "DATE" || !/^\d{8}$/.test(p.value)) throw new Error(`${name} is a date`);
    return p.value;
  });
  if ((start ?? "") >= (end ?? "")) throw new Error("an event that ends before it begins");
  if (value("SUMMARY").value === "") throw new Error("an event without words");
  if (!["CONFIRMED", "CANCELLED", "TENTATIVE"].includes(value("STATUS").value)) throw new Error("STATUS");
  const url = event.get("URL");
  if (url && !URL.canParse(url.value)) throw new Error("a URL");
  return event;
}
