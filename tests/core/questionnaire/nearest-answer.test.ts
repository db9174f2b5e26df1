import fc from "fast-check";
import type { ChoiceField } from "../../../src/core/questionnaire/field";
import { KNOWN_WORDS } from "../../../src/core/questionnaire/known-words";
import { nearestAnswer } from "../../../src/core/questionnaire/nearest-answer";
import { fieldOf, SHEET_KINDS, SHEETS } from "../../../src/core/questionnaire/sheets";
import { isReadable } from "../../../src/core/reading/mark";
import { choiceReader } from "../../../src/core/reading/read-choice";

const LISTS = SHEET_KINDS.flatMap((kind) =>
  Object.keys(SHEETS[kind].fields).flatMap((id): (readonly [string, ChoiceField])[] => {
    const field = fieldOf(kind, id);
    return field.kind === "choice" ? [[`${kind}.${id}`, field]] : [];
  }),
);
const lists = fc.constantFrom(...LISTS.map(([, field]) => field));
const styled = (word: string): string[] => [word, word.toLowerCase(), word.toUpperCase(), ` ${word} `, `${word}.`];

describe.each(LISTS)("the answers of %s", (_, field) => {
  it("no word of another meaning is within reach of a correction", () => {
    const guessed = KNOWN_WORDS.flatMap(styled).filter((word) => nearestAnswer(word, field) !== null);
    expect(guessed).toEqual([]);
  });

  it("no accepted spelling of one answer is within reach of another one", () => {
    const read = choiceReader(field);
    for (const { code, label, accepts = [] } of field.choices)
      for (const spelling of [code, label, ...accepts]) {
        expect(read(spelling).code).toBe(code);
        expect([null, code]).toContain(nearestAnswer(spelling, field));
      }
  });
});

it("no code or acronym of up to five letters is ever guessed", () => {
  const acronym = fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), minLength: 2, maxLength: 5 });
  const contracts = fieldOf("contracts", "contractType") as ChoiceField;
  fc.assert(
    fc.property(acronym, (word) => {
      expect(nearestAnswer(word, contracts)).toBeNull();
    }),
  );
});

it("what is proposed is read, and nothing more is proposed", () => {
  fc.assert(
    fc.property(
      lists,
      fc.string({ unit: fc.constantFrom(..."abcdefiilmnnooprtuu"), maxLength: 14 }),
      (field, typed) => {
        const answer = nearestAnswer(typed, field);
        if (answer === null) return;
        const { code, marks } = choiceReader(field)(answer);
        expect([code, isReadable(marks)]).toEqual([answer, true]);
      },
    ),
  );
});

it.each([
  ["q3", "Ouii", "Oui"],
  ["q3", "Nonn", "Non"],
  ["q3", "Oiu", "Oui"],
  ["q3", "nom", null],
  ["q3", "None", null],
  ["q3", "null", null],
  ["q3", "N/A", null],
  ["q3", "Oui ?", null],
  ["q2", "BAC2", null],
  ["q2", "CEP", null],
  ["sex", "Femne", "Femme"],
  ["sex", "Mademoisele", "Femme"],
  ["exitStatus", "Emploi temporraire", "Emploi temporaire"],
] as const)("%s: « %s »", (field, typed, answer) => {
  expect(nearestAnswer(typed, fieldOf("participants", field) as ChoiceField)).toBe(answer);
});
