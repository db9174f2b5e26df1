import type { Paraphrase, Quotation } from "./source";

/** The two public documents that are quoted: full titles, publisher and dates in docs/domain.md 9. */
export const AGAPE_2021 = "AGAPE, appel à projets 2021 n° 3";
export const FICHES_2024 = "AGAPE, fiches opération FSE+ 2024";

/** The chapters of the call of 2021, by PLIE, with their pages in its own table of contents. */
const CHAPTERS = {
  agenais: "PLIE de l'Agenais, p. 8 à 14",
  bordeaux: "PLIE de Bordeaux, p. 32 à 37",
  "espace-technowest": "PLIE Espace Technowest, p. 54 à 56",
  "grand-perigueux": "PLIE du Grand Périgueux, p. 67 à 76",
  "haut-perigord": "PLIE du Haut Périgord, p. 108 à 109",
  "portes-du-sud": "PLIE Portes du Sud, p. 118 à 120",
  sources: "PLIE des Sources, p. 135 à 138",
} as const;

/** The fiches of the call of 2021 that are quoted, with their pages in its own table of contents. */
const FICHES = {
  A4: { plie: "agenais", pages: "p. 25 à 27" },
  GP1: { plie: "grand-perigueux", pages: "p. 77 à 86" },
  HP1: { plie: "haut-perigord", pages: "p. 110 à 113" },
  PS1: { plie: "portes-du-sud", pages: "p. 121 à 126" },
  PS2: { plie: "portes-du-sud", pages: "p. 127 à 131" },
  PS3: { plie: "portes-du-sud", pages: "p. 132 à 134" },
  S1: { plie: "sources", pages: "p. 139 à 142" },
  S3: { plie: "sources", pages: "p. 147 à 149" },
} as const;

/** The fiches of 2024, one a PLIE. */
const PLIE_OF_2024 = {
  agenais: "de l'Agenais",
  bordeaux: "de Bordeaux",
  "espace-technowest": "Espace Technowest",
  "grand-perigueux": "du Grand Périgueux",
  graves: "des Graves",
  "haut-perigord": "du Haut Périgord",
  "hauts-de-garonne": "des Hauts de Garonne",
  libournais: "du Libournais",
  "portes-du-sud": "Portes du Sud",
  sources: "des Sources",
  "sud-perigord": "du Sud Périgord",
} as const;

/** Where the exit table of a PLIE stands. */
const EXIT_TABLES = {
  agenais: "Critères de sortie",
  bordeaux: "Critères de sortie",
  "grand-perigueux": "Le protocole 2015/2021 du PLIE du Grand Périgueux",
} as const;

/** The annexes of the call of 2021: duties on participants, notice and questionnaire. */
export function annex2021(heading: string, quote: string, lines: string): Quotation {
  return { document: AGAPE_2021, section: `annexes, p. 153 et suivantes, « ${heading} »`, quote, lines };
}

/** What the call of 2021 says in the chapter of a PLIE. */
export function chapter2021(plie: keyof typeof CHAPTERS, heading: string, quote: string, lines: string): Quotation {
  return { document: AGAPE_2021, section: `${CHAPTERS[plie]}, « ${heading} »`, quote, lines, plie };
}

/** The exit table of a PLIE in the call of 2021. */
export function exitTable(plie: keyof typeof EXIT_TABLES, quote: string, lines: string): Quotation {
  return chapter2021(plie, EXIT_TABLES[plie], quote, lines);
}

/** What a fiche of the call of 2021 says. */
export function fiche2021(number: keyof typeof FICHES, heading: string, quote: string, lines: string): Quotation {
  const { plie, pages } = FICHES[number];
  return { document: AGAPE_2021, section: `fiche n° ${number}, ${pages}, « ${heading} »`, quote, lines, plie };
}

/** What the fiche of a PLIE says in 2024. */
export function fiche2024(plie: keyof typeof PLIE_OF_2024, heading: string, quote: string, lines: string): Quotation {
  return { document: FICHES_2024, section: `fiche du PLIE ${PLIE_OF_2024[plie]}, « ${heading} »`, quote, lines, plie };
}

/** The words of one PLIE, cited for all of them. */
export function everywhere({ plie: _own, ...quotation }: Quotation): Quotation {
  return quotation;
}

/** The definition of « sortie positive » published by the PLIE of Caen: the only one found that says when a training is long. */
export const CAEN: Paraphrase = {
  document: "CIDEME (PLIE de Caen), « Appréciation de la notion de sortie positive » (janvier 2013)",
  section: "première page",
  paraphrase: "une formation de plus de 9 mois est longue, et validée après 6 mois",
  address: "https://manualzilla.com/doc/6495140/",
};
