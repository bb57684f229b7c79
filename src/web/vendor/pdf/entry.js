/** What src/web/pdf.ts needs of pdfmake: a definition and fonts in, bytes out. Nothing is fetched or read from a disk. */
import Printer from "pdfmake/src/Printer.js";

export async function printed(definition, fonts, files) {
  const disk = {
    existsSync: (name) => Object.hasOwn(files, name),
    readFileSync: (name) => files[name],
  };
  const urls = { resolve() {}, resolved: async () => {} };
  const document = await new Printer(fonts, disk, urls, () => false).createPdfKitDocument(definition);
  document.end();
  return document.bytes();
}
