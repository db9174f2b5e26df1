import type { ReactElement } from "react";
import type { PreparationChoices } from "../../core/preparation/choices";
import { crossedColumns } from "../../core/preparation/crossed-answers";
import { ROLE_WORDS } from "../../core/preparation/decisions";
import { isTaken, type ColumnProposal, type SheetProposal, type SheetRole } from "../../core/preparation/proposal";
import { withRole } from "../../core/preparation/with-decision";
import { capitalised, counted, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { Disclosure } from "../components/Disclosure";
import { useCommands } from "../pane-context";
import { useLayout } from "../styles/layout";
import { AnswerReview } from "./AnswerReview";
import { ColumnList } from "./ColumnList";

interface SheetReviewProps {
  readonly proposal: SheetProposal;
  /** The same before any choice: a column stays where it stood, whatever is chosen for it. */
  readonly before: SheetProposal;
  readonly choices: PreparationChoices;
}

const ROLES = Object.keys(ROLE_WORDS) as SheetRole[];

/** One sheet: what it is for, its columns, the unsure ones first, and the answers that are not told yet. */
export function SheetReview({ proposal, before, choices }: SheetReviewProps): ReactElement {
  const layout = useLayout();
  const { choosePreparation } = useCommands();
  const { sheet, role, why, columns, answers } = proposal;
  const known = columns.filter(({ fields }) => fields.length > 0);
  const unread = role === "ignored" || role === "settings";
  const at = (holds: (column: ColumnProposal) => boolean): readonly ColumnProposal[] =>
    columns.filter((_, index) => holds(before.columns[index] as ColumnProposal));
  const isNothing = ({ fields }: ColumnProposal): boolean => fields.length === 0;
  const unsure = at((column) => !isNothing(column) && !isTaken(column));
  const sure = at((column) => !isNothing(column) && isTaken(column));
  const left = at(isNothing);
  const mayBeCrosses = columns.map((column, index) => {
    const first = before.columns[index] as ColumnProposal;
    return first.answer === undefined ? column : first;
  });
  const groups = crossedColumns(mayBeCrosses).filter(({ field, columns: own }) => own[0]?.fields[0] === field);
  const lists = [
    [counted(sure.length, "colonne reconnue", "colonnes reconnues"), sure],
    [counted(left.length, "colonne laissée de côté", "colonnes laissées de côté"), left],
  ] as const;
  return (
    <Disclosure
      level={3}
      label={
        <>
          <strong>{sheet}</strong>
          <br />
          <span className={layout.small}>
            {typography(
              unread
                ? `${capitalised(ROLE_WORDS[role])} (${why}).`
                : `${capitalised(ROLE_WORDS[role])} : ${counted(known.length, "colonne reconnue", "colonnes reconnues")} sur ${columns.length}.`,
            )}
          </span>
        </>
      }
    >
      {() => (
        <div className={layout.stack}>
          <Choice
            label={`À quoi sert « ${sheet} »`}
            value={role}
            options={ROLES.map((value) => ({ value, label: capitalised(ROLE_WORDS[value]) }))}
            onChange={(value) => void choosePreparation(withRole(choices, sheet, value as SheetRole), true)}
          />
          {unread ? null : (
            <>
              <ColumnList sheet={sheet} columns={unsure} groups={groups} all={columns} choices={choices} />
              <AnswerReview sheet={sheet} answers={answers} columns={columns} choices={choices} />
              {lists.map(([label, shown]) =>
                shown.length === 0 ? null : (
                  <Disclosure key={label} level={3} label={label}>
                    {() => (
                      <div className={layout.stack}>
                        <ColumnList sheet={sheet} columns={shown} groups={groups} all={columns} choices={choices} />
                      </div>
                    )}
                  </Disclosure>
                ),
              )}
            </>
          )}
        </div>
      )}
    </Disclosure>
  );
}
