import type { Tools } from "./tools";

type Asked = readonly unknown[];

/**
 * Commands whose code is fetched when the first of them is asked for, so that the first page stays light. A part that cannot be fetched is told as a refusal is;
 * the command then ends without a result.
 * @param names every one of them: the compiler asks for those that are left out.
 */
export function deferredCommands<Group extends object>(
  { jobs, store }: Tools,
  fetch: () => Promise<Group>,
  names: Readonly<Record<keyof Group, true>>,
): Group {
  const group = (): Promise<Group | undefined> => jobs.runShort("Préparation", fetch);
  let known: Promise<Group | undefined> | null = null;
  const command =
    (name: keyof Group) =>
    async (...given: Asked): Promise<unknown> => {
      const asked = store.get().opened?.workbook;
      known ??= group();
      const found = await known;
      // Another file may have taken its place meanwhile: this was not meant for it.
      if (found && store.get().opened?.workbook !== asked) return undefined;
      if (found) return (found[name] as (...given: Asked) => unknown)(...given);
      known = null;
      return undefined;
    };
  return Object.fromEntries(Object.keys(names).map((name) => [name, command(name as keyof Group)])) as Group;
}
