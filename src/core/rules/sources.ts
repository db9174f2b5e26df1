import type { RuleSource } from "./rule";

/** The documents that the rules cite; lines are those of the text files of the seeds. */
const AGAPE_2021 = "AGAPE, appel à projets 2021 n° 3";
const FICHES_2024 = "AGAPE, fiches opération FSE+ 2024";

/** « Questionnaire de recueil des données à l'entrée des participants ». */
export function questionnaire(lines: string): RuleSource {
  return { document: `${AGAPE_2021}, questionnaire d'entrée des participants`, section: `l. ${lines}` };
}

/** Its « notice d'utilisation à destination des porteurs de projets ». */
export function notice(lines: string): RuleSource {
  return { document: `${AGAPE_2021}, notice du questionnaire`, section: `l. ${lines}` };
}

/** « Suivi des participants ». */
export function participantsDuty(lines: string): RuleSource {
  return { document: `${AGAPE_2021}, suivi des participants`, section: `l. ${lines}` };
}

export function protocol(section: string): RuleSource {
  return { document: AGAPE_2021, section };
}

export function fiches2024(lines: string): RuleSource {
  return { document: FICHES_2024, section: `l. ${lines}` };
}

export function regulation(document: string, section: string): RuleSource {
  return { document, section };
}

export function choiceOfOurs(reason: string): RuleSource {
  return { choice: reason };
}

/** One line for documentation and panes. */
export function sourceText(source: RuleSource): string {
  return "choice" in source ? `Choix : ${source.choice}` : `${source.document}, ${source.section}`;
}
