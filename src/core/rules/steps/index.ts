import type { Rule } from "../rule";
import eta01 from "./eta-01-etape-hors-de-la-table";
import eta02 from "./eta-02-justificatif-de-l-etape";
import eta03 from "./eta-03-classification-differente";
import eta04 from "./eta-04-etape-en-double";

export const STEP_RULES: readonly Rule[] = [eta01, eta02, eta03, eta04];
