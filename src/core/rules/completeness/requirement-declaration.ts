import { dayText } from "../../domain/value-text";
import type { Gravity } from "../../domain/gravity";
import type { Programme } from "../../domain/programme";
import type { Source } from "../../domain/source";
import { fieldOf } from "../../questionnaire/sheets";
import { isRepeated } from "../../questionnaire/repeated-fields";
import { requirementRule } from "../define-rule";
import { dateCell } from "../example-day";
import { missingPlaceChoices, PLACE_FIELDS } from "../format/places";
import type { Choice, ChoiceFacts, ExampleCells, RequirementRule, RuleExample } from "../rule";
import type { Requirement } from "../../reading/requirements";
import { toldChoices } from "../told-elsewhere";

/** A requirement of the questionnaire on the Participants sheet, from which a rule with its examples is generated. */
export interface RequirementDeclaration {
  readonly code: string;
  readonly name: string;
  readonly gravity: Gravity | Readonly<Record<Programme, Gravity>>;
  readonly source: Source;
  readonly programmes?: readonly Programme[];
  /** The sentence, or how to make it from the column's heading and the day that made the value necessary. */
  readonly message: string | ((label: string, given: string) => string);
  /** What the rule looks for, where its sentence changes from one column to another. */
  readonly summary?: string;
  readonly remedy: string;
  readonly fields: readonly string[];
  /** `each` when absent. */
  readonly mode?: Requirement["mode"];
  readonly when?: Requirement["when"];
  readonly replacedBy?: Requirement["replacedBy"];
  /** `always` when absent. */
  readonly column?: Requirement["column"];
  readonly also?: readonly Requirement[];
}

/** What the condition of a requirement needs in an example row. */
function conditionCells(declaration: RequirementDeclaration): ExampleCells {
  const condition = declaration.when?.[declaration.when.length - 1];
  if (!condition) return {};
  if (condition.is === undefined)
    return {
      exitDate: dateCell("30/06/2021"),
      exitTypedDate: dateCell("05/07/2021"),
      exitSituationDate: dateCell("02/07/2021"),
      exitStatus: "Emploi durable",
      exitTraining: "Non",
      exitQualification: "Non",
    };
  return condition.field === "q1" ? { q1: condition.is[0] ?? null } : { q1: "Non", q1e: "Non", q1f: "Oui", q1g: 8 };
}

function withoutCells(fields: readonly string[], replacedBy: Requirement["replacedBy"]): ExampleCells {
  return Object.fromEntries(
    fields.flatMap((field) => [[field, null], ...(replacedBy?.[field] ? [[replacedBy[field], null]] : [])]),
  );
}

function examplesOf(declaration: RequirementDeclaration): {
  readonly conforming: readonly RuleExample[];
  readonly faulty: readonly RuleExample[];
} {
  const programme = declaration.programmes?.[0];
  const common = programme ? { programme } : {};
  const base = conditionCells(declaration);
  const labels = declaration.fields.map((field) => fieldOf("participants", field).heading);
  const faulty =
    declaration.mode === "all"
      ? [
          {
            ...common,
            note: `${labels.join(", ")} : toutes les cellules sont vides.`,
            participants: [{ ...base, ...withoutCells(declaration.fields, declaration.replacedBy) }],
          },
        ]
      : declaration.fields.map((field, index) => ({
          ...common,
          note: `${labels[index]} : cellule vide.`,
          participants: [{ ...base, ...withoutCells([field], declaration.replacedBy) }],
        }));
  return {
    conforming: [{ ...common, note: "Toutes les réponses attendues sont données.", participants: [base] }],
    faulty,
  };
}

const PLACES: ReadonlySet<string> = new Set(PLACE_FIELDS);

/** What is missing may stand on another row of the same person, or in the list of communes: shown, and never written without being asked. */
function missingChoices({ column: { field }, cell, elsewhere, context }: ChoiceFacts): readonly Choice[] {
  const told = toldChoices(field, elsewhere());
  return told.length > 0 ? told : missingPlaceChoices(field, cell, context.reference);
}

/** The rule of a declaration: same code, same sentence, and its examples. */
export function ruleFromDeclaration(declaration: RequirementDeclaration): RequirementRule {
  const { message, summary, fields, mode = "each", when, replacedBy, column = "always", also = [] } = declaration;
  const labels = fields.map((field) => fieldOf("participants", field).heading);
  const main: Requirement = { fields, mode, column, ...(when ? { when } : {}), ...(replacedBy ? { replacedBy } : {}) };
  return requirementRule({
    code: declaration.code,
    name: declaration.name,
    gravity: declaration.gravity,
    source: declaration.source,
    ...(declaration.programmes ? { programmes: declaration.programmes } : {}),
    sheet: "participants",
    summary: summary ?? (typeof message === "string" ? message : `${labels.join(", ")} : réponse manquante.`),
    message: ({ label, details }) =>
      typeof message === "string"
        ? message
        : message(label, typeof details.given === "number" ? dayText(details.given) : ""),
    remedy: declaration.remedy,
    ...(fields.some((field) => isRepeated(field) || PLACES.has(field)) ? { choices: missingChoices } : {}),
    requirements: [main, ...also],
    examples: examplesOf(declaration),
  });
}
