import type { Figure } from "../../indicators/figure";
import { POPULATIONS } from "../../indicators/breakdowns/people";
import type { BilanFacts } from "../facts";
import type { BilanRecount, Check } from "../model";
import { note, paragraph } from "../parts";
import { fundingChecks } from "./funding-checks";
import { recounts, type Term } from "../terms";

const TITLE = "Contrôle des calculs";

/** The figures that Excel counts again by itself, next to ours. */
export function recountOf({ control, indicators, detail }: BilanFacts): BilanRecount {
  const shown = new Set(detail.groups.flatMap(({ columns }) => columns.map(({ figure }) => figure)));
  const { outputs, results, movements } = indicators;
  const figures = [
    ...outputs.common,
    ...outputs.steered,
    outputs.total,
    ...results.list.map(({ strict }) => strict),
    ...Object.values(movements.figures),
  ].filter((figure) => shown.has(figure));
  if (figures.length === 0)
    return {
      title: TITLE,
      before: [
        paragraph(
          "Le classeur a trop de lignes pour que la feuille Détail les marque une à une : Excel ne recompte aucun nombre.",
        ),
      ],
      checks: [],
      after: [],
    };
  const fromData = recounts(indicators, detail, control.context);
  const checks = figures.map((figure): Check => {
    const terms = fromData.get(figure.code);
    return {
      code: figure.code,
      label: figure.label,
      value: figure.count.total,
      basis: terms ? "données" : "marques",
      by: terms ?? [marks(figure)],
    };
  });
  return {
    title: TITLE,
    before: [
      paragraph(
        "Chaque nombre est recompté ici par une formule d'Excel, qui reste active. Un écart signale que les données ont changé depuis l'écriture du bilan, ou une erreur de calcul : écrivez-le de nouveau.",
      ),
    ],
    checks: [
      ...checks,
      ...sexChecks(outputs.total, detail),
      ...peopleChecks(indicators, detail),
      ...fundingChecks(control, indicators.funding),
    ],
    after: [
      note(
        "« données » : la formule compte d'après les réponses de la feuille des participants, que la feuille Détail relit cellule par cellule ; elle vérifie le classement et l'addition. Qui est compté (réponses complètes, exercice), quelles lignes font une participation ou un parcours et quels résultats sont dans les délais y viennent du contrôle. Une réponse écrite autrement que prévu (« F », une date en texte) y est reprise telle que le contrôle l'a lue.",
      ),
      note(
        "« marques » : la formule additionne les lignes marquées dans la feuille Détail ; elle vérifie l'addition, non le classement.",
      ),
    ],
  };
}

/** Breakdowns that one answer decides: the reading that holds it, and its word. */
const BY_ANSWER = [
  ["sexe", "Femme", "sex", "femmes"],
  ["sexe", "Homme", "sex", "hommes"],
  ["minima", "Oui", "q4", "allocataires de minima"],
  ["rqth", "Oui", "q3", "handicap reconnu"],
  ["qpv", "Oui", "qpv", "en quartier prioritaire"],
] as const;

/** The three populations of the PLIE, as the answers of the row that stands for each path tell them. */
function peopleChecks({ people, movements }: BilanFacts["indicators"], { readings }: BilanFacts["detail"]): Check[] {
  const known = new Set(readings.map(({ id }) => id));
  return POPULATIONS.flatMap(({ id, title, movement }) =>
    BY_ANSWER.flatMap(([dimension, part, reading, words]): Check[] => {
      const parts = people.dimensions.find((one) => one.id === dimension)?.parts[id];
      if (!parts || !known.has(reading)) return [];
      const figure = movements.figures[movement];
      return [
        {
          code: movement,
          label: `${title} : ${words}`,
          value: parts.find(({ name }) => name === part)?.count.total ?? 0,
          basis: "données",
          by: [
            {
              sign: 1,
              conditions: [
                { kind: "figure", figure },
                { kind: "equal", reading, text: part },
              ],
            },
          ],
        },
      ];
    }),
  );
}

function sexChecks(total: Figure, { readings }: BilanFacts["detail"]): Check[] {
  if (!readings.some(({ id }) => id === "sex")) return [];
  return (["Homme", "Femme"] as const).map((sex) => ({
    code: total.code,
    label: `${total.label} : ${sex === "Homme" ? "hommes" : "femmes"}`,
    value: sex === "Homme" ? total.count.hommes : total.count.femmes,
    basis: "données" as const,
    by: [
      {
        sign: 1 as const,
        conditions: [
          { kind: "figure", figure: total },
          { kind: "equal", reading: "sex", text: sex },
        ],
      },
    ],
  }));
}

const marks = (figure: Figure): Term => ({ sign: 1, conditions: [{ kind: "figure", figure }] });
