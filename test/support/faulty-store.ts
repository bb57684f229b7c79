/** A bucket whose n-th word (from 1; put, get, head, list, delete) fails once: before it is done, or before anybody hears. */
export function faultyStore(
  real: R2Bucket,
  fault: { readonly at: number; readonly when: "before" | "after" },
): R2Bucket {
  let words = 0;
  return new Proxy(real, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== "function") return value;
      const run = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (!["put", "get", "head", "list", "delete"].includes(String(name))) return run;
      return async (...args: unknown[]) => {
        words += 1;
        const breaks = words === fault.at;
        if (breaks && fault.when === "before") throw new Error("R2 is away");
        const answer = await run(...args);
        if (breaks) throw new Error("R2 answered, nobody heard it");
        return answer;
      };
    },
  });
}
