import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/core/rules/catalogue";
import { QUESTIONNAIRE_REQUIREMENTS } from "../../../src/core/rules/completeness/questionnaire-requirements";
import { RETIRED_RULES } from "../../../src/core/rules/retired";
import { TO_WRITE } from "../../../scripts/rules/rule-template";
import { sourceText } from "../../../src/core/domain/source";

const folder = join(__dirname, "../../../src/core/rules");
const RULE_FILE = /^[a-z]{3}-\d{2}[a-z]?-.+\.ts$/;

/** Every rule file of the folders of rules, without its extension. */
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.split(/[\\/]/).pop() ?? "")
  .filter((name) => RULE_FILE.test(name))
  .map((name) => name.slice(0, -".ts".length));

/** One declaration, one rule: these have no file of their own. */
const generated = new Set(QUESTIONNAIRE_REQUIREMENTS.map(({ code }) => code));

/** What the reference of the domain asks for, sections 5.1 to 5.6. */
function codes(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);
}
const ASKED = [
  ...codes("STR", 8),
  ...codes("CMP", 18),
  "CMP-19a",
  "CMP-19b",
  ...codes("CMP", 23).slice(19),
  ...codes("FMT", 20),
  ...codes("COH", 23),
  ...codes("DAT", 19),
  ...codes("SOR", 15),
];

describe("the catalogue of rules", () => {
  it("gives each code once, never a retired one", () => {
    const all = RULES.map(({ code }) => code);
    const twice = all.filter((code, index) => all.indexOf(code) !== index);
    expect(twice.map((code) => `${code} is given to two rules: take the next free code of the family`)).toEqual([]);
    const retired = RETIRED_RULES.map(({ code }) => code).filter((code) => all.includes(code));
    expect(retired.map((code) => `${code} is retired (retired.ts): take the next free code of the family`)).toEqual([]);
  });

  it("holds every file of the folders, and each file bears the code and the name of its rule", () => {
    const named = RULES.filter(({ code }) => !generated.has(code)).map(
      ({ code, name }) => `${code.toLowerCase()}-${name}`,
    );
    const missing = files.filter((file) => !named.includes(file));
    expect(missing.map((file) => `add ${file} to the index.ts of its folder`)).toEqual([]);
    const unnamed = named.filter((name) => !files.includes(name));
    expect(unnamed.map((name) => `name the file of this rule ${name}.ts, after its code and its name`)).toEqual([]);
  });

  it("holds every rule that is asked for", () => {
    const held = new Set(RULES.map(({ code }) => code));
    const lost = ASKED.filter((code) => !held.has(code));
    expect(lost.map((code) => `${code} is asked for: put it back, or retire it in retired.ts`)).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  it("is written to the end", () => {
    const { summary, remedy, source, examples } = rule;
    const notes = [...examples.conforming, ...examples.faulty].map(({ note }) => note);
    const left = [summary, remedy, sourceText(source), ...notes].filter((text) => text.includes(TO_WRITE));
    expect(left.map((text) => `write this part of ${code}: ${text}`)).toEqual([]);
  });

  it("is described: code, name, source, sentences, examples", () => {
    expect(code).toMatch(/^[A-Z]{3}-\d{2}[a-z]?$/);
    expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(sourceText(rule.source).length).toBeGreaterThan(15);
    expect(rule.summary).toMatch(/^[A-ZÀ-Ý0-9«].*[^.]\.$/u);
    expect(rule.remedy).toMatch(/^[A-ZÀ-Ý0-9«].*[.?]$/u);
    expect(rule.programmes.length).toBeGreaterThan(0);
    expect(rule.examples.conforming.length).toBeGreaterThan(0);
    expect(rule.examples.faulty.length).toBeGreaterThan(0);
  });
});
