import { Button, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { runInSlices } from "../../application/time-slices";
import type { CellPosition } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { useSession } from "../pane-context";
import type { Arranged, Arrangement } from "./arrange/arrangement";
import { nextCell } from "./find-cell";
import { shapeOf } from "./sheet-shape";
import type { ShownSheet } from "./use-sheets";
import { useBarStyles } from "./bar-styles";

const useStyles = makeStyles({
  input: { flexGrow: 1, minWidth: "120px" },
});

interface FindBarProps {
  readonly shown: ShownSheet;
  /** Where only some rows are shown, only these are searched. */
  readonly arranged: Arranged | null;
  readonly place: CellPosition;
  readonly onFind: (place: CellPosition) => void;
  readonly onArrange: (change: Partial<Arrangement>) => void;
  readonly onClose: () => void;
}

/** Looks for a text in the whole sheet, of which the browser would only search what is drawn; shows only the rows that hold it. */
export function FindBar(props: FindBarProps): ReactElement {
  const { shown, arranged, place, onFind, onArrange, onClose } = props;
  const styles = useStyles();
  const barStyles = useBarStyles();
  const { clock } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [missed, setMissed] = useState(false);
  useEffect(() => input.current?.focus(), []);

  const find = async (step: 1 | -1): Promise<void> => {
    const work = nextCell(shown.view, shapeOf(shown.view, place, arranged), place, text, step);
    const found = await runInSlices(work, clock, undefined, () => undefined);
    setMissed(found === null);
    if (found) onFind(found);
  };
  return (
    <div
      className={barStyles.bar}
      role="search"
      aria-label="Rechercher dans la feuille"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && event.target === input.current) {
          event.preventDefault();
          void find(event.shiftKey ? -1 : 1);
        }
      }}
    >
      <Input
        type="search"
        className={styles.input}
        input={{ ref: input, "aria-label": "Texte à rechercher dans la feuille" }}
        value={text}
        onChange={(_event, data) => {
          setText(data.value);
          setMissed(false);
        }}
      />
      <Button size="small" disabledFocusable={text === ""} onClick={() => void find(-1)}>
        Précédent
      </Button>
      <Button size="small" disabledFocusable={text === ""} onClick={() => void find(1)}>
        Suivant
      </Button>
      <Button size="small" disabledFocusable={text === ""} onClick={() => onArrange({ filters: [{ text }] })}>
        Ne montrer que ces lignes
      </Button>
      <Button size="small" appearance="subtle" onClick={onClose}>
        Fermer
      </Button>
      <span role="status">{missed ? typography(missedSentence(text, arranged)) : ""}</span>
    </div>
  );
}

function missedSentence(text: string, arranged: Arranged | null): string {
  return arranged && arranged.filters.length > 0
    ? `Aucun résultat pour « ${text} » dans les lignes montrées : cliquez sur « Tout afficher » pour chercher dans toute la feuille.`
    : `Aucun résultat pour « ${text} » dans cette feuille.`;
}
