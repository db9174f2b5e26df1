/**
 * The guide of the user (docs/guide-utilisateur.md) as the pane draws it: chapters, parts and blocks of plain data, so that no markup is ever put
 * in the page. Pictures are left out, and links to what the pane does not have become their words. What the pane does not know how to draw
 * stops the build. The types are in src/taskpane/help/guide.ts.
 */
const { lexer } = require("marked");

/** Where « regles/README.md » leads: the list of the rules, in the same view. */
const RULES = "regles";

/** As GitHub names a heading: what a link inside the guide points at. */
const anchorOf = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/**
 * @param {string} markdown
 * @returns the introduction and the chapters
 */
function guideOf(markdown) {
  const introduction = [];
  const chapters = [];
  let blocks = introduction;
  for (const token of lexer(markdown)) {
    if (token.type === "heading" && token.depth === 2) {
      blocks = [];
      chapters.push({ ...named(token), parts: [{ id: null, title: null, blocks }] });
    } else if (token.type === "heading" && token.depth === 3) {
      blocks = [];
      chapters.at(-1).parts.push({ ...named(token), blocks });
    } else if (token.type !== "heading") blocks.push(...blocksOf(token));
  }
  for (const chapter of chapters) chapter.parts = chapter.parts.filter((part) => part.blocks.length > 0);
  return { introduction, chapters };
}

const named = ({ text }) => ({ id: anchorOf(text), title: text });

/** None for what is not drawn: a picture, an empty line, the table of contents. */
function blocksOf(token) {
  switch (token.type) {
    case "space":
      return [];
    case "paragraph": {
      const text = inline(token.tokens);
      return text.length === 0 ? [] : [{ kind: "paragraph", text }];
    }
    case "blockquote":
      return [{ kind: "quote", blocks: token.tokens.flatMap(blocksOf) }];
    case "list": {
      const items = token.items.map(({ tokens }) => inline(tokens));
      const contents = items.every((item) => item.length === 1 && item[0].kind === "link");
      return contents ? [] : [{ kind: "list", ordered: token.ordered, items }];
    }
    case "table":
      return tableOf(token);
    default:
      throw new Error(`guide: « ${token.raw} » (${token.type}) is not something that the pane can draw`);
  }
}

/** A row that shows nothing but pictures is left out, and so is a table of them. */
function tableOf({ header, rows }) {
  const cells = (row) => row.map(({ tokens }) => inline(tokens));
  const told = rows.map(cells).filter(([, ...others]) => others.some((cell) => cell.length > 0));
  return told.length === 0 ? [] : [{ kind: "table", head: cells(header), rows: told }];
}

function inline(tokens) {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case "text":
        return token.tokens ? inline(token.tokens) : [token.text.replaceAll("\n", " ")];
      case "escape":
        return [token.text];
      case "image":
        return [];
      case "codespan":
        return [{ kind: "code", text: token.text }];
      case "strong":
        return [{ kind: "strong", text: inline(token.tokens) }];
      case "link": {
        const to = targetOf(token.href);
        const text = inline(token.tokens);
        return to === null ? text : [{ kind: "link", to, text }];
      }
      default:
        throw new Error(`guide: « ${token.raw} » (${token.type}) is not something that the pane can draw`);
    }
  });
}

/** A heading of the guide or a rule; null for what the pane does not have. */
function targetOf(href) {
  if (href.startsWith("#")) return { anchor: decodeURIComponent(href.slice(1)) };
  if (href === "regles/README.md") return { anchor: RULES };
  const [, family, number] = /^regles\/([a-z]+)-(\d+[a-z]?)-/.exec(href) ?? [];
  return family === undefined ? null : { rule: `${family.toUpperCase()}-${number}` };
}

module.exports = { guideOf };
