import type { ApiObject } from "./api-object";
import { notEmulated, type QueryInfo } from "./protocol";

interface Selection {
  readonly own: Set<string>;
  readonly nested: Map<string, string[]>;
}

/** What `load()` answers: PascalCase names, nested objects, collections under `_Items`. */
export function query(object: ApiObject, info: QueryInfo): Record<string, unknown> {
  if (info.Top !== undefined || info.Skip !== undefined) throw notEmulated("$top and $skip");
  return select(object, info.Select ?? []);
}

function select(object: ApiObject, paths: readonly string[]): Record<string, unknown> {
  const { items } = object.members;
  if (items) {
    const names = paths.map((path) => path.replace(/^items\//, ""));
    return { _Items: items().map((item) => select(item, names)) };
  }
  const { own, nested } = split(paths);
  const names = own.has("*") || paths.length === 0 ? object.readableProperties() : [...own];
  const answer = object.identity();
  for (const name of names) {
    if (name === "isNullObject") continue;
    if (object.members.navigations?.[name]) answer[pascalCase(name)] = select(object.navigate(name), []);
    else answer[pascalCase(name)] = object.get(name);
  }
  for (const [name, rest] of nested) answer[pascalCase(name)] = select(object.navigate(name), rest);
  return answer;
}

function split(paths: readonly string[]): Selection {
  const own = new Set<string>();
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      own.add(path);
      continue;
    }
    const head = path.slice(0, slash);
    nested.set(head, [...(nested.get(head) ?? []), path.slice(slash + 1)]);
  }
  return { own, nested };
}

const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
