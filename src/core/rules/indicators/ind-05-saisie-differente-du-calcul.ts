import { indicatorsOf, type Indicators } from "../../indicators/indicators";
import { numberText } from "../../text/french";
import { figureRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { typedFigures } from "./typed-figures";

export default figureRule({
  code: "IND-05",
  name: "saisie-differente-du-calcul",
  gravity: "erreur",
  source: choiceOfOurs("un chiffre saisi à la main qui diffère de celui des feuilles ne peut pas être défendu"),
  summary: "Une valeur saisie diffère de celle que donnent les feuilles Participants et Étapes.",
  check: function* (counted, report) {
    const table = counted.tables.indicators;
    if (!table) return;
    const indicators = yield* indicatorsOf(counted);
    const computed = computedFigures(indicators);
    for (const { code, value, row } of typedFigures(table).values()) {
      const expected = computed.get(code);
      if (expected !== undefined && Math.abs(expected - value) >= 0.005)
        report(table, { row, field: "achieved" }, { name: code, typed: value, computed: expected });
    }
    for (const { unit, typed, computed: expected, row } of indicators.units.results) {
      if (row !== null && typed !== null && expected !== null && Math.abs(expected - typed) >= 0.005)
        report(table, { row, field: "achieved" }, { name: unit.label, typed, computed: expected });
    }
  },
  message: ({ details }) =>
    `${String(details["name"])} : ${numberText(Number(details["typed"]))} saisi, ${numberText(Number(details["computed"]))} calculé d'après les autres feuilles.`,
  remedy: "Vérifiez la valeur saisie, puis les lignes des feuilles Participants et Étapes.",
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

/** What a person may have typed by its code. */
function computedFigures({ outputs, results, movements }: Indicators): ReadonlyMap<string, number> {
  const figures = [
    outputs.total,
    ...outputs.common,
    ...results.list.map(({ strict }) => strict),
    ...Object.values(movements.figures),
  ];
  return new Map(figures.map(({ code, count }) => [code, count.total]));
}
