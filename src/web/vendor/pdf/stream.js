import { EventEmitter } from "./events.js";

/** pdfkit pushes its chunks and then null, all before `end()` returns: they are kept. */
class Readable extends EventEmitter {
  #chunks = [];
  #whole = false;

  push(chunk) {
    if (chunk === null) this.#whole = true;
    else this.#chunks.push(chunk);
    return true;
  }

  bytes() {
    if (!this.#whole) throw new Error("The PDF did not end: something in it waits for what is not there.");
    return Buffer.concat(this.#chunks);
  }
}

export default { Readable };
