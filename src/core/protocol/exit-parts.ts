import { CATEGORY_WORDS } from "../questionnaire/protocol-words";
import { conditionPart } from "./exit-condition";
import { evidencePart } from "./evidence";
import { sourcePart, textPart, wordsPart, yesPart, type Part } from "./part";

/** The columns of a line of the exit table, by the key that they say. */
export const EXIT_PARTS: readonly Part[] = [
  textPart("id", "code"),
  textPart("label"),
  textPart("wording"),
  wordsPart("category", "category", CATEGORY_WORDS),
  conditionPart,
  yesPart("needsReview", "review"),
  yesPart("attestedAtSixMonths", "attested"),
  evidencePart("evidence", "evidenceAny"),
  textPart("note"),
  sourcePart("source"),
];
