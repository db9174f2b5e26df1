import type { ChangeEvent } from "../../excel-host/host";
import type { ResponseMessage } from "../../excel-host/protocol";

/** From the page, as JSON. Without a body it asks for the measure. */
export interface WorkerRequest {
  readonly id: number;
  readonly flags: number;
  readonly body: string | null;
}

/** To the page, as JSON; the body of a response is JSON in it, as Excel on the web sends it. */
export type WorkerAnswer =
  | { readonly ready: true }
  | { readonly event: ChangeEvent }
  | { readonly id: number; readonly measure: HostMeasure }
  | { readonly id: number; readonly response: ResponseMessage; readonly body: string };

/** What the emulated Excel did so far. */
export interface HostMeasure {
  /** Of its own work. */
  readonly ms: number;
  readonly requests: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
}
