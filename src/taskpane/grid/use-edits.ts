import { useRef, useState } from "react";
import { cellReference, type CellValue } from "../../core/domain/cell";
import { useCommands } from "../pane-context";
import type { AppliedCorrection, Correction } from "../state/pane-state";
import type { TypedCells } from "./sheet-columns";
import type { ShownSheet } from "./use-sheets";

/** What was typed or pasted at one go, once it is in the sheet. */
export type Edit = readonly AppliedCorrection[];

export interface Edits {
  /** What is being written: shown at once, until the sheet itself has it. */
  readonly typed: TypedCells | null;
  readonly put: (corrections: readonly Correction[]) => Promise<void>;
  /** Takes back the last edit, one at a time as Excel does. Tells what was taken back; null: nothing was. */
  readonly undo: () => Promise<Edit | null>;
  readonly redo: () => Promise<Edit | null>;
}

/** The edits made in the cells of a file, of all its sheets. */
export function useEdits(shown: ShownSheet | null): Edits {
  const { correct } = useCommands();
  const [typed, setTyped] = useState<TypedCells | null>(null);
  const done = useRef<Edit[]>([]);
  const undone = useRef<Edit[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** What is on its way into the sheet, the oldest first: somebody who types fast is ahead of the writing. */
  const [writing, setWriting] = useState<readonly (readonly Correction[])[]>([]);
  if (typed && typed.view !== shown?.view)
    setTyped(shown ? { view: shown.view, ...typedBy(writing.flat(), shown) } : null);

  const write = async (corrections: readonly Correction[]): Promise<Edit | null> => {
    const edit = await correct(corrections);
    setWriting((known) => known.filter((one) => one !== corrections));
    if (!edit) setTyped(null);
    return edit;
  };
  /** One after the other, however fast the person is. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.current.then(work);
    last.current = mine;
    return mine;
  };
  const move = (from: Edit[], to: Edit[]): Promise<Edit | null> =>
    inTurn(async () => {
      const edit = from.pop();
      // What is refused is forgotten: the cell has changed since, and it would be refused each time.
      const reverse = edit && (await write(edit.map(reversed)));
      if (!reverse) return null;
      to.push(reverse);
      return edit;
    });
  return {
    typed,
    put: (corrections) => {
      setWriting((known) => [...known, corrections]);
      if (shown && corrections[0]?.change.sheet === shown.info.name)
        setTyped((known) => {
          const { texts, values } = typedBy(corrections, shown);
          return {
            view: shown.view,
            texts: new Map([...(known?.texts ?? []), ...texts]),
            values: new Map([...(known?.values ?? []), ...values]),
          };
        });
      return inTurn(async () => {
        const edit = corrections.length > 0 ? await write(corrections) : null;
        if (!edit) return;
        done.current.push(edit);
        undone.current.length = 0;
      });
    },
    undo: () => move(done.current, undone.current),
    redo: () => move(undone.current, done.current),
  };
}

/** What corrections make of the cells of a sheet. */
function typedBy(corrections: readonly Correction[], { info }: ShownSheet): Omit<TypedCells, "view"> {
  const [texts, values] = [new Map<string, string>(), new Map<string, CellValue>()];
  for (const { change, after } of corrections) {
    if (change.sheet !== info.name) continue;
    const reference = cellReference(change.position.row, change.position.column);
    texts.set(reference, after);
    values.set(reference, change.value);
  }
  return { texts, values };
}

function reversed({ undo, before, after }: AppliedCorrection): Correction {
  return { finding: null, change: undo, before: after, after: before };
}
