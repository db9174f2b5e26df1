import type { Rule } from "../rule";
import coh01 from "./coh-01-emploi-et-questions-1e-a-1g";
import coh02 from "./coh-02-duree-sans-recherche";
import coh03 from "./coh-03-duree-de-recherche-et-age";
import coh04 from "./coh-04-duree-de-recherche-tres-longue";
import coh05 from "./coh-05-sans-recherche-d-emploi";
import coh06 from "./coh-06-formation-et-recherche-d-emploi";
import coh07 from "./coh-07-emploi-durable-a-l-entree";
import coh08 from "./coh-08-naissance-apres-entree";
import coh09 from "./coh-09-age-incompatible";
import coh10 from "./coh-10-age-a-verifier";
import coh11 from "./coh-11-regle-d-age-du-plie";
import coh12 from "./coh-12-niveau-et-age";
import coh13 from "./coh-13-minima-sociaux-et-prescripteur";
import coh14 from "./coh-14-handicap-et-prescripteur";
import coh15 from "./coh-15-sans-domicile-et-adresse";
import coh16 from "./coh-16-naissance-a-l-etranger";
import coh17 from "./coh-17-code-postal-et-commune";
import coh18 from "./coh-18-hors-du-territoire";
import coh19 from "./coh-19-pays-tiers-et-naissance";
import coh20 from "./coh-20-doublon";
import coh21 from "./coh-21-meme-entree-dans-deux-operations";
import coh22 from "./coh-22-doublon-possible";
import coh23 from "./coh-23-periodes-qui-se-chevauchent";
import coh24 from "./coh-24-identifiant-partage";
import coh25 from "./coh-25-nom-ou-date-inverses";
import coh26 from "./coh-26-meme-contact";
import coh27 from "./coh-27-temps-plein-de-peu-d-heures";
import coh28 from "./coh-28-handicap-et-prescription";

/** Internal consistency (docs/domain.md 5.4). */
export const COHERENCE_RULES: readonly Rule[] = [
  coh01,
  coh02,
  coh03,
  coh04,
  coh05,
  coh06,
  coh07,
  coh08,
  coh09,
  coh10,
  coh11,
  coh12,
  coh13,
  coh14,
  coh15,
  coh16,
  coh17,
  coh18,
  coh19,
  coh20,
  coh21,
  coh22,
  coh23,
  coh24,
  coh25,
  coh26,
  coh27,
  coh28,
];
