export function sentenceOf(failure: unknown): string;
