import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/core/rules/catalogue";
import { QUESTIONNAIRE_REQUIREMENTS } from "../../../src/core/rules/completeness/questionnaire-requirements";
import { RETIRED_RULES } from "../../../src/core/rules/retired";
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
    expect(new Set(all).size).toBe(all.length);
    expect(RETIRED_RULES.map(({ code }) => code).filter((code) => all.includes(code))).toEqual([]);
  });

  it("holds every file of the folders, and each file bears the code and the name of its rule", () => {
    const named = RULES.filter(({ code }) => !generated.has(code)).map(
      ({ code, name }) => `${code.toLowerCase()}-${name}`,
    );
    expect([...named].sort()).toEqual([...files].sort());
  });

  it("holds every rule that is asked for", () => {
    const held = new Set(RULES.map(({ code }) => code));
    expect(ASKED.filter((code) => !held.has(code))).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
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
