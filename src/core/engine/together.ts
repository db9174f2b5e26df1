import { participantRows } from "../people/participant-rows";
import { NO_ROW } from "../people/participations";
import { isRepeated } from "../questionnaire/repeated-fields";
import type { Table } from "../reading/table";
import { SLICE } from "../work/run";
import type { Control } from "./control";
import type { Proposal } from "./proposal";

/** Proposals that change the same value of the same person in the same way, in the columns that every sheet of people repeats, as one at the place of the first. */
export function* together(control: Control, proposals: readonly Proposal[]): Generator<void, Proposal[]> {
  const alike = yield* alikeOf(control, proposals);
  if (alike.size === 0) return [...proposals];
  const firsts = yield* byPerson(control, alike);
  const united = new Map<Proposal, Proposal>();
  const following = new Set<Proposal>();
  for (const [first, ...others] of firsts) {
    if (!first || others.length === 0) continue;
    united.set(first, {
      ...first,
      rules: [...new Set([first, ...others].flatMap(({ rules }) => rules))],
      alike: others.map(({ sheet, position }) => ({ sheet, position })),
    });
    for (const other of others) following.add(other);
  }
  const left: Proposal[] = [];
  for (const [index, proposal] of proposals.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    if (!following.has(proposal)) left.push(united.get(proposal) ?? proposal);
  }
  return left;
}

/** Those of a repeated column that others match in both values, by what they have in common. */
function* alikeOf({ findings }: Control, proposals: readonly Proposal[]): Generator<void, Map<string, Proposal[]>> {
  const groups = new Map<string, Proposal[]>();
  for (const [index, proposal] of proposals.entries()) {
    if (index % SLICE === 0) yield;
    const field = findings.fieldAt(proposal.finding);
    const { before, after } = proposal;
    if (!isRepeated(field)) continue;
    const key = JSON.stringify([field, before, after]);
    const group = groups.get(key);
    if (group) group.push(proposal);
    else groups.set(key, [proposal]);
  }
  for (const [key, group] of groups) if (group.length === 1) groups.delete(key);
  return groups;
}

/** The same, person by person; those of nobody known stay alone. */
function* byPerson(
  { list, tables, findings }: Control,
  groups: ReadonlyMap<string, readonly Proposal[]>,
): Generator<void, readonly (readonly Proposal[])[]> {
  const whoIs = yield* participantRows(tables);
  const found: Proposal[][] = [];
  for (const group of groups.values()) {
    const persons = new Map<number, Proposal[]>();
    for (const [index, proposal] of group.entries()) {
      if (index % SLICE === SLICE - 1) yield;
      const table = list[findings.tableAt(proposal.finding)] as Table;
      const who = whoIs(table, findings.rowAt(proposal.finding));
      const own = persons.get(who);
      if (own) own.push(proposal);
      else persons.set(who, [proposal]);
    }
    persons.delete(NO_ROW);
    found.push(...persons.values());
  }
  return found;
}
