import type { Figure } from "../../indicators/figure";
import { indicatorsOf, type Indicators } from "../../indicators/indicators";
import { numberText } from "../../text/french";
import { figureRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { typedFigures } from "./typed-figures";

/** Means and rates, which are no counts: what their codes mean. */
const WORDS: Readonly<Partial<Record<string, string>>> = {
  PL08a: "sorties positives sur l'ensemble des sorties",
  PL08b: "sorties positives hors sorties administratives, déménagement et décès",
  PL11: "durée moyenne des parcours terminés, en mois",
  PL14: "étapes par participant accompagné",
};

export default figureRule<{
  readonly name: string;
  /** What the code means, where the name is one. */
  readonly words?: string;
  readonly typed: number;
  readonly computed: number;
  readonly unit?: string;
}>({
  code: "IND-05",
  name: "saisie-differente-du-calcul",
  gravity: "erreur",
  source: choiceOfOurs("un chiffre saisi à la main qui diffère de celui des feuilles ne peut pas être défendu"),
  summary: "Une valeur saisie diffère de celle que donnent les feuilles Participants et Étapes.",
  check: function* (counted, report) {
    const table = counted.tables.indicators;
    if (!table) return;
    const indicators = yield* indicatorsOf(counted);
    const [figures, means, rates] = [countsOf(indicators), meansOf(indicators), ratesOf(indicators)];
    for (const { code, value, row } of typedFigures(table).values()) {
      const words = WORDS[code] ?? figures.get(code)?.label;
      const named = { name: code, ...(words === undefined ? {} : { words }) };
      const count = figures.get(code)?.count.total;
      if (count !== undefined && differs(value, count))
        report(table, { row, field: "achieved" }, { ...named, typed: value, computed: count });
      const mean = means[code];
      if (typeof mean === "number" && differsOnceRounded(value, mean))
        report(table, { row, field: "achieved" }, { ...named, typed: value, computed: mean });
      const rate = rates[code];
      if (typeof rate === "number" && differsOnceRounded(percentOf(value), rate * 100))
        report(
          table,
          { row, field: "achieved" },
          { ...named, typed: percentOf(value), computed: rate * 100, unit: "\u00a0%" },
        );
    }
    for (const { unit, typed, computed: expected, row } of indicators.units.results) {
      if (row !== null && typed !== null && expected !== null && differs(typed, expected))
        report(table, { row, field: "achieved" }, { name: unit.label, typed, computed: expected });
    }
  },
  passing: ["words"],
  message: ({ details }) =>
    `${details.name}${details.words === undefined ? "" : ` (${details.words})`} : la valeur saisie est ${numberText(details.typed)}${details.unit ?? ""}, les autres feuilles donnent ${numberText(details.computed)}${details.unit ?? ""}.`,
  remedy:
    "Corrigez la valeur saisie, ou effacez-la pour garder celle du calcul ; si elle est juste, il manque des lignes dans Participants ou Étapes.",
  examples: {
    conforming: [
      {
        note: "La valeur saisie est celle du calcul.",
        indicators: [{ fiche: "PLIE", indicator: "CO01", achieved: 1 }],
      },
      {
        note: "Une unité de mesure que les feuilles confirment.",
        plie: "agenais",
        indicators: [{ fiche: "A4", indicator: "participants", achieved: 1 }],
      },
      { note: "Une unité que rien ne permet de calculer.", indicators: [{ indicator: "conventions", achieved: 7 }] },
    ],
    faulty: [
      { note: "Un indicateur commun.", indicators: [{ fiche: "PLIE", indicator: "CO01", achieved: 3 }] },
      {
        note: "Une unité de mesure.",
        plie: "agenais",
        indicators: [{ fiche: "A4", indicator: "participants", achieved: 14 }],
      },
    ],
  },
});

function differs(typed: number, computed: number): boolean {
  return Math.abs(computed - typed) >= 0.005;
}

/** A mean or a rate has more decimals than a person types: it is compared with as many as were typed, up to four. */
function differsOnceRounded(typed: number, computed: number): boolean {
  const decimals = Math.min(4, (String(typed).split(".")[1] ?? "").length);
  return Math.abs(computed - typed) > 0.5 * 10 ** -decimals + 1e-9;
}

/** A rate typed as Excel keeps it (0,51), or as it is read (51). */
function percentOf(typed: number): number {
  return typed <= 1 ? Number((typed * 100).toFixed(6)) : typed;
}

function meansOf({ movements, steps }: Indicators): Readonly<Partial<Record<string, number | null>>> {
  return { PL11: movements.meanMonths, PL14: steps?.perParticipant ?? null };
}

function ratesOf({ movements }: Indicators): Readonly<Partial<Record<string, number | null>>> {
  return { PL08a: movements.positiveShare, PL08b: movements.positiveShareWithoutAdministrative };
}

/** What a person may have typed by its code. */
function countsOf({ outputs, results, movements, steps }: Indicators): ReadonlyMap<string, Figure> {
  const figures = [
    outputs.total,
    ...outputs.common,
    ...results.list.map(({ strict }) => strict),
    ...Object.values(movements.figures),
    ...(steps ? [steps.idle] : []),
  ];
  return new Map(figures.map((figure) => [figure.code, figure]));
}
