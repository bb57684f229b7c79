/** One text for one value, whatever the order its keys were written in: what is hashed and frozen. */
export const canonical = (value: unknown): string => JSON.stringify(value, sorted);

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
