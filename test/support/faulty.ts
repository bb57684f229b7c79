/** A database whose n-th batch fails (counted from 1): before it reaches the database, or after it was written. */
export function faultyD1(real: D1Database, nth: number, when: "before" | "after"): D1Database {
  let batches = 0;
  return new Proxy(real, {
    get(target, name) {
      if (name !== "batch") {
        const value = Reflect.get(target, name) as unknown;
        return typeof value === "function" ? value.bind(target) : value;
      }
      return async (statements: D1PreparedStatement[]) => {
        batches += 1;
        if (batches === nth && when === "before") throw new Error("D1 is away");
        const answer = await target.batch(statements);
        if (batches === nth) throw new Error("D1 answered, nobody heard it");
        return answer;
      };
    },
  });
}

/** A bucket whose put fails: before it stores, or after. */
export function faultyR2(real: R2Bucket, when: "before" | "after"): R2Bucket {
  return new Proxy(real, {
    get(target, name) {
      if (name !== "put") {
        const value = Reflect.get(target, name) as unknown;
        return typeof value === "function" ? value.bind(target) : value;
      }
      return async (...args: Parameters<R2Bucket["put"]>) => {
        if (when === "after") await target.put(...args);
        throw new Error("R2 is away");
      };
    },
  });
}
