import { ID_PATTERN } from "../../data/ids.ts";

type Body = { readonly agency?: unknown; readonly impor?: unknown };

/** Only what has the shape of a message of ours goes back into a queue. */
export function bodyOf(isi: string): Body | null {
  try {
    const body = (JSON.parse(isi) as { pesan?: Body }).pesan;
    const id = (x: unknown) => typeof x === "string" && ID_PATTERN.test(x);
    if (!body || !id(body.agency) || (body.impor !== undefined && !id(body.impor))) return null;
    return body.impor === undefined ? { agency: body.agency } : { agency: body.agency, impor: body.impor };
  } catch {
    return null;
  }
}
