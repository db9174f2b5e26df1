import { Fragment, type ReactElement } from "react";
import type { PreparationChoices } from "../../core/preparation/choices";
import type { CrossedColumns } from "../../core/preparation/crossed-answers";
import type { ColumnProposal } from "../../core/preparation/proposal";
import { ColumnReview } from "./ColumnReview";
import { CrossReview } from "./CrossReview";

interface ColumnListProps {
  readonly sheet: string;
  readonly columns: readonly ColumnProposal[];
  /** The columns that may be read together, by crosses. */
  readonly groups: readonly CrossedColumns[];
  /** All columns of the sheet as they are read now. */
  readonly all: readonly ColumnProposal[];
  readonly choices: PreparationChoices;
}

/** Columns to be looked at, one by one; those that say one answer by crosses stand together, and apart once they are not read so. */
export function ColumnList({ sheet, columns, groups, all, choices }: ColumnListProps): ReactElement {
  const nowOf = ({ columns: own }: CrossedColumns): readonly ColumnProposal[] =>
    all.filter(({ column }) => own.some((one) => one.column === column));
  return (
    <>
      {columns.map((column) => {
        const group = groups.find(({ columns: [first] }) => first?.column === column.column);
        return (
          <Fragment key={column.column}>
            {group ? <CrossReview sheet={sheet} group={group} now={nowOf(group)} choices={choices} /> : null}
            {column.answer === undefined ? <ColumnReview sheet={sheet} column={column} choices={choices} /> : null}
          </Fragment>
        );
      })}
    </>
  );
}
