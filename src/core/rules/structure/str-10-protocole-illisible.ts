import type { Effect } from "../../protocol/fault";
import { sheetRule } from "../define-rule";
import type { ExampleCells } from "../rule";
import { choiceOfOurs } from "../sources";

/** What a fault changes of the control. */
const EFFECTS: Readonly<Record<Effect, string>> = {
  protocol: "Le protocole de ce classeur n'est pas appliqué.",
  line: "Cette ligne n'est pas appliquée.",
  review: "Sans condition lisible, chaque sortie de ce type est à examiner.",
  fiche: "Cette fiche n'est pas lue.",
  unit: "Cette unité de mesure n'est pas lue.",
  cell: "Cette cellule n'est pas appliquée.",
  rest: "Les lignes suivantes ne sont pas lues.",
};

const NAMED: readonly ExampleCells[] = [{ key: "Nom", value: "PLIE de l'Exemple" }];
const CDI: ExampleCells = {
  code: "EXE-P01",
  label: "CDI",
  category: "Positive",
  types: "CDI",
  duration: 6,
  unit: "mois",
};

export default sheetRule<{ readonly fault: string; readonly effect: Effect; readonly other?: number }>({
  code: "STR-10",
  name: "protocole-illisible",
  gravity: "erreur",
  source: choiceOfOurs(
    "un protocole saisi dans le classeur décide des sorties et des unités de mesure : ce qui n'en est pas compris n'est jamais appliqué à moitié, et se voit sur sa cellule",
  ),
  summary: "Une cellule du protocole saisi dans le classeur n'est pas comprise.",
  check: (tables, { protocolFaults = [] }, report) => {
    for (const { kind, row, field, text, effect, other } of protocolFaults) {
      const table = tables[kind];
      if (table) report(table, { row, field }, { fault: text, effect, ...(other === undefined ? {} : { other }) });
    }
  },
  message: ({ label, details: { fault, effect, other } }) =>
    `${label} : ${fault}${other === undefined ? "" : ` Voir la ligne ${other}.`} ${EFFECTS[effect]}`,
  remedy:
    "Corrigez la cellule : la note du titre dit ce que la colonne attend, et les feuilles d'un PLIE fourni (« Mon protocole », dans Fiches) en donnent un exemple.",
  examples: {
    conforming: [{ note: "Un protocole d'une ligne.", protocol: NAMED, exitLines: [CDI] }],
    faulty: [
      {
        note: "Un type de contrat inconnu.",
        protocol: NAMED,
        exitLines: [{ ...CDI, types: "CDI ; Contrat Horizon" }],
      },
      {
        note: "Une durée qui n'est pas un nombre.",
        protocol: NAMED,
        exitLines: [{ ...CDI, duration: "un semestre" }],
      },
      { note: "Une catégorie inconnue.", protocol: NAMED, exitLines: [{ ...CDI, category: "Réussie" }] },
      {
        note: "Une fiche sans titre ni période.",
        protocol: NAMED,
        ficheUnits: [{ fiche: "2021-X1", unit: "Nombre d'ateliers", targetMin: 3 }],
      },
      { note: "Deux noms.", protocol: [...NAMED, { key: "Nom", value: "PLIE d'Ailleurs" }] },
      { note: "Une clé inconnue.", protocol: [...NAMED, { key: "Président", value: "Madame EXEMPLE" }] },
    ],
  },
});
