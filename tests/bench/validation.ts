import Ajv from "ajv";
import { control } from "../../src/core/engine/control";
import { mapSheet } from "../../src/core/reading/headings";
import { readTable } from "../../src/core/reading/read-table";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import { RULES } from "../../src/core/rules/catalogue";
import type { Rule } from "../../src/core/rules/rule";
import { exampleContext, finish } from "../support/example-workbook";
import { handWritten } from "./hand-written";
import { median, timed } from "./measure";

/** The rules of the first bench: structure, completeness, format. They do on Participants what hand-written.ts does. */
export const FIRST_RULES: readonly Rule[] = RULES.filter(
  ({ code, scope }) => /^(STR|CMP|FMT)-/.test(code) && scope !== "summary",
);

/** Reading into columns and running rules; the number of findings by code. */
export function engine(grid: SheetGrid, rules: readonly Rule[]): Map<string, number> {
  const mapping = mapSheet(grid, "participants");
  if (!mapping) throw new Error("no headings");
  const table = finish(readTable(grid, mapping, "participants", 2022));
  const result = finish(control(rules, { participants: table }, exampleContext()));
  const counts = new Map<string, number>();
  for (let index = 0; index < result.findings.length; index += 1) {
    const code = rules[result.findings.ruleAt(index)]?.code ?? "";
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** What the peer validates: the same rows as objects, with types, lists and patterns; no dependence between fields, no spaces, no message. */
function peer(grid: SheetGrid): () => number {
  const text = { type: ["string", "number", "null"] };
  const yesNo = { enum: ["Oui", "Non", "oui", "non", null] };
  const properties: Record<string, object> = {};
  for (const column of grid.columns) properties[String(column[0])] = text;
  Object.assign(properties, {
    NOM: { type: "string", pattern: "^[^a-z0-9]+$" },
    Prénom: { type: "string", pattern: "^[^a-z0-9]+$" },
    "Code postal": { type: "string", pattern: "^[0-9]{5}$" },
    "Téléphone mobile": { type: "string", pattern: "^0[67][0-9]{8}$" },
    Courriel: { type: "string", pattern: "^[^@ ]+@[^@ ]+\\.[^@ ]+$" },
    "Q2 Niveau de diplôme": { enum: ["2a", "2b", "2c", "2d"] },
    "Q3 Handicap": yesNo,
    "Q4 Minima sociaux": yesNo,
    "Date de naissance": { type: "number" },
    "Date d'entrée opération": { type: "number" },
  });
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
    type: "object",
    properties,
    required: Object.keys(properties),
  });
  const headings = grid.columns.map((column) => String(column[0]));
  return () => {
    let errors = 0;
    for (let row = 1; row < grid.rowCount; row += 1) {
      const person: Record<string, unknown> = {};
      for (let column = 0; column < headings.length; column += 1)
        person[headings[column] as string] = grid.columns[column]?.[row];
      if (!validate(person)) errors += validate.errors?.length ?? 0;
    }
    return errors;
  };
}

export interface ValidationMeasure {
  readonly rows: number;
  readonly loop: number;
  readonly engine: number;
  readonly allRules: number;
  readonly ajv: number;
}

/** Medians in milliseconds. @throws when the loop and the engine do not find exactly as much. */
export function measureValidation(grid: SheetGrid, rounds: number): ValidationMeasure {
  const [expected, actual] = [handWritten(grid), engine(grid, FIRST_RULES)];
  for (const code of new Set([...expected.keys(), ...actual.keys()])) {
    if (expected.get(code) !== actual.get(code))
      throw new Error(`the loop finds ${expected.get(code)} times ${code}, the engine ${actual.get(code)}`);
  }
  const ajv = peer(grid);
  const times: Record<"loop" | "engine" | "allRules" | "ajv", number[]> = {
    loop: [],
    engine: [],
    allRules: [],
    ajv: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    times.loop.push(timed(() => handWritten(grid)));
    times.engine.push(timed(() => engine(grid, FIRST_RULES)));
    times.allRules.push(timed(() => engine(grid, RULES)));
    times.ajv.push(timed(ajv));
  }
  return {
    rows: grid.rowCount - 1,
    loop: median(times.loop),
    engine: median(times.engine),
    allRules: median(times.allRules),
    ajv: median(times.ajv),
  };
}
