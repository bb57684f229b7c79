/** One pass, no copies: quotes, doubled quotes, line ends of every system; the first line tells the delimiter. */
export function* csvRows(text: string): Generator<string[]> {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  let fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < body.length; at += 1) {
    const ch = body[at] as string;
    if (quoted) {
      if (ch !== '"') field += ch;
      else if (body[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (ch === '"' && field === "") quoted = true;
    else if (ch === delimiter) {
      fields.push(field);
      field = "";
    } else if (ch === "\n" || ch === "\r") {
      if (ch === "\r" && body[at + 1] === "\n") at += 1;
      yield [...fields, field];
      fields = [];
      field = "";
    } else field += ch;
  }
  if (field !== "" || fields.length > 0) yield [...fields, field];
}

/** Excel names it itself ("sep=;"); otherwise the one that stands most often in the first lines. */
function delimiterOf(body: string): string {
  const head = body.slice(0, 4000).replace(/"[^"]*"/g, "");
  const count = (d: string) => head.split(d).length;
  return [";", ",", "\t", "|"].reduce((best, d) => (count(d) > count(best) ? d : best));
}
