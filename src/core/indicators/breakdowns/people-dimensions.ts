import type { Programme } from "../../domain/programme";
import { age, type Day } from "../../domain/day";
import { numberCells, textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { SEX } from "../figure";
import { NONE, type Paths } from "../paths";
import type { Population } from "../population";
import { INDICATORS } from "../programmes/programmes";
import type { Level, Traits } from "../traits";
import { ageBands, bandOf } from "./age-bands";
import { closedDimension, freeDimension, type Dimension } from "./dimension";

export type PeopleDimensionId =
  | "sexe"
  | "age"
  | "niveau"
  | "minima"
  | "rsa"
  | "deld"
  | "rqth"
  | "qpv"
  | "commune"
  | "referent"
  | "prescripteur"
  | "criteresCumules";

const YES_NO = ["Oui", "Non"];
const MOST_CRITERIA = 3;
const LOW_LEVELS: readonly (Level | undefined)[] = ["0", "1-2", "0-2"];

/** By what the people of the PLIE are told apart (docs/domain.md 4.5): the answers of the row that stands for the path, the age at the entry in the PLIE. */
export function peopleDimensions(
  programme: Programme,
  { table, sexes }: Population,
  paths: Paths,
  traits: Traits,
): readonly Dimension<PeopleDimensionId>[] {
  const { levelClasses } = INDICATORS[programme];
  const bands = ageBands(traits.settings);
  const birth = numberCells(table, "birthDate");
  const entryOf = (row: number): Day | undefined => {
    const path = paths.pathOfRow[row] as number;
    return path === NONE ? undefined : (paths.entries[path] as Day);
  };
  const ageOf = (row: number): string | undefined => {
    const [born, entered] = [birth(row), entryOf(row)];
    return born === undefined || entered === undefined || born > entered
      ? undefined
      : bandOf(bands, age(born, entered));
  };
  const levelOf = (row: number): string | undefined => {
    const level = traits.level(row);
    return level && levelClasses.find(({ levels }) => levels.includes(level))?.label;
  };
  const free = (id: PeopleDimensionId, title: string, field: "commune" | "referent" | "prescriber") =>
    freeDimension(id, title, table.rowCount, textCells(table, field));
  return [
    closedDimension(
      "sexe",
      "Sexe",
      ["Femme", "Homme", ...(sexes.includes(SEX.NON_BINARY) ? ["Non binaire"] : [])],
      textCells(table, "sex"),
    ),
    closedDimension(
      "age",
      "Âge",
      bands.map(({ label }) => label),
      ageOf,
    ),
    closedDimension(
      "niveau",
      "Diplôme",
      levelClasses.map(({ label }) => label),
      levelOf,
    ),
    closedDimension("minima", "Minima", YES_NO, traits.minimumIncome),
    ...(table.columns.has("rsa") ? [closedDimension("rsa" as const, "RSA", YES_NO, textCells(table, "rsa"))] : []),
    closedDimension("deld", "DELD", YES_NO, longTerm(table, traits)),
    closedDimension("rqth", "Handicap", YES_NO, traits.disabled),
    closedDimension("qpv", "QPV", YES_NO, traits.priorityArea),
    free("commune", "Commune", "commune"),
    free("referent", "Référent", "referent"),
    free("prescripteur", "Prescripteur", "prescriber"),
    closedDimension(
      "criteresCumules",
      "Critères",
      [...Array.from({ length: MOST_CRITERIA }, (_, count) => String(count)), `${MOST_CRITERIA} et plus`],
      cumulatedCriteria(traits),
    ),
  ];
}

/** Neither Yes nor No of who looks for a job without saying for how long, or at an age that is not known. */
function longTerm(table: Table<"participants">, traits: Traits): (row: number) => string | undefined {
  const months = numberCells(table, "q1g");
  return (row) => {
    if (traits.longTermUnemployed(row)) return "Oui";
    if (traits.employed(row) || traits.inactive(row)) return "Non";
    return traits.unemployed(row) && months(row) !== undefined && traits.age(row) !== undefined ? "Non" : undefined;
  };
}

/** How many hold of: long-term unemployed, minima, disability, QPV, level up to CITE 2, housing; what is not known does not hold. */
function cumulatedCriteria(traits: Traits): (row: number) => string {
  return (row) => {
    const criteria = [
      traits.longTermUnemployed(row),
      traits.minimumIncome(row) === "Oui",
      traits.disabled(row) === "Oui",
      traits.priorityArea(row) === "Oui",
      LOW_LEVELS.includes(traits.level(row)),
      traits.housing(row) === "Oui",
    ];
    const holding = criteria.filter(Boolean).length;
    return holding >= MOST_CRITERIA ? `${MOST_CRITERIA} et plus` : String(holding);
  };
}
