import { words } from "./words.ts";

/** Two ratings that take the place of two others: of a decision on an objection, and of what was opened again. */
export const duaRatingWords = words({
  id: {
    hasil: "Rating hasil kerja",
    perilaku: "Rating perilaku kerja",
    semula: (rating: string) => `Semula: ${rating}`,
    lihat: "Lihat predikat",
    menjadi: "Predikat menjadi",
    tetap: "Predikat tetap",
  },
  en: {
    hasil: "Rating of work results",
    perilaku: "Rating of behaviour",
    semula: (rating) => `Before: ${rating}`,
    lihat: "Show the predicate",
    menjadi: "Predicate becomes",
    tetap: "Predicate stays",
  },
});
