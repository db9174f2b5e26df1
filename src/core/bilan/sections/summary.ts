import { numberText } from "../../text/french";
import type { BilanFacts } from "../facts";
import type { BilanRow, BilanSection } from "../model";
import type { Figure } from "../../indicators/figure";
import { code, counting, decimal, figure, integer, label, NOTHING, percent, text } from "../parts";

function row(counts: Figure, words: string): BilanRow {
  return { cells: [counting(counts.code, counts), text(words), integer(counts.count.total)] };
}

/** The figures that a steering committee asks for first. */
export function summarySection({ indicators }: BilanFacts): BilanSection {
  const { movements, outputs, positiveChecks, units } = indicators;
  const { PL02, PL03, PL04, PL05, PL06 } = movements.figures;
  const { verified } = positiveChecks;
  const reached = units.results.filter(({ state }) => state === "atteint").length;
  return {
    id: "resume",
    title: "L'essentiel",
    blocks: [
      {
        kind: "table",
        columns: [code(""), label(""), figure("")],
        rows: [
          row(outputs.total, "Participations aux opérations, comptées dans les indicateurs"),
          row(PL03, "Participants accompagnés par le PLIE dans l'année"),
          row(PL02, "Entrées dans le PLIE"),
          row(PL04, "Sorties du PLIE"),
          row(PL06, "dont sorties positives, telles que saisies"),
          {
            cells: [
              NOTHING,
              counting("dont positives vérifiées d'après les critères du protocole", verified),
              integer(verified.count.total),
            ],
          },
          { cells: [counting("PL08a", PL06), text("Taux de sorties positives"), percent(movements.positiveShare)] },
          row(PL05, "En parcours au 31 décembre"),
          ...(movements.meanMonths === null
            ? []
            : [
                {
                  cells: [
                    counting("PL11", PL04),
                    text("Durée moyenne des parcours terminés (mois)"),
                    decimal(Math.round(movements.meanMonths * 10) / 10),
                  ],
                },
              ]),
          ...(units.results.length === 0
            ? []
            : [
                {
                  cells: [
                    NOTHING,
                    text(`Unités de mesure atteintes, sur ${numberText(units.results.length)}`),
                    integer(reached),
                  ],
                },
              ]),
        ],
      },
    ],
  };
}
