import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { notice, regulation } from "../sources";
import { SLICE } from "../../work/run";
import { operationsOf, stayKey } from "./operations";
import { peopleOf } from "../../people/same-spelling";

export default sheetRule<{ readonly other: number; readonly byName: boolean }>({
  code: "COH-20",
  name: "doublon",
  gravity: "erreur",
  source: [
    notice(
      "Si c'est la même opération qui incorpore plusieurs actions/projets, alors il ne faut remplir qu'une seule fiche.",
      "5206",
    ),
    regulation(
      "Commission européenne, portail d'aide SFC",
      "suivi des participants",
      "qui revient dans la même opération garde une seule fiche : première entrée, dernière sortie",
      "https://sfc.ec.europa.eu/en/2014/support-ms/part",
    ),
  ],
  summary:
    "Une personne (même identifiant, ou mêmes nom, prénom et date de naissance) figure deux fois pour la même opération.",
  reads: ["id", "lastName", "firstName", "birthDate", "operation"],
  check: function* ({ participants }, context, report) {
    if (!participants) return;
    const { person, spelling } = yield* peopleOf(participants);
    const operations = yield* operationsOf(participants, context);
    const firstRows = new Map<number, number>();
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const [who, where] = [person[row] as number, operations[row] as number];
      if (who < 0 || where < 0) continue;
      const key = stayKey(who, where);
      const first = firstRows.get(key);
      if (first === undefined) firstRows.set(key, row);
      else {
        const byName = spelling[row] !== -1 && spelling[row] === spelling[first];
        report(
          participants,
          { row, field: byName ? "lastName" : "id" },
          { other: participants.firstRow + first + 1, byName },
        );
      }
    }
  },
  // The person is told by a row number, never by a name: the sentence may be copied into a message or a log.
  message: ({ details }) =>
    `Doublon : ${details.byName ? "cette personne" : "la personne de cet identifiant"} figure déjà ligne ${details.other} pour la même opération.`,
  remedy:
    "Supprimez la ligne en trop ; si ce sont deux personnes ou deux opérations, corrigez l'identifiant ou l'opération.",
  examples: {
    conforming: [
      { note: "Deux personnes dans la même opération.", participants: [{}, { id: "P002", lastName: "DURAND" }] },
      {
        note: "Une personne dans deux opérations.",
        participants: [{}, { operation: "2021-A1", entryDate: dateCell("01/03/2021") }],
      },
    ],
    faulty: [
      { note: "La même ligne deux fois.", participants: [{}, {}] },
      {
        note: "Sans identifiant, l'opération désignée de deux façons.",
        plie: "agenais",
        participants: [{ id: null }, { id: null, operation: "A4", lastName: "Martin" }],
      },
      { note: "Le même identifiant sous deux noms.", participants: [{}, { lastName: "DURAND" }] },
    ],
  },
});
