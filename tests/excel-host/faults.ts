import type { ExcelHost } from "./host";
import { HostError, type RequestMessage, type ResponseMessage } from "./protocol";

/** How a request can go wrong. */
export const FAULTS = [
  "refused",
  "done, its answer lost",
  "stopped in the middle",
  "dead from then on",
  "dead once it is done",
  "not an error of Excel",
] as const;
export type Fault = (typeof FAULTS)[number];

type Execute = (flags: number, message: RequestMessage) => Promise<ResponseMessage>;

/** What stands between the client and an emulated Excel. */
export interface Interception {
  /** Requests made so far. */
  readonly count: () => number;
  /** All is well again. */
  readonly lift: () => void;
}

/** Lets the request of this rank (from 1) fail; 0: none, requests are only counted. */
export function injectFault(host: ExcelHost, rank: number, fault: Fault = "refused"): Interception {
  return intercept(host, async (number, message, execute) => {
    const dead = number > rank && rank > 0 && fault.startsWith("dead");
    if (dead || (number === rank && fault === "dead from then on")) return failure("ConnectionFailure");
    if (number !== rank) return execute();
    switch (fault) {
      case "refused":
        return failure("GeneralException");
      case "not an error of Excel":
        throw new TypeError("Failed to fetch");
      case "stopped in the middle":
        return stopped(host, Math.floor(message.Body.Actions.length / 2), execute);
      default:
        await execute();
        return failure("ConnectionFailure");
    }
  });
}

/** Does something just before the request of this rank (from 1) reaches Excel. */
export function injectAction(host: ExcelHost, rank: number, act: () => unknown): Interception {
  return intercept(host, async (number, _message, execute) => {
    if (number === rank) await act();
    return execute();
  });
}

function intercept(
  host: ExcelHost,
  answer: (
    number: number,
    message: RequestMessage,
    execute: () => Promise<ResponseMessage>,
  ) => Promise<ResponseMessage>,
): Interception {
  const execute: Execute = (flags, message) => Object.getPrototypeOf(host).execute.call(host, flags, message);
  let count = 0;
  host.execute = (flags, message) => {
    count += 1;
    return answer(count, message, () => execute(flags, message));
  };
  return { count: () => count, lift: () => (host.execute = execute) };
}

async function stopped(
  host: ExcelHost,
  after: number,
  execute: () => Promise<ResponseMessage>,
): Promise<ResponseMessage> {
  let done = 0;
  host.beforeAction = () => {
    done += 1;
    if (done > after) throw new HostError("GeneralException", "There was an internal error.", 500);
  };
  try {
    return await execute();
  } finally {
    host.beforeAction = undefined;
  }
}

function failure(code: string): ResponseMessage {
  return { HttpStatusCode: 500, ErrorCode: code, ErrorMessage: code, Headers: null, Body: null };
}
