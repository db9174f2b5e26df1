import { COUNTED_WORDS, MEASURE_WORDS, PROGRAMME_WORDS } from "../questionnaire/protocol-words";
import { foldWords } from "../text/fold";
import { textOf } from "./cell";
import { evidencePart } from "./evidence";
import {
  dayPart,
  listPart,
  numberPart,
  objectPart,
  periodPart,
  sourcePart,
  targetPart,
  textPart,
  wordsPart,
  yesPart,
  type Part,
} from "./part";

/** A support is typed in any letters. */
const support: Part = {
  key: "support",
  fields: ["support"],
  read: ({ support: cell }) => (cell === undefined ? undefined : foldWords(textOf(cell)).replace(/([^s])$/, "$1s")),
  write: (value: string) => ({ support: value }),
};

/** What belongs to the whole fiche: said by any of its rows. */
export const FICHE_PARTS: readonly Part[] = [
  textPart("id", "fiche"),
  textPart("title"),
  textPart("plie"),
  wordsPart("programme", "programme", PROGRAMME_WORDS),
  periodPart,
  support,
  textPart("objective"),
  textPart("territory"),
  textPart("number"),
  listPart("axes", "axes", "\n"),
  listPart("selection", "selection", "\n"),
  objectPart("funding", [
    numberPart("maxAmount"),
    numberPart("maxRate"),
    numberPart("minCofinancingRate", "minCofinancing"),
    yesPart("cofinancingRequired", "cofinancing"),
    textPart("note", "fundingNote"),
  ]),
  evidencePart("ficheEvidence", "ficheEvidenceAny"),
  dayPart("deadline"),
  textPart("note"),
  sourcePart("source"),
];

/** What belongs to the unit of a row. */
export const UNIT_PARTS: readonly Part[] = [
  textPart("label", "unit"),
  textPart("id", "unitId"),
  textPart("group"),
  wordsPart("kind", "measure", MEASURE_WORDS),
  targetPart,
  wordsPart("counts", "counts", COUNTED_WORDS),
  evidencePart("evidenceAll", "evidenceAny"),
  textPart("note", "unitNote"),
  sourcePart("unitSource"),
];
