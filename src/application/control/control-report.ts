import type { Day } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import { findingGravity } from "../../core/engine/finding-gravity";
import type { RulesStep } from "../../core/engine/run-rules";
import type { Catalogue } from "../../core/fiche/catalogue";
import { withoutOrphans, type WithoutOrphans } from "../../core/fiche/orphan-fiches";
import type { Table } from "../../core/reading/table";
import type { ControlContext } from "../../core/context/control-context";
import type { Rule } from "../../core/rules/rule";
import type { Reference } from "../../core/territory/place-reference";
import { typography } from "../../core/text/french";
import { countsWithout, justifiedFindings } from "../justify/justifications";
import {
  NO_JUSTIFICATION,
  readJustifications,
  type Justification,
  type Justifications,
} from "../justify/remembered-justifications";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook, WorkbookInfo } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { asideNotice } from "./aside-notice";
import type { ControlOptions } from "./control-options";
import type { RememberedChoices } from "./remembered-choices";
import { resolveContext } from "./resolve-context";
import type { SheetSettings } from "./settings-sheet";
import { orWithout } from "./unreadable-settings";
import { withProtocol, type WorkbookProtocol } from "../protocol/workbook-protocol";

export interface ControlDependencies {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Communes and postal codes; the rules that need them stay silent without. */
  readonly reference?: Reference | null;
  /** All of them when absent. */
  readonly rules?: readonly Rule[];
}

/** A control with what was read and supposed on the way. */
export interface ControlReport extends Control {
  readonly workbookName: string;
  /** Anomalies that a person keeps as they are, by index; `byGravity` does not count them. */
  readonly justified: ReadonlyMap<number, Justification>;
  /** French sentences that are no anomalies: what was supposed, ignored or not understood. */
  readonly notices: readonly string[];
  readonly basis: ControlBasis;
}

/** What a control stands on besides the cells of its tables: while it stays the same, changed rows can be controlled alone. */
export interface ControlBasis {
  readonly options: ControlOptions;
  readonly remembered: RememberedChoices;
  readonly today: Day;
  readonly settings: SheetSettings;
  /** The file's name, which may tell the year and the PLIE. */
  readonly workbookName: string;
  /** Every sheet that is not written by us, in the order of the workbook. */
  readonly sheets: readonly string[];
  /** The sheet that the settings were read from; null when there is none. */
  readonly settingsSheet: string | null;
  /** Sheets that were read besides the tables: what they hold decided of the control. */
  readonly alsoRead: readonly string[];
  /** The protocol that the workbook's own sheets say; null when it has none. */
  readonly protocol: WorkbookProtocol | null;
  /** What was noticed before the context was known. */
  readonly notices: readonly string[];
}

/** The sheets of the person, by name, in the order of the workbook. */
export function ownSheets({ sheets }: Pick<WorkbookInfo, "sheets">): string[] {
  return sheets.filter(({ mark }) => mark === null).map(({ name }) => name);
}

/**
 * What the rules need besides the cells, with the sentences about what was supposed.
 * @throws UserError when there is no participant, or when the PLIE asked for is unknown.
 */
export function contextOf(
  participants: Table<"participants">,
  { options, settings, today, workbookName, protocol }: ControlBasis,
  { catalogue, reference = null }: ControlDependencies,
): { readonly context: ControlContext; readonly notices: readonly string[] } {
  if (participants.presentCount === 0)
    throw new UserError(
      `La feuille « ${participants.grid.name} » ne contient aucun participant sous ses titres de colonnes (ligne ${participants.mapping.headingRow + 1}).`,
      "sheets",
    );
  const notices: string[] = [];
  const controlDay = options.controlDay ?? settings.controlDay ?? today;
  const { catalogue: known, problems } = knownTo(protocol ? withProtocol(catalogue, protocol) : catalogue);
  const resolved = resolveContext(
    options,
    settings,
    participants,
    known,
    controlDay,
    notices,
    workbookName,
    protocol?.profile,
  );
  const protocolFaults = protocol ? { protocolFaults: protocol.faults } : {};
  return { context: { ...resolved, reference, ...protocolFaults }, notices: [...problems, ...notices] };
}

const told = new WeakMap<Catalogue, WithoutOrphans>();

/** The same object for the same catalogue, so that a control may be repeated in part. */
function knownTo(catalogue: Catalogue): WithoutOrphans {
  const known = told.get(catalogue) ?? withoutOrphans(catalogue);
  told.set(catalogue, known);
  return known;
}

/** Tells the person which rule is at work. */
export function ruleStep(job: JobControl | undefined): (step: RulesStep) => void {
  return ({ rule, rules }) => job?.progress?.({ label: "Contrôle des règles", done: rule, total: rules });
}

/** A control with what a person justified and what was supposed. */
export async function reportOf(
  workbook: Workbook,
  workbookName: string,
  control: Control,
  basis: ControlBasis,
  contextNotices: readonly string[],
  clock: Clock,
): Promise<ControlReport> {
  const notices = [...basis.notices];
  const justifications = await orWithout(readJustifications(workbook), NO_JUSTIFICATION, notices);
  const justified = await justifiedIn(justifications, control, clock);
  notices.push(...control.list.flatMap(asideNotice), ...contextNotices);
  return { ...control, ...justified, workbookName, notices: notices.map(typography), basis };
}

/** The same report once a person has justified an anomaly, or taken a justification back: nothing is controlled again. */
export async function withJustifications(
  workbook: Workbook,
  report: ControlReport,
  clock: Clock,
): Promise<ControlReport> {
  const byGravity = { ...report.byGravity };
  for (const index of report.justified.keys()) byGravity[findingGravity(report, index)] += 1;
  const justifications = await readJustifications(workbook);
  return { ...report, ...(await justifiedIn(justifications, { ...report, byGravity }, clock)) };
}

async function justifiedIn(
  justifications: Justifications,
  control: Control,
  clock: Clock,
): Promise<Pick<ControlReport, "justified" | "byGravity">> {
  const work = justifiedFindings(control, justifications);
  const justified = await runInSlices(work, clock, undefined, () => undefined);
  return { justified, byGravity: countsWithout(control, justified) };
}
