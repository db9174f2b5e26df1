import { counted } from "../../text/french";
import type { Figure } from "../../indicators/figure";
import { INDICATORS } from "../../indicators/programmes/programmes";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanSection } from "../model";
import { code, heading, label, note, paragraph, smallCountNotes, text, wide } from "../parts";
import { column, figureColumns, tableOf } from "../table";

/** Codes of the list printed in the fiche of Hauts de Garonne, among the common indicators (docs/domain.md 4.4). */
const STEERED_COMMON = ["EECO03", "EECO08", "EECO09", "EECO10", "EECO11", "EECO12", "EECO13"];

/** Common output indicators: who took part, at the entry in the operation. */
export function outputsSection({ control, indicators }: BilanFacts): BilanSection {
  const { common, steered, total, noAnswer } = indicators.outputs;
  const table = (figures: readonly Figure[]): BilanBlock =>
    tableOf(
      [...figures, total],
      figureColumns<Figure>(total.count, "Indicateur", (counted) => counted),
      { isTotal: (counted) => counted === total },
    );
  const blocks: BilanBlock[] = [
    paragraph(
      "Situation à l'entrée dans l'opération des participants comptés ; une ligne par entrée dans une opération.",
    ),
    table(common),
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
  blocks.push(
    heading("Indicateurs non calculés"),
    tableOf(INDICATORS[control.context.programme].notComputed, [
      column(code("Code"), (entry) => text(entry.code)),
      column(label("Indicateur"), (entry) => text(entry.label)),
      column(wide("Motif"), (entry) => text(entry.reason)),
    ]),
  );
  return { id: "realisation", title: "Indicateurs de réalisation", blocks };
}
