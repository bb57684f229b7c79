import { monotonicFactory } from "ulid";

const next = monotonicFactory();

/** A ULID for a row made at an instant. Two agencies never share one, so the wrong room is empty. */
export const newId = (now: number): string => next(now);

export const ID_PATTERN = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Periods have readable ids: "2026-triwulan-3", "2026-bulan-11", "2026-tahunan-1". */
export const PERIODE_PATTERN = /^\d{4}-(?:triwulan|bulan|tahunan)-\d{1,2}$/;

/** 32 random bytes, base64url: the secret half of cookies, invitations and document links. */
export const newSecret = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

export const sha256Hex = async (data: string | ArrayBuffer | Uint8Array): Promise<string> => {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest("SHA-256", bytes as ArrayBuffer);
  let hex = "";
  for (const byte of new Uint8Array(digest)) hex += HEX[byte];
  return hex;
};
const HEX = Array.from({ length: 256 }, (_, b) => b.toString(16).padStart(2, "0"));

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
