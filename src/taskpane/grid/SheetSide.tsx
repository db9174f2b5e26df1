import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactElement } from "react";
import { FailureBar } from "../shell/FailureBar";
import { useCommands, usePaneState } from "../pane-context";
import type { OpenedWorkbook } from "../session";
import { SheetPanel } from "./SheetPanel";
import { useSideKeys } from "./use-side-keys";
import { SideBorder } from "./SideBorder";
import { SideSwitch } from "./SideSwitch";

const useStyles = makeStyles({
  side: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  /** A wide window shows it in the pane. */
  failure: { "@media (min-width: 900px)": { display: "none" } },
  panel: { flexGrow: 1, minHeight: 0 },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
});

/** Beside the pane in a browser tab: the file that is open. Another file can be dropped on it. */
export default function SheetSide({
  opened,
  className,
}: {
  readonly opened: OpenedWorkbook;
  readonly className: string;
}): ReactElement {
  const styles = useStyles();
  const { front, folded } = usePaneState(({ grid }) => grid);
  const { openFile } = useCommands();
  useSideKeys();
  const [over, setOver] = useState(false);
  const [file, setFile] = useState({ opened, number: 0 });
  if (file.opened !== opened) setFile({ opened, number: file.number + 1 });
  const hover = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <>
      <SideSwitch />
      <SideBorder folded={folded} />
      <section
        aria-label="Classeur"
        data-sheet-side
        data-front={front === "sheet"}
        className={mergeClasses(className, styles.side, over && styles.over)}
        onDragOver={(event) => hover(event, true)}
        onDragLeave={(event) => hover(event, false)}
        onDrop={(event) => {
          hover(event, false);
          const dropped = event.dataTransfer.files[0];
          if (dropped) void openFile(dropped);
        }}
      >
        <div className={folded ? undefined : styles.failure} role="alert">
          {front === "sheet" || folded ? <FailureBar /> : null}
        </div>
        <div className={styles.panel}>
          <SheetPanel key={file.number} opened={opened} />
        </div>
      </section>
    </>
  );
}
