import { coversYear } from "../../fiche/periods";
import type { Steps } from "../../indicators/steps";
import { counted } from "../../text/french";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanRow } from "../model";
import { code, counting, figure, heading, label, note, NOTHING, people, text, things } from "../parts";

/** « Nombre d'étapes réalisées et nature » (docs/domain.md 4.5). */
export function natureBlocks(
  { natures, total, participants, repeated }: Steps,
  { control: { context } }: BilanFacts,
): BilanBlock[] {
  const blocks: BilanBlock[] = [];
  if (natures.length > 0)
    blocks.push(heading("Étapes par nature"), {
      kind: "table",
      columns: [code("Classe"), label("Nature des étapes"), figure("Étapes"), figure("Participants")],
      rows: [
        ...natures.map(({ classification, label: words, steps, participants: having }): BilanRow => ({
          cells: [counting(classification ?? "–", having), text(words), things(steps), people(having)],
        })),
        {
          cells: [
            NOTHING,
            counting("Ensemble, hors accueil-accompagnement", participants),
            things(total),
            people(participants),
          ],
          total: true,
        },
      ],
    });
  if (natures.length > 0 && !coversYear(context.profile?.stepsPeriod, context.year))
    blocks.push(
      note(
        `La table des étapes lue dans les sources ne vaut pas pour ${context.year} : le classement est à confirmer d'après celle du PLIE.`,
      ),
    );
  if (repeated > 0)
    blocks.push(
      note(
        `${counted(repeated, "étape saisie deux fois n'est comptée", "étapes saisies deux fois ne sont comptées")} qu'une fois.`,
      ),
    );
  return blocks;
}
