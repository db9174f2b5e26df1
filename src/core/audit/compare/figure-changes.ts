import { bilanJson } from "../../bilan/bilan-json";
import { figureGroups } from "../../bilan/detail";
import type { Control } from "../../engine/control";
import type { Figure } from "../../indicators/figure";
import { indicatorsOf } from "../../indicators/indicators";
import type { Table } from "../../reading/table";
import type { SamePeople } from "./same-people";

/** A figure of the Bilan in both versions. */
export interface FigureChange {
  readonly code: string;
  readonly label: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Rows of Participants of the people who are counted after and were not before; and the other way round. */
  readonly entered: readonly number[];
  readonly left: readonly number[];
}

/** The figures that differ, or that count other people. */
export function* figureChanges(before: Control, after: Control, people: SamePeople): Generator<void, FigureChange[]> {
  const was = yield* figuresOf(before);
  yield;
  const is = yield* figuresOf(after);
  const changes: FigureChange[] = [];
  const balance = new Int32Array(people.count);
  const [tableBefore, tableAfter] = [before, after].map(({ tables }) => tables.participants as Table) as [Table, Table];
  for (const code of new Set([...was.keys(), ...is.keys()])) {
    yield;
    const [one, other] = [was.get(code), is.get(code)];
    balance.fill(0);
    tell(one?.mask, (row) => add(balance, people.before(tableBefore, row), -1));
    tell(other?.mask, (row) => add(balance, people.after(tableAfter, row), 1));
    const entered: number[] = [];
    const left: number[] = [];
    if (balance.some((count) => count !== 0)) {
      tell(one?.mask, (row) => take(balance, people.before(tableBefore, row), -1, () => left.push(row)));
      tell(other?.mask, (row) => take(balance, people.after(tableAfter, row), 1, () => entered.push(row)));
    }
    const [value, its] = [one?.value ?? null, other?.value ?? null];
    if (value !== its || entered.length > 0 || left.length > 0)
      changes.push({ code, label: (other ?? one)?.label ?? code, before: value, after: its, entered, left });
  }
  return changes;
}

interface Shown {
  readonly label: string;
  readonly value: number | null;
  /** Absent for a share or a unit of measure, behind which stand no rows. */
  readonly mask?: Uint8Array;
}

function* figuresOf(control: Control): Generator<void, ReadonlyMap<string, Shown>> {
  const indicators = yield* indicatorsOf(control);
  const figures = new Map<string, Shown>();
  const shown = ({ label, count, mask }: Figure): Shown => ({ label, value: count.total, mask });
  for (const { columns } of figureGroups(indicators))
    for (const { heading, figure } of columns) figures.set(heading, shown(figure));
  const { parcours, unites } = bilanJson(control);
  for (const [code, value] of Object.entries(parcours))
    if (!figures.has(code)) figures.set(code, { label: code, value });
  for (const { fiche, unite, libelle, realise } of unites)
    figures.set(`${fiche} ${unite}`, { label: libelle, value: realise });
  return figures;
}

function tell(mask: Uint8Array | undefined, see: (row: number) => void): void {
  for (let row = 0; row < (mask?.length ?? 0); row += 1) if (mask?.[row]) see(row);
}

function add(balance: Int32Array, person: number | null, by: number): void {
  if (person !== null) balance[person] = (balance[person] as number) + by;
}

/** As many rows of somebody as the balance says. */
function take(balance: Int32Array, person: number | null, sign: 1 | -1, seen: () => void): void {
  if (person === null || (balance[person] as number) * sign <= 0) return;
  add(balance, person, -sign);
  seen();
}
