export type Served = {
  readonly url: string;
  readonly port: number;
  /** Structured log lines of the Worker, newest last. */
  readonly logs: ReadonlyArray<{ timestamp: number; level: string; message: string }>;
  d1(binding: string): Promise<D1Database>;
  r2(): Promise<R2Bucket>;
  scheduled(at?: number): Promise<{ outcome: string; noRetry: boolean }>;
  stop(): Promise<void>;
};

export function serve(options: {
  entry: string;
  stateDir: string;
  port?: number;
  direct?: boolean;
  cron?: boolean;
  bindings?: Record<string, unknown>;
  onLog?: (line: { timestamp: number; level: string; message: string }) => void;
}): Promise<Served>;

export function freePort(): Promise<number>;
