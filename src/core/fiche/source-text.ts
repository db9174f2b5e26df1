import type { Fiche } from "./fiche-schema";

/** "AGAPE, fiches opération FSE+ 2024, fiche n° 2 « Coordination… »": where a fiche was read, by what is printed on it. */
export function ficheSourceText({ source, number, title }: Pick<Fiche, "source" | "number" | "title">): string {
  return `${source.document}, fiche ${number === undefined ? "" : `n° ${number} `}« ${title.replace(/« ?/g, "“").replace(/ ?»/g, "”")} »`;
}
