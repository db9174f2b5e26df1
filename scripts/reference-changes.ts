import type { Commune, Reference } from "../src/core/territory/place-reference";

/** What differs between the communes and groupings of two years, a line each: what a person looks at before publishing them. */
export function referenceChanges(before: Reference, after: Reference): readonly string[] {
  const groupingName = (reference: Reference, { grouping }: Commune): string =>
    reference.groupings.find(({ code }) => code === grouping)?.name ?? "aucune";
  const gone = before.communes.filter(({ code }) => !after.communeOfCode(code));
  const changes = after.communes.flatMap((commune): string[] => {
    const label = `${commune.code} ${commune.name}`;
    const old = before.communeOfCode(commune.code);
    if (!old) return [`nouvelle commune : ${label}`];
    return [
      ...(old.name === commune.name ? [] : [`renommée : ${label} (${old.name})`]),
      ...(old.postalCodes.join() === commune.postalCodes.join()
        ? []
        : [`codes postaux : ${label} (${old.postalCodes.join(", ")} → ${commune.postalCodes.join(", ")})`]),
      ...(old.grouping === commune.grouping
        ? []
        : [`intercommunalité : ${label} (${groupingName(before, old)} → ${groupingName(after, commune)})`]),
    ];
  });
  return [...gone.map(({ code, name }) => `commune disparue : ${code} ${name}`), ...changes];
}
