import { FORMAT_RULES } from "../../../../src/core/rules/format";
import {
  compactTelephone,
  hasLostTelephoneZero,
  telephoneKind,
  type TelephoneKind,
} from "../../../../src/core/rules/format/telephone";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../../support/example-workbook";

describe("the kind of a number", () => {
  it.each<[string, TelephoneKind | null]>([
    ["0112345678", "fixe"],
    ["0512345678", "fixe"],
    ["0912345678", "fixe"],
    ["0612345678", "mobile"],
    ["0712345678", "mobile"],
    ["0812345678", "surtaxé"],
    ["061234567", null],
    ["06123456789", null],
    ["106123456789", null],
    ["0612345678a", null],
    ["a0612345678", null],
    ["06123a5678", null],
    ["", null],
    ["06 12 34 56 78", "mobile"],
    ["(06) 12.34-56/78", "mobile"],
    ["06\u00a012\u202f34 56 78", "mobile"],
    ["+33612345678", "mobile"],
    ["+33 (0)6 12 34 56 78", "mobile"],
    ["0033 6 12 34 56 78", "mobile"],
    ["0033 (0)5 53 00 00 00", "fixe"],
    ["+33812345678", "surtaxé"],
    ["+33012345678", null],
    ["+3361234567", null],
    ["+336123456789", null],
    ["x+33612345678", null],
    ["+33612345678x", null],
    ["+590690123456", "mobile"],
    ["+594 0594 12 34 56", "fixe"],
    ["+596696123456", "mobile"],
    ["+262 262 12 34 56", "fixe"],
    ["+262692123456", "mobile"],
    ["+50812345", "étranger"],
    ["+508123456", "outre-mer"],
    ["+68112345678", "outre-mer"],
    ["+6871234567", "outre-mer"],
    ["+689123456789", "étranger"],
    ["1+508123456", null],
    ["+508123456 poste 2", null],
    ["+3461234", null],
    ["+34612345", "étranger"],
    ["+123456789012345", "étranger"],
    ["+1234567890123456", null],
    ["1+34612345678", null],
    ["+34612345678?", null],
    ["0034612345678", "étranger"],
    ["00", null],
    ["1000612345678", null],
  ])("%s", (typed, kind) => {
    expect(telephoneKind(typed)).toBe(kind);
  });
});

describe("a number without its signs", () => {
  it.each([
    ["06 12 34 56 78", "0612345678"],
    ["0033612345678", "+33612345678"],
    ["1 0033612345678", "10033612345678"],
    ["00 poste", "00poste"],
    ["+33(0)612345678", "+33612345678"],
    ["6+330", "6+330"],
    ["+340612345678", "+340612345678"],
  ])("%s is %s", (typed, compact) => {
    expect(compactTelephone(typed)).toBe(compact);
  });
});

describe("the zero that Excel loses", () => {
  it.each([
    ["612345678", true],
    ["6 12 34 56 78", true],
    ["0612345678", false],
    ["012345678", false],
    ["61234567", false],
    ["6123456789", false],
    ["x612345678", false],
    ["61234567x", false],
  ])("%s: %s", (typed, lost) => {
    expect(hasLostTelephoneZero(typed)).toBe(lost);
  });
});

describe("what is proposed", () => {
  const proposals = (cells: ExampleCells) =>
    textsOf(controlExample({ participants: [cells] }, FORMAT_RULES)).map(({ rule, cell, fix }) => [
      rule.code,
      cell,
      fix,
    ]);

  it.each<[string, ExampleCells, unknown[]]>([
    ["letters for digits", { mobilePhone: "O6 l2 34 56 78" }, ["FMT-12", "K4", "0612345678"]],
    ["a small o and a capital I", { mobilePhone: "o6 I2 34 56 78" }, ["FMT-12", "K4", "0612345678"]],
    ["several letters", { homePhone: "O5 53 OO OO OO" }, ["FMT-12", "L4", "0553000000"]],
    ["letters that make no number", { mobilePhone: "O6 l2 34" }, ["FMT-12", "K4", null]],
    ["another letter", { mobilePhone: "06 12 34 56 7B" }, ["FMT-12", "K4", null]],
    ["a number too short", { mobilePhone: 12345 }, ["FMT-12", "K4", null]],
    ["a lost zero and spaces", { homePhone: "5 53 00 00 00" }, ["FMT-13", "L4", "0553000000"]],
  ])("%s", (_, cells, proposal) => {
    expect(proposals(cells)).toEqual([proposal]);
  });

  it.each<[string, ExampleCells, string[]]>([
    ["an overseas number tells no kind", { mobilePhone: "+687123456", homePhone: "+687123456" }, []],
    ["each in its column", { mobilePhone: "0712345678", homePhone: "0912345678" }, []],
    ["each in the other", { mobilePhone: "0912345678", homePhone: "0712345678" }, ["FMT-14 K4", "FMT-14 L4"]],
    ["a mainland number too short", { mobilePhone: "+33 6 12 34 56 7" }, ["FMT-12 K4"]],
  ])("%s", (_, cells, lines) => {
    expect(proposals(cells).map(([code, cell]) => `${String(code)} ${String(cell)}`)).toEqual(lines);
  });
});
