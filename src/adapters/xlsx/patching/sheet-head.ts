import { childOf, childrenOf } from "../xml/xml-tree";
import { XmlEdit } from "../xml/xml-edit";

/** What stands before the cells of a sheet, and what a change to the cells needs of it. */
export class SheetHead {
  readonly rootName: string;
  /** Start tag of the root, with the namespaces that the rows use. */
  readonly rootTag: string;
  readonly edit: XmlEdit;
  private readonly columns: readonly { readonly first: number; readonly last: number; readonly style: number }[];

  /** @param xml the sheet up to its cells. */
  constructor(
    xml: string,
    readonly prefix: string,
  ) {
    this.rootName = `${prefix}worksheet`;
    this.edit = new XmlEdit(`${xml}</${this.rootName}>`);
    const { root } = this.edit;
    this.rootTag = xml.slice(root.start, root.contentStart);
    const list = childOf(root, "cols");
    this.columns = (list ? childrenOf(list, "col") : []).map(({ attributes }) => ({
      first: Number(attributes.get("min")) - 1,
      last: Number(attributes.get("max")) - 1,
      style: Number(attributes.get("style") ?? 0),
    }));
  }

  /** Style that an absent cell takes from its column (from 0). */
  columnStyle(column: number): number {
    return this.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  /** The head with the changes made to `edit`. */
  toXml(): string {
    const xml = this.edit.toString();
    return xml.slice(0, xml.length - `</${this.rootName}>`.length);
  }
}
