import type { ReferenceData } from "../src/core/territory/place-reference";

/** France has about 35 000 communes and 1 250 groupings; far fewer is a damaged package, or one of another form. */
const FEWEST = { communes: 33_000, groupings: 1_100 } as const;

/** Why data must not take the place of what ships, in a French sentence with its remedy; null where it may. */
export function referenceRefusal(
  { year, departments, groupings }: ReferenceData,
  shipped: number | null,
): string | null {
  const communes = departments.flatMap((department) => department.communes);
  if (communes.length < FEWEST.communes || groupings.length < FEWEST.groupings)
    return `Le paquet ne donne que ${communes.length} communes et ${groupings.length} intercommunalités : il est incomplet ou d'une autre forme. Réinstallez-le (« npm ci »), ou lisez son journal ; rien n'a été écrit.`;
  const alone = communes.filter((line) => (line.split(";")[2] ?? "") === "").length;
  if (alone * 20 > communes.length)
    return `${alone} communes sont sans intercommunalité : epci.json ne va pas avec communes.json. Prenez une autre version du paquet ; rien n'a été écrit.`;
  if (shipped !== null && year < shipped)
    return `Le paquet installé est celui de ${year}, les données du dépôt sont déjà celles de ${shipped} : installez la version d'une année plus récente ; rien n'a été écrit.`;
  return null;
}
