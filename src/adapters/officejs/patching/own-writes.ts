import type { SheetChange } from "../../../application/ports/sheet-change";

/** Excel announces a change some time after it has answered. */
const ECHO_MS = 500;

/** What a job of ours writes to. */
interface WrittenRows {
  readonly sheet: string;
  /** Sheet rows, from 0. Null: the whole sheet is ours. */
  readonly rows: ReadonlySet<number> | null;
}

interface OwnWrite {
  readonly written: readonly WrittenRows[];
  /** Until when its changes may be announced. */
  until: number;
}

let writes: readonly OwnWrite[] = [];

/** Runs a job that changes these cells: announced there, a change is not the person's. */
export async function asOwnWrite<T>(written: readonly WrittenRows[], job: () => Promise<T>): Promise<T> {
  const write: OwnWrite = { written, until: Infinity };
  writes = [...writes.filter(({ until }) => Date.now() < until), write];
  try {
    return await job();
  } finally {
    write.until = Date.now() + ECHO_MS;
  }
}

/** Whether a change announced now may be the echo of a write of ours; one of a sheet not known yet, of a sheet that we are adding. */
export function isOwnEcho({ sheet, rows }: SheetChange): boolean {
  const echoes = (written: WrittenRows): boolean =>
    written.rows === null
      ? sheet === null || written.sheet === sheet
      : written.sheet === sheet && rows !== null && isAmong(written.rows, rows);
  return writes.some(({ written, until }) => Date.now() < until && written.some(echoes));
}

function isAmong(written: ReadonlySet<number>, { first, last }: NonNullable<SheetChange["rows"]>): boolean {
  for (let row = first; row <= last; row += 1) if (!written.has(row)) return false;
  return true;
}
