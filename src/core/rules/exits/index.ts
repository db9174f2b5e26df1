import type { Rule } from "../rule";
import sor18 from "./sor-18-sortie-sans-type";
import ctr01 from "./ctr-01-fin-avant-debut";
import ctr02 from "./ctr-02-temps-pleins-qui-se-chevauchent";
import ctr03 from "./ctr-03-heures-par-semaine-impossibles";
import ctr04 from "./ctr-04-heures-realisees-impossibles";
import ctr05 from "./ctr-05-deux-personnes-pour-un-contrat";
import ctr06 from "./ctr-06-contrat-en-double";
import sor01 from "./sor-01-type-de-sortie-inconnu";
import sor02 from "./sor-02-categorie-de-sortie";
import sor03 from "./sor-03-sortie-positive-non-justifiee";
import sor04 from "./sor-04-donnee-manquante-pour-verifier";
import sor05 from "./sor-05-critere-a-la-limite";
import sor06 from "./sor-06-avis-de-la-commission";
import sor07 from "./sor-07-volontariat-du-temps-reduit";
import sor08 from "./sor-08-duree-hebdomadaire-insuffisante";
import sor09 from "./sor-09-type-et-situation-incoherents";
import sor10 from "./sor-10-nature-du-contrat-et-situation";
import sor11 from "./sor-11-sortie-avant-la-fin-de-la-periode";
import sor12 from "./sor-12-suspension-avec-sortie";
import sor13 from "./sor-13-suspension-de-plus-de-trois-mois";
import sor14 from "./sor-14-activite-apres-la-sortie";
import sor15 from "./sor-15-justificatif-de-sortie";
import sor16 from "./sor-16-autre-sortie-non-justifiee";

/** Exits against the protocol's tables (docs/domain.md 5.6 and 6), and the contracts that justify them. */
export const EXIT_RULES: readonly Rule[] = [
  sor01,
  sor02,
  sor03,
  sor04,
  sor05,
  sor06,
  sor07,
  sor08,
  sor09,
  sor10,
  sor11,
  sor12,
  sor13,
  sor14,
  sor15,
  sor16,
  sor18,
  ctr01,
  ctr02,
  ctr03,
  ctr04,
  ctr05,
  ctr06,
];
