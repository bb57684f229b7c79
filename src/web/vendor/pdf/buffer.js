/** Node's Buffer, as far as pdfmake and pdfkit go. Put in place of every global `Buffer` by the bundler. */
export class Buffer extends Uint8Array {
  static isBuffer(value) {
    return value instanceof Buffer;
  }

  static alloc(size) {
    return new Buffer(size);
  }

  static from(value, encoding = "utf-8") {
    if (typeof value !== "string") return new Buffer(value);
    switch (encoding) {
      case "binary":
      case "ascii":
        return fill(new Buffer(value.length), value);
      case "utf16le":
        return utf16le(value);
      case "utf-8":
        return new Buffer(new TextEncoder().encode(value));
      default:
        throw new Error(
          `Buffer.from: encoding "${encoding}" is not part of this bundle (scripts/vendor-parts.mjs).`,
        );
    }
  }

  static concat(parts) {
    const all = new Buffer(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  toString(encoding) {
    if (encoding === "hex") return Array.from(this, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (encoding === "binary") return Array.from(this, (byte) => String.fromCharCode(byte)).join("");
    throw new Error(`Buffer.toString: "${encoding}" is not part of this bundle (scripts/vendor-parts.mjs).`);
  }
}

function fill(bytes, text) {
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function utf16le(text) {
  const bytes = new Buffer(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}
