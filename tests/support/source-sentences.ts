import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

const SRC = join(__dirname, "../../src");

/** A text that stands in the sources: ⟨what is put in it at a run⟩, as it is written. */
export interface SourceSentence {
  /** « core/rules/rule.ts ». */
  readonly place: string;
  readonly text: string;
  /** Whether it is said under a condition, where a number may be known to be plural. */
  readonly guarded: boolean;
}

/** Texts that are typed as they are printed, or made for the examples of a rule. */
const NOT_OURS = new Set(["quote", "section", "lines", "examples", "accepts"]);

/** Every text of the sources that reads as a sentence or a part of one: two words, or an accent. */
export function sourceSentences(): readonly SourceSentence[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap(sentencesOf);
}

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

function sentencesOf(place: string): SourceSentence[] {
  // Places count in bytes from the first token: a semicolon stands before what the file opens with, often a comment.
  const source = Buffer.concat([Buffer.from(";"), readFileSync(join(SRC, place))]);
  const module = parseSync(source.toString("utf8"), { syntax: "typescript", tsx: place.endsWith("x") });
  const { start } = module.span;
  const written = (node: Node): string => {
    const { span } = (node["span"] ? node : (node["expression"] ?? node)) as {
      readonly span?: { start: number; end: number };
    };
    return span ? source.toString("utf8", span.start - start, span.end - start) : "";
  };
  const found: SourceSentence[] = [];
  const visit = (value: unknown, guarded: boolean): void => {
    if (Array.isArray(value)) return value.forEach((item) => visit(item, guarded));
    if (typeof value !== "object" || value === null) return;
    const node = value as Node;
    if (node.type === "ImportDeclaration" || node.type === "TsLiteralType") return;
    if (node.type === "KeyValueProperty" && NOT_OURS.has(String((node["key"] as Node)["value"]))) return;
    const text = textOf(node, written);
    if (text !== null && /\p{L} \p{L}|[\p{L}⟩] [⟨«(]|⟩ \p{L}|[é-û]/u.test(text))
      found.push({ place, text: text.replace(/\s+/g, " ").trim(), guarded });
    for (const [key, child] of Object.entries(node))
      if (key !== "span") visit(child, guarded || (node.type === "ConditionalExpression" && key !== "test"));
  };
  visit(module.body, false);
  return found;
}

function textOf(node: Node, written: (node: Node) => string): string | null {
  if (node.type === "StringLiteral" || node.type === "JSXText") return node["value"] as string;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node["expressions"])) return null;
  const quasis = node["quasis"] as readonly { readonly cooked: string }[];
  const spans = node["expressions"] as readonly Node[];
  return quasis.map(({ cooked }, at) => cooked + (spans[at] ? `⟨${written(spans[at])}⟩` : "")).join("");
}
