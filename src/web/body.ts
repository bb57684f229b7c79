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
