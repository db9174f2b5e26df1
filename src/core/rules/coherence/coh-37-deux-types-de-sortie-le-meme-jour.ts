import { exitsOf, NO_LINE } from "../../exits/exit-evaluation";
import { severalRows } from "../../people/several-rows";
import { numberCells, textCells } from "../../reading/cells";
import { foldWords } from "../../text/fold";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { SECOND_ENTRY } from "./example-second-row";

const PLIE = "grand-perigueux";
const LEFT = { plieExitDate: dateCell("30/09/2021") } as const;

export default sheetRule<{ readonly other: number }>({
  code: "COH-37",
  name: "deux-types-de-sortie-le-meme-jour",
  gravity: "erreur",
  source: choiceOfOurs(
    "un parcours finit d'une seule façon : une sortie positive et un abandon du même jour s'excluent",
  ),
  summary: "Une même personne quitte le PLIE le même jour de deux façons.",
  check: function* (tables, context, report) {
    const table = tables.participants;
    if (!table?.columns.has("plieExitType")) return;
    const { persons, lineOf } = yield* exitsOf(tables, context);
    const people = yield* severalRows(persons);
    const exit = numberCells(table, "plieExitDate");
    const typed = textCells(table, "plieExitType");
    const typeOf = (row: number): string =>
      lineOf[row] === NO_LINE ? foldWords(typed(row) ?? "") : String(lineOf[row]);
    let seen = 0;
    for (const rows of people) {
      const firstOn = new Map<number, number>();
      const told = new Set<number>();
      for (const row of rows) {
        if (seen % SLICE === 0) yield;
        seen += 1;
        const day = exit(row);
        if (day === undefined || typed(row) === undefined) continue;
        const first = firstOn.get(day);
        if (first === undefined) firstOn.set(day, row);
        else if (!told.has(day) && typeOf(row) !== typeOf(first)) {
          told.add(day);
          report(table, { row, field: "plieExitType" }, { other: table.firstRow + first + 1 });
        }
      }
    }
  },
  message: ({ value, details }) =>
    `« ${value} », mais la même personne quitte le PLIE le même jour pour un autre motif (ligne ${details.other}).`,
  remedy: "Gardez sur les deux lignes le type de sortie que la commission ou le référent a retenu.",
  beside: "other",
  examples: {
    conforming: [
      {
        note: "Le même type sur deux lignes, par son code et par son nom.",
        plie: PLIE,
        participants: [
          { ...LEFT, plieExitType: "GP-N02" },
          { ...SECOND_ENTRY, ...LEFT, plieExitType: "Non-respect du contrat d'engagement" },
        ],
      },
      {
        note: "Deux parcours, deux sorties.",
        plie: PLIE,
        participants: [
          { plieExitDate: dateCell("28/02/2021"), plieExitType: "GP-N01" },
          { ...SECOND_ENTRY, ...LEFT, plieEntryDate: dateCell("01/03/2021"), plieExitType: "GP-N02" },
        ],
      },
      {
        note: "Le type n'est saisi que sur une ligne.",
        plie: PLIE,
        participants: [
          { ...LEFT, plieExitType: "GP-N01" },
          { ...SECOND_ENTRY, ...LEFT, plieExitType: null },
        ],
      },
    ],
    faulty: [
      {
        note: "Un CDI et un abandon le même jour.",
        plie: PLIE,
        participants: [
          { ...LEFT, plieExitType: "GP-P01" },
          { ...SECOND_ENTRY, ...LEFT, plieExitType: "GP-N01" },
        ],
      },
      {
        note: "Sans PLIE connu.",
        participants: [
          { ...LEFT, plieExitType: "CDI" },
          { ...SECOND_ENTRY, ...LEFT, plieExitType: "Abandon" },
        ],
      },
    ],
  },
});
