import type { Gravity } from "../domain/gravity";
import { PROGRAMMES, type Programme } from "../domain/programme";
import type { FieldId, FieldsOf, SheetKind, Values } from "../questionnaire/sheets";
import type { FieldDefinition, ValueOf } from "../questionnaire/field";
import type { ControlContext } from "../context/control-context";
import type {
  CellRule,
  Details,
  FigureRule,
  NoDetails,
  ReadingRule,
  RequirementDetails,
  RequirementRule,
  RowRule,
  Rule,
  SheetRule,
  SummaryRule,
} from "./rule";

// What a check returns is what `message`, `fix`, `choices` and `passing` may name: `Found` is inferred from the check, which is written before them. A sheet rule
// reports instead of returning: it names its details, `sheetRule<{ readonly days: number }>({ … })`. The catalogue keeps the same object, `Found` forgotten.

type Declared<Kind, Own extends keyof Kind = never> = Omit<Kind, "scope" | "programmes" | "gravity" | Own> & {
  /** Both programmes when absent. */
  readonly programmes?: readonly Programme[];
  readonly gravity: Gravity | Readonly<Record<Programme, Gravity>>;
};

/** The rule as the catalogue keeps it: an engine hands to a message the details that the same rule returned. */
function kept<Kind extends Rule>(scope: Kind["scope"], rule: object): Kind {
  return { scope, programmes: PROGRAMMES, ...rule } as unknown as Kind;
}

/** A finding for each cell that bears a mark of the reader. */
export function readingRule(rule: Declared<ReadingRule<NoDetails>>): ReadingRule {
  return kept("reading", rule);
}

/** A finding where an expected value is missing. */
export function requirementRule(rule: Declared<RequirementRule<RequirementDetails>>): RequirementRule {
  return kept("requirement", rule);
}

/** A check of single cells; `check` receives the typed value of any of the fields. */
export function cellRule<Kind extends SheetKind, Ids extends FieldId<Kind>, Found extends Details>(
  rule: Declared<CellRule<Found>, "check" | "fields" | "sheet"> & {
    readonly sheet: Kind;
    readonly fields: readonly Ids[];
    readonly check: (
      value: ValueOf<Extract<FieldsOf<Kind>[Ids], FieldDefinition>>,
      field: Ids,
      context: ControlContext,
    ) => Found | null;
  },
): CellRule {
  return kept("cell", rule);
}

type DeclaredRow<
  Kind extends SheetKind,
  Ids extends FieldId<Kind>,
  Optional extends FieldId<Kind>,
  Found extends Details,
> = Declared<RowRule<Found>, "check" | "fields" | "optional" | "at" | "sheet"> & {
  readonly fields: readonly Ids[];
  readonly optional?: readonly Optional[];
  readonly at: FieldId<Kind>;
  readonly check: (
    values: Values<Kind, Ids> & Partial<Values<Kind, Optional>>,
    context: ControlContext,
  ) => Found | null;
};

/** A check over one row of a sheet: called only where every one of `fields` is filled and readable. */
export function rowRule<
  Kind extends SheetKind,
  Ids extends FieldId<Kind>,
  Found extends Details,
  Optional extends FieldId<Kind> = never,
>(rule: DeclaredRow<Kind, Ids, Optional, Found> & { readonly sheet: Kind }): RowRule {
  return kept("row", { optional: [], ...rule });
}

/** A row rule of the Participants sheet. */
export function participantRule<
  Ids extends FieldId<"participants">,
  Found extends Details,
  Optional extends FieldId<"participants"> = never,
>(rule: DeclaredRow<"participants", Ids, Optional, Found>): RowRule {
  return kept("row", { optional: [], ...rule, sheet: "participants" });
}

/** A check over whole sheets. */
export function sheetRule<Found extends Details = NoDetails>(rule: Declared<SheetRule<Found>>): SheetRule {
  return kept("sheet", rule);
}

/** A check of typed figures against computed ones. */
export function figureRule<Found extends Details = NoDetails>(rule: Declared<FigureRule<Found>>): FigureRule {
  return kept("figures", rule);
}

/** A sentence about the whole control. */
export function summaryRule<Found extends Details>(rule: Declared<SummaryRule<Found>>): SummaryRule {
  return kept("summary", rule);
}
