import { useRequestContext } from "hono/jsx-renderer";
import type { Dictionary, Lang } from "../i18n/words.ts";

/** The language of the page being rendered. */
export const useLang = (): Lang => useRequestContext().get("lang") as Lang;

/** The words of a chapter in the language of the page being rendered. */
export const useWords = <T>(dictionary: Dictionary<T>) => dictionary[useLang()];
