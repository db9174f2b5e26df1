import fc from "fast-check";
import { jsonProblem } from "../../../src/core/fiche/json-syntax";

describe("agrees with JSON.parse on what is JSON", () => {
  const accepts = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const tokens = fc.array(
    fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b"',
      '"\\n"',
      "1",
      "-0.5e3",
      "01",
      "1.",
      "true",
      "null",
      "nul",
      " ",
      "\n",
      '"',
      "\\",
    ),
    { maxLength: 9 },
  );

  test.each([
    ["tokens in any order", tokens.map((parts) => parts.join(""))],
    ["any text", fc.string()],
    ["JSON", fc.json({ maxDepth: 5 })],
  ])("%s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const problem = jsonProblem(text);
        // Stricter on purpose in these two points.
        fc.pre(!/écrite deux fois|interdite/.test(problem ?? ""));
        expect(problem === null).toBe(accepts(text));
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['{"a" 1}', "ligne 1 : « : » attendu après une clé."],
  ['{"a": 1 "b": 2}', "ligne 1 : virgule attendue."],
  ["[1,\n2,\n]", "ligne 3 : « ] » inattendu."],
  ["[1]\n[2]", "ligne 2 : caractère en trop après la fin."],
  ["{a: 1}", "ligne 1 : caractère inattendu."],
  ["{1: 1}", "ligne 1 : nom de clé attendu entre guillemets."],
  ['[\n"abc\n]', "ligne 2 : texte mal fermé ou mal écrit entre guillemets."],
  ['{"a": [1, 2', "ligne 1 : le fichier s'arrête avant la fin."],
])("%#: tells the line", (text, problem) => {
  expect(jsonProblem(text)).toBe(problem);
});
