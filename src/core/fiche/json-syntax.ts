/** Levels of lists and objects within one another: the deepest shipped file has 9. */
const MAX_DEPTH = 40;

/** Keys that reach an object's prototype in careless code: no catalogue has a use for them. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

interface Opened {
  /** Keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  /** What may stand next. */
  expects: "first" | "item" | "after-item" | "key" | "colon" | "value";
}

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/**
 * What is wrong with a JSON text, in French with its line, or null. Stricter than JSON.parse, whose messages differ from one engine to
 * the next: refuses a key written twice, a key that reaches a prototype and more than 40 levels. Never throws, works in one pass.
 */
export function jsonProblem(text: string): string | null {
  const open: Opened[] = [];
  let done = false;
  let position = 0;
  const at = (place: number, what: string) => `ligne ${lineOf(text, place)} : ${what}`;

  for (;;) {
    const start = skipBlanks(text, position);
    if (start >= text.length) break;
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (!match)
      return at(start, text[start] === '"' ? "texte mal fermé ou mal écrit entre guillemets." : "caractère inattendu.");
    position = TOKEN.lastIndex;
    if (done) return at(start, "caractère en trop après la fin.");
    const [, sign, string] = match;
    const inside = open[open.length - 1];

    if (sign === "}" || sign === "]") {
      const closesObject = sign === "}";
      if (
        !inside ||
        (inside.keys !== null) !== closesObject ||
        !(inside.expects === "first" || inside.expects === "after-item")
      ) {
        return at(start, `« ${sign} » inattendu.`);
      }
      open.pop();
      done = afterValue(open);
    } else if (sign === ",") {
      if (inside?.expects !== "after-item") return at(start, "« , » inattendu.");
      inside.expects = inside.keys ? "key" : "item";
    } else if (sign === ":") {
      if (inside?.expects !== "colon") return at(start, "« : » inattendu.");
      inside.expects = "value";
    } else if (inside?.keys && (inside.expects === "first" || inside.expects === "key")) {
      if (string === undefined) return at(start, "nom de clé attendu entre guillemets.");
      const key = JSON.parse(string) as string;
      if (FORBIDDEN_KEYS.has(key)) return at(start, `clé « ${key} » interdite.`);
      if (inside.keys.has(key)) return at(start, `clé « ${shortened(key)} » écrite deux fois.`);
      inside.keys.add(key);
      inside.expects = "colon";
    } else if (inside?.expects === "after-item") {
      return at(start, "virgule attendue.");
    } else if (inside?.expects === "colon") {
      return at(start, "« : » attendu après une clé.");
    } else if (sign) {
      if (open.length >= MAX_DEPTH) return at(start, `plus de ${MAX_DEPTH} niveaux imbriqués.`);
      open.push({ keys: sign === "{" ? new Set() : null, expects: "first" });
    } else {
      done = afterValue(open);
    }
  }
  if (done) return null;
  return at(text.length, open.length > 0 ? "le fichier s'arrête avant la fin." : "le fichier est vide.");
}

/** Marks the value as read in what holds it; true when nothing does: the text is complete. */
function afterValue(open: readonly Opened[]): boolean {
  const inside = open[open.length - 1];
  if (!inside) return true;
  inside.expects = "after-item";
  return false;
}

function skipBlanks(text: string, from: number): number {
  let index = from;
  while (index < text.length && " \t\n\r".includes(text[index] as string)) index += 1;
  return index;
}

function lineOf(text: string, position: number): number {
  let line = 1;
  for (let index = text.indexOf("\n"); index !== -1 && index < position; index = text.indexOf("\n", index + 1))
    line += 1;
  return line;
}

function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 57)}…` : key;
}
