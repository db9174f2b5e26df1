import { UserError } from "../../../application/ports/user-error";

/**
 * Runs a write that no other pane on the same workbook may cross, where the browser can tell: two panes share its locks.
 * @param patience whether to wait for the other one's end; else it is refused at once.
 */
export async function asOnlyWriter<T>(patience: "wait" | "refuse", write: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === "undefined" ? undefined : (navigator.locks as LockManager | undefined);
  if (!locks) return write();
  // Nothing of ours is thrown inside: some browsers turn what a lock's task throws into an error of theirs.
  const outcome = await locks.request(lockName(), { ifAvailable: patience === "refuse" }, async (lock) =>
    lock === null
      ? { refused: true as const }
      : write().then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        ),
  );
  if ("value" in outcome) return outcome.value;
  if ("error" in outcome) throw outcome.error;
  throw new UserError(
    "Un autre volet de Bilan PLIE écrit déjà dans ce classeur : attendez qu'il ait terminé, puis recommencez.",
  );
}

function lockName(): string {
  const { url } = Office.context.document as { url?: string | null };
  return `bilan-plie ${url ?? ""}`;
}
