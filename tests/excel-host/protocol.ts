/**
 * The messages that Microsoft's client library exchanges with Excel ("Rich API"). Read from the library itself: nothing of this is
 * documented, so the host refuses whatever it does not know.
 */
export interface RequestMessage {
  readonly Url: string | null;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: RequestBody;
}

export interface RequestBody {
  readonly AutoKeepReference: boolean;
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
  readonly Actions: readonly Action[];
}

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same positions as Arguments: the path id of a client object given as argument, 0 for a plain one. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results: ActionResult[];
  readonly TraceIds: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: null;
  readonly Body: ResponseBody | null;
}

/** Flags of a request. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

/** An error that Excel answers to one action; what ran before it stays done. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** What the host does not know must fail loudly: no test may pass because something was silently ignored. */
export function notEmulated(what: string): HostError {
  return new HostError("ApiNotFound", `not emulated: ${what}`, 404);
}

export const errors = {
  itemNotFound: (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404),
  invalidArgument: (): HostError =>
    new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format."),
  itemAlreadyExists: (): HostError =>
    new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409),
  accessDenied: (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation.", 403),
  invalidReference: (): HostError =>
    new HostError("InvalidReference", "This reference is not valid for the current operation."),
  rangeTooLarge: (): HostError =>
    new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number."),
  invalidOperation: (): HostError => new HostError("InvalidOperation", "The operation is invalid.", 400),
};
