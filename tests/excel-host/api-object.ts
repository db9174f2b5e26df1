import type { HostSheet } from "./model/sheet";
import { errors, notEmulated } from "./protocol";

/* Arguments come from JSON: each method states the types it expects, the host checks what matters. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Method = (...args: any[]) => unknown;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Setter = (value: any) => void;

export interface Property {
  readonly get?: () => unknown;
  readonly set?: Setter;
}

/** One class of Excel's object model, bound to a piece of the workbook. Names are camelCase, as programmers write them. */
export interface Members {
  /** What the client library stores to find the object again: `{Id: …}`. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly navigations?: Readonly<Record<string, () => ApiObject>>;
  /** A method answers an ApiObject, null (null object), or plain data. */
  readonly methods?: Readonly<Record<string, Method>>;
  /** `getItem(key)` of a collection; throws ItemNotFound. */
  readonly item?: (key: string) => ApiObject;
  readonly items?: () => readonly ApiObject[];
  /** The area or part this object stands for, when another method takes it as an argument. */
  readonly target?: unknown;
  /** The sheet it belongs to; what is found through it belongs there too. */
  readonly sheet?: HostSheet;
}

const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export class ApiObject {
  /** Set once the client asked to keep the object beyond the request. */
  referenceId: string | null = null;
  sheet: HostSheet | null;

  constructor(
    readonly type: string,
    readonly members: Members,
  ) {
    this.sheet = members.sheet ?? null;
  }

  identity(): Record<string, unknown> {
    return {
      ...this.members.identity?.(),
      ...(this.referenceId === null ? {} : { _ReferenceId: this.referenceId }),
    };
  }

  get(name: string): unknown {
    const property = this.members.properties?.[camelCase(name)];
    if (!property?.get) throw notEmulated(`${this.type}.${camelCase(name)}`);
    return property.get();
  }

  set(name: string, value: unknown): void {
    const property = this.members.properties?.[camelCase(name)];
    if (!property?.set) throw notEmulated(`setting ${this.type}.${camelCase(name)}`);
    property.set(value);
  }

  navigate(name: string): ApiObject {
    const navigation = this.members.navigations?.[camelCase(name)];
    if (!navigation) throw notEmulated(`${this.type}.${camelCase(name)}`);
    return navigation();
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = this.members.methods?.[camelCase(name)];
    if (!method) throw notEmulated(`${this.type}.${camelCase(name)}()`);
    return method(...args);
  }

  item(key: unknown): ApiObject {
    if (!this.members.item) throw notEmulated(`${this.type}.getItem()`);
    return this.members.item(String(key));
  }

  readableProperties(): string[] {
    return Object.entries(this.members.properties ?? {}).flatMap(([name, property]) => (property.get ? [name] : []));
  }
}

interface CollectionMembers<T> {
  readonly list: () => readonly T[];
  readonly wrap: (item: T) => ApiObject;
  /** Every string under which an item can be asked for. */
  readonly keys: (item: T) => readonly string[];
  readonly methods?: Members["methods"];
}

/** A collection with Excel's usual members: items, getItem, getItemOrNullObject, getItemAt, getCount, count. Keys ignore case. */
export function collection<T>(type: string, { list, wrap, keys, methods }: CollectionMembers<T>): ApiObject {
  const find = (key: unknown): T | undefined => {
    const wanted = String(key).toLowerCase();
    return list().find((item) => keys(item).some((candidate) => candidate.toLowerCase() === wanted));
  };
  const orNull = (key: unknown): ApiObject | null => {
    const found = find(key);
    return found === undefined ? null : wrap(found);
  };
  const orThrow = (key: unknown): ApiObject => {
    const found = orNull(key);
    if (!found) throw errors.itemNotFound();
    return found;
  };
  return new ApiObject(type, {
    properties: { count: { get: () => list().length } },
    methods: {
      getItem: orThrow,
      getItemOrNullObject: orNull,
      getCount: () => list().length,
      getItemAt: (index: number) => {
        const found = list()[index];
        if (found === undefined) throw errors.invalidArgument();
        return wrap(found);
      },
      ...methods,
    },
    item: orThrow,
    items: () => list().map(wrap),
  });
}
