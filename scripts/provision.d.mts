type Database = { binding: string; name: string; id: string };

export function grow(toml: string, count: number): { toml: string; added: number };

export function provision(
  toml: string,
  databases: readonly Database[],
  wrangler: (args: string[]) => Promise<string>,
  say?: (line: string) => void,
): Promise<string>;

export function missingSecrets(
  names: readonly string[],
  wrangler: (args: string[]) => Promise<string>,
): Promise<string[]>;
