/**
 * Two (or more) requests that have all read before any of them writes: each has its own handle on one database, and
 * the second batch of each, the write, waits until all others have come as far.
 */
export function togetherD1(real: D1Database, count: number): D1Database[] {
  let arrived = 0;
  let open: () => void = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return Array.from({ length: count }, () => {
    let batches = 0;
    return new Proxy(real, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (name !== "batch") return typeof value === "function" ? value.bind(target) : value;
        return async (statements: D1PreparedStatement[]) => {
          batches += 1;
          if (batches === 2) {
            arrived += 1;
            if (arrived === count) open();
            await all;
          }
          return target.batch(statements);
        };
      },
    });
  });
}
