import { errors } from "../protocol";

/** Excel's limits on one formula and on one text in it. */
const MAX_FORMULA = 8192;
const MAX_TEXT = 255;

const SHEET = /(?:'(?:[^'[\]*?:\\/]|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u.source;
const COLUMN = /\$?[A-Z]{1,3}/.source;
const ROW = /\$?[1-9]\d{0,6}/.source;
const CELL = `${COLUMN}${ROW}`;
const REFERENCE = `(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\\p{L}\\p{N}_(])`;

/** What a formula is made of, in the order in which it is looked for. */
const TOKENS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["space", /[ \n]+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["operand", /\{[^{}]+\}|#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/y],
  ["reference", new RegExp(REFERENCE, "uy")],
  ["operand", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*\(/uy],
  ["operand", new RegExp(`(?:${SHEET})?[\\p{L}_\\\\][\\p{L}\\p{N}_.]*(?:\\[[^\\]]*\\])?`, "uy")],
  ["comparison", /<>|<=|>=|[=<>&*/^]/y],
  ["sign", /[+-]/y],
  ["percent", /%/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["comma", /,/y],
];

/**
 * Refuses what Excel refuses of a formula given in English: brackets and quotes left open, operators without operand, the French separator ";",
 * texts and formulas too long, sheets that do not exist. Whether a function exists is not looked at: Excel would show #NAME?.
 */
export function checkFormula(formula: string, sheetExists: (name: string) => boolean): void {
  if (formula.length > MAX_FORMULA) throw errors.invalidArgument();
  /** For each bracket left open: whether it is that of a function. */
  const open: boolean[] = [];
  let wantsOperand = true;
  let afterOpen = false;
  for (const { kind, text } of tokensOf(formula.slice(1))) {
    if (kind === "space") continue;
    const opening = afterOpen;
    afterOpen = false;
    if (kind === "comparison" || kind === "percent" || kind === "close") {
      // "F()" and "F(a,)" are well formed; "()" is not.
      const emptyArgument = kind === "close" && open[open.length - 1] === true;
      if (wantsOperand && !emptyArgument) throw errors.invalidArgument();
      if (kind === "close" && open.pop() === undefined) throw errors.invalidArgument();
      wantsOperand = kind === "comparison";
    } else if (kind === "comma") {
      if (open.length === 0 || (wantsOperand && !opening && open[open.length - 1] !== true))
        throw errors.invalidArgument();
      wantsOperand = true;
    } else if (kind === "sign") {
      wantsOperand = true;
    } else {
      if (!wantsOperand) throw errors.invalidArgument();
      if (kind === "text" && text.slice(1, -1).replace(/""/g, '"').length > MAX_TEXT) throw errors.invalidArgument();
      if (kind === "reference" && !sheetExists(sheetOf(text))) throw errors.invalidArgument();
      wantsOperand = kind === "open" || kind === "function";
      afterOpen = wantsOperand;
      if (wantsOperand) open.push(kind === "function");
    }
  }
  if (wantsOperand || open.length > 0) throw errors.invalidArgument();
}

function* tokensOf(formula: string): Generator<{ readonly kind: string; readonly text: string }> {
  for (let at = 0; at < formula.length;) {
    const found = TOKENS.map(([kind, pattern]) => {
      pattern.lastIndex = at;
      return { kind, text: pattern.exec(formula)?.[0] ?? "" };
    }).find(({ text }) => text !== "");
    if (!found) throw errors.invalidArgument();
    at += found.text.length;
    yield found;
  }
}

/** "" where a reference names no sheet. */
function sheetOf(reference: string): string {
  const name = reference.slice(0, Math.max(0, reference.lastIndexOf("!")));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
