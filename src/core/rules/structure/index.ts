import type { Rule } from "../rule";
import str01 from "./str-01-colonne-obligatoire-introuvable";
import str02 from "./str-02-colonne-en-double";
import str03 from "./str-03-erreur-excel";
import str04 from "./str-04-cellules-fusionnees";
import str05 from "./str-05-ligne-masquee";
import str06 from "./str-06-espaces-superflus";
import str07 from "./str-07-participant-introuvable";
import str08 from "./str-08-aucun-participant";
import str09 from "./str-09-formule-sans-resultat";
import str10 from "./str-10-protocole-illisible";

/** The workbook and its sheets (docs/domain.md 5.1). */
export const STRUCTURE_RULES: readonly Rule[] = [str01, str02, str03, str04, str05, str06, str07, str08, str09, str10];
