import { fieldOf } from "../questionnaire/sheets";
import { cleanSpaces, foldWords } from "../text/fold";
import { listText } from "../text/french";
import { crossedColumns, crossedText, crossedTitle } from "./crossed-answers";
import { isTaken, type NameProposal, type SheetProposal } from "./proposal";

/** One thing that only the person can say; what several sheets ask alike is asked once. */
export interface Decision {
  readonly kind: "role" | "column" | "answers" | "empty" | "name";
  readonly sheets: readonly string[];
  /** The heading, "" where it is about the sheet. */
  readonly title: string;
  /** What is proposed, as a French sentence without its full stop. */
  readonly proposal: string;
  readonly certainty: number;
}

/** What is proposed without being sure enough to be taken. */
export function decisionsOf(proposals: readonly SheetProposal[]): readonly Decision[] {
  const found = new Map<string, Decision>();
  const ask = (key: string, sheet: string, decision: Omit<Decision, "sheets">): void => {
    const there = found.get(key);
    found.set(key, {
      ...decision,
      sheets: [...(there?.sheets ?? []), ...(there?.sheets.includes(sheet) ? [] : [sheet])],
    });
  };
  for (const { sheet, role, certainty, why, columns, answers, ofName } of proposals) {
    if (!isTaken({ certainty }))
      ask(`role ${sheet}`, sheet, { kind: "role", title: "", proposal: `${ROLE_WORDS[role]} : ${why}`, certainty });
    if (role === "ignored" || role === "settings") continue;
    for (const column of columns) {
      if (isTaken(column) || column.fields.length === 0) continue;
      const group = crossedColumns(columns).find(
        (one) => one.columns.includes(column) && one.field === column.fields[0],
      );
      if (group && group.columns[0] !== column) continue;
      const headings = column.fields.map((field) => fieldOf(column.kind, field).heading).join(" et ");
      const key = `column ${foldWords(`${column.above} ${column.title}`)} ${column.fields.join()}`;
      ask(key, sheet, {
        kind: "column",
        title: group ? crossedTitle(group) : cleanSpaces(column.title),
        proposal: group ? crossedText(group) : `${headings} : ${column.why}`,
        certainty: column.certainty,
      });
    }
    for (const answer of answers) {
      const column = columns.find((one) => one.column === answer.column);
      if (isTaken(answer) || answer.answer === null || !column) continue;
      // Crosses are explained once for all of the questions that use them.
      if (answer.value === "")
        ask("empty", sheet, {
          kind: "empty",
          title: "",
          proposal: `cases vides à côté de croix : ${answer.answer}`,
          certainty: answer.certainty,
        });
      else
        ask(`answers ${foldWords(column.title)}`, sheet, {
          kind: "answers",
          title: cleanSpaces(column.title),
          proposal: answers
            .filter((one) => one.column === answer.column && !isTaken(one) && one.answer !== null && one.value !== "")
            .map(({ value, answer: code, count }) => `« ${value} » (${count}) : ${code ?? ""}`)
            .join(", "),
          certainty: answer.certainty,
        });
    }
    if (ofName && !isTaken(ofName))
      ask(`name ${ofName.field}`, sheet, {
        kind: "name",
        title: "",
        proposal: namesText(ofName.field, proposals),
        certainty: ofName.certainty,
      });
  }
  return [...found.values()];
}

/** « une feuille par personne : LOPEZ, KANE (Référent) »: of all the sheets that differ by their names. */
function namesText(field: NameProposal["field"], proposals: readonly SheetProposal[]): string {
  const names = proposals.flatMap(({ ofName }) => (ofName?.field === field && !isTaken(ofName) ? [ofName.value] : []));
  return `le nom de la feuille dit ${fieldOf("participants", field).heading} : ${listText(names.map((name) => `« ${name} »`))}`;
}

export const ROLE_WORDS = {
  participants: "les personnes",
  contracts: "les contrats",
  steps: "les étapes",
  indicators: "les indicateurs",
  funding: "le financement",
  complement: "complète les personnes d'une autre feuille",
  settings: "les paramètres",
  ignored: "n'est pas lue",
} as const;
