import type { WebpackPluginInstance } from "webpack";
export class BillOfMaterials implements WebpackPluginInstance {
  constructor(
    also?: readonly string[],
    data?: readonly { readonly name: string; readonly version: string; readonly license: string }[],
  );
  apply: WebpackPluginInstance["apply"];
}
export function joinBills(texts: readonly string[]): string;
