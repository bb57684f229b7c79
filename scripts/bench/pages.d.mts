export type PageSpec = {
  name: string;
  who: string;
  path: string;
  personal?: boolean;
  file?: boolean;
  most?: number;
  kb?: number;
};
export type Fields = [name: string, value: string][];
export type SaveSpec = {
  name: string;
  who?: string;
  once?: string[];
  page: string | ((who: string) => string);
  action: RegExp;
  lock: string;
  /** What a save that went well answers, where it is no redirect. */
  expect?: number;
  change(fields: Fields, n: number): Fields;
};
export const pages: PageSpec[];
export const saves: SaveSpec[];
export function fieldsOf(html: string, action: RegExp): { action: string; fields: Fields } | null;
