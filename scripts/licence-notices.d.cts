import type { WebpackPluginInstance } from "webpack";
export class LicenceNotices implements WebpackPluginInstance {
  constructor(also?: readonly string[]);
  apply: WebpackPluginInstance["apply"];
}
