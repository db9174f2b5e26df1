import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { fold } from "../../../core/text/fold";
import { useGridStyles } from "../grid-styles";
import { ChoiceList } from "./ChoiceList";
import type { Entry } from "./entry";

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Answers that the column expects. */
  readonly choices: readonly string[];
  readonly entry: Entry;
  readonly onText: (text: string) => void;
  /** One of the answers, at once. */
  readonly onChoose: (choice: string) => void;
}

/** Where a new value is typed, over the cell: in the place of what was there, or at its end, as in Excel; a column of answers shows those that begin so. */
export function CellEditor({ label, text, choices, entry, onText, onChoose }: CellEditorProps): ReactElement {
  const styles = useGridStyles();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Whether the list is shown, and the answer that Entrée takes; -1: what is typed. */
  const [shown, setShown] = useState(entry.showsChoices);
  const [typed, setTyped] = useState(false);
  const [at, setAt] = useState(entry.showsChoices ? choices.indexOf(text) : -1);
  const word = fold(text);
  const matching = typed ? choices.filter((choice) => fold(choice).includes(word)) : choices;
  const open = shown && matching.length > 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (choices.length === 0) return;
    const { key, altKey } = event;
    if ((key === "ArrowDown" || key === "ArrowUp") && (open || altKey)) {
      // The cell below is not meant.
      event.preventDefault();
      event.stopPropagation();
      setShown(true);
      if (open) setAt(Math.min(Math.max(at + (key === "ArrowDown" ? 1 : -1), 0), matching.length - 1));
    } else if (key === "Enter" && open && matching[at] !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      onChoose(matching[at]);
    }
  };
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          return takeFocus(element, entry.typedOver);
        }}
        className={styles.editor}
        aria-label={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(true);
          setShown(event.target.value !== "");
          setAt(-1);
          onText(event.target.value);
        }}
        {...(choices.length > 0
          ? {
              role: "combobox",
              "aria-expanded": open,
              "aria-controls": open ? list : undefined,
              "aria-autocomplete": "list" as const,
              "aria-activedescendant": open && at >= 0 ? `${list}${at}` : undefined,
            }
          : {})}
      />
      {open ? <ChoiceList id={list} choices={matching} at={at} beside={input} onChoose={onChoose} /> : null}
    </>
  );
}

function takeFocus(input: HTMLInputElement | null, over: boolean): void {
  if (!input || input === document.activeElement) return;
  input.focus();
  if (over) input.select();
  else input.setSelectionRange(input.value.length, input.value.length);
}
