/** A copy of a model with all that it refers to, each thing once, classes and holes of arrays included. Functions must not close over any of it. */
export function copyOf<T>(value: T, known = new Map<unknown, unknown>()): T {
  if (typeof value !== "object" || value === null) return value;
  const same = known.get(value);
  if (same !== undefined) return same as T;
  const copied = (part: unknown): unknown => copyOf(part, known);
  const copy: object =
    value instanceof Map ? new Map() : value instanceof Set ? new Set() : Array.isArray(value) ? [] : {};
  known.set(value, copy);
  if (value instanceof Map)
    for (const [key, item] of value) (copy as Map<unknown, unknown>).set(copied(key), copied(item));
  else if (value instanceof Set) for (const item of value) (copy as Set<unknown>).add(copied(item));
  else {
    Object.setPrototypeOf(copy, Object.getPrototypeOf(value) as object);
    for (const [key, item] of Object.entries(value)) (copy as Record<string, unknown>)[key] = copied(item);
    if (Array.isArray(value)) (copy as unknown[]).length = value.length;
  }
  return copy as T;
}
