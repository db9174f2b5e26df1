import { counted } from "../../text/french";
import { JOB_DIMENSIONS, type JobDimensionId, type Jobs } from "../../indicators/breakdowns/jobs";
import type { Part } from "../../indicators/breakdowns/tally";
import { NOT_STATED } from "../../indicators/breakdowns/dimension";
import { addedBySex, NOBODY, share, type BySex, type Figure } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanSection, BilanTable } from "../model";
import { code, figure, fixedNote, integer, label, paragraph, people, percent, saying, text } from "../parts";
import { column, tableOf, type Column } from "../table";
import { sectorWords } from "./naf-sections";
import { groupedExits } from "./grouped-exits";

interface Line {
  readonly id: JobDimensionId;
  /** Said on its first line. */
  readonly dimension: string;
  readonly part: Part;
}

/** The jobs behind the positive exits of the year, from the contract that justified each. */
export function jobsSection(facts: BilanFacts): BilanSection {
  const { jobs, movements } = facts.indicators;
  const { count } = movements.figures.PL06;
  const title = "Emplois derrière les sorties positives";
  if (count.total === 0)
    return {
      id: "emplois",
      title,
      blocks: [paragraph("Aucune sortie positive pendant l'exercice."), ...groupedExits(facts)],
    };
  return {
    id: "emplois",
    title,
    blocks: [
      ...jobTables(jobs, movements.figures.PL06, facts.leaves?.least ?? 0),
      ...(jobs.employers.size > 0
        ? [
            // As many employers as exits would tell how few those are.
            saying(`${employersText(jobs.employers.size)}.`, [{ figure: movements.figures.PL06, sex: "total" }]),
          ]
        : []),
      JOBS_NOTE,
      ...groupedExits(facts),
    ],
  };
}

export function employersText(number: number): string {
  return counted(number, "employeur distinct", "employeurs distincts");
}

/** How the jobs were found. */
export const JOBS_NOTE = fixedNote(
  "D'après le contrat qui justifie la sortie ; à défaut, le dernier contrat commencé avant elle que la ligne du protocole admet. « Non renseigné » : aucun contrat de ce genre dans la feuille Contrats, ou colonne vide.",
);

/**
 * Contracts, time, sector, type and size of the employer, those of them that are stated, under one another.
 * @param positive the positive exits that each of them cuts up.
 * @param least a sector of fewer jobs is told with the others.
 */
export function jobTables({ parts: byDimension }: Pick<Jobs, "parts">, positive: Figure, least: number): BilanTable[] {
  const lines = JOB_DIMENSIONS.flatMap(({ id, title: dimension }) => {
    const parts = id === "secteur" ? frequentParts(byDimension[id], least) : byDimension[id];
    const isStated = parts.some(({ name }) => name !== NOT_STATED);
    return isStated ? parts.map((part, place): Line => ({ id, part, dimension: place === 0 ? dimension : "" })) : [];
  });
  const cell = (sex: keyof BySex, words: string): Column<Line> =>
    column(
      figure(words),
      ({ id, part }) => integer(part.count[sex], { name: `emploi ${id} ${part.name} ${sex}` }),
      people(positive, sex),
    );
  const places = (wanted: string): number[] => lines.flatMap(({ id }, place) => (id === wanted ? [place] : []));
  if (lines.length === 0) return [];
  const table = tableOf(
    lines,
    [
      column(code(""), ({ dimension }) => text(dimension)),
      column(
        label(""),
        ({ id, part }) => text(id === "secteur" ? sectorWords(part.name) : part.name),
        text("Ensemble"),
      ),
      cell("hommes", "Hommes"),
      cell("femmes", "Femmes"),
      ...(positive.count.nonBinaire > 0 ? [cell("nonBinaire", "Non binaires")] : []),
      cell("total", "Total"),
      column(figure("Part"), ({ part }) => percent(share(part.count.total, positive.count.total))),
    ],
    {
      total: true,
      sums: [...new Set(lines.map(({ id }) => id))].map((id) => ({ parts: places(id), total: lines.length })),
    },
  );
  return [table];
}

/** What people typed of few jobs is told together where the Bilan leaves. */
function frequentParts(parts: readonly Part[], least: number): readonly Part[] {
  const isFrequent = ({ name, count }: Part): boolean => count.total >= least || name === NOT_STATED;
  const rare = parts.filter((part) => !isFrequent(part));
  if (rare.length === 0) return parts;
  const count = rare.reduce((sum, part) => addedBySex(sum, part.count), NOBODY);
  return [...parts.filter(isFrequent), { name: `Autres (${rare.length})`, count }];
}
