import { readFileSync } from "node:fs";
import { join } from "node:path";
import agenais from "../../fixtures/plie-agenais-2021.values.json";
import bordeaux from "../../fixtures/plie-bordeaux-2021.values.json";
import grandPerigueux from "../../fixtures/plie-grand-perigueux-2021.values.json";
import hautsDeGaronne from "../../fixtures/plie-hauts-de-garonne-2024.values.json";
import { recount } from "./recount";
import type { FigureTable } from "./table";

const VALUES = {
  "plie-agenais-2021": agenais,
  "plie-bordeaux-2021": bordeaux,
  "plie-grand-perigueux-2021": grandPerigueux,
  "plie-hauts-de-garonne-2024": hautsDeGaronne,
};

export type SampleName = keyof typeof VALUES;

export const SAMPLES = Object.keys(VALUES) as SampleName[];

/** What a sample workbook must give, by table of the Bilan: read by hand in the calls for projects, or counted apart from the program. */
export function valuesOf(name: SampleName): Readonly<Record<string, FigureTable>> {
  return { ...VALUES[name], ...countedOf(name) };
}

const counted = new Map<SampleName, Record<string, FigureTable>>();

/** Counted once: nothing is kept in a file that would have to be written again when a sample changes. */
function countedOf(name: SampleName): Record<string, FigureTable> {
  const known = counted.get(name) ?? recount(bytesOf(name));
  counted.set(name, known);
  return known;
}

export const bytesOf = (name: SampleName): Buffer => readFileSync(join(__dirname, `../../../examples/${name}.xlsx`));
