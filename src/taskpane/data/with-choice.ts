/** The same choices with another one for a key; "" takes it away. */
export function withChoice<Key extends string>(
  record: Readonly<Partial<Record<Key, string>>>,
  key: Key,
  value: string,
): Readonly<Partial<Record<Key, string>>> {
  const entries = Object.entries(record).filter(([known]) => known !== key);
  return Object.fromEntries(value === "" ? entries : [...entries, [key, value]]) as Partial<Record<Key, string>>;
}
