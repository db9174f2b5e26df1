import type { WebpackPluginInstance } from "webpack";
export class LicenceNotices implements WebpackPluginInstance {
  constructor(also?: readonly string[], data?: readonly string[]);
  apply: WebpackPluginInstance["apply"];
}
export function joinNotices(texts: readonly string[]): string;
