import { coversYear } from "../../fiche/periods";
import type { Steps } from "../../indicators/steps";
import { counted, numberText } from "../../text/french";
import type { BilanFacts } from "../facts";
import { share, type Figure } from "../../indicators/figure";
import type { StepNature } from "../../indicators/step-natures";
import type { BilanBlock } from "../model";
import { column, tableOf } from "../table";
import { code, counting, figure, heading, integer, label, note, people, percent, saying, text, things } from "../parts";

/** « Nombre d'étapes réalisées et nature » (docs/domain.md 4.5). */
export function natureBlocks(
  { natures, total, participants, repeated }: Steps,
  {
    control: { context },
    leaves,
    indicators: {
      interviews,
      movements: { figures },
    },
  }: BilanFacts,
): BilanBlock[] {
  const proven = natures.reduce((sum, nature) => sum + nature.proven, 0);
  // As few steps are those of as few people: what leaves masks their number as it does that of people.
  const counts = (title: string, of: (nature: StepNature) => number, all: number) =>
    column<StepNature>(figure(title), (nature) => integer(of(nature)), integer(all));
  const blocks: BilanBlock[] = [];
  if (natures.length > 0)
    blocks.push(
      heading("Étapes par nature"),
      tableOf(
        natures,
        [
          column(code("Classe"), ({ classification, participants: having }) => counting(classification ?? "–", having)),
          column(
            label("Nature, hors accueil-accompagnement"),
            ({ label: words }) => text(words),
            counting("Ensemble", participants),
          ),
          counts("Étapes", ({ steps }) => steps, total),
          column(figure("Part"), ({ steps }) => percent(share(steps, total))),
          column(figure("Participants"), ({ participants: having }) => people(having), people(participants)),
          counts("Justifiées", ({ proven: own }) => own, proven),
          counts("Sans pièce", ({ steps, proven: own }) => steps - own, total - proven),
        ],
        { total: true },
      ),
      ...kindBlocks(natures, leaves?.least ?? 0),
      ...interviewNote(interviews, figures.PL03),
    );
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

/** Steps named one by one are those of so many people at least where the Bilan leaves: what is typed may be anything. */
function kindBlocks(natures: readonly StepNature[], least: number): BilanBlock[] {
  const kinds = natures.flatMap(({ classification, kinds: own }) =>
    own.filter(({ participants }) => participants >= least).map((kind) => ({ ...kind, classification })),
  );
  if (kinds.length === 0) return [];
  return [
    heading("Étapes les plus suivies"),
    tableOf([...kinds].sort((a, b) => b.steps - a.steps).slice(0, MOST_KINDS), [
      column(code("Classe"), ({ classification }) => text(classification ?? "")),
      column(label("Étape"), ({ name }) => text(name === "" ? "Étape non nommée" : name)),
      column(figure("Étapes"), ({ steps }) => things(steps)),
      column(figure("Participants"), ({ classification, name, participants }) =>
        integer(participants, { name: `étape ${classification} ${name}` }),
      ),
      column(figure("Justifiées"), ({ proven }) => things(proven)),
    ]),
  ];
}

function interviewNote(interviews: number | null, accompanied: Figure): BilanBlock[] {
  const mean = interviews === null ? null : share(interviews, accompanied.count.total);
  if (interviews === null || mean === null) return [];
  const words = `${counted(interviews, "entretien")} dans l'année, soit ${numberText(mean, 1)} par participant accompagné (PL15).`;
  return [saying(words, [{ figure: accompanied, sex: "total" }])];
}

/** Steps told by their name at most. */
const MOST_KINDS = 12;
