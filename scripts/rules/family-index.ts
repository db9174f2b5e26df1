/** The index of a family with one more rule: its import and its line in the list, each after the rule of the same letters that comes before it. */
export function indexWith(index: string, code: string, name: string): string {
  const variable = variableOf(code);
  const imported = insert(
    index.split("\n"),
    /^import (\w+) from "\.\/[a-z]{3}-\d{2}/,
    variable,
    `import ${variable} from "./${code.toLowerCase()}-${name}";`,
  );
  return insert(imported, /^ {2}(\w+),$/, variable, `  ${variable},`).join("\n");
}

/** "sor17" */
function variableOf(code: string): string {
  return code.toLowerCase().replace("-", "");
}

/** The line goes after the last one of the same letters and a lower number, or before the first one. */
function insert(lines: readonly string[], pattern: RegExp, variable: string, line: string): string[] {
  const own = lines.flatMap((text, at) => {
    const [, known = ""] = pattern.exec(text) ?? [];
    return known.slice(0, 3) === variable.slice(0, 3) ? [{ known, at }] : [];
  });
  const before = own.filter(({ known }) => known < variable).at(-1);
  const place = before ? before.at + 1 : (own[0]?.at ?? -1);
  if (place < 0) throw new Error(`L'index de la famille ne liste aucune règle ${variable.slice(0, 3).toUpperCase()}.`);
  return [...lines.slice(0, place), line, ...lines.slice(place)];
}
