import type { Command } from "./command";

const COLUMN = 28;

/** The text of --aide: what each command says of itself, then what they share. */
export function helpOf(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, operands, does, ownHelp = [] }) => [
    aligned(`  ${name} ${operands}`.trimEnd(), does),
    ...ownHelp.map(([option, what]) => aligned(`      ${option}`, what)),
  ]);
  return `bilan-plie — contrôle des participants et bilan annuel d'un PLIE (FSE, FSE+)\n\n${lines.join("\n")}\n${SHARED}`;
}

/** What is too long for its column has its meaning on the next line. */
function aligned(left: string, right: string): string {
  return left.length < COLUMN - 1 ? `${left.padEnd(COLUMN)}${right}` : `${left}\n${" ".repeat(COLUMN)}${right}`;
}

const SHARED = `
Options des commandes qui lisent ou écrivent un classeur
  --plie ID                 le PLIE (agenais, bordeaux, grand-perigueux…), sauf pour consolider
  --programme P             « FSE 2014-2020 » ou « FSE+ 2021-2027 »
  --exercice AAAA           l'année du bilan
  --date AAAA-MM-JJ         la date du contrôle (aujourd'hui par défaut)
  --reglage CLE=VALEUR      un réglage, par exemple D1=inactif (répétable)
  --fiches FICHIER.json     vos fiches ou profils de PLIE (répétable) ; sert aussi à la commande fiches

Options de la sortie
  --format texte|json|csv   la forme du résultat : csv pour controler et corriger, texte seul pour modele
  --gravite bloquant|erreur|alerte|info
                            la plus légère gravité affichée par controler

  --aide, --version         cette aide ; la version du programme et des règles

Les options l'emportent sur la feuille Paramètres du classeur ; une option qui ne sert pas à la commande est refusée.
Une copie garde l'extension de son classeur (.xlsx ou .xlsm). Un fichier de sortie qui existe déjà n'est remplacé que s'il est un classeur du même PLIE.
État de sortie : 0 rien de bloquant ni d'erroné ; 1 au moins une anomalie bloquante ou une erreur ; 2 la commande n'a pas pu faire son travail.
Rien ne quitte cet ordinateur.
`;
