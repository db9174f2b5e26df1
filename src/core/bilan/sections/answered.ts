import { numberText, shareText } from "../../text/french";
import { missingFigure } from "../../indicators/answered";
import { share } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanSection } from "../model";
import { counting, figure, integer, label, note, paragraph, percent } from "../parts";

/** How complete the questionnaire is, question by question (docs/domain.md PL18). */
export function answeredSection({ control, indicators }: BilanFacts): BilanSection {
  const { participants, complete } = control.summary;
  const whole = share(complete, participants);
  return {
    id: "completude",
    title: "Complétude des réponses",
    blocks: [
      paragraph(
        `${numberText(complete)} lignes complètes sur ${numberText(participants)}${whole === null ? "" : `, soit ${shareText(whole)}`} (PL18). Toutes les lignes de la feuille sont examinées, quel que soit l'exercice ; le tableau compte une réponse par participation, les questions d'entrée à la ligne de la première entrée et celles de sortie à la ligne de la dernière sortie.`,
      ),
      {
        kind: "table",
        columns: [label("Question"), figure("Posée"), figure("Répondue"), figure("Manquante"), figure("Complétude")],
        rows: indicators.answered.map((question) => {
          const { heading, asked, answered, share: part, blocking } = question;
          return {
            cells: [
              counting(blocking ? `${heading} **` : heading, missingFigure(question, indicators.population.sexes)),
              integer(asked),
              integer(answered),
              integer(asked - answered),
              percent(part),
            ],
          };
        }),
      },
      note("** Sans réponse, la personne n'est comptée dans aucun indicateur."),
    ],
  };
}
