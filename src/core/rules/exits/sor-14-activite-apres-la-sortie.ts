import type { Day } from "../../domain/day";
import { exitsOf } from "../../exits/exit-evaluation";
import { lastExits } from "../../people/last-exits";
import { stepsByPerson } from "../../people/steps-by-person";
import { numberCells } from "../../reading/cells";
import { dayText } from "../../domain/value-text";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { SLICE } from "../../work/run";
import { choiceOfOurs } from "../sources";

const LEFT = { plieExitDate: dateCell("30/09/2021") } as const;

export default sheetRule<{ readonly left: Day }>({
  code: "SOR-14",
  name: "activite-apres-la-sortie",
  gravity: "alerte",
  source: choiceOfOurs("une étape commencée après la sortie dément la sortie, ou annonce un nouveau parcours"),
  summary: "Une étape commence après la sortie du PLIE.",
  check: function* (tables, context, report) {
    const { participants, steps } = tables;
    if (!participants?.columns.has("plieExitDate") || !steps) return;
    const { persons } = yield* exitsOf(tables, context);
    const rows = yield* stepsByPerson(persons, steps);
    const exits = yield* lastExits(persons, participants);
    const start = numberCells(steps, "start");
    for (let row = 0; row < steps.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const left = exits[rows.personOfRow[row] as number] ?? Infinity;
      const from = start(row);
      if (from !== undefined && from > left) report(steps, { row, field: "start" }, { left });
    }
  },
  message: ({ details }) => `Activité enregistrée après la sortie du ${dayText(details.left)}.`,
  remedy:
    "Corrigez la date de sortie ou celle de l'étape ; pour un nouveau parcours, ajoutez sa propre ligne dans Participants.",
  examples: {
    conforming: [
      { note: "Étape le jour de la sortie.", participants: [LEFT], steps: [{ start: dateCell("30/09/2021") }] },
      {
        note: "Nouveau parcours, avec sa propre entrée.",
        participants: [
          LEFT,
          {
            plieEntryDate: dateCell("01/11/2021"),
            entryDate: dateCell("01/11/2021"),
            questionnaireDate: dateCell("01/11/2021"),
            entryTypedDate: dateCell("02/11/2021"),
          },
        ],
        steps: [{ start: dateCell("15/11/2021") }],
      },
    ],
    faulty: [{ note: "Étape le mois suivant.", participants: [LEFT], steps: [{ start: dateCell("15/10/2021") }] }],
  },
});
