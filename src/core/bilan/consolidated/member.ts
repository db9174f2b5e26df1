import type { Control } from "../../engine/control";
import type { History } from "../../indicators/evolution/history";
import type { Indicators } from "../../indicators/indicators";

/** One PLIE of a consolidation: its workbook, controlled and counted. */
export interface Member {
  readonly file: string;
  readonly control: Control;
  readonly indicators: Indicators;
  /** What its workbook tells of former years. */
  readonly history?: History;
}

/** A workbook that could not be read, and why: said in the Bilan, never passed over. */
export interface UnreadWorkbook {
  readonly file: string;
  readonly reason: string;
}

/** The PLIE's name, or its file's where no PLIE is known. */
export function nameOf({ control, file }: Member): string {
  return control.context.profile?.name ?? file;
}

/** A consolidation may be sent: what people typed of fewer people than this is told with the others (setting D7). */
export function leastOf(members: readonly Member[]): number {
  return Math.max(...members.map(({ control }) => Number(control.context.settings.D7)));
}

export function total(members: readonly Member[], pick: (member: Member) => number): number {
  return members.reduce((sum, member) => sum + pick(member), 0);
}
