import { evolutionJson, jobsJson, peopleJson, type BreakdownsJson } from "../breakdowns-json";
import { countJson, rounded, type JsonCount } from "../json-values";
import { addedBySex, NOBODY, share, type BySex, type Figure } from "../../indicators/figure";
import { meanTogether } from "./durations";
import { nameOf, total, type Member } from "./member";
import { cumulatedTogether } from "./objectives";
import { countedTwice, type SharedPerson } from "./shared-people";
import { checksTogether, evolutionTogether, jobsTogether, movementsTogether, peopleTogether } from "./together";

/** What `consolider --format json` adds to the objects of each PLIE (docs/contract.md 3). */
export interface ConsolidatedJson {
  readonly ensemble: {
    readonly indicateurs: Readonly<Record<string, JsonCount>>;
    readonly parcours: Readonly<Record<string, number | null>>;
    readonly sortiesPositives: {
      readonly declarees: number;
      readonly verifiees: number;
      readonly aCompleter: number;
      readonly refusees: number;
      readonly sansObjet: number;
    };
    readonly personnes: number;
    readonly personnesSansDoubleCompte: number;
    readonly typologie: BreakdownsJson["typologie"];
    readonly emplois: BreakdownsJson["emplois"];
    readonly evolution: Omit<BreakdownsJson["evolution"], "cumul"> & {
      /** `plie`: the one whose objective it is, or those of which it is the sum. */
      readonly cumul: readonly (BreakdownsJson["evolution"]["cumul"][number] & { readonly plie: readonly string[] })[];
    };
  };
  /** Rows, not names: whoever has the workbooks finds the people. */
  readonly plusieursPlie: readonly {
    readonly lignes: readonly {
      readonly classeur: string;
      readonly ligne: number;
      readonly accompagnee: boolean;
      readonly comptee: boolean;
    }[];
  }[];
}

const PATHS = ["PL01", "PL02", "PL03", "PL04", "PL05", "PL06", "PL07", "PL12"] as const;

export function consolidatedJson(members: readonly Member[], shared: readonly SharedPerson[]): ConsolidatedJson {
  const paths = movementsTogether(members, PATHS);
  const { verified, incomplete, refused, notApplicable } = checksTogether(members);
  const { years, lines } = evolutionTogether(members);
  const jobs = jobsTogether(members);
  const cumulated = cumulatedTogether(members);
  const evolution = evolutionJson({ years, lines, cumulated });
  const persons = total(members, ({ control }) => control.summary.persons);
  return {
    ensemble: {
      indicateurs: indicatorsJson(members),
      parcours: {
        ...Object.fromEntries(PATHS.map((code) => [code, paths[code].count.total])),
        PL08a: rounded(share(paths.PL06.count.total, paths.PL04.count.total)),
        PL08b: rounded(share(paths.PL06.count.total, paths.PL04.count.total - paths.PL07.count.total)),
        PL11: rounded(meanTogether(members, "PL11")),
        PL14: rounded(meanTogether(members, "PL14")),
        PL15: rounded(meanTogether(members, "PL15")),
      },
      sortiesPositives: {
        declarees: paths.PL06.count.total,
        verifiees: verified.count.total,
        aCompleter: incomplete.count.total,
        refusees: refused.count.total,
        sansObjet: notApplicable.count.total,
      },
      personnes: persons,
      personnesSansDoubleCompte: persons - countedTwice(shared),
      typologie: peopleJson(peopleTogether(members)),
      emplois: { ...jobsJson(jobs), employeurs: jobs.employers.size },
      evolution: {
        ...evolution,
        cumul: evolution.cumul.map((one, place) => ({ ...one, plie: (cumulated[place]?.members ?? []).map(nameOf) })),
      },
    },
    plusieursPlie: shared.map((places) => ({
      lignes: places.map(({ member, row, accompanied, counted }) => ({
        classeur: members[member]?.file ?? "",
        ligne: row,
        accompagnee: accompanied,
        comptee: counted,
      })),
    })),
  };
}

/** The figures of every member, added up by code. */
function indicatorsJson(members: readonly Member[]): Readonly<Record<string, JsonCount>> {
  const sums = new Map<string, BySex>();
  for (const { indicators } of members) {
    const { outputs, results } = indicators;
    const figures: readonly Figure[] = [outputs.total, ...outputs.common, ...results.list.map(({ strict }) => strict)];
    for (const { code, count } of figures) sums.set(code, addedBySex(sums.get(code) ?? NOBODY, count));
  }
  return Object.fromEntries([...sums].map(([code, count]) => [code, countJson(count)]));
}
