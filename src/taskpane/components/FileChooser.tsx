import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  input: { display: "none" },
});

interface FileChooserProps {
  readonly label: string;
  /** What else the zone says. */
  readonly hint: string;
  /** Extensions, as a file input takes them. */
  readonly accept: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFile?: (file: File) => void;
  /** Where several may be taken at once: all of them. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/** A file chosen with a button or dropped on the zone; it is read here and goes nowhere. */
export function FileChooser({
  label,
  hint,
  accept,
  primary,
  disabled,
  onFile,
  onFiles,
}: FileChooserProps): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [file, ...others] = files ?? [];
    if (!file || disabled) return;
    onFile?.(file);
    onFiles?.([file, ...others]);
  };
  const hover = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={`${styles.zone} ${over ? styles.over : ""}`}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <Button
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <p className={layout.small}>{typography(hint)}</p>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept={accept}
        multiple={onFiles !== undefined}
        onChange={(event) => {
          take(event.target.files);
          // The same file can be chosen again after it was corrected.
          event.target.value = "";
        }}
      />
    </div>
  );
}
