/** A list made by us, to be saved: as it comes, when it comes in pieces. */
export const attachment = (
  nama: string,
  type: string,
  body: ReadableStream<Uint8Array> | Uint8Array,
): Response =>
  new Response(body as BodyInit, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${nama}"`,
      "cache-control": "no-store",
    },
  });
