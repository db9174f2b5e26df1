import { annex2021, exitTable } from "../domain/citations";
import type { Choice, Paraphrase, Quotation } from "../domain/source";

/** « Questionnaire de recueil des données à l'entrée des participants », by the title of one of its parts. */
export function questionnaire(part: string, quote: string, lines: string): Quotation {
  return annex2021(`Questionnaire de recueil des données à l'entrée des participants, ${part}`, quote, lines);
}

/** Its identity part. */
export function coordinates(quote: string, lines: string): Quotation {
  return questionnaire("Coordonnées du participant à l'entrée dans l'opération", quote, lines);
}

/** Its notice. */
export function notice(quote: string, lines: string): Quotation {
  return annex2021("Notice d'utilisation à destination des porteurs de projets", quote, lines);
}

/** What a beneficiary must do about participants. */
export function participantsDuty(quote: string, lines: string): Quotation {
  return annex2021("Suivi des participants", quote, lines);
}

/** A text that could not be quoted word for word. */
export function regulation(document: string, section: string, paraphrase: string, address?: string): Paraphrase {
  return { document, section, paraphrase, ...(address === undefined ? {} : { address }) };
}

/** What a département asks of those to whom it gives FSE+ money. */
export function seineEtMarne(paraphrase: string): Paraphrase {
  return regulation(
    "Département de Seine-et-Marne, « Les ressources sur le FSE » (FSE+)",
    "suivi des participants",
    paraphrase,
    "https://www.seine-et-marne.fr/fr/les-ressources-sur-le-fse",
  );
}

export function choiceOfOurs(reason: string): Choice {
  return { choice: reason };
}

/** How the common indicators of both programmes fit together. */
export function commonIndicators(paraphrase: string): readonly Paraphrase[] {
  return [
    regulation(
      "Règlement (UE) n° 1304/2013 modifié",
      "annexe I",
      paraphrase,
      "https://legislation.gov.uk/eur/2013/1304/annex/I/data.html",
    ),
    regulation(
      "Règlement (UE) 2021/1057",
      "annexe I",
      paraphrase,
      "https://eumonitor.eu/9353000/1/j4nvirkkkr58fyw_j9vvik7m1c3gyxp/vkoseu9025xz",
    ),
  ];
}

/** How long a suspension lasts, in the three tables that name one. */
export const THREE_MONTHS_OF_SUSPENSION: readonly Quotation[] = [
  exitTable("agenais", "Santé / Problèmes familiaux […] 3 mois renouvelable", "367"),
  exitTable("bordeaux", "Santé / Problèmes familiaux […] 3 mois renouvelable", "1082"),
  exitTable("grand-perigueux", "Santé / Problèmes familiaux […] 3 mois renouvelables", "2181"),
];
