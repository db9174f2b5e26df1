import type { Command } from "../command";
import { bilan } from "./bilan";
import { consolider } from "./consolider";
import { controler } from "./controler";
import { corriger } from "./corriger";
import { fiches } from "./fiches";
import { modele } from "./modele";
import { preparer } from "./preparer";
import { regles } from "./regles";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [controler, bilan, corriger, consolider, preparer, modele, fiches, regles];
