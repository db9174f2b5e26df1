import type { Rule } from "../rule";
import eli01 from "./eli-01-operation-inconnue";
import eli02 from "./eli-02-operation-d-un-autre-plie";
import eli03 from "./eli-03-operation-de-soutien-aux-structures";
import eli04 from "./eli-04-sans-entree-dans-le-plie";
import eli05 from "./eli-05-entree-apres-la-sortie-du-plie";

/** Who may be counted in which operation; residence is COH-18, local conditions of age are COH-11. */
export const ELIGIBILITY_RULES: readonly Rule[] = [eli01, eli02, eli03, eli04, eli05];
