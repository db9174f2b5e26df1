import { counted, numberText } from "../../text/french";
import type { Result } from "../../indicators/results";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanSection } from "../model";
import { figure, heading, integer, note, NOTHING, paragraph, people, smallCountNotes } from "../parts";
import { column, figureColumns, tableOf, type Column } from "../table";

/** Common result indicators of the people who left their operation during the year. */
export function resultsSection({ indicators }: BilanFacts): BilanSection {
  const { results, outputs } = indicators;
  const title = "Indicateurs de résultat";
  if (results.exits === 0)
    return {
      id: "resultats",
      title,
      blocks: [
        paragraph(
          results.unusable === 0
            ? "Aucune sortie d'opération n'est saisie pendant l'exercice : aucun résultat n'est calculé."
            : "Aucun résultat n'est calculé pendant l'exercice.",
        ),
        ...unusableNote(results),
      ],
    };
  const columns: readonly Column<Result>[] = [
    ...figureColumns<Result>(outputs.total.count, "Indicateur", ({ strict }) => strict),
    column(figure("Sans condition"), ({ literal }) => (literal ? people(literal) : NOTHING)),
  ];
  const immediate = results.list.filter(({ timing }) => timing === "immediate");
  const later = results.list.filter(({ timing }) => timing === "six-months");
  const { sixMonths } = results;
  const blocks: BilanBlock[] = [
    paragraph(`${counted(results.exits, "sortie d'opération", "sorties d'opération")} pendant l'exercice.`),
    heading("Résultats immédiats, dans les 4 semaines suivant la sortie"),
    tableOf(immediate, [
      ...columns,
      column(figure("Hors délai"), ({ lost, undated, leftOut }) =>
        leftOut ? people(leftOut) : integer(lost + undated),
      ),
    ]),
    paragraph(delaySentence(results)),
    ...unusableNote(results),
    heading("Résultats à six mois"),
    tableOf(later, columns),
    paragraph(
      `Situation à six mois connue pour ${counted(sixMonths.known, "personne", "personnes")} ; injoignable ou inconnue : ${numberText(sixMonths.unreachable)} ; échue et non renseignée : ${numberText(sixMonths.missing)} ; pas encore échue à la date du contrôle : ${numberText(sixMonths.notDue)}. Une situation non connue n'est comptée ni comme un succès ni comme un échec.`,
    ),
    ...smallCountNotes(results.list.map(({ strict }) => strict)),
    note(
      "Les colonnes par sexe et Total suivent la définition européenne (sans emploi à l'entrée pour l'accès à l'emploi, hors formation à l'entrée pour l'entrée en formation). « Sans condition » : tel que l'intitulé se lit, quelle que soit la situation à l'entrée ; un tiret signale que les deux lectures coïncident.",
    ),
  ];
  return { id: "resultats", title, blocks };
}

/** A last exit on a row that is not complete gives no result (docs/contract.md 4.1). */
function unusableNote({ unusable }: BilanFacts["indicators"]["results"]): BilanBlock[] {
  if (unusable === 0) return [];
  return [
    note(
      `${counted(unusable, "sortie de plus ne donne aucun résultat", "sorties de plus ne donnent aucun résultat")} : la ligne de la dernière sortie est incomplète. Complétez-la pour qu'elle soit comptée.`,
    ),
  ];
}

function delaySentence({ inTime, late, undated }: BilanFacts["indicators"]["results"]): string {
  const parts = [
    `${counted(inTime, "sortie est retenue", "sorties sont retenues")} pour les résultats immédiats`,
    ...(late > 0
      ? [
          `${counted(late, "ne l'est pas, observée", "ne le sont pas, observées")} hors des 4 semaines ou ${late === 1 ? "saisie" : "saisies"} plus d'un mois après la sortie`,
        ]
      : []),
    ...(undated > 0
      ? [`${counted(undated, "ne peut pas l'être", "ne peuvent pas l'être")} faute de date de situation ou de saisie`]
      : []),
  ];
  const lost = late + undated > 0 ? " La colonne « Hors délai » donne les résultats ainsi perdus." : "";
  return `${parts.join(" ; ")}.${lost}`;
}
