import { csvText } from "../../src/cli/output/csv";
import { printable, printableJson } from "../../src/cli/output/printable";

it("shows what a terminal would obey, and keeps lines, tabs and accents", () => {
  expect(printable("É\u001b[31mrouge\u0007\r\n\tfin\r\u202e\u009b2J\u007f")).toBe(
    "É␛[31mrouge␇\r\n\tfin␍⟨U+202E⟩⟨U+009B⟩2J␡",
  );
});

it("leaves the meaning of JSON as it is", () => {
  const value = { texte: "a\u202eb\u009b\u007fc" };
  const json = printableJson(JSON.stringify(value, null, 2));
  expect(json).not.toMatch(/[\u007f-\u009f\u202e]/);
  expect(JSON.parse(json)).toEqual(value);
});

it("quotes every text of a CSV, takes none for a formula, and writes numbers as French people do", () => {
  expect(
    csvText(
      ["a", "b"],
      [
        ["=1+1", 2.5],
        ['dit "oui"', null],
        ["", true],
      ],
    ),
  ).toBe('\ufeffa;b\r\n"\'=1+1";"2,5"\r\n"dit ""oui""";\r\n;true\r\n');
});
