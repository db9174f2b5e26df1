import { counted, numberText, shareText } from "../../text/french";
import { missingFigure } from "../../indicators/answered";
import { share } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanSection } from "../model";
import { counting, figure, integer, label, note, paragraph, percent } from "../parts";
import { column, tableOf } from "../table";

/** How complete the questionnaire is, question by question (docs/domain.md PL18). */
export function answeredSection({ control, indicators }: BilanFacts): BilanSection {
  const { participants, complete } = control.summary;
  const whole = share(complete, participants);
  return {
    id: "completude",
    title: "Complétude des réponses",
    blocks: [
      paragraph(
        `${counted(complete, "ligne complète", "lignes complètes")} sur ${numberText(participants)}${whole === null ? "" : `, soit ${shareText(whole)}`} (PL18). Toutes les lignes de la feuille sont examinées, quel que soit l'exercice ; le tableau compte une réponse par participation, les questions d'entrée à la ligne de la première entrée et celles de sortie à la ligne de la dernière sortie.`,
      ),
      tableOf(indicators.answered, [
        column(label("Question"), (question) =>
          counting(
            question.blocking ? `${question.heading} **` : question.heading,
            missingFigure(question, indicators.population.sexes),
          ),
        ),
        column(figure("Posée"), ({ asked }) => integer(asked)),
        column(figure("Répondue"), ({ answered }) => integer(answered)),
        column(figure("Manquante"), ({ asked, answered }) => integer(asked - answered)),
        column(figure("Complétude"), ({ share: part }) => percent(part)),
      ]),
      note("** Sans réponse, la personne n'est comptée dans aucun indicateur."),
    ],
  };
}
