import type { Group } from "./group";

/** Where a finding stands in the list as it is shown. */
export interface Place {
  readonly group: Group;
  /** In its group, from 0. */
  readonly at: number;
  /** In the whole list, from 0. */
  readonly rank: number;
}

export function placeOf(groups: readonly Group[], finding: number): Place | null {
  let before = 0;
  for (const group of groups) {
    const at = group.findings.indexOf(finding);
    if (at >= 0) return { group, at, rank: before + at };
    before += group.findings.length;
  }
  return null;
}

/** The place `step` findings further (1) or nearer (-1), or null at the ends of the list. */
export function neighbour(groups: readonly Group[], place: Place, step: 1 | -1): Place | null {
  const rank = place.rank + step;
  const at = place.at + step;
  if (at >= 0 && at < place.group.findings.length) return { group: place.group, at, rank };
  const group = groups[groups.indexOf(place.group) + step];
  return group ? { group, at: step > 0 ? 0 : group.findings.length - 1, rank } : null;
}

export function countFindings(groups: readonly Group[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}
