import { foldWords } from "../text/fold";
import { isBlank, type PreparedRow } from "./prepared-cells";

/** The rows of people found by what another sheet says of them. */
export class PeopleIndex {
  private readonly byId = new Map<string, PreparedRow[]>();
  private readonly byName = new Map<string, PreparedRow[]>();

  constructor(rows: Iterable<PreparedRow>) {
    for (const row of rows) this.add(row);
  }

  add(row: PreparedRow): void {
    for (const [map, key] of [
      [this.byId, idOf(row)],
      [this.byName, nameOf(row)],
    ] as const)
      if (key !== "") map.set(key, [...(map.get(key) ?? []), row]);
  }

  /**
   * The rows of the same person: by identifier, else by name and birth date; by the name alone where one of both sides has no birth date and the name is one
   * person's. None where it cannot be told.
   */
  rowsOf(row: PreparedRow): readonly PreparedRow[] {
    const byId = this.byId.get(idOf(row));
    if (byId) return byId;
    const named = this.byName.get(nameOf(row)) ?? [];
    const birth = birthOf(row);
    const same = named.filter((one) => birth !== "" && birthOf(one) === birth);
    if (same.length > 0) return same;
    if (birth !== "" && named.some((one) => birthOf(one) !== "")) return [];
    return new Set(named.map((one) => `${idOf(one)}|${birthOf(one)}`)).size === 1 ? named : [];
  }
}

export function idOf({ id }: PreparedRow): string {
  return isBlank(id) ? "" : foldWords(String(id));
}

/** The words of the whole name, whatever their order. */
export function nameOf({ lastName, firstName }: PreparedRow): string {
  if (isBlank(lastName) || isBlank(firstName)) return "";
  return foldWords(`${String(lastName)} ${String(firstName)}`)
    .split(" ")
    .sort()
    .join(" ");
}

export function birthOf({ birthDate }: PreparedRow): string {
  return isBlank(birthDate) ? "" : JSON.stringify(birthDate);
}
