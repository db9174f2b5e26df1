import { counted, numberText } from "../../text/french";
import type { Figure } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanSection } from "../model";
import { heading, note, paragraph, participationsText, smallCountNotes } from "../parts";
import { figureColumns, tableOf } from "../table";

/** Codes of the list printed in the fiche of Hauts de Garonne, among the common indicators (docs/domain.md 4.4). */
const STEERED_COMMON = ["EECO03", "EECO08", "EECO09", "EECO10", "EECO11", "EECO12", "EECO13"];

/** Common output indicators: who took part, at the entry in the operation. */
export function outputsSection({ control, indicators }: BilanFacts): BilanSection {
  const { common, grandTotal, steered, total, noAnswer } = indicators.outputs;
  const { persons, rows } = indicators.population;
  const table = (figures: readonly Figure[]): BilanBlock =>
    tableOf(
      [...figures, total],
      figureColumns<Figure>(total.count, "Indicateur", (counted) => counted),
      { isTotal: (counted) => counted === total },
    );
  const blocks: BilanBlock[] = [
    paragraph(
      `Situation à la première entrée dans l'opération : ${participationsText(rows.counted, persons)}. Une personne suivie dans deux opérations compte dans chacune.`,
    ),
    table(common),
    paragraph(grandTotalSentence(grandTotal, total)),
    ...smallCountNotes(common),
    note(
      `« Ne souhaite pas répondre / ne sait pas » : ${counted(noAnswer.foreignParent.count.total, "réponse", "réponses")} à la question 6 (origine), ${counted(noAnswer.housing.count.total, "réponse", "réponses")} à la question 5 (logement), sans être comptées comme Oui ni comme Non.`,
    ),
  ];
  if (steered.length > 0 && control.context.profile?.id === "hauts-de-garonne")
    blocks.push(
      heading("Indicateurs à piloter (fiche opération des Hauts de Garonne)"),
      table([...common.filter((figure) => STEERED_COMMON.includes(figure.code)), ...steered]),
    );
  else if (steered.length > 0) blocks.push(heading("Indicateurs complémentaires"), table(steered));
  return { id: "realisation", title: "Indicateurs de réalisation", blocks };
}

/** Beside TOTAL, everyone who was supported (docs/domain.md 4.0). */
function grandTotalSentence({ count: { total, hommes, femmes } }: Figure, complete: Figure): string {
  const left = total - complete.count.total;
  const others =
    left === 0
      ? "aucune n'est incomplète"
      : `dont ${counted(left, "incomplète", "incomplètes")}, hors de ${complete.code}`;
  return `Total général des participations de l'exercice, dossiers incomplets compris : ${numberText(total)} (hommes : ${numberText(hommes)} ; femmes : ${numberText(femmes)}) ; ${others}.`;
}
