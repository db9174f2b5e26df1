import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import arrondissementsAndCommunes from "@etalab/decoupage-administratif/data/communes.json";
import historicalCommunes from "decoupage-administratif-historique/data/historique-communes.json";
import epci from "@etalab/decoupage-administratif/data/epci.json";
import { version } from "@etalab/decoupage-administratif/package.json";
import type { ReferenceData } from "../src/core/territory/place-reference";

const PACKAGE = "@etalab/decoupage-administratif";

/** What is read of an entry of the package: an actual commune, an old one (delegated or associated), or an arrondissement. */
export interface OfficialCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly chefLieu?: string;
  readonly codesPostaux?: readonly string[];
  /** INSEE codes of the communes that it took in. */
  readonly anciensCodes?: readonly string[];
}

export interface OfficialGrouping {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string }[];
}

export const OFFICIAL_COMMUNES = arrondissementsAndCommunes as unknown as readonly OfficialCommune[];
export const OFFICIAL_GROUPINGS = epci as unknown as readonly OfficialGrouping[];

const YEAR = yearOf(version);

/** The year of the package's data, by the table of versions in its README. */
function yearOf(version: string): number {
  const readme = readFileSync(join(dirname(require.resolve(`${PACKAGE}/package.json`)), "README.md"), "utf8");
  const [, year] =
    new RegExp(`^\\|\\s*(\\d{4})\\s*\\|\\s*${version.replaceAll(".", "\\.")}\\s*\\|`, "m").exec(readme) ?? [];
  if (year === undefined)
    throw new Error(
      `Le README de ${PACKAGE} ne dit pas de quelle année est la version ${version} : prenez-en une de son tableau « Millésimes » ; rien n'a été écrit.`,
    );
  return Number(year);
}

const byCode = (one: { readonly code: string }, other: { readonly code: string }) => (one.code < other.code ? -1 : 1);
const departmentOf = (code: string) => code.slice(0, 2);

/** The official data in the compact form that ships (see ReferenceData). Arrondissements are left out: their postal codes are the commune's too. */
export function referenceData(): ReferenceData {
  const communes = OFFICIAL_COMMUNES.filter(({ type }) => type === "commune-actuelle").sort(byCode);
  const groupings = OFFICIAL_GROUPINGS.map((grouping) => ({
    ...grouping,
    department: departmentOf(grouping.membres[0]?.code ?? ""),
  })).sort((one, other) =>
    one.department === other.department ? byCode(one, other) : one.department < other.department ? -1 : 1,
  );
  const placeOfCommune = new Map(
    groupings.flatMap(({ membres }, place) => membres.map(({ code }) => [code, place] as const)),
  );
  const departments = [...new Set(communes.map(({ code }) => departmentOf(code)))].map((code) => {
    const groupingsFrom = Math.max(
      0,
      groupings.findIndex(({ department }) => department === code),
    );
    let before = 0;
    const lines = communes
      .filter((commune) => departmentOf(commune.code) === code)
      .map((commune) => {
        const number = Number(commune.code.slice(2));
        const step = number - before;
        before = number;
        const postalCodes = (commune.codesPostaux ?? []).map((postal) =>
          postal.startsWith(code) ? postal.slice(2) : postal,
        );
        const place = placeOfCommune.get(commune.code);
        const own = place !== undefined && groupings[place]?.department === code;
        const grouping = place === undefined ? "" : own ? String(place - groupingsFrom) : `#${place}`;
        return [commune.nom, postalCodes.join(","), grouping, ...(step === 1 ? [] : [step])].join(";");
      });
    return { code, groupingsFrom, communes: lines };
  });
  return {
    year: YEAR,
    attribution: `INSEE (code officiel géographique), DGCL (intercommunalités) et La Poste (base officielle des codes postaux), ${YEAR}, par ${PACKAGE} ${version}. Licence Ouverte 2.0.`,
    groupings: groupings.map(({ code, nom }) => `${code};${nom}`),
    departments,
    former: formerCommunes(new Map(communes.map(({ code, nom }) => [code, nom]))),
  };
}

/** How many files the communes are shipped in: each is parsed in one go, which must stay short. */
const PARTS = 4;

/** The files of src/reference/data, by name: the communes in parts of about the same weight, and the rest. */
export function referenceFiles({ departments, former, ...rest }: ReferenceData): Readonly<Record<string, unknown>> {
  const weights = departments.map((department) => JSON.stringify(department).length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts: ReferenceData["departments"][number][][] = Array.from({ length: PARTS }, () => []);
  let before = 0;
  departments.forEach((department, index) => {
    parts[Math.floor((before / total) * PARTS)]?.push(department);
    before += weights[index] ?? 0;
  });
  return {
    "france.json": rest,
    "former.json": former,
    ...Object.fromEntries(parts.map((part, index) => [`communes-${index + 1}.json`, part])),
  };
}

/** The data that those files hold. */
export function dataOfFiles(files: Readonly<Record<string, unknown>>): ReferenceData {
  const { "france.json": rest, "former.json": former, ...parts } = files;
  return {
    ...(rest as ReferenceData),
    former: former as string[],
    departments: Object.values(parts).flat(),
  } as ReferenceData;
}

/** An entry of the history of communes since 1943: a commune, or what became of it, under one name. */
interface HistoricalCommune {
  readonly code: string;
  readonly nom: string;
}

/**
 * Places with a post office of their own that were never communes, by which people overseas name where they were born or live; from the postal codes of their commune.
 */
const POST_OFFICES: readonly (readonly [name: string, code: string])[] = [
  ["Sainte-Clotilde", "97411"],
  ["La Montagne", "97411"],
  ["Saint-Gilles-les-Bains", "97415"],
  ["Saint-Gilles-les-Hauts", "97415"],
  ["La Saline", "97415"],
  ["La Saline-les-Bains", "97415"],
  ["Bois-de-Nèfles Saint-Paul", "97415"],
  ["Le Guillaume", "97415"],
  ["Plateau-Caillou", "97415"],
  ["Piton-Saint-Leu", "97413"],
  ["La Chaloupe Saint-Leu", "97413"],
  ["La Plaine-des-Cafres", "97422"],
  ["Ravine-des-Cabris", "97416"],
  ["La Rivière-des-Pluies", "97418"],
  ["Dos-d'Âne", "97408"],
  ["La Rivière-Saint-Louis", "97414"],
];

/** Every name that a commune bore since 1943, and those of the communes and post offices that it holds, under the commune of today. */
function formerCommunes(names: ReadonlyMap<string, string>): string[] {
  const today = new Map<string, string>([...names.keys()].map((code) => [code, code]));
  for (const { code, anciensCodes = [] } of OFFICIAL_COMMUNES)
    for (const old of anciensCodes) if (!today.has(old)) today.set(old, code);
  const attached = OFFICIAL_COMMUNES.filter(({ type }) => type === "commune-deleguee" || type === "commune-associee");
  for (const { code, chefLieu = "" } of attached) if (!today.has(code)) today.set(code, chefLieu);
  const former = new Map<string, Set<string>>();
  const put = (name: string, code: string | undefined): void => {
    const current = code === undefined ? undefined : names.get(code);
    if (code === undefined || current === undefined || current === name) return;
    former.set(code, (former.get(code) ?? new Set()).add(name));
  };
  for (const { nom, chefLieu } of attached) put(nom, chefLieu);
  for (const { nom, code } of historicalCommunes as unknown as readonly HistoricalCommune[]) put(nom, today.get(code));
  for (const [name, code] of POST_OFFICES) put(name, code);
  return [...former]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, all]) => [...all].sort().concat(code).join(";"));
}
