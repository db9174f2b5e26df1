import type { Tools } from "./tools";

type Asked = readonly unknown[];

/**
 * Commands of views that few people open: their code is fetched when the first of them is asked for, so that the first page stays light. A part that cannot be
 * fetched is told as a refusal is; the command then ends without a result.
 */
export function deferredCommands<Group extends object>(
  { jobs }: Tools,
  fetch: () => Promise<Group>,
  names: readonly (keyof Group)[],
): Group {
  const group = (): Promise<Group | undefined> => jobs.runShort("Préparation", fetch);
  let known: Promise<Group | undefined> | null = null;
  const command =
    (name: keyof Group) =>
    async (...asked: Asked): Promise<unknown> => {
      known ??= group();
      const found = await known;
      if (found) return (found[name] as (...asked: Asked) => unknown)(...asked);
      known = null;
      return undefined;
    };
  return Object.fromEntries(names.map((name) => [name, command(name)])) as Group;
}
