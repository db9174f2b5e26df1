import type { Programme } from "../domain/programme";
import { figureOf, type Figure } from "./figure";
import type { Population } from "./population";
import { INDICATORS } from "./programmes/programmes";
import type { Level, Traits } from "./traits";

/** A way of cutting up the counted participants; `undetermined` are those whose answer is missing or « NSP ». */
export interface Split {
  readonly title: string;
  /** The same in a word or two. */
  readonly name: string;
  readonly parts: readonly Figure[];
  readonly undetermined: number;
}

export interface Typology {
  readonly ages: Split;
  readonly others: readonly Split[];
  /** « Inférieur à l'école primaire » (2a), which no indicator of 2014-2020 counts among the levels. */
  readonly belowPrimary: number;
}

interface Part {
  /** A few letters, unlike those of any other figure. */
  readonly code: string;
  readonly label: string;
  readonly holds: (row: number) => boolean;
}

const AGE_BOUNDS = [0, 20, 25, 30, 35, 40, 45, 50, 55, 60];

/** Who the counted participants are (docs/domain.md PL16): ages by five years, levels, situation. */
export function* typologyOf(programme: Programme, population: Population, traits: Traits): Generator<void, Typology> {
  const { age, level } = traits;
  const ages = split(
    "Âge à l'entrée dans l'opération",
    "Âge",
    population,
    AGE_BOUNDS.map((low, index): Part => {
      const next = AGE_BOUNDS[index + 1];
      const label =
        low === 0 ? `Moins de ${next} ans` : next === undefined ? `${low} ans et plus` : `${low} à ${next - 1} ans`;
      const code = low === 0 ? `Âge <${next}` : next === undefined ? `Âge ${low}+` : `Âge ${low}-${next - 1}`;
      return {
        code,
        label,
        holds: (row) => {
          const years = age(row);
          return years !== undefined && years >= low && (next === undefined || years < next);
        },
      };
    }),
    false,
  );
  yield;
  const { levelClasses, levelOutside } = INDICATORS[programme];
  const others: Split[] = [];
  others.push(
    split(
      "Niveau de diplôme",
      "Diplôme",
      population,
      levelClasses.map(({ code, label, levels }): Part => ({
        code,
        label,
        holds: (row) => (levels as readonly (Level | undefined)[]).includes(level(row)),
      })),
      false,
    ),
  );
  yield;
  others.push(
    split(
      "Situation à l'entrée",
      "Situation",
      population,
      [
        { code: "DELD", label: "Demandeurs d'emploi de longue durée", holds: traits.longTermUnemployed },
        {
          code: "Autres demandeurs",
          label: "Autres demandeurs d'emploi",
          holds: (row) => traits.unemployed(row) && !traits.longTermUnemployed(row),
        },
        { code: "Inactifs", label: "Inactifs", holds: traits.inactive },
        { code: "En emploi", label: "En emploi", holds: traits.employed },
      ],
      false,
    ),
  );
  yield;
  others.push(
    yesNo("Minima", "Allocataire de minima sociaux (RSA, ASS, AAH…)", population, traits.minimumIncome, true),
  );
  others.push(yesNo("Handicap", "Reconnaissance officielle d'un handicap", population, traits.disabled, true));
  yield;
  if (population.table.columns.has("qpv"))
    others.push(yesNo("QPV", "Résidence en quartier prioritaire (QPV)", population, traits.priorityArea, false));
  let belowPrimary = 0;
  for (let row = 0; levelOutside !== null && row < population.counted.length; row += 1)
    if (population.counted[row] && level(row) === levelOutside) belowPrimary += 1;
  return { ages, others, belowPrimary };
}

function yesNo(
  code: string,
  title: string,
  population: Population,
  answer: (row: number) => string | undefined,
  sensitive: boolean,
): Split {
  const part = (label: string): Part => ({
    code: `${code} ${label.toLowerCase()}`,
    label,
    holds: (row) => answer(row) === label,
  });
  return split(title, code, population, [part("Oui"), part("Non")], sensitive);
}

function split(
  title: string,
  name: string,
  { counted, sexes }: Population,
  parts: readonly Part[],
  sensitive: boolean,
): Split {
  const placed = new Uint8Array(counted.length);
  const figures = parts.map(({ code, label, holds }): Figure => {
    const mask = new Uint8Array(counted.length);
    for (let row = 0; row < mask.length; row += 1) {
      if (counted[row] && holds(row)) {
        mask[row] = 1;
        placed[row] = 1;
      }
    }
    return figureOf(code, label, mask, sexes, sensitive);
  });
  let undetermined = 0;
  for (let row = 0; row < counted.length; row += 1) if (counted[row] && !placed[row]) undetermined += 1;
  return { title, name, parts: figures, undetermined };
}
