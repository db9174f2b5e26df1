import { useId, type ReactElement } from "react";
import { useGridStyles } from "./grid-styles";

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Answers that the column expects. */
  readonly choices: readonly string[];
  readonly onText: (text: string) => void;
}

/** Where a new value is typed, over the cell. What was there is selected: the first key takes its place, as in Excel. */
export function CellEditor({ label, text, choices, onText }: CellEditorProps): ReactElement {
  const styles = useGridStyles();
  const list = useId();
  return (
    <>
      <input
        ref={takeFocus}
        className={styles.editor}
        aria-label={label}
        value={text}
        list={choices.length > 0 ? list : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
      />
      {choices.length > 0 ? (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
