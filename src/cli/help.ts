export const HELP = `bilan-plie — contrôle des participants et bilan annuel d'un PLIE (FSE, FSE+)

  controler CLASSEUR.xlsx   contrôle le classeur et affiche les anomalies
      --sortie F.xlsx       écrit aussi une copie avec la feuille Anomalies
      --surligner           colore les cellules concernées dans cette copie
  bilan CLASSEUR.xlsx --sortie F.xlsx
                            contrôle et écrit une copie avec Bilan, Anomalies et Détail
  corriger CLASSEUR.xlsx --sortie F.xlsx
      --regle CODE          écrit une copie où les corrections sûres sont faites (toutes, ou celles d'une règle)
  consolider A.xlsx B.xlsx … --sortie F.xlsx
                            un seul bilan pour plusieurs classeurs de PLIE
  modele F.xlsx             écrit un classeur modèle vide, dans un fichier qui n'existe pas encore
  fiches [ID]               énumère les fiches opération, ou en affiche une
  regles [CODE]             énumère les règles, ou en affiche une avec sa source

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

Les options l'emportent sur la feuille Paramètres du classeur ; une option qui ne sert pas à la commande est refusée.
Une copie garde l'extension de son classeur (.xlsx ou .xlsm).
État de sortie : 0 rien de bloquant ni d'erroné ; 1 au moins une anomalie bloquante ou une erreur ; 2 la commande n'a pas pu faire son travail.
Rien ne quitte cet ordinateur.
`;
