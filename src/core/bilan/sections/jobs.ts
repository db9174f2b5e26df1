import { counted } from "../../text/french";
import { JOB_DIMENSIONS, type JobDimensionId } from "../../indicators/breakdowns/jobs";
import type { Part } from "../../indicators/breakdowns/tally";
import { NOT_STATED } from "../../indicators/breakdowns/dimension";
import { share } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanSection } from "../model";
import { code, figure, fixedNote, integer, label, paragraph, people, percent, text } from "../parts";
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
  const lines = JOB_DIMENSIONS.flatMap(({ id, title: dimension }) => {
    const parts = id === "secteur" ? frequentParts(jobs.parts[id], facts.leaves?.least ?? 0) : jobs.parts[id];
    const isStated = parts.some(({ name }) => name !== NOT_STATED);
    return isStated ? parts.map((part, place): Line => ({ id, part, dimension: place === 0 ? dimension : "" })) : [];
  });
  const cell = (sex: "hommes" | "femmes" | "total", words: string): Column<Line> =>
    column(
      figure(words),
      ({ id, part }) => integer(part.count[sex], { name: `emploi ${id} ${part.name} ${sex}` }),
      people(movements.figures.PL06, sex),
    );
  const places = (wanted: string): number[] => lines.flatMap(({ id }, place) => (id === wanted ? [place] : []));
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
      cell("total", "Total"),
      column(figure("Part"), ({ part }) => percent(share(part.count.total, count.total))),
    ],
    {
      total: true,
      sums: [...new Set(lines.map(({ id }) => id))].map((id) => ({ parts: places(id), total: lines.length })),
    },
  );
  return {
    id: "emplois",
    title,
    blocks: [
      ...(lines.length > 0 ? [table] : []),
      ...(jobs.employers > 0
        ? [
            {
              ...paragraph(`${counted(jobs.employers, "employeur distinct", "employeurs distincts")}.`),
              fixed: true as const,
            },
          ]
        : []),
      fixedNote(
        "D'après le contrat qui justifie la sortie ; à défaut, le dernier contrat commencé avant elle que la ligne du protocole admet. « Non renseigné » : aucun contrat de ce genre dans la feuille Contrats, ou colonne vide.",
      ),
      ...groupedExits(facts),
    ],
  };
}

/** What people typed of few jobs is told together where the Bilan leaves. */
function frequentParts(parts: readonly Part[], least: number): readonly Part[] {
  const isFrequent = ({ name, count }: Part): boolean => count.total >= least || name === NOT_STATED;
  const rare = parts.filter((part) => !isFrequent(part));
  if (rare.length === 0) return parts;
  const sum = (sex: keyof Part["count"]): number => rare.reduce((total, { count }) => total + count[sex], 0);
  const count = { total: sum("total"), hommes: sum("hommes"), femmes: sum("femmes"), nonBinaire: sum("nonBinaire") };
  return [...parts.filter(isFrequent), { name: `Autres (${rare.length})`, count }];
}
