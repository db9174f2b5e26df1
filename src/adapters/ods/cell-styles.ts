import type { SaxesTagPlain } from "saxes";

/** What the styles of an OpenDocument file tell of backgrounds and of sheets that are not shown; styles.xml is read before content.xml. */
export class CellStyles {
  private readonly colors = new Map<string, string | null>();
  private readonly parents = new Map<string, string>();
  private readonly hiddenTables = new Set<string>();
  private current: string | null = null;

  open({ name, attributes }: Pick<SaxesTagPlain, "name" | "attributes">): void {
    switch (name) {
      case "style:style": {
        this.current = attributes["style:name"] ?? "";
        const parent = attributes["style:parent-style-name"];
        if (parent !== undefined) this.parents.set(this.current, parent);
        break;
      }
      case "style:table-cell-properties": {
        const color = attributes["fo:background-color"];
        if (this.current !== null && color !== undefined)
          this.colors.set(this.current, /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : null);
        break;
      }
      case "style:table-properties":
        if (this.current !== null && attributes["table:display"] === "false") this.hiddenTables.add(this.current);
        break;
    }
  }

  close(name: string): void {
    if (name === "style:style") this.current = null;
  }

  isHidden(style: string | undefined): boolean {
    return style !== undefined && this.hiddenTables.has(style);
  }

  /** "#RRGGBB", or null without a background. A style takes what it does not say from its parent. */
  colorOf(style: string | undefined): string | null {
    for (let name = style, depth = 0; name !== undefined && depth < 8; name = this.parents.get(name), depth += 1) {
      const color = this.colors.get(name);
      if (color !== undefined) return color;
    }
    return null;
  }
}
