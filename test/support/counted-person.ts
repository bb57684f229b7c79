import type { Person } from "./person.ts";

/** The same person, and how often he had to do something: each click, choice, field and file is one. */
export function countedPerson(person: Person): { person: Person; interactions: () => number } {
  let n = 0;
  const once =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      n += 1;
      return act(...args);
    };
  return {
    person: {
      ...person,
      follow: once(person.follow),
      fill: once(person.fill),
      tick: once(person.tick),
      press: once(person.press),
      upload: once(person.upload),
    },
    interactions: () => n,
  };
}
