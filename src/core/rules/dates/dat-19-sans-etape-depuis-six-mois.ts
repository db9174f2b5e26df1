import { chapter2021, everywhere, fiche2021 } from "../../domain/citations";
import { addMonths, type Day } from "../../domain/day";
import { exitsOf } from "../../exits/exit-evaluation";
import { monthsAndDays } from "../../exits/criteria/spans";
import { lastExits } from "../../people/last-exits";
import { stepsByPerson } from "../../people/steps-by-person";
import { numberCells } from "../../reading/cells";
import { countedSteps } from "../../indicators/steps";
import { isFilled } from "../../reading/mark";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { SLICE } from "../../work/run";

const MONTHS = 6;

export default sheetRule<{ readonly since: Day; readonly months: number }>({
  code: "DAT-19",
  name: "sans-etape-depuis-six-mois",
  gravity: "alerte",
  source: [
    everywhere(
      chapter2021(
        "portes-du-sud",
        "Organisation et coordination de parcours d'insertion",
        "les parcours sans étape durant 6 mois",
        "3821",
      ),
    ),
    fiche2021(
      "GP1",
      "Étapes de parcours et leurs justificatifs",
      "les étapes 1 : Accueil Accompagnement, ne sont pas comptabilisées dans les étapes de parcours réalisées par les participants",
      "2667",
    ),
  ],
  summary: "Aucune étape de parcours depuis six mois.",
  check: function* (tables, context, report) {
    const { participants, steps } = tables;
    const endColumn = steps?.columns.get("end");
    // Without an end, a step may still be under way: nothing can be said.
    if (!participants?.columns.has("plieEntryDate") || !steps || !endColumn) return;
    const { persons } = yield* exitsOf(tables, context);
    const rows = yield* stepsByPerson(persons, steps);
    const isCounted = countedSteps(steps, context.profile);
    const [start, end] = [numberCells(steps, "start"), numberCells(steps, "end")];
    const exits = yield* lastExits(persons, participants);
    const entry = numberCells(participants, "plieEntryDate");
    const today = context.controlDay;

    /** The last day of activity, today while a step is under way; null when a date of a step cannot be read. */
    const lastActivity = (person: number): Day | null | undefined => {
      let last: Day | undefined;
      for (const row of rows.of(person)) {
        if (!isCounted(row)) continue;
        const from = start(row);
        const to = end(row) ?? (isFilled(endColumn.marks[row] as number) ? undefined : today);
        if (from === undefined || to === undefined) return null;
        if (from <= today) last = Math.max(last ?? from, Math.min(to, today));
      }
      return last;
    };

    // By person still in the PLIE, the row of the latest entry.
    const current = new Map<number, number>();
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const person = persons.ofRow[row] as number;
      const entered = entry(row);
      if (entered === undefined || (exits[person] as number) <= today) continue;
      const known = current.get(person);
      if (known === undefined || entered > Number(entry(known))) current.set(person, row);
    }
    let seen = 0;
    for (const [person, row] of current) {
      if (seen % SLICE === 0) yield;
      seen += 1;
      const last = lastActivity(person);
      if (last === null) continue;
      const entered = Number(entry(row));
      const since = Math.max(last ?? entered, entered);
      if (today < addMonths(since, MONTHS)) continue;
      const { months } = monthsAndDays({ start: since, end: today });
      report(participants, { row, field: "plieEntryDate" }, { since, months });
    }
  },
  passing: ["months"],
  message: ({ details }) => `Aucune étape depuis ${details.months} mois.`,
  remedy: "Saisissez les étapes de la période, proposez-en une, ou enregistrez la sortie ou la suspension.",
  examples: {
    conforming: [
      { note: "Une étape est en cours.", steps: [{ end: null }] },
      { note: "Une étape s'est terminée il y a deux mois.", steps: [{ end: dateCell("30/11/2021") }] },
      {
        note: "La personne est sortie.",
        participants: [{ plieExitDate: dateCell("30/09/2021") }],
        steps: [{ end: dateCell("31/03/2021") }],
      },
    ],
    faulty: [
      { note: "La dernière étape s'est terminée il y a dix mois.", steps: [{ end: dateCell("31/03/2021") }] },
      {
        note: "« Accueil-accompagnement » n'est pas une étape de parcours.",
        steps: [{ classification: "1", step: "Accueil Accompagnement", end: null }],
      },
    ],
  },
});
