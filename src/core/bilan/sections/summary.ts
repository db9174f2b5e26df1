import { positiveChecks } from "../../indicators/exit-breakdown";
import { numberText } from "../../text/french";
import type { BilanFacts } from "../facts";
import type { BilanSection } from "../model";
import { decimal, figure, integer, label, percent, text } from "../parts";

/** The figures that a steering committee asks for first. */
export function summarySection({ indicators }: BilanFacts): BilanSection {
  const { exits, movements, outputs, units } = indicators;
  const { PL02, PL03, PL04, PL05, PL06 } = movements.figures;
  const reached = units.results.filter(({ state }) => state === "atteint").length;
  return {
    id: "resume",
    title: "L'essentiel",
    blocks: [
      {
        kind: "table",
        columns: [label(""), figure("")],
        rows: [
          {
            cells: [
              text("Participants des opérations, comptés dans les indicateurs"),
              integer(outputs.total.count.total, outputs.total),
            ],
          },
          { cells: [text("Participants accompagnés par le PLIE dans l'année"), integer(PL03.count.total, PL03)] },
          { cells: [text("Entrées dans le PLIE"), integer(PL02.count.total, PL02)] },
          { cells: [text("Sorties du PLIE"), integer(PL04.count.total, PL04)] },
          { cells: [text("dont sorties positives, telles que saisies"), integer(PL06.count.total, PL06)] },
          {
            cells: [
              text("dont positives vérifiées d'après les critères du protocole"),
              integer(positiveChecks(exits).verified),
            ],
          },
          { cells: [text("Taux de sorties positives (PL08a)"), percent(movements.positiveShare)] },
          { cells: [text("En parcours au 31 décembre"), integer(PL05.count.total, PL05)] },
          ...(movements.meanMonths === null
            ? []
            : [
                {
                  cells: [
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
