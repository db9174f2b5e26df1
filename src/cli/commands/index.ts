import type { Command } from "../command";
import { anonymiser } from "./anonymiser";
import { assembler } from "./assembler";
import { bilan } from "./bilan";
import { comparer } from "./comparer";
import { consolider } from "./consolider";
import { controler } from "./controler";
import { corriger } from "./corriger";
import { dossier } from "./dossier";
import { echantillon } from "./echantillon";
import { fiches } from "./fiches";
import { journal } from "./journal";
import { liste } from "./liste";
import { modele } from "./modele";
import { preparer } from "./preparer";
import { regles } from "./regles";
import { verifier } from "./verifier";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  preparer,
  controler,
  bilan,
  corriger,
  consolider,
  assembler,
  liste,
  echantillon,
  dossier,
  comparer,
  verifier,
  journal,
  anonymiser,
  modele,
  fiches,
  regles,
];
