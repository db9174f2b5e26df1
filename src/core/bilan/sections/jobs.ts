import { counted } from "../../text/french";
import { JOB_DIMENSIONS } from "../../indicators/breakdowns/jobs";
import type { Part } from "../../indicators/breakdowns/tally";
import { NOT_STATED } from "../../indicators/breakdowns/dimension";
import { share } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanSection } from "../model";
import { figure, fixedNote, heading, integer, label, paragraph, percent, text } from "../parts";
import { column, tableOf, type Column } from "../table";
import { groupedExits } from "./grouped-exits";

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
  const blocks = JOB_DIMENSIONS.flatMap(({ id, title: name }): BilanBlock[] => {
    const parts = id === "secteur" ? frequentParts(jobs.parts[id], facts.leaves?.least ?? 0) : jobs.parts[id];
    if (parts.every((part) => part.name === NOT_STATED)) return [];
    const cell = (sex: "hommes" | "femmes" | "total", words: string): Column<Part> =>
      column(
        figure(words),
        (part) => integer(part.count[sex], { name: `emploi ${id} ${part.name} ${sex}` }),
        integer(count[sex], { figure: movements.figures.PL06, sex }),
      );
    return [
      heading(name),
      tableOf(
        parts,
        [
          column(label(""), (part) => text(part.name), text("Ensemble")),
          cell("hommes", "Hommes"),
          cell("femmes", "Femmes"),
          cell("total", "Total"),
          column(figure("Part"), (part) => percent(share(part.count.total, count.total))),
        ],
        { total: true },
      ),
    ];
  });
  return {
    id: "emplois",
    title,
    blocks: [
      ...blocks,
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
