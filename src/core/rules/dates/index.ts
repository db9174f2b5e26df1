import type { Rule } from "../rule";
import dat01 from "./dat-01-entree-apres-le-questionnaire";
import dat02 from "./dat-02-entree-dans-le-futur";
import dat03 from "./dat-03-entree-hors-programmation";
import dat04 from "./dat-04-date-hors-operation";
import dat05 from "./dat-05-entree-saisie-tardivement";
import dat06 from "./dat-06-sortie-avant-entree";
import dat07 from "./dat-07-sortie-dans-le-futur";
import dat08 from "./dat-08-participation-d-une-journee";
import dat09 from "./dat-09-saisie-de-la-sortie-manquante";
import dat10 from "./dat-10-sortie-saisie-hors-delai";
import dat11 from "./dat-11-sortie-non-renseignee";
import dat12 from "./dat-12-situation-hors-des-quatre-semaines";
import dat13 from "./dat-13-saisie-avant-la-sortie";
import dat14 from "./dat-14-releve-a-six-mois-premature";
import dat15 from "./dat-15-situation-a-six-mois-non-relevee";
import dat16 from "./dat-16-echeance-a-six-mois";
import dat17 from "./dat-17-entree-avant-le-plie";
import dat18 from "./dat-18-parcours-long";
import dat19 from "./dat-19-sans-etape-depuis-six-mois";
import dat20 from "./dat-20-operation-terminee-sans-sortie";
import dat21 from "./dat-21-date-apres-le-controle";
import dat22 from "./dat-22-entree-plie-avant-la-naissance";
import dat23 from "./dat-23-sortie-du-plie-avant-l-operation";
import dat24 from "./dat-24-entree-recueillie-apres-la-sortie";
import dat25 from "./dat-25-suspension-avant-l-entree";
import dat26 from "./dat-26-suspension-sans-date";
import dat27 from "./dat-27-donnees-de-sortie-sans-date";
import dat28 from "./dat-28-type-de-sortie-sans-date";

/** Dates and delays (docs/domain.md 5.5). */
export const DATE_RULES: readonly Rule[] = [
  dat01,
  dat02,
  dat03,
  dat04,
  dat05,
  dat06,
  dat07,
  dat08,
  dat09,
  dat10,
  dat11,
  dat12,
  dat13,
  dat14,
  dat15,
  dat16,
  dat17,
  dat18,
  dat19,
  dat20,
  dat21,
  dat22,
  dat23,
  dat24,
  dat25,
  dat26,
  dat27,
  dat28,
];
