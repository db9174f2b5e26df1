import { age } from "../../domain/day";
import { exitsOf } from "../../exits/exit-evaluation";
import { numberCells, textCells } from "../../reading/cells";
import { counted } from "../../text/french";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

/** Nobody signs a contract before; an apprentice and a trainee may be younger. */
const WORKING = 16;
const LEARNING = 14;
const LEARNED: readonly string[] = ["Apprentissage", "Formation qualifiante"];

export default sheetRule<{ readonly years: number | null }>({
  code: "CTR-07",
  name: "contrat-avant-l-age-de-travailler",
  gravity: "erreur",
  source: choiceOfOurs(
    `un contrat commence au plus tôt à ${WORKING} ans, âge de la fin de la scolarité obligatoire ; un apprentissage ou une formation à ${LEARNING} ans, seuil large`,
  ),
  summary: `Un contrat commence avant les ${WORKING} ans de la personne (${LEARNING} ans pour un apprentissage ou une formation).`,
  check: function* (tables, context, report) {
    const { participants, contracts: table } = tables;
    if (!participants || !table?.columns.has("start")) return;
    const { persons, contracts } = yield* exitsOf(tables, context);
    if (!contracts) return;
    const birth = numberCells(participants, "birthDate");
    // Of two dates of birth of one person, the earlier one: the other may be the mistake.
    const births = new Float64Array(persons.count).fill(Infinity);
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const person = persons.ofRow[row] as number;
      births[person] = Math.min(births[person] as number, birth(row) ?? Infinity);
    }
    const [start, type] = [numberCells(table, "start"), textCells(table, "contractType")];
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      // A contract of nobody has no birth.
      const [from, born] = [start(row), births[contracts.personOfRow[row] as number] ?? Infinity];
      if (from === undefined || born === Infinity) continue;
      const years = from < born ? null : age(born, from);
      const kind = type(row);
      const least = kind === undefined || LEARNED.includes(kind) ? LEARNING : WORKING;
      if (years === null || years < least) report(table, { row, field: "start" }, { years });
    }
  },
  message: ({ details: { years } }) =>
    years === null
      ? "Contrat commencé avant la naissance de la personne."
      : `Contrat commencé à l'âge de ${counted(years, "an")} : la date de début ou la date de naissance est fausse.`,
  remedy: "Corrigez la date de début du contrat, ou la date de naissance de la personne.",
  examples: {
    conforming: [
      { note: "Le jour des 16 ans.", contracts: [{ start: dateCell("12/05/2000") }] },
      {
        note: "Un apprentissage le jour des 14 ans.",
        contracts: [{ contractType: "Apprentissage", start: dateCell("12/05/1998") }],
      },
      { note: "Date de naissance inconnue.", participants: [{ birthDate: null }], contracts: [{ start: 30000 }] },
    ],
    faulty: [
      { note: "Un CDI à 8 ans.", contracts: [{ start: dateCell("01/09/1992") }] },
      { note: "La veille des 16 ans.", contracts: [{ start: dateCell("11/05/2000") }] },
      {
        note: "Un apprentissage la veille des 14 ans.",
        contracts: [{ contractType: "Apprentissage", start: dateCell("11/05/1998") }],
      },
      { note: "Avant la naissance.", contracts: [{ start: dateCell("01/03/1921") }] },
    ],
  },
});
