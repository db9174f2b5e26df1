import type { Day } from "../../domain/day";
import { labourStatus, type LabourAnswers } from "../../domain/labour-status";
import { dayText } from "../../domain/value-text";
import { exitsOf } from "../../exits/exit-evaluation";
import { numberCells, textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { questionnaire } from "../sources";
import { employmentOn } from "./employment";

const CDI = { contractType: "CDI", workingTime: "Plein", end: null } as const;

export default sheetRule<{ readonly type: string; readonly start: Day; readonly contractRow: number }>({
  code: "COH-30",
  name: "sans-emploi-et-contrat-en-cours",
  gravity: "alerte",
  source: questionnaire("question 1", "Occupez-vous actuellement un emploi ? [Une seule réponse possible]", "5278"),
  summary: "La personne est dite sans emploi à l'entrée, et la feuille Contrats lui en donne un ce jour-là.",
  check: function* (tables, context, report) {
    const { participants, contracts: table } = tables;
    if (!participants || !table) return;
    const { persons, contracts } = yield* exitsOf(tables, context);
    if (!contracts) return;
    const jobOn = employmentOn(table, contracts);
    const entry = numberCells(participants, "entryDate");
    const [q1, q1f, status] = [
      textCells(participants, "q1"),
      textCells(participants, "q1f"),
      textCells(participants, "status"),
    ];
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const [day, answer] = [entry(row), q1(row)];
      if (day === undefined) continue;
      const answers = { q1: answer, q1f: q1f(row), status: status(row) } as LabourAnswers;
      const isJobless =
        answer === "Non" || ["chômeur", "inactif"].includes(labourStatus(answers, context.settings) ?? "");
      const job = isJobless ? jobOn(persons.ofRow[row] as number, day) : null;
      if (job) report(participants, { row, field: answer === undefined ? "status" : "q1" }, { ...job });
    }
  },
  passing: ["contractRow"],
  message: ({ details: { type, start, contractRow } }) =>
    `Sans emploi à l'entrée, mais un contrat (${type}) commencé le ${dayText(start)} est en cours ce jour-là (Contrats, ligne ${contractRow}).`,
  remedy: "Corrigez la réponse sur l'emploi, la date d'entrée, ou les dates du contrat.",
  examples: {
    conforming: [
      {
        note: "Le contrat commence le lendemain de l'entrée.",
        contracts: [{ ...CDI, start: dateCell("02/02/2021") }],
      },
      {
        note: "Le contrat a fini la veille.",
        contracts: [{ ...CDI, start: dateCell("01/06/2020"), end: dateCell("31/01/2021") }],
      },
      {
        note: "Une formation n'est pas un emploi.",
        contracts: [{ contractType: "Formation qualifiante", start: dateCell("01/01/2021"), end: null }],
      },
      {
        note: "La personne a dit qu'elle travaillait.",
        participants: [{ q1: "1b", q1e: null, q1f: null, q1g: null }],
        contracts: [{ ...CDI, start: dateCell("01/01/2021") }],
      },
    ],
    faulty: [
      { note: "Un CDI en cours le jour de l'entrée.", contracts: [{ ...CDI, start: dateCell("01/01/2021") }] },
      {
        note: "Un CDD qui finit le jour de l'entrée.",
        contracts: [{ contractType: "CDD", start: dateCell("01/01/2021"), end: dateCell("01/02/2021") }],
      },
      {
        note: "D'après la colonne Statut.",
        programme: "fse-plus-2021-2027",
        participants: [{ q1: null, q1e: null, q1f: null, status: "Chômeur" }],
        contracts: [{ ...CDI, start: dateCell("01/01/2024") }],
      },
    ],
  },
});
