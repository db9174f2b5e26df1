import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indexWith } from "../../scripts/rules/family-index";
import { ruleTemplate, TO_WRITE } from "../../scripts/rules/rule-template";

const exits = readFileSync(join(__dirname, "../../src/core/rules/exits/index.ts"), "utf8");

/** The lines that are new in the index, each with the one before it. */
function added(index: string): string[] {
  const known = new Set(exits.split("\n"));
  const lines = index.split("\n");
  return lines.flatMap((line, at) => (known.has(line) ? [] : [`${lines[at - 1]} | ${line}`]));
}

describe("a new rule", () => {
  it("stands in the index of its family after the rule of the same letters that comes before it", () => {
    expect(added(indexWith(exits, "CTR-50", "essai"))).toEqual([
      expect.stringMatching(/^import ctr\d\d from "\.\/ctr-.+"; \| import ctr50 from "\.\/ctr-50-essai";$/),
      expect.stringMatching(/^ {2}ctr\d\d, \| {3}ctr50,$/),
    ]);
  });

  it("takes the place of a number that is free", () => {
    const without = exits.replace(/^import sor05.*\n/m, "").replace("  sor05,\n", "");
    const again = indexWith(without, "SOR-05", "critere-a-la-limite");
    expect(again).toBe(exits);
  });

  it("is refused by an index of another family", () => {
    expect(() => indexWith(exits, "DAT-50", "essai")).toThrow(/aucune règle DAT/);
  });

  it("has everything left to write", () => {
    const template = ruleTemplate("SOR-50", "essai");
    expect(template).toContain('code: "SOR-50",\n  name: "essai",');
    expect(template.split(TO_WRITE).length - 1).toBe(6);
  });

  it("imports what is there", async () => {
    const imports = ruleTemplate("SOR-50", "essai").matchAll(/import { (\w+) } from "(.+)";/g);
    const found: unknown[] = [];
    for (const [, name, path] of imports) {
      const loaded = (await import(join(__dirname, "../../src/core/rules/exits", path ?? ""))) as Record<
        string,
        unknown
      >;
      found.push([name, typeof loaded[name ?? ""]]);
    }
    expect(found).toEqual(["dayText", "participantRule", "dateCell", "choiceOfOurs"].map((name) => [name, "function"]));
  });
});
