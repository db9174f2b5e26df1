import { describeFinding, type FindingText } from "../../engine/describe";
import type { Table } from "../../reading/table";
import { SLICE } from "../../work/run";
import type { DossierFacts } from "./facts";

/** An anomaly of somebody, on any sheet. */
export interface PersonFinding {
  readonly index: number;
  readonly text: FindingText;
}

/** The anomalies of some people, by person, in the order of the control: in one pass, however many they are. */
export function* findingsOfPeople(
  { control, personOf, steps, contracts }: DossierFacts,
  people: ReadonlySet<number>,
): Generator<void, ReadonlyMap<number, readonly PersonFinding[]>> {
  const { findings, list } = control;
  const found = new Map<number, PersonFinding[]>();
  for (let index = 0; index < findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    const row = findings.rowAt(index);
    if (row < 0) continue;
    const { kind } = list[findings.tableAt(index)] as Table;
    const rows = kind === "steps" ? steps?.rows : kind === "contracts" ? contracts?.rows : null;
    const person = kind === "participants" ? personOf(row) : rows?.personOfRow[row];
    if (person === undefined || !people.has(person)) continue;
    const entry = { index, text: describeFinding(control, index) };
    const known = found.get(person);
    if (known) known.push(entry);
    else found.set(person, [entry]);
  }
  return found;
}
