import type { ReactElement } from "react";
import type { PreparationChoices } from "../../core/preparation/choices";
import { crossedColumns, crossedTitle } from "../../core/preparation/crossed-answers";
import { isTaken, type AnswerProposal, type ColumnProposal } from "../../core/preparation/proposal";
import { withAnswer } from "../../core/preparation/with-decision";
import { fieldOf } from "../../core/questionnaire/sheets";
import { counted } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useCommands } from "../pane-context";

interface AnswerReviewProps {
  readonly sheet: string;
  readonly answers: readonly AnswerProposal[];
  readonly columns: readonly ColumnProposal[];
  readonly choices: PreparationChoices;
}

const AS_IT_IS = "";

/** A column by its heading; of columns of crosses, all of them. */
function titleOf(own: ColumnProposal, columns: readonly ColumnProposal[]): string {
  const group = crossedColumns(columns).find((one) => one.columns.includes(own));
  return group ? crossedTitle(group) : own.title;
}

/** Each value that is no answer of its question, once for the whole column: what it means. The cells stay as they are. */
export function AnswerReview({ sheet, answers, columns, choices }: AnswerReviewProps): ReactElement {
  const { choosePreparation } = useCommands();
  const asked = answers.filter((answer) => !isTaken(answer) || answer.why === "choisi");
  return (
    <>
      {asked.map(({ field, value, count, answer, column }) => {
        const own = columns.find((one) => one.column === column);
        const definition = own?.fields[0] === field ? fieldOf(own.kind, field) : null;
        if (!own || definition?.kind !== "choice") return null;
        const what = value === "" ? "cases vides" : `« ${value} »`;
        return (
          <Choice
            key={`${column} ${value}`}
            label={`${titleOf(own, columns)} : ${what} (${counted(count, "ligne")})`}
            value={answer ?? AS_IT_IS}
            options={[
              { value: AS_IT_IS, label: value === "" ? "Pas de réponse" : "Laisser tel quel" },
              ...definition.choices.map(({ code, label }) => ({
                value: code,
                label: label === code ? code : `${code} : ${label}`,
              })),
            ]}
            onChange={(chosen) =>
              void choosePreparation(
                withAnswer(choices, sheet, { field, value, answer: chosen === AS_IT_IS ? null : chosen }),
              )
            }
          />
        );
      })}
    </>
  );
}
