import { capitalised } from "../../text/french";
import { sheetRule } from "../define-rule";
import { commonIndicators } from "../sources";
import { typedFigures } from "./typed-figures";

/** A part and its whole. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["CO02", "CO01"],
  ["CO04", "CO03"],
  ["CO08", "CO07"],
  ["EECO03", "EECO02"],
  ["PL04", "PL03"],
  ["PL06", "PL04"],
];

const WORDS: Readonly<Record<string, string>> = {
  CO01: "les chômeurs",
  CO02: "les chômeurs de longue durée",
  CO03: "les inactifs",
  CO04: "les inactifs sans formation",
  CO07: "les plus de 54 ans",
  CO08: "les plus de 54 ans sans emploi",
  EECO02: "les chômeurs",
  EECO03: "les chômeurs de longue durée",
  PL03: "les personnes accompagnées",
  PL04: "les sorties",
  PL06: "les sorties positives",
};

const typed = (part: number, whole: number) => [
  { fiche: "PLIE", indicator: "CO01", achieved: whole },
  { fiche: "PLIE", indicator: "CO02", achieved: part },
];

export default sheetRule<{ readonly part: string; readonly whole: string }>({
  code: "IND-04",
  name: "partie-plus-grande-que-le-tout",
  gravity: "erreur",
  source: commonIndicators("un indicateur « dont » est une partie de celui qu'il précise"),
  summary: "Un indicateur saisi dépasse celui dont il est une partie.",
  check: ({ indicators }, _, report) => {
    if (!indicators) return;
    const figures = typedFigures(indicators);
    for (const [part, whole] of PAIRS) {
      const [one, other] = [figures.get(part), figures.get(whole)];
      if (one && other && one.value > other.value)
        report(indicators, { row: one.row, field: "achieved" }, { part, whole });
    }
  },
  message: ({ details: { part, whole } }) =>
    `${capitalised(WORDS[part] ?? "")} (${part}) ne peuvent pas dépasser ${WORDS[whole] ?? ""} (${whole}).`,
  remedy: "Corrigez l'une des deux valeurs, ou effacez-les : elles sont calculées.",
  examples: {
    conforming: [
      { note: "Autant de chômeurs de longue durée que de chômeurs.", indicators: typed(1, 1) },
      { note: "L'autre indicateur n'est pas saisi.", indicators: typed(4, 1).slice(1) },
    ],
    faulty: [{ note: "Plus de chômeurs de longue durée que de chômeurs.", indicators: typed(2, 1) }],
  },
});
