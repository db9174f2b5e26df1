import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { PlainSheet, PlainValue } from "../../application/ports/plain-sheet";
import { valueOf } from "./cell-value";
import type { CellStyles } from "./cell-styles";
import { LIMITS, UnreadableContent } from "./limits";
import { SheetRows } from "./sheet-rows";

/** What stands in or beside a cell and is none of its text. */
const PASSED_OVER = new Set([
  "office:annotation",
  "table:shapes",
  "draw:frame",
  "table:tracked-changes",
  "table:dde-links",
]);

interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly covered: boolean;
  paragraphs: number;
  text: string;
}

/** The sheets of a content.xml, as its text comes; nothing is built for what is empty, however often it is repeated. */
export class ContentReader {
  private readonly parser = new SaxesParser();
  private readonly done: PlainSheet[] = [];
  private sheet: SheetRows | null = null;
  private cell: OpenCell | null = null;
  private inParagraph = 0;
  /** Of the groups of rows around, the outermost first: whether each is folded. */
  private readonly folded: boolean[] = [];
  private depth = 0;
  /** The depth of what is being passed over. */
  private passing = Infinity;
  private cells = 0;

  /** @param styles those of the whole file, to which the content adds its own. */
  constructor(private readonly styles: CellStyles) {
    this.parser.on("doctype", () => {
      throw new UnreadableContent("il contient une déclaration DOCTYPE, interdite dans un classeur");
    });
    this.parser.on("opentag", (tag: SaxesTagPlain) => this.open(tag));
    this.parser.on("closetag", ({ name }: SaxesTagPlain) => this.close(name));
    const addText = (text: string): void => {
      if (this.cell && this.inParagraph > 0 && this.passing === Infinity) this.cell.text += text;
    };
    this.parser.on("text", addText);
    this.parser.on("cdata", addText);
    this.parser.on("error", (error) => {
      throw error;
    });
  }

  /** @throws UnreadableContent */
  write(text: string): void {
    this.guarded(() => this.parser.write(text));
  }

  end(): readonly PlainSheet[] {
    this.guarded(() => this.parser.close());
    return this.done;
  }

  private guarded(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      if (error instanceof UnreadableContent) throw error;
      throw new UnreadableContent("son contenu n'est pas un XML valable");
    }
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    if (++this.depth > LIMITS.depth) throw new UnreadableContent("une de ses parties est démesurée");
    if (this.passing !== Infinity) return;
    this.styles.open({ name, attributes });
    if (name === "office:annotation") this.sheet?.addComment();
    if (PASSED_OVER.has(name) || (name === "table:table" && this.sheet !== null)) {
      this.passing = this.depth;
      return;
    }
    switch (name) {
      case "table:table":
        if (this.done.length >= LIMITS.sheets) throw new UnreadableContent("il a un nombre démesuré de feuilles");
        this.sheet = new SheetRows(
          attributes["table:name"] ?? "",
          this.styles.isHidden(attributes["table:style-name"]),
        );
        break;
      case "table:table-column":
        this.sheet?.addColumns(
          repeats(attributes["table:number-columns-repeated"]),
          this.styles.colorOf(attributes["table:default-cell-style-name"]),
        );
        break;
      case "table:table-row-group":
        this.folded.push(attributes["table:display"] === "false");
        break;
      case "table:table-row": {
        const own = attributes["table:default-cell-style-name"];
        this.sheet?.beginRow(
          repeats(attributes["table:number-rows-repeated"]),
          // By hand or by a filter; the rows of a folded group are not shown either.
          (attributes["table:visibility"] ?? "visible") === "visible" && !this.folded.includes(true),
          own === undefined ? undefined : this.styles.colorOf(own),
        );
        break;
      }
      case "table:table-cell":
      case "table:covered-table-cell":
        this.cell = { attributes, covered: name === "table:covered-table-cell", paragraphs: 0, text: "" };
        break;
      case "text:p":
        this.inParagraph += 1;
        if (this.cell && this.cell.paragraphs++ > 0) this.cell.text += "\n";
        break;
      case "text:s":
        this.addSign(" ".repeat(Math.min(1000, repeats(attributes["text:c"]))));
        break;
      case "text:tab":
        this.addSign("\t");
        break;
      case "text:line-break":
        this.addSign("\n");
        break;
    }
  }

  private addSign(sign: string): void {
    if (this.cell && this.inParagraph > 0) this.cell.text += sign;
  }

  private close(name: string): void {
    const depth = this.depth--;
    if (this.passing !== Infinity) {
      if (depth === this.passing) this.passing = Infinity;
      return;
    }
    this.styles.close(name);
    switch (name) {
      case "table:table":
        if (this.sheet) this.done.push(this.sheet.sheet());
        this.sheet = null;
        break;
      case "table:table-row-group":
        this.folded.pop();
        break;
      case "table:table-row":
        this.count(this.sheet?.endRow() ?? 0);
        break;
      case "table:table-cell":
      case "table:covered-table-cell":
        this.endCell();
        break;
      case "text:p":
        this.inParagraph -= 1;
        break;
    }
  }

  private endCell(): void {
    if (this.cell && this.sheet) {
      const { attributes, covered, text } = this.cell;
      const value: PlainValue = covered ? null : valueOf(attributes, text);
      const span = {
        rows: repeats(attributes["table:number-rows-spanned"]),
        columns: repeats(attributes["table:number-columns-spanned"]),
      };
      const style = attributes["table:style-name"];
      const fill = style === undefined ? undefined : this.styles.colorOf(style);
      this.sheet.addCells(value, repeats(attributes["table:number-columns-repeated"]), span, fill);
    }
    this.cell = null;
  }

  private count(filled: number): void {
    this.cells += filled;
    if (this.cells > LIMITS.cells) throw new UnreadableContent("une de ses feuilles a un nombre démesuré de cellules");
  }
}

function repeats(attribute: string | undefined): number {
  const count = Number(attribute ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
