/**
 * A binding that breaks on purpose, once: the n-th round trip (from 1, counted over batches and single statements)
 * fails before it reaches the database, or after the database has done it and before anybody hears of it.
 */
export function faultyD1(
  real: D1Database,
  fault: { readonly at: number; readonly when: "before" | "after" },
) {
  let trips = 0;
  const trip = async <T>(run: () => Promise<T>): Promise<T> => {
    trips += 1;
    const breaks = trips === fault.at;
    if (breaks && fault.when === "before") throw new Error("D1_ERROR: Network connection lost.");
    const answer = await run();
    if (breaks) throw new Error("D1_ERROR: Network connection lost.");
    return answer;
  };
  const d1 = {
    prepare: (sql: string) => faulty(real.prepare(sql), trip),
    batch: (statements: readonly Faulty[]) => trip(() => real.batch(statements.map((s) => s[inner]))),
  };
  return { d1: d1 as unknown as D1Database, trips: () => trips };
}

type Trip = <T>(run: () => Promise<T>) => Promise<T>;
type Faulty = { readonly [inner]: D1PreparedStatement };
const inner = Symbol("the real statement");

const faulty = (statement: D1PreparedStatement, trip: Trip): unknown => ({
  [inner]: statement,
  bind: (...params: unknown[]) => faulty(statement.bind(...params), trip),
  all: () => trip(() => statement.all()),
  run: () => trip(() => statement.run()),
  raw: () => trip(() => statement.raw()),
  first: (column?: string) =>
    trip<unknown>(() => (column === undefined ? statement.first() : statement.first(column))),
});
