export const NOW: number;
export const SECRET: string;
export const sessionOf: (pegawai: string) => string;
export function seedAgency(
  server: { d1(binding: string): D1Database | Promise<D1Database> },
  agency: { binding: string; code: string; size: number },
): Promise<void>;
