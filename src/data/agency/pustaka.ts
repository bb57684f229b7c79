import { change, type Statement } from "./statement.ts";

/** Which new rows of a plan came from which entries; an entry gone meanwhile is simply not noted. */
export const pustakaPakaiStatements = (
  asal: readonly { readonly rhk: string; readonly pustaka: string }[],
): readonly Statement<number>[] =>
  asal.length === 0
    ? []
    : [
        change`INSERT INTO pustaka_pakai (rhk, pustaka)
          SELECT value ->> 'rhk', p.id FROM json_each(${JSON.stringify(asal)}) JOIN pustaka p ON p.id = value ->> 'pustaka'
          WHERE EXISTS (SELECT 1 FROM rhk WHERE rhk.id = value ->> 'rhk')`,
      ];
