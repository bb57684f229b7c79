/** What one call on a database sent and what it cost. A batch is one call: one round trip. */
export type Call = {
  readonly statements: readonly {
    readonly sql: string;
    readonly params: readonly unknown[];
    readonly rowsRead: number;
  }[];
  readonly results: readonly (readonly unknown[])[];
  readonly rowsRead: number;
  readonly rowsWritten: number;
};

export type Ledger = {
  readonly calls: readonly Call[];
  readonly trips: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  forget(): void;
};

/** A binding that counts: everything sent through `d1` stands in `ledger` afterwards. */
export function countingD1(real: D1Database): { d1: D1Database; ledger: Ledger } {
  let calls: Call[] = [];
  const sum = (of: (call: Call) => number) => calls.reduce((total, call) => total + of(call), 0);
  const note = (sent: readonly Sent[], answers: readonly D1Result[]) => {
    const total = (of: "rows_read" | "rows_written") => answers.reduce((n, a) => n + a.meta[of], 0);
    calls.push({
      statements: sent.map((s, at) => ({ ...s, rowsRead: answers[at]?.meta.rows_read ?? 0 })),
      results: answers.map((a) => a.results ?? []),
      rowsRead: total("rows_read"),
      rowsWritten: total("rows_written"),
    });
  };
  const d1 = {
    prepare: (sql: string) => counted(real.prepare(sql), { sql, params: [] }, note),
    batch: async (statements: readonly Counted[]) => {
      const answers = await real.batch(statements.map((s) => s[inner]));
      note(
        statements.map((s) => s[sent]),
        answers,
      );
      return answers;
    },
  };
  const ledger = {
    get calls() {
      return calls;
    },
    get trips() {
      return calls.length;
    },
    get rowsRead() {
      return sum((call) => call.rowsRead);
    },
    get rowsWritten() {
      return sum((call) => call.rowsWritten);
    },
    forget: () => {
      calls = [];
    },
  };
  return { d1: d1 as unknown as D1Database, ledger };
}

type Sent = { readonly sql: string; readonly params: readonly unknown[] };
type Note = (sent: readonly Sent[], answers: readonly D1Result[]) => void;
type Counted = { readonly [inner]: D1PreparedStatement; readonly [sent]: Sent };
const inner = Symbol("the real statement");
const sent = Symbol("what it says");

function counted(statement: D1PreparedStatement, said: Sent, note: Note): unknown {
  const all = async () => {
    const answer = await statement.all();
    note([said], [answer]);
    return answer;
  };
  return {
    [inner]: statement,
    [sent]: said,
    bind: (...params: unknown[]) => counted(statement.bind(...params), { ...said, params }, note),
    all,
    run: all,
    first: async (column?: string) => {
      const row = (await all()).results[0] as Record<string, unknown> | undefined;
      return column === undefined ? (row ?? null) : (row?.[column] ?? null);
    },
    raw: async () => (await all()).results.map((row) => Object.values(row as Record<string, unknown>)),
  };
}
