import type { ReactElement } from "react";
import { columnLetters } from "../../core/domain/cell";
import type { PreparationChoices } from "../../core/preparation/choices";
import { splitFullName } from "../../core/preparation/full-name";
import type { ColumnProposal } from "../../core/preparation/proposal";
import { withColumn } from "../../core/preparation/with-decision";
import { fieldOf, SHEETS } from "../../core/questionnaire/sheets";
import { Choice } from "../components/Choice";
import { useCommands } from "../pane-context";

interface ColumnReviewProps {
  readonly sheet: string;
  readonly column: ColumnProposal;
  readonly choices: PreparationChoices;
}

const NOTHING = "";
const FULL_NAMES = [
  { value: "lastName firstName", label: "NOM et Prénom, à séparer (le nom d'abord)" },
  { value: "firstName lastName", label: "Prénom et NOM, à séparer (le prénom d'abord)" },
];

/** One column: its heading, three of its values, what it is taken for, and how surely. */
export function ColumnReview({ sheet, column, choices }: ColumnReviewProps): ReactElement {
  const { choosePreparation } = useCommands();
  const { title, above, kind, fields, series, certainty, why } = column;
  const name = title === "" ? `Colonne ${columnLetters(column.column)} (sans titre)` : title;
  const ids = Object.keys(SHEETS[kind].fields);
  const options = [
    { value: NOTHING, label: "Rien de connu : laisser de côté" },
    ...(kind === "participants" ? FULL_NAMES : []),
    ...ids.map((id) => ({
      value: id,
      label: `${fieldOf(kind, id).heading}${series === undefined ? "" : ` (contrat ${series})`}`,
    })),
  ];
  const sure = fields.length === 0 ? "" : ` ${capitalisedWhy(why)} (${Math.round(certainty * 100)} %).`;
  return (
    <Choice
      label={above === "" ? name : `${above} – ${name}`}
      hint={`${examplesText(column)}${sure}`}
      value={fields.join(" ")}
      options={options}
      onChange={(value) =>
        void choosePreparation(withColumn(choices, sheet, column, value === NOTHING ? [] : value.split(" ")))
      }
    />
  );
}

function capitalisedWhy(why: string): string {
  return why.charAt(0).toUpperCase() + why.slice(1);
}

/** Three values; of a full name, as it would be separated. */
function examplesText({ examples, order }: ColumnProposal): string {
  if (examples.length === 0) return "Colonne vide.";
  const shown = examples.map((text) => {
    const split = order === undefined ? null : splitFullName(text, order);
    return split ? `« ${text} » → NOM ${split.lastName}, Prénom ${split.firstName}` : `« ${text} »`;
  });
  return `${shown.join(" ; ")}.`;
}
