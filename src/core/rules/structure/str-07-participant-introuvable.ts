import { exitsOf } from "../../exits/exit-evaluation";
import { NOBODY, type Persons, type RowsByPerson } from "../../people/persons";
import { stepsByPerson } from "../../people/steps-by-person";
import { identifierAt, identifierKey } from "../../people/person-keys";
import type { Table } from "../../reading/table";
import { sheetRule } from "../define-rule";
import { SOMEONE_ELSE } from "../example-day";
import type { Report } from "../rule";
import { SLICE } from "../../work/run";
import { choiceOfOurs } from "../sources";

type Stranger = {
  /** "" where the row gives none. */
  readonly id: string;
  readonly shared: boolean;
};

export default sheetRule<Stranger>({
  code: "STR-07",
  name: "participant-introuvable",
  gravity: "erreur",
  source: choiceOfOurs("un contrat ou une étape qui ne se rattache à personne ne peut justifier aucune sortie"),
  summary: "Une ligne de Contrats ou d'Étapes ne se rattache à aucun participant.",
  check: function* (tables, context, report) {
    const { participants, contracts, steps } = tables;
    if (!participants || (!contracts && !steps)) return;
    const exits = yield* exitsOf(tables, context);
    if (contracts && exits.contracts) yield* reportStrangers(contracts, exits.contracts, exits.persons, report);
    if (steps) yield* reportStrangers(steps, yield* stepsByPerson(exits.persons, steps), exits.persons, report);
  },
  // Names stay out of the sentence: it may be copied into a message or a log.
  message: ({ details: { id, shared } }) => {
    if (id === "")
      return "Aucun participant correspondant à cette ligne (identifiant, ou NOM, Prénom et Date de naissance) dans la feuille Participants.";
    return shared
      ? `L'identifiant « ${id} » est celui de plusieurs personnes de la feuille Participants : cette ligne ne se rattache à aucune.`
      : `Aucun participant correspondant à l'identifiant « ${id} » dans la feuille Participants.`;
  },
  remedy:
    "Corrigez l'identifiant (ou le nom, le prénom et la date de naissance), ou ajoutez la personne dans Participants.",
  examples: {
    conforming: [
      {
        note: "Le contrat porte l'identifiant du participant.",
        participants: [{ id: "P001" }],
        contracts: [{ id: "P001" }],
      },
    ],
    faulty: [
      {
        note: "L'identifiant n'existe pas dans Participants.",
        participants: [{ id: "P001" }],
        contracts: [{ id: "P999" }],
      },
      {
        note: "Deux personnes portent le même identifiant : sans les noms, rien ne dit à laquelle est le contrat.",
        participants: [{ id: "0" }, { id: "0", ...SOMEONE_ELSE }],
        contracts: [{ id: "0", lastName: null, firstName: null, birthDate: null }],
      },
      { note: "Une étape sans aucune désignation de personne.", participants: [{ id: "P001" }], steps: [{ id: null }] },
    ],
  },
});

function* reportStrangers(
  table: Table,
  { personOfRow }: RowsByPerson,
  { ofKey }: Persons,
  report: Report<Stranger>,
): Generator<void> {
  const id = table.columns.get("id");
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (!table.present[row] || personOfRow[row] !== NOBODY) continue;
    const shared = ofKey.get(identifierKey(id, row) ?? "") === NOBODY;
    report(table, { row, field: id ? "id" : "lastName" }, { id: identifierAt(id, row) ?? "", shared });
  }
}
