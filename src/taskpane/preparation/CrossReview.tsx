import type { ReactElement } from "react";
import type { PreparationChoices } from "../../core/preparation/choices";
import { crossedTitle, type CrossedColumns } from "../../core/preparation/crossed-answers";
import type { ColumnProposal } from "../../core/preparation/proposal";
import { withColumn } from "../../core/preparation/with-decision";
import { fieldOf } from "../../core/questionnaire/sheets";
import { capitalised, counted } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useCommands } from "../pane-context";

interface CrossReviewProps {
  readonly sheet: string;
  /** The columns as they may be read together. */
  readonly group: CrossedColumns;
  /** The same as they are read now. */
  readonly now: readonly ColumnProposal[];
  readonly choices: PreparationChoices;
}

const NOTHING = "";

/** Columns that say one answer together: what a cross in each of them says, accepted or left aside as one. */
export function CrossReview({ sheet, group, now, choices }: CrossReviewProps): ReactElement {
  const { choosePreparation } = useCommands();
  const { field, columns } = group;
  const [above] = new Set(columns.map((column) => column.above));
  const { certainty, why } = now.find(({ answer }) => answer !== undefined) ?? (columns[0] as ColumnProposal);
  const told = columns.map(
    ({ title, answer = "", crosses = 0 }) => `« ${title} » → ${answer} (${counted(crosses, "croix", "croix")})`,
  );
  const isRead = now.some(({ answer }) => answer !== undefined);
  const choose = (value: string): PreparationChoices =>
    columns.reduce((all, column) => withColumn(all, sheet, column, value === NOTHING ? [] : column.fields), choices);
  return (
    <Choice
      label={above ? `${above} – ${crossedTitle(group)}` : crossedTitle(group)}
      hint={`${told.join(" ; ")}. ${capitalised(why)} (${Math.round(certainty * 100)} %).`}
      value={isRead ? field : NOTHING}
      options={[
        { value: NOTHING, label: "Rien de connu : laisser de côté" },
        { value: field, label: `${fieldOf("participants", field).heading} : une croix par réponse` },
      ]}
      onChange={(value) => void choosePreparation(choose(value))}
    />
  );
}
