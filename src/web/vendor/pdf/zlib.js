import deflate from "pako/lib/deflate.js";

/** At once, because an offset in a PDF is known only when what stands before it is compressed. */
const deflateSync = (bytes) => Buffer.from(deflate.deflate(bytes));

export default { deflateSync };
