import { fieldOf } from "../questionnaire/sheets";
import { isReadable } from "../reading/mark";
import { choiceReader } from "../reading/read-choice";
import { foldWords } from "../text/fold";
import { isBlank, type PreparedRow } from "./prepared-cells";
import type { ColumnProposal } from "./proposal";

/** What a cross answers, where several columns under one heading answer several questions. */
export interface SituationAnswer {
  readonly field: string;
  readonly answer: string;
}

/** « Situation » over « Emploi », « Formation », « Recherche » is one question to whoever fills it, and three on the form: 1, 1e and 1f. */
const SITUATIONS: readonly (readonly [pattern: RegExp, said: SituationAnswer])[] = [
  [/^(?:en )?emploi$|^en activite$|^salarie(?: e| e s|s)?$/, { field: "status", answer: "Emploi" }],
  [/^(?:en )?(?:formation|stage|etudes)$|^etudiante?s?(?: e)?$|^scolarise(?: e|e)?$/, { field: "q1e", answer: "Oui" }],
  [
    /^(?:en )?recherche(?: active)?(?: (?:d )?emploi)?$|^demandeu(?:r|rs|se)(?: se| euse)?(?: (?:d )?emploi)?$|^(?:au )?chom(?:eur|euse|age)$/,
    { field: "q1f", answer: "Oui" },
  ],
];
const readJob = choiceReader(fieldOf("participants", "q1") as Parameters<typeof choiceReader>[0]);

/** What a column under « Situation » answers; null where its heading says nothing of the kind. */
export function situationOf(title: string): SituationAnswer | null {
  const words = foldWords(title);
  const known = SITUATIONS.find(([pattern]) => pattern.test(words));
  if (known) return known[1];
  const { code, marks } = readJob(title);
  return isReadable(marks) && code !== undefined && code !== "Non" ? { field: "q1", answer: code } : null;
}

const isJob = ({ field, answer }: SituationAnswer): boolean =>
  (field === "status" && answer === "Emploi") || (field === "q1" && answer !== "Non");
const isOther = ({ field }: SituationAnswer): boolean => field === "q1e" || field === "q1f";

/** Whether these answers set having a job against something else: one question, then. « Formation » and « Recherche » alone are two. */
export function isOneSituation(answers: readonly SituationAnswer[]): boolean {
  return answers.some(isJob) && answers.some(isOther);
}

/** Whether the crosses of a sheet tell the situation so. */
export function tellsSituation(columns: readonly ColumnProposal[]): boolean {
  const answers = columns.flatMap(({ fields, answer }) =>
    answer === undefined ? [] : fields.map((field) => ({ field, answer })),
  );
  return isOneSituation(answers);
}

const ASKED_WITHOUT_JOB = ["q1e", "q1f"] as const;

/**
 * Who crossed « Formation » or « Recherche » beside « Emploi » has no job; who crossed « Emploi » is not asked questions 1e and 1f, and who crossed nothing
 * answered nothing.
 * @param crossed whether crosses tell a field: what is typed in words stays.
 */
export function settleSituation(cells: PreparedRow, crossed: (field: string) => boolean): void {
  const inJob = cells["status"] === "Emploi" || (!isBlank(cells["q1"]) && cells["q1"] !== "Non");
  const answered = ASKED_WITHOUT_JOB.some((field) => crossed(field) && cells[field] === "Oui");
  if (!inJob && answered) {
    if (isBlank(cells["q1"])) cells["q1"] = "Non";
    return;
  }
  for (const field of ASKED_WITHOUT_JOB) if (crossed(field)) cells[field] = null;
}
