import { entryFigures } from "./entry-figures";
import { missingFigures } from "./missing-figures";
import { objectiveFigures } from "./objective-figures";
import { operationFigures } from "./operation-figures";
import { pathFigures } from "./path-figures";
import { peopleFigures } from "./people-figures";
import { resultFigures } from "./result-figures";
import { readSample } from "./sample";
import type { FigureTable } from "./table";
import { yearFigures } from "./year-figures";

/**
 * The figures of a sample workbook, counted apart from the program from the definitions of docs/domain.md: by the name of the table in the Bilan.
 * What the sheet Indicateurs holds is not counted here: targets, shares and evidence were read by hand in the calls for projects.
 */
export function recount(workbook: Uint8Array): Record<string, FigureTable> {
  const sample = readSample(workbook);
  const tables = merged([
    entryFigures(sample),
    missingFigures(sample),
    resultFigures(sample),
    pathFigures(sample),
    operationFigures(sample),
    peopleFigures(sample),
  ]);
  return { ...tables, ...yearFigures(sample, tables), ...objectiveFigures(sample.plie, tables) };
}

function merged(parts: readonly Readonly<Record<string, FigureTable>>[]): Record<string, FigureTable> {
  const tables: Record<string, FigureTable> = {};
  for (const part of parts)
    for (const [name, rows] of Object.entries(part)) tables[name] = { ...tables[name], ...rows };
  return tables;
}
