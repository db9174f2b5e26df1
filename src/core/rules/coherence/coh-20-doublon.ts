import { dayText } from "../../domain/value-text";
import { numberCells } from "../../reading/cells";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { notice, regulation } from "../sources";
import { pacer } from "../../work/run";
import { NO_ROW, stayReader, unitedRows } from "../../people/participations";
import { PersonKeys } from "../../people/person-keys";

export default sheetRule<{
  /** Sheet row, from 1, where the person first stands. */
  readonly other: number;
  /** Days of the first entry and of the last exit of the united stay; null without any. */
  readonly entry: number | null;
  readonly exit: number | null;
  readonly byName: boolean;
}>({
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
  reads: ["id", "lastName", "firstName", "birthDate", "operation", "entryDate", "exitDate"],
  check: function* ({ participants }, context, report) {
    if (!participants) return;
    const united = yield* unitedRows({ table: participants, facts: context });
    const nameOf = new PersonKeys().of(participants).fullName;
    const stayOf = stayReader(participants);
    const [entries, exits] = [numberCells(participants, "entryDate"), numberCells(participants, "exitDate")];
    const pauseDue = pacer(512);
    for (const rows of united) {
      if (pauseDue(rows.length)) yield;
      const [first, ...others] = rows as [number, ...number[]];
      const name = nameOf(first);
      const { entryRow, exitRow } = stayOf(rows);
      const entry = entries(entryRow) ?? null;
      const exit = exitRow === NO_ROW ? null : (exits(exitRow) ?? null);
      for (const row of others) {
        const byName = name !== null && nameOf(row) === name;
        const other = participants.firstRow + first + 1;
        report(participants, { row, field: byName ? "lastName" : "id" }, { other, entry, exit, byName });
      }
    }
  },
  // The person is told by a row number, never by a name: the sentence may be copied into a message or a log.
  message: ({ details: { byName, other, entry, exit } }) => {
    const who = byName ? "cette personne" : "la personne de cet identifiant";
    const entered = entry === null ? "entrée sans date" : `entrée le ${dayText(entry)}`;
    const left = exit === null ? "sans sortie tant qu'une ligne n'en a pas" : `sortie le ${dayText(exit)}`;
    return `Doublon : ${who} figure déjà à la ligne ${other} pour la même opération ; ces lignes sont réunies en une participation : ${entered}, ${left}.`;
  },
  remedy:
    "Gardez une ligne : première entrée, dernière sortie ; si ce sont deux personnes ou deux opérations, corrigez l'identifiant ou l'opération.",
  beside: "other",
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
