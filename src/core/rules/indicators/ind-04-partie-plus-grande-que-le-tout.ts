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
  message: ({ details }) => `${details.part} ne peut pas dépasser ${details.whole}.`,
  remedy: "Corrigez l'une des deux valeurs.",
  examples: {
    conforming: [
      { note: "Autant de chômeurs de longue durée que de chômeurs.", indicators: typed(1, 1) },
      { note: "L'autre indicateur n'est pas saisi.", indicators: typed(4, 1).slice(1) },
    ],
    faulty: [{ note: "Plus de chômeurs de longue durée que de chômeurs.", indicators: typed(2, 1) }],
  },
});
