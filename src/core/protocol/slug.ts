import { foldWords } from "../text/fold";

/** An identifier made from words: « PLIE du Pays Basque » gives "pays-basque" without its first words. */
function slug(words: string): string {
  return foldWords(words).replace(/\+/g, " ").trim().replace(/ +/g, "-").slice(0, 60).replace(/-+$/, "");
}

/** The id of a PLIE from its name. */
export function plieId(name: string): string {
  const id = slug(foldWords(name).replace(/^plie (du |de la |de l |de |des |d )?/, ""));
  return /^[0-9]/.test(id) ? `plie-${id}` : id;
}

/** The same, once: a second one takes a number. */
export function distinctSlug(words: string, taken: Set<string>): string {
  const base = slug(words) || "sans-nom";
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
  taken.add(id);
  return id;
}
