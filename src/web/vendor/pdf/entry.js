/** What src/web/pdf.ts needs of pdfmake: a definition and fonts in, bytes out. Nothing is fetched or read from a disk. */
import Printer from "pdfmake/src/Printer.js";

export async function printed(definition, fonts, files) {
  const disk = {
    existsSync: (name) => Object.hasOwn(files, name),
    readFileSync: (name) => files[name],
  };
  const urls = { resolve() {}, resolved: async () => {} };
  const document = await new Printer(fonts, disk, urls, () => false).createPdfKitDocument(definition);
  // What pdfkit writes into the XMP it does not escape: an agency with an ampersand made a PDF/A that is none.
  document._addInfo = function () {
    const said = this.info;
    this.info = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, escaped(value)]));
    Object.getPrototypeOf(this)._addInfo.call(this);
    this.info = said;
  };
  document.end();
  return document.bytes();
}

const escaped = (value) =>
  value instanceof Date
    ? value
    : String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
