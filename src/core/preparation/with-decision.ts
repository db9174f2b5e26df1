import { foldWords } from "../text/fold";
import { sameKey } from "./content";
import type { AnswerChoice, ColumnChoice, PreparationChoices, SheetChoices } from "./choices";
import { isTaken, type ColumnProposal, type SheetProposal, type SheetRole } from "./proposal";

/** The choices with one more, or with another one in its place. */
export function withRole(choices: PreparationChoices, sheet: string, role: SheetRole): PreparationChoices {
  return changed(choices, sheet, (former) => ({ ...former, role }));
}

export function withColumn(
  choices: PreparationChoices,
  sheet: string,
  { title, above, answer, series }: Pick<ColumnProposal, "title" | "above" | "answer" | "series">,
  fields: readonly string[],
): PreparationChoices {
  const choice: ColumnChoice = {
    title,
    ...(above === "" ? {} : { above }),
    fields,
    ...(answer === undefined || fields.length === 0 ? {} : { answer }),
    ...(series === undefined ? {} : { series }),
  };
  const isSame = (one: ColumnChoice): boolean =>
    foldWords(one.title) === foldWords(title) && foldWords(one.above ?? "") === foldWords(above);
  return changed(choices, sheet, (former) => ({
    ...former,
    columns: [...former.columns.filter((one) => !isSame(one)), choice],
  }));
}

export function withAnswer(choices: PreparationChoices, sheet: string, choice: AnswerChoice): PreparationChoices {
  const isSame = (one: AnswerChoice): boolean =>
    one.field === choice.field && sameKey(one.value) === sameKey(choice.value);
  return changed(choices, sheet, (former) => ({
    ...former,
    answers: [...former.answers.filter((one) => !isSame(one)), choice],
  }));
}

/** Everything that is proposed and waits for a word is accepted. */
export function withEverything(choices: PreparationChoices, proposals: readonly SheetProposal[]): PreparationChoices {
  let all = choices;
  for (const proposal of proposals) {
    const { sheet, role, columns, answers, ofName } = proposal;
    if (!isTaken(proposal)) all = withRole(all, sheet, role);
    if (role === "ignored" || role === "settings") continue;
    for (const column of columns)
      if (!isTaken(column) && column.fields.length > 0) all = withColumn(all, sheet, column, column.fields);
    for (const { field, value, answer, certainty } of answers)
      if (!isTaken({ certainty }) && answer !== null) all = withAnswer(all, sheet, { field, value, answer });
    if (ofName && !isTaken(ofName))
      all = changed(all, sheet, (former) => ({ ...former, ofName: { field: ofName.field, value: ofName.value } }));
  }
  return all;
}

function changed(
  { sheets }: PreparationChoices,
  sheet: string,
  change: (former: SheetChoices) => SheetChoices,
): PreparationChoices {
  const former = sheets.find((one) => one.sheet === sheet) ?? { sheet, columns: [], answers: [] };
  return { sheets: [...sheets.filter((one) => one.sheet !== sheet), change(former)] };
}
