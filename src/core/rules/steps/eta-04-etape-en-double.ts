import { exitsOf } from "../../exits/exit-evaluation";
import { FIRST_TOLD, repeatedSteps } from "../../indicators/repeated-steps";
import { stepsByPerson } from "../../people/steps-by-person";
import { SLICE } from "../../work/run";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const STEP = { step: "Bilan de compétences", start: dateCell("01/03/2021"), end: dateCell("31/03/2021") } as const;

export default sheetRule<{ readonly other: number }>({
  code: "ETA-04",
  name: "etape-en-double",
  gravity: "alerte",
  source: choiceOfOurs(
    "une étape saisie deux fois gonflerait la moyenne par participant : elle n'est comptée qu'une fois",
  ),
  summary: "Une étape est saisie deux fois.",
  check: function* (tables, context, report) {
    const { participants, steps } = tables;
    if (!participants || !steps?.columns.has("step") || !steps.columns.has("start")) return;
    const { persons } = yield* exitsOf(tables, context);
    const firsts = repeatedSteps(steps, persons, yield* stepsByPerson(persons, steps));
    for (let row = 0; row < steps.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const first = firsts[row] as number;
      if (first !== FIRST_TOLD) report(steps, { row, field: "step" }, { other: steps.firstRow + first + 1 });
    }
  },
  message: ({ details }) =>
    `Étape déjà saisie à la ligne ${details.other}, aux mêmes dates : elle n'est comptée qu'une fois.`,
  remedy: "Supprimez l'une des deux lignes, ou corrigez celle qui parle d'une autre étape.",
  beside: "other",
  examples: {
    conforming: [
      { note: "La même étape, à une autre date.", steps: [STEP, { ...STEP, start: dateCell("02/03/2021") }] },
      { note: "La même étape, finie un autre jour.", steps: [STEP, { ...STEP, end: dateCell("30/03/2021") }] },
      { note: "Une autre étape aux mêmes dates.", steps: [STEP, { ...STEP, step: "CléA" }] },
    ],
    faulty: [{ note: "La même étape deux fois.", steps: [STEP, { ...STEP, step: "bilan de compétences" }] }],
  },
});
