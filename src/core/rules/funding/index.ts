import type { Rule } from "../rule";
import fin01 from "./fin-01-montant-maximal";
import fin02 from "./fin-02-taux-maximal";
import fin03 from "./fin-03-cofinancement-minimal";
import fin04 from "./fin-04-plan-desequilibre";
import fin05 from "./fin-05-fiche-de-financement-inconnue";
import fin06 from "./fin-06-fiche-en-double";
import fin07 from "./fin-07-cofinancement-exige";
import fin08 from "./fin-08-fse-superieur-au-cout";

export const FUNDING_RULES: readonly Rule[] = [fin01, fin02, fin03, fin04, fin05, fin06, fin07, fin08];
