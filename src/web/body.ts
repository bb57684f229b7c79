import { TooLarge, Unreadable } from "./stops.ts";

/** A form that is read only as far as it may be long, whatever it says of its length. */
export async function cappedForm(request: Request, max: number): Promise<FormData> {
  if (Number(request.headers.get("content-length") ?? 0) > max || !request.body) {
    throw request.body ? new TooLarge() : new Unreadable();
  }
  let size = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > max) controller.error(new TooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  const type = request.headers.get("content-type") ?? "";
  return await new Response(counted, { headers: { "content-type": type } }).formData().catch(() => {
    throw size > max ? new TooLarge() : new Unreadable();
  });
}

/** Bytes as they are, no more than `max`. A body that breaks off is no body. */
export async function cappedBytes(request: Request, max: number): Promise<Uint8Array> {
  const said = request.headers.get("content-length");
  if (Number(said ?? 0) > max) throw new TooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      if (size > max) throw new TooLarge();
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof TooLarge ? error : new Unreadable();
  }
  if (said !== null && Number(said) !== size) throw new Unreadable();
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}
