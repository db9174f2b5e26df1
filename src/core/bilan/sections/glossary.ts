import type { BilanSection } from "../model";
import { paragraph } from "../parts";

const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ["ACI", "Atelier et chantier d'insertion"],
  ["AI", "Association intermédiaire"],
  ["CCAS", "Centre communal d'action sociale"],
  ["CITE", "Classification internationale type de l'éducation : niveaux de diplôme de 0 à 8"],
  ["CO", "Indicateur commun de réalisation, FSE 2014-2020"],
  ["CR", "Indicateur commun de résultat, FSE 2014-2020"],
  ["DELD", "Demandeur d'emploi de longue durée"],
  ["EECO", "Indicateur commun de réalisation, FSE+ 2021-2027"],
  ["EECR", "Indicateur commun de résultat, FSE+ 2021-2027"],
  ["EI", "Entreprise d'insertion"],
  ["ETP", "Équivalent temps plein"],
  ["ETTI", "Entreprise de travail temporaire d'insertion"],
  ["FSE", "Fonds social européen"],
  ["GEIQ", "Groupement d'employeurs pour l'insertion et la qualification"],
  ["IAE", "Insertion par l'activité économique"],
  ["PL", "Chiffre du PLIE : parcours, entrées, sorties, durées"],
  ["PLIE", "Plan local pour l'insertion et l'emploi"],
  ["QPV", "Quartier prioritaire de la politique de la ville"],
  ["RQTH", "Reconnaissance de la qualité de travailleur handicapé"],
  ["RSA", "Revenu de solidarité active"],
];

/** The acronyms and the families of codes that the sections use. */
export function glossarySection(sections: readonly BilanSection[]): BilanSection {
  const used = new Set<string>();
  for (const { title, blocks } of sections)
    for (const words of [title, ...blocks.flatMap(wordsOf)])
      for (const [found] of words.matchAll(/[A-Z]{2,}/g)) used.add(found);
  return {
    id: "glossaire",
    title: "Sigles et codes employés",
    blocks: [
      {
        ...paragraph(
          `${TERMS.filter(([term]) => used.has(term))
            .map(([term, meaning]) => `${term} : ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`)
            .join(" ; ")}.`,
        ),
        fixed: true,
      },
    ],
    annex: true,
  };
}

function wordsOf(block: BilanSection["blocks"][number]): string[] {
  if (block.kind === "paragraph") return [block.text];
  return [
    ...block.columns.map(({ heading }) => heading),
    ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "text" ? [cell.text] : []))),
  ];
}
