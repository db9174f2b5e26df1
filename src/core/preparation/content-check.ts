import { fieldOf, type DataKind } from "../questionnaire/sheets";
import { isReadable } from "../reading/mark";
import { readMonths, readNumber } from "../reading/read-number";
import { understoodShare, type Legends } from "./answers";
import type { ColumnContent } from "./content";

/** Below this share of cells that look like the field, the content speaks against the heading. */
const AGREES = 0.55;
const DOUBTS = 0.3;

/** How much of a column looks like the field; null where every text would, and where it is empty. */
export function agreement(kind: DataKind, field: string, content: ColumnContent, legends: Legends): number | null {
  if (content.filled === 0) return null;
  const definition = fieldOf(kind, field);
  switch (definition.kind) {
    case "choice":
      return understoodShare(field, definition, content, legends);
    case "day":
      return field === "birthDate" ? Math.max(content.births, content.days * 0.5) : content.days;
    case "months":
    case "number":
    case "yesNoNumber": {
      const read = definition.kind === "months" ? readMonths : readNumber;
      const good = content.sample.filter((cell) => isReadable(read(cell).marks)).length;
      return content.sample.length === 0 ? 1 : good / content.sample.length;
    }
    default:
      return field === "id" ? idAgreement(kind, content) : textAgreement(field, content);
  }
}

/** « Participant » over names is no identifier; nor is what several people share. A person has several contracts. */
function idAgreement(kind: DataKind, { unique, words }: ColumnContent): number {
  return Math.min(kind === "participants" ? unique : 1, 1 - words);
}

function textAgreement(field: string, content: ColumnContent): number | null {
  switch (field) {
    case "lastName":
    case "firstName":
    case "commune":
      return content.words;
    case "birthCommune":
      return Math.max(content.words, 1 - content.numbers);
    case "postalCode":
    case "birthPostalCode":
      return content.postalCodes;
    case "mobilePhone":
    case "homePhone":
      return content.phones;
    case "email":
      return content.mails;
    case "address":
    case "referent":
    case "prescriber":
    case "operation":
    case "plieExitType":
      return 1 - Math.max(content.days, content.mails, field === "operation" ? 0 : content.numbers);
    default:
      return null;
  }
}

/** The certainty of a heading once its cells were looked at. */
export function checked(certainty: number, agreed: number | null): number {
  if (agreed === null || agreed >= AGREES) return certainty;
  return agreed >= DOUBTS ? Math.min(certainty, 0.85) : Math.min(certainty, 0.6);
}
