import type { Context } from "hono";
import { type Berkas, type Ditolak, lihatBerkas, sifatDari, TANPA_SIFAT } from "../../data/bukti/lihat.ts";
import { MAX_FILES } from "../../domain/berkas.ts";
import { cappedForm } from "../body.ts";
import type { AgencyEnv } from "../env.ts";
import { cleanText, type Typed } from "../form.ts";
import { Unreadable } from "../stops.ts";

export type Kiriman = {
  readonly typed: Typed;
  readonly berkas: readonly Berkas[];
  readonly ditolak: readonly Ditolak[];
  readonly terlaluBanyak: boolean;
};

/** Four big files, or one of each phone picture of a day; the browser's script sends them one by one anyway. */
const MAX_BODY = 42 * 1024 * 1024;

/** Fields and inspected files of an upload. A body that is broken, cut off or too long never gets further. */
export async function readUpload(c: Context<AgencyEnv>): Promise<Kiriman> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header("content-type") ?? "")) throw new Unreadable();
  const form = await cappedForm(c.req.raw, MAX_BODY);
  const typed: Record<string, string> = {};
  const files: File[] = [];
  for (const [name, value] of form as unknown as Iterable<[string, File | string]>) {
    if (typeof value === "string") typed[name] = cleanText(value);
    // An empty file field sends a nameless file of no bytes.
    else if (value.name !== "" || value.size > 0) files.push(value);
  }
  const berkas: Berkas[] = [];
  const ditolak: Ditolak[] = [];
  // What is said of a photo goes with one photo: the script sends them one by one.
  const sifat = files.length === 1 ? sifatDari(typed) : TANPA_SIFAT;
  for (const file of files.slice(0, MAX_FILES)) {
    // Browsers write a quote in a name as %22, a line end as %0A.
    const nama = file.name.replaceAll("%22", '"').replace(/%0[AD]/gi, "");
    const seen = await lihatBerkas(nama, file.type, new Uint8Array(await file.arrayBuffer()), sifat);
    if ("alasan" in seen) ditolak.push(seen);
    else berkas.push(seen);
  }
  return { typed, berkas: onceEach(berkas), ditolak, terlaluBanyak: files.length > MAX_FILES };
}

const onceEach = (berkas: readonly Berkas[]) =>
  berkas.filter((b, at) => berkas.findIndex((other) => other.sha256 === b.sha256) === at);
