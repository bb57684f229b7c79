export function childrenOf(pid: number): number[];
export function listenersOn(port: number): number[];
export function isOurs(pid: number): boolean;
export function isAlive(pid: number): boolean;
export function end(pids: readonly number[], patience?: number): Promise<void>;
export function leaveNothingBehind(pids: readonly number[]): void;
