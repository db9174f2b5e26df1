import type { Day } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { isPositive } from "../../exits/evaluate-line";
import { exitsOf } from "../../exits/exit-evaluation";
import { numberCells, textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { EXITED } from "../dates/example-exit";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { exitSituations } from "../exits/exit-situation";
import { choiceOfOurs } from "../sources";
import { employmentOn } from "./employment";

const CDI = { contractType: "CDI", workingTime: "Plein", start: dateCell("01/03/2021"), end: null } as const;
const SEARCHING = { ...EXITED, exitStatus: "Recherche d'emploi" } as const;

export default sheetRule<{
  readonly status: string;
  readonly type: string;
  readonly start: Day;
  readonly contractRow: number;
}>({
  code: "COH-31",
  name: "sans-emploi-a-la-sortie-et-contrat",
  gravity: "alerte",
  source: choiceOfOurs("une personne dont un contrat est en cours occupe un emploi"),
  summary: "La personne est dite sans emploi à la sortie, et la feuille Contrats lui en donne un ce jour-là.",
  check: function* (tables, context, report) {
    const { participants, contracts: table } = tables;
    if (!participants?.columns.has("exitStatus") || !table) return;
    const { persons, contracts, lines, lineOf } = yield* exitsOf(tables, context);
    if (!contracts) return;
    const jobOn = employmentOn(table, contracts);
    const statuses = textCells(participants, "exitStatus");
    const [exit, situation] = [numberCells(participants, "exitDate"), numberCells(participants, "exitSituationDate")];
    const situationOf = exitSituations(participants);
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const status = statuses(row);
      const day = situation(row) ?? exit(row);
      if (day === undefined || (status !== "Recherche d'emploi" && status !== "Inactif")) continue;
      // The same contradiction with a positive exit by a contract is told by SOR-09.
      const line = lines[lineOf[row] as number];
      if (line && isPositive(line) && situationOf(row)) continue;
      const job = jobOn(persons.ofRow[row] as number, day);
      if (job) report(participants, { row, field: "exitStatus" }, { status, ...job });
    }
  },
  passing: ["contractRow"],
  message: ({ details: { status, type, start, contractRow } }) =>
    `« ${status} » à la sortie, mais un contrat (${type}) commencé le ${dayText(start)} est en cours ce jour-là (Contrats, ligne ${contractRow}).`,
  remedy: "Corrigez la situation à la sortie, sa date, ou les dates du contrat.",
  examples: {
    conforming: [
      { note: "En emploi à la sortie.", participants: [EXITED], contracts: [CDI] },
      {
        note: "Le contrat a fini la veille du relevé de la situation.",
        participants: [SEARCHING],
        contracts: [{ ...CDI, end: dateCell("01/07/2021") }],
      },
      {
        note: "Une sortie positive par un CDI : SOR-09 le dit.",
        plie: "grand-perigueux",
        participants: [{ ...SEARCHING, plieExitType: "GP-P01", plieExitDate: dateCell("30/06/2021") }],
        contracts: [CDI],
      },
    ],
    faulty: [
      { note: "En recherche d'emploi, un CDI en cours.", participants: [SEARCHING], contracts: [CDI] },
      {
        note: "Inactif, sans date de relevé : le jour de la sortie.",
        participants: [{ ...EXITED, exitStatus: "Inactif", exitSituationDate: null }],
        contracts: [{ ...CDI, end: dateCell("30/06/2021") }],
      },
    ],
  },
});
