import type { Rule } from "../rule";
import fmt01 from "./fmt-01-nom-en-capitales";
import fmt02 from "./fmt-02-caractere-inattendu-dans-un-nom";
import fmt03 from "./fmt-03-date-invalide";
import fmt04 from "./fmt-04-annee-sur-deux-chiffres";
import fmt05 from "./fmt-05-texte-converti-en-date";
import fmt06 from "./fmt-06-date-hors-limites";
import fmt07 from "./fmt-07-code-postal-invalide";
import fmt08 from "./fmt-08-zero-initial-perdu";
import fmt09 from "./fmt-09-99999-hors-naissance";
import fmt10 from "./fmt-10-code-postal-de-naissance-invalide";
import fmt11 from "./fmt-11-code-insee-au-lieu-du-code-postal";
import fmt12 from "./fmt-12-telephone-invalide";
import fmt13 from "./fmt-13-zero-initial-du-telephone-perdu";
import fmt14 from "./fmt-14-type-de-telephone";
import fmt15 from "./fmt-15-courriel-invalide";
import fmt16 from "./fmt-16-reponse-hors-liste";
import fmt17 from "./fmt-17-nsp-non-prevu";
import fmt18 from "./fmt-18-deux-reponses";
import fmt19 from "./fmt-19-nombre-de-mois-attendu";
import fmt20 from "./fmt-20-duree-en-mois";
import fmt21 from "./fmt-21-nombre-au-lieu-de-texte";
import fmt22 from "./fmt-22-civilite-dans-le-nom";

/** The form of what is typed (docs/domain.md 5.3). */
export const FORMAT_RULES: readonly Rule[] = [
  fmt01,
  fmt02,
  fmt03,
  fmt04,
  fmt05,
  fmt06,
  fmt07,
  fmt08,
  fmt09,
  fmt10,
  fmt11,
  fmt12,
  fmt13,
  fmt14,
  fmt15,
  fmt16,
  fmt17,
  fmt18,
  fmt19,
  fmt20,
  fmt21,
  fmt22,
];
