import { ApiObject } from "./api-object";
import {
  ActionType,
  errors,
  HostError,
  notEmulated,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { memberName, type Gate } from "./gates";
import { query } from "./query";

/** Objects that the client asked to keep between requests, by reference id. */
export class References {
  private readonly kept = new Map<string, ApiObject>();
  private count = 0;

  get size(): number {
    return this.kept.size;
  }

  keep(object: ApiObject): void {
    if (object.referenceId !== null) return;
    object.referenceId = `ref${++this.count}`;
    this.kept.set(object.referenceId, object);
  }

  find(id: string): ApiObject {
    const found = this.kept.get(id);
    if (!found) throw errors.invalidReference();
    return found;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }
}

/** Called before each action with the member's name (PascalCase) and the action's type; may throw a HostError or change the workbook. */
export type BeforeAction = (member: string, actionType: number) => void;

const NULL_VALUE = { _IsNull: true };

/**
 * Runs the actions of one request in order, as Excel does: the first error stops it, what came before stays done.
 */
export function dispatch(
  body: RequestBody,
  root: ApiObject,
  references: References,
  before?: BeforeAction,
  gate?: Gate,
): ResponseBody {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const run = new Run(body.ObjectPaths, root, references, gate);
  body.Actions.forEach((action, index) => {
    if (response.Error) return;
    try {
      before?.(action.Name || (body.ObjectPaths[action.ObjectPathId]?.Name ?? ""), action.ActionType);
      response.Results.push({ ActionId: action.Id, Value: run.perform(action) });
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: run.locate(action),
        HttpStatusCode: error.status,
        ActionIndex: index,
      };
    }
  });
  return response;
}

class Run {
  /** A path is resolved once per request: `worksheets.add()` must not add twice. */
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly root: ApiObject,
    private readonly references: References,
    private readonly gate: Gate | undefined,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && object.identity();
      case ActionType.query:
        return object && query(object, action.QueryInfo ?? {});
      case ActionType.method:
        return object ? this.call(object, action) : NULL_VALUE;
      case ActionType.setProperty:
        if (!object) throw errors.itemNotFound();
        this.gate?.(object, memberName(object, action.Name), "set");
        object.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notEmulated(`action type ${action.ActionType}`);
    }
  }

  locate(action: Action): string {
    const path = this.paths[action.ObjectPathId];
    const parent = path?.ParentObjectPathId ? this.resolved.get(path.ParentObjectPathId) : this.root;
    const owner = this.resolved.get(action.ObjectPathId);
    const name = action.Name || path?.Name || "";
    return `${(owner ?? parent)?.type ?? "Workbook"}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private call(object: ApiObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.references.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.references.remove(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    this.gate?.(object, memberName(object, action.Name), "call");
    const value = object.call(action.Name, this.argumentsOf(action.ArgumentInfo));
    return value instanceof ApiObject ? value.identity() : value;
  }

  private resolve(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new Error(`The client sent no path ${id}`);
    const object = this.find(path);
    if (object && path.ParentObjectPathId) object.sheet ??= this.resolve(path.ParentObjectPathId)?.sheet ?? null;
    this.resolved.set(id, object);
    return object;
  }

  private find(path: ObjectPath): ApiObject | null {
    if (path.ObjectPathType === PathType.global) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return this.references.find(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.navigate(path.Name);
      case PathType.indexer:
        return parent.item(path.ArgumentInfo?.Arguments?.[0]);
      case PathType.method:
        this.gate?.(parent, memberName(parent, path.Name), "call");
        return asObject(parent.call(path.Name, this.argumentsOf(path.ArgumentInfo)), path.Name);
      default:
        throw notEmulated(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Client objects given as arguments arrive as path ids, on their own or inside a plain object. */
  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = references[index];
      return id ? this.resolve(id) : this.unwrap(value);
    });
  }

  private unwrap(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.unwrap(inner)]));
  }
}

function asObject(value: unknown, name: string): ApiObject | null {
  if (value === null || value instanceof ApiObject) return value;
  throw notEmulated(`${name}() as an object`);
}
