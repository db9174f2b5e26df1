import type { Gravity } from "../domain/gravity";
import { PROGRAMMES, type Programme } from "../domain/programme";
import type { FieldId, FieldsOf, SheetKind, Values } from "../questionnaire/sheets";
import type { FieldDefinition, ValueOf } from "../questionnaire/field";
import type { ControlContext } from "../context/control-context";
import type {
  CellRule,
  Details,
  FigureRule,
  ReadingRule,
  RequirementRule,
  RowRule,
  Rule,
  SheetRule,
  SummaryRule,
} from "./rule";

type Declared<Kind extends Rule, Own extends keyof Kind = never> = Omit<
  Kind,
  "scope" | "programmes" | "gravity" | Own
> & {
  /** Both programmes when absent. */
  readonly programmes?: readonly Programme[];
  readonly gravity: Gravity | Readonly<Record<Programme, Gravity>>;
};

/** A finding for each cell that bears a mark of the reader. */
export function readingRule(rule: Declared<ReadingRule>): ReadingRule {
  return { scope: "reading", programmes: PROGRAMMES, ...rule };
}

/** A finding where an expected value is missing. */
export function requirementRule(rule: Declared<RequirementRule>): RequirementRule {
  return { scope: "requirement", programmes: PROGRAMMES, ...rule };
}

/** A check of single cells; `check` receives the typed value of any of the fields. */
export function cellRule<Kind extends SheetKind, Ids extends FieldId<Kind>>(
  rule: Declared<CellRule, "check" | "fields" | "sheet"> & {
    readonly sheet: Kind;
    readonly fields: readonly Ids[];
    readonly check: (
      value: ValueOf<Extract<FieldsOf<Kind>[Ids], FieldDefinition>>,
      field: Ids,
      context: ControlContext,
    ) => Details | null;
  },
): CellRule {
  return { scope: "cell", programmes: PROGRAMMES, ...rule } as unknown as CellRule;
}

/** A check over one row of a sheet: called only where every one of `fields` is filled and readable. */
export function rowRule<Kind extends SheetKind, Ids extends FieldId<Kind>, Optional extends FieldId<Kind> = never>(
  rule: Declared<RowRule, "check" | "fields" | "optional" | "at" | "sheet"> & {
    readonly sheet: Kind;
    readonly fields: readonly Ids[];
    readonly optional?: readonly Optional[];
    readonly at: FieldId<Kind>;
    readonly check: (
      values: Values<Kind, Ids> & Partial<Values<Kind, Optional>>,
      context: ControlContext,
    ) => Details | null;
  },
): RowRule {
  const defaults = { scope: "row", programmes: PROGRAMMES, optional: [] };
  return { ...defaults, ...rule } as unknown as RowRule;
}

/** A row rule of the Participants sheet. */
export function participantRule<Ids extends FieldId<"participants">, Optional extends FieldId<"participants"> = never>(
  rule: Omit<Parameters<typeof rowRule<"participants", Ids, Optional>>[0], "sheet">,
): RowRule {
  return rowRule<"participants", Ids, Optional>({ ...rule, sheet: "participants" });
}

/** A check over whole sheets. */
export function sheetRule(rule: Declared<SheetRule>): SheetRule {
  return { scope: "sheet", programmes: PROGRAMMES, ...rule };
}

/** A check of typed figures against computed ones. */
export function figureRule(rule: Declared<FigureRule>): FigureRule {
  return { scope: "figures", programmes: PROGRAMMES, ...rule };
}

/** A sentence about the whole control. */
export function summaryRule(rule: Declared<SummaryRule>): SummaryRule {
  return { scope: "summary", programmes: PROGRAMMES, ...rule };
}
