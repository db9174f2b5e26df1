import type { Rule } from "../rule";
import pce01 from "./pce-01-pieces-manquantes";

export const EVIDENCE_RULES: readonly Rule[] = [pce01];
