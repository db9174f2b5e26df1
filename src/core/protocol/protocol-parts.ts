import { OBJECTIVE_WORDS, PROGRAMME_WORDS, type PROTOCOL_KEYS } from "../questionnaire/protocol-words";
import { listOf, yesOf } from "./cell";
import {
  numberPart,
  periodPart,
  sourcePart,
  targetPart,
  textPart,
  wordsPart,
  dayPart,
  listPart,
  type Part,
} from "./part";

export type ProtocolKey = keyof typeof PROTOCOL_KEYS;

/** What a row of Protocole gives to the profile. */
export type ProtocolRow =
  /** A key of the profile that one cell says. */
  | { readonly shape: "value"; readonly parts: readonly Part[] }
  /** A key whose value is an object said by one row. */
  | { readonly shape: "object"; readonly parts: readonly Part[] }
  /** An entry of a list. */
  | { readonly shape: "entry"; readonly parts: readonly Part[] }
  /** Entries of a list of names of the territory. */
  | { readonly shape: "names"; readonly parts: readonly Part[] }
  /** « CLÉ = valeur ». */
  | { readonly shape: "setting"; readonly parts: readonly Part[] };

const statement = [
  textPart("label", "value"),
  wordsPart("programme", "programme", PROGRAMME_WORDS),
  sourcePart("source"),
];

const yesNo: Part = {
  key: "exitsToConfirm",
  fields: ["value"],
  read: ({ value }) => (value === undefined ? undefined : yesOf(value)),
  write: (value: boolean) => ({ value: value ? "Oui" : "Non" }),
};

/** No commune has a comma in its name, as some EPCI have: it separates them too. */
const communesPart: Part = {
  ...listPart("communes", "value"),
  read: ({ value }) => (value === undefined ? undefined : listOf(value, /[;,\n]/)),
};

/** By key, in the order in which they are written. */
export const PROTOCOL_ROWS: Readonly<Record<ProtocolKey, ProtocolRow>> = {
  name: { shape: "value", parts: [textPart("name", "value")] },
  id: { shape: "value", parts: [textPart("id", "value")] },
  territory: { shape: "object", parts: [textPart("description", "value"), textPart("note"), sourcePart("source")] },
  epci: { shape: "names", parts: [listPart("epci", "value")] },
  communes: { shape: "names", parts: [communesPart] },
  publics: { shape: "entry", parts: statement },
  eligibility: { shape: "entry", parts: statement },
  ageRules: {
    shape: "entry",
    parts: [
      textPart("condition", "value"),
      numberPart("from", "targetMin"),
      numberPart("to", "targetMax"),
      sourcePart("source"),
    ],
  },
  disabledPrescription: { shape: "object", parts: [textPart("condition", "value"), sourcePart("source")] },
  exitsPeriod: { shape: "object", parts: [dayPart("start"), dayPart("end")] },
  exitsToConfirm: { shape: "value", parts: [yesNo] },
  stepsPeriod: { shape: "object", parts: [dayPart("start"), dayPart("end")] },
  objectives: {
    shape: "entry",
    parts: [
      textPart("id", "code"),
      textPart("label", "value"),
      targetPart,
      wordsPart("kind", "kind", OBJECTIVE_WORDS),
      textPart("indicator"),
      periodPart,
      textPart("note"),
      sourcePart("source"),
    ],
  },
  steps: {
    shape: "entry",
    parts: [textPart("classification", "code"), textPart("label", "value"), textPart("note"), sourcePart("source")],
  },
  settings: { shape: "setting", parts: [] },
  note: { shape: "value", parts: [textPart("note", "value")] },
};
