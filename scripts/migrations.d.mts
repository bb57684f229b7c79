export type Store = {
  apply(binding: string, name: string): Promise<number>;
  rows(binding: string, sql: string): Promise<unknown[]>;
};
export function migrate(store: Store, say?: (binding: string, applied: number) => void): Promise<void>;
