import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draft, differences, merge } from "../../../src/features/skp/conflict.ts";
import { type Column, columnsFor } from "../../../src/features/skp/grid-columns.ts";

const shown = columnsFor("ja-jf", "kuantitatif");
const text = fc.constantFrom("", "a", "b");
const values = fc.record(
  Object.fromEntries(shown.map((c) => [c, text])) as Record<Column, fc.Arbitrary<string>>,
);
/** Two texts that grew from one: some rows in both, some only here, some only there. */
const drafts = fc
  .record({
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
    news: fc.array(values, { maxLength: 3 }),
    mine: fc.array(fc.option(values), { minLength: 6, maxLength: 6 }),
    theirs: fc.array(fc.option(values), { minLength: 6, maxLength: 6 }),
    fields: fc.tuple(text, text),
  })
  .map(({ ids, news, mine, theirs, fields }) => {
    const side = (all: typeof mine) =>
      ids.flatMap((id, at) => {
        const v = all[at];
        return v ? [{ key: `.i${id}`, values: v }] : [];
      });
    const left: Draft = {
      rows: [...side(mine), ...news.map((v) => ({ key: "", values: v }))],
      fields: { "lampiran.skema": fields[0] },
    };
    return { mine: left, theirs: { rows: side(theirs), fields: { "lampiran.skema": fields[1] } } as Draft };
  });

describe("two texts of one SKP", () => {
  it("keeping mine everywhere gives mine; keeping theirs everywhere gives theirs", () => {
    fc.assert(
      fc.property(drafts, ({ mine, theirs }) => {
        const a = merge(mine, theirs, shown, () => "anda");
        expect(a.draft.rows.map((r) => r.values)).toEqual(mine.rows.map((r) => r.values));
        expect(a.draft.fields).toEqual(mine.fields);
        const b = merge(mine, theirs, shown, () => "tersimpan");
        expect(b.draft.rows).toEqual(theirs.rows);
        expect(b.draft.fields).toEqual(theirs.fields);
      }),
    );
  });

  it("equal texts have no difference, and every difference is asked about once", () => {
    fc.assert(
      fc.property(drafts, ({ mine, theirs }) => {
        expect(differences(theirs, theirs, shown)).toEqual([]);
        const paths = differences(mine, theirs, shown).map((d) => d.path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(merge(mine, theirs, shown, () => undefined).open).toEqual(paths);
      }),
    );
  });

  it("every cell of the result stood in one of the two texts; whatever is chosen, nothing is invented", () => {
    fc.assert(
      fc.property(
        drafts,
        fc.infiniteStream(fc.constantFrom("anda", "tersimpan")),
        ({ mine, theirs }, coin) => {
          const chosen = new Map<string, "anda" | "tersimpan">();
          const choice = (path: string) => {
            const one = chosen.get(path) ?? (coin.next().value as "anda" | "tersimpan");
            chosen.set(path, one);
            return one;
          };
          const { draft } = merge(mine, theirs, shown, choice);
          for (const row of draft.rows) {
            const sources = [...mine.rows, ...theirs.rows].filter((r) => r.key === row.key);
            for (const column of shown)
              expect(sources.map((s) => s.values[column])).toContain(row.values[column]);
          }
        },
      ),
    );
  });
});
