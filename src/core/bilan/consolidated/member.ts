import type { Control } from "../../engine/control";
import type { Indicators } from "../../indicators/indicators";

/** One PLIE of a consolidation: its workbook, controlled and counted. */
export interface Member {
  readonly file: string;
  readonly control: Control;
  readonly indicators: Indicators;
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

export function total(members: readonly Member[], pick: (member: Member) => number): number {
  return members.reduce((sum, member) => sum + pick(member), 0);
}
