export const root: string;
export const configPath: string;
export function databases(): { binding: string; name: string; id: string }[];
export function bundle(entry: string, outdir: string): Promise<void>;
export function wrangler(args: string[], options?: { input?: string; show?: boolean }): Promise<string>;
export function script(name: string, args?: string[], options?: { show?: boolean }): Promise<string>;
