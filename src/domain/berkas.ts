/** Kinds of evidence: what a name may end in, what a browser may call it, what the answer calls it. */
export const jenisBerkas = {
  pdf: { mime: "application/pdf", ext: ["pdf"], zip: null },
  jpg: { mime: "image/jpeg", ext: ["jpg", "jpeg"], zip: null },
  png: { mime: "image/png", ext: ["png"], zip: null },
  webp: { mime: "image/webp", ext: ["webp"], zip: null },
  docx: { mime: `${office()}wordprocessingml.document`, ext: ["docx"], zip: "word/document.xml" },
  xlsx: { mime: `${office()}spreadsheetml.sheet`, ext: ["xlsx"], zip: "xl/workbook.xml" },
  pptx: { mime: `${office()}presentationml.presentation`, ext: ["pptx"], zip: "ppt/presentation.xml" },
} as const;
export type JenisBerkas = keyof typeof jenisBerkas;

/** Why a file cannot be evidence. */
export type Alasan =
  | "berkas-nol"
  | "terlalu-besar"
  | "jenis-tidak-boleh"
  | "jenis-tidak-cocok"
  | "berkas-rusak"
  | "berkas-makro"
  | "berkas-bersandi"
  | "berkas-berbahaya";

export const MAX_BYTES = 10 * 1024 * 1024;
export const MAX_FILES = 20;
export const ACCEPT = Object.values(jenisBerkas)
  .flatMap((j) => [...j.ext.map((e) => `.${e}`), j.mime])
  .join(",");

export const isImage = (jenis: string): boolean => jenis === "jpg" || jenis === "png" || jenis === "webp";
export const mimeOf = (jenis: string): string =>
  jenis in jenisBerkas ? jenisBerkas[jenis as JenisBerkas].mime : "application/octet-stream";

/** The kind a name promises. */
export const kindOfName = (nama: string): JenisBerkas | null => {
  const dot = nama.lastIndexOf(".");
  const ext = dot > 0 ? nama.slice(dot + 1).toLowerCase() : "";
  const found = Object.entries(jenisBerkas).find(([, j]) => (j.ext as readonly string[]).includes(ext));
  return found ? (found[0] as JenisBerkas) : null;
};

/** A browser without the application says nothing or "octet-stream"; what it does say must agree. */
export const declaredAs = (jenis: JenisBerkas, type: string): boolean => {
  const said = type.split(";")[0]?.trim().toLowerCase() ?? "";
  return (
    said === "" ||
    said === "application/octet-stream" ||
    said === jenisBerkas[jenis].mime ||
    alias[said] === jenis
  );
};

const alias: Readonly<Record<string, JenisBerkas>> = {
  "image/jpg": "jpg",
  "image/pjpeg": "jpg",
  "application/x-pdf": "pdf",
};

function office(): string {
  return "application/vnd.openxmlformats-officedocument.";
}
