/** The longest name of a sheet that Excel takes. */
const LONGEST = 31;

/** A name that Excel takes for a sheet, different from those already given, to which it is added. */
export function uniqueSheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replace(/[:\\/?*[\]']/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : ` ${number}`;
    const name = `${clean.slice(0, LONGEST - ending.length).trim()}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
