import { expect } from "vitest";
import type { Cast, Person } from "./cast.ts";
import { type Answer, doWork, house, NOW } from "./house.ts";

const { get, post, upload } = house();

export async function sendFile(
  cast: Cast,
  bytes: Uint8Array,
  { who = cast.citra, name = "pegawai.csv" }: { who?: Person; name?: string } = {},
): Promise<Answer> {
  const body = new FormData();
  body.set("berkas", new File([bytes as Uint8Array<ArrayBuffer>], name));
  return await upload(`${cast.base}/pegawai/impor`, body, who);
}

/** The hidden fields of the form that leads somewhere. */
export const hiddenOf = (page: Answer, ending: string): Record<string, string> =>
  Object.fromEntries(
    page.page
      .querySelectorAll(`form[action$="${ending}"] input[type=hidden]`)
      .map((i) => [i.getAttribute("name") ?? "", i.getAttribute("value") ?? ""]),
  );

/** As the admin does it: upload, columns as proposed, and the queue reads the file. Returns where the import is. */
export async function previewed(
  cast: Cast,
  bytes: Uint8Array,
  more: Record<string, string> = {},
  name = "pegawai.csv",
): Promise<string> {
  const sent = await sendFile(cast, bytes, { name });
  expect(sent.status).toBe(303);
  const to = sent.to as string;
  const columns = await get(to, cast.citra);
  const chosen = await post(`${to}/kolom`, { ...hiddenOf(columns, "/kolom"), ...more }, cast.citra);
  expect(chosen.status, chosen.page.querySelector(".error-summary")?.text).toBe(303);
  await doWork();
  return to;
}

/** A step of an import with the fields its page offers, and the work behind it. */
export async function step(
  cast: Cast,
  to: string,
  ending: string,
  page = to,
  who = cast.citra,
): Promise<Answer> {
  const hidden = hiddenOf(await get(page, cast.citra), `/${ending}`);
  const answer = await post(`${to}/${ending}`, hidden, who);
  if (answer.status === 303) await doWork(NOW);
  return answer;
}
export const applied = (cast: Cast, to: string, who?: Person) => step(cast, to, "penerapan", to, who);
export const undone = (cast: Cast, to: string) => step(cast, to, "pembatalan", `${to}/pembatalan`);
