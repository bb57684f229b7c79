export const READERS = [
  "pegawai",
  "penilai",
  "admin",
  "admin-unit",
  "auditor",
  "pyb",
  "masuk",
  "umum",
] as const;
export type Pembaca = (typeof READERS)[number];

type Chapter = Readonly<Record<string, string>>;
export type Question = { readonly id: string; readonly tanya: string; readonly jawab: string };

/** t1 and j1, t2 and j2, … */
export const chapterOf = (chapter: Chapter): readonly Question[] =>
  Object.entries(chapter)
    .filter(([key]) => /^t\d$/.test(key))
    .map(([key, tanya]) => ({ id: key, tanya, jawab: chapter[key.replace("t", "j")] ?? "" }));

/** l1, l2, …: what the year asks of the role. */
export const stepsOf = (chapter: Chapter): readonly string[] =>
  Object.entries(chapter)
    .filter(([key]) => /^l\d$/.test(key))
    .map(([, step]) => step);
