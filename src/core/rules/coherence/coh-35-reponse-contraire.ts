import { personsOf } from "../../people/persons";
import { severalRows } from "../../people/several-rows";
import { numberCells, textCells } from "../../reading/cells";
import { pacer } from "../../work/run";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { SECOND_ENTRY } from "./example-second-row";

export default sheetRule<{ readonly other: number; readonly falls: boolean }>({
  code: "COH-35",
  name: "reponse-contraire",
  gravity: "alerte",
  source: choiceOfOurs(
    "les parents d'une personne ne changent pas de lieu de naissance, et un diplôme obtenu le reste",
  ),
  summary:
    "Une même personne répond le contraire à la question 6, ou perd un niveau de diplôme, d'une ligne à l'autre.",
  reads: ["id", "lastName", "firstName", "birthDate", "entryDate", "q2", "q6"],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const people = yield* severalRows(yield* personsOf(participants));
    const [q2, q6] = [textCells(participants, "q2"), textCells(participants, "q6")];
    const entry = numberCells(participants, "entryDate");
    const sheetRow = (row: number): number => participants.firstRow + row + 1;
    const pauseDue = pacer();
    for (const rows of people) {
      if (pauseDue(rows.length)) yield;
      const first = rows.find((row) => q6(row) === "Oui" || q6(row) === "Non");
      const contrary = rows.find((row) => q6(row) === (first === undefined || q6(first) === "Oui" ? "Non" : "Oui"));
      if (first !== undefined && contrary !== undefined)
        report(participants, { row: contrary, field: "q6" }, { other: sheetRow(first), falls: false });
      // Levels are named in their order: 2a to 2d. Those of one day are compared with those of earlier days only.
      const levels = rows.filter((row) => q2(row) !== undefined && entry(row) !== undefined);
      levels.sort((a, b) => Number(entry(a)) - Number(entry(b)));
      let before: number | undefined;
      let highest: number | undefined;
      for (const [place, row] of levels.entries()) {
        if (entry(row) !== entry(levels[place - 1] ?? row)) before = highest;
        if (before !== undefined && String(q2(row)) < String(q2(before)))
          report(participants, { row, field: "q2" }, { other: sheetRow(before), falls: true });
        if (highest === undefined || String(q2(row)) > String(q2(highest))) highest = row;
      }
    }
  },
  message: ({ label, value, details }) =>
    details.falls
      ? `${label} : « ${value} » est plus bas que le niveau donné à la ligne ${details.other}, à une entrée antérieure de la même personne.`
      : `${label} : « ${value} », le contraire de la ligne ${details.other}, pour la même personne.`,
  remedy: "Demandez à la personne laquelle des deux réponses est juste, et corrigez l'autre.",
  beside: "other",
  examples: {
    conforming: [
      { note: "Les mêmes réponses.", participants: [{ q6: "Oui" }, { ...SECOND_ENTRY, q6: "Oui" }] },
      {
        note: "« Ne se prononce pas » ne contredit rien.",
        participants: [{ q6: "Oui" }, { ...SECOND_ENTRY, q6: "NSP" }],
      },
      { note: "Un diplôme de plus.", participants: [{ q2: "2b" }, { ...SECOND_ENTRY, q2: "2c" }] },
      {
        note: "Le même jour, rien ne dit laquelle est la première.",
        participants: [{ q2: "2d" }, { operation: "2021-A1", q2: "2b" }],
      },
    ],
    faulty: [
      { note: "Oui, puis Non à la question 6.", participants: [{ q6: "Oui" }, { ...SECOND_ENTRY, q6: "Non" }] },
      { note: "De 2d à 2b.", participants: [{ q2: "2d" }, { ...SECOND_ENTRY, q2: "2b" }] },
      { note: "La première entrée est écrite après.", participants: [{ ...SECOND_ENTRY, q2: "2b" }, { q2: "2c" }] },
    ],
  },
});
