import type { Rule } from "../rule";
import ind01 from "./ind-01-total-par-statut";
import ind02 from "./ind-02-total-par-niveau";
import ind04 from "./ind-04-partie-plus-grande-que-le-tout";
import ind05 from "./ind-05-saisie-differente-du-calcul";
import ind06 from "./ind-06-effectifs-incoherents";
import uni01 from "./uni-01-fiche-inconnue";
import uni02 from "./uni-02-unite-inconnue";
import uni03 from "./uni-03-nombre-attendu";
import uni04 from "./uni-04-etp-manquant";
import uni05 from "./uni-05-cible-non-atteinte";
import uni06 from "./uni-06-realise-manquant";

export const INDICATOR_RULES: readonly Rule[] = [
  ind01,
  ind02,
  ind04,
  ind05,
  ind06,
  uni01,
  uni02,
  uni03,
  uni04,
  uni05,
  uni06,
];
