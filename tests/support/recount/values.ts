import agenais from "../../fixtures/plie-agenais-2021.values.json";
import bordeaux from "../../fixtures/plie-bordeaux-2021.values.json";
import grandPerigueux from "../../fixtures/plie-grand-perigueux-2021.values.json";
import hautsDeGaronne from "../../fixtures/plie-hauts-de-garonne-2024.values.json";
import type { FigureTable } from "./table";

const VALUES = {
  "plie-agenais-2021": agenais,
  "plie-bordeaux-2021": bordeaux,
  "plie-grand-perigueux-2021": grandPerigueux,
  "plie-hauts-de-garonne-2024": hautsDeGaronne,
};

export type SampleName = keyof typeof VALUES;

export const SAMPLES = Object.keys(VALUES) as SampleName[];

/** What a sample workbook must give, by table of the Bilan: counted apart from the program, or read by hand in the calls for projects. */
export function valuesOf(name: SampleName): Readonly<Record<string, FigureTable>> {
  return VALUES[name];
}
