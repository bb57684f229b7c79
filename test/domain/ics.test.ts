import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { icsText, lipat } from "../../src/data/ics.ts";
import { readIcs } from "../support/ics.ts";
import { day } from "./arbitraries.ts";

const size = (s: string) => new TextEncoder().encode(s).length;
const plain = (s: string) =>
  s
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what the writer takes out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ");
const odd = fc.string({ unit: "binary", maxLength: 400 });

describe("lines of a calendar", () => {
  test("no line is longer than 75 octets, none ends inside a character, and unfolded it is what it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (line) => {
        const folded = lipat(line);
        for (const part of folded) {
          expect(size(part)).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
        expect([folded[0], ...folded.slice(1).map((part) => part.slice(1))].join("")).toBe(line);
      }),
    );
  });

  test.each([
    ["75 octets stay on one line", "x".repeat(75), 1],
    ["the 76th goes to the next", "x".repeat(76), 2],
    ["the space of the fold is an octet too", "x".repeat(75 + 74), 2],
    ["… and one more", "x".repeat(75 + 75), 3],
    ["letters of three octets", "漢".repeat(26), 2],
    ["letters of four octets", "😀".repeat(19), 2],
  ])("%s", (_, line, n) => expect(lipat(line)).toHaveLength(n));

  test("whatever stands in a text, a strict reader finds the same text, without its control characters", () => {
    fc.assert(
      fc.property(odd, odd, day, fc.nat({ max: 1e6 }), fc.boolean(), (judul, isi, hari, urutan, batal) => {
        const acara = { uid: "x@selaras", hari, judul: `a${judul}`, isi, urutan, batal, pada: 1e12 };
        const { events } = readIcs(icsText("Tenggat, \n; \\ 😀", [acara]));
        expect(events[0]?.get("SUMMARY")?.value).toBe(plain(`a${judul}`));
        expect(events[0]?.get("DESCRIPTION")?.value ?? "").toBe(plain(isi));
        expect(events[0]?.get("STATUS")?.value).toBe(batal ? "CANCELLED" : "CONFIRMED");
      }),
    );
  });

  test("a day is a date, and its end the next day, over the end of a year and a leap day", () => {
    const at = (hari: string) => {
      const [event] = readIcs(
        icsText("x", [{ uid: "u", hari, judul: "j", isi: "", urutan: 0, pada: 0 }]),
      ).events;
      return [event?.get("DTSTART")?.value, event?.get("DTEND")?.value];
    };
    expect(at("2026-12-31")).toEqual(["20261231", "20270101"]);
    expect(at("2028-02-28")).toEqual(["20280228", "20280229"]);
  });
});

describe("the reader of the tests", () => {
  const good = icsText("x", [{ uid: "u", hari: "2026-12-31", judul: "j", isi: "", urutan: 0, pada: 0 }]);
  test.each([
    ["LF alone", good.replaceAll("\r\n", "\n")],
    ["a long line", good.replace("SUMMARY:j", `SUMMARY:${"j".repeat(80)}`)],
    ["a bare comma", good.replace("SUMMARY:j", "SUMMARY:j,k")],
    ["no UID", good.replace("UID:u\r\n", "")],
    ["a time where a date is said", good.replace("DATE:20261231", "DATE:20261231T000000Z")],
    ["an event that is not closed", good.replace("END:VEVENT\r\n", "")],
    ["the same UID twice", good.replace(/(BEGIN:VEVENT[\s\S]*END:VEVENT\r\n)/, "$1$1")],
  ])("refuses %s", (_, text) => expect(() => readIcs(text)).toThrow());
});
