import type { Day } from "../../core/domain/day";
import type { Programme } from "../../core/domain/programme";
import type { SettingId } from "../../core/domain/settings";
import type { HandMapping } from "../../core/reading/headings";
import type { SheetParts } from "../../core/reading/recognise";
import type { SheetKind } from "../../core/questionnaire/sheets";
import type { IgnoredColumns } from "./remembered-choices";

/** What a person chose outside of the workbook: it wins over the Paramètres sheet. */
export interface ControlOptions {
  /** Id or name of a PLIE. */
  readonly plie?: string;
  readonly programme?: Programme;
  readonly year?: number;
  readonly controlDay?: Day;
  readonly settings?: Readonly<Partial<Record<SettingId, string>>>;
  /** Sheets chosen by hand. */
  readonly sheets?: SheetParts;
  /** Columns chosen by hand: sheet kind -> field -> heading, or which one of that heading. */
  readonly columns?: Readonly<Partial<Record<SheetKind, HandMapping>>>;
  readonly ignored?: IgnoredColumns;
}
