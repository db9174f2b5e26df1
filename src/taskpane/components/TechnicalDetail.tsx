import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";

const useStyles = makeStyles({
  text: {
    width: "100%",
    boxSizing: "border-box",
    marginTop: tokens.spacingVerticalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    resize: "vertical",
  },
});

/** A text for a developer, to be copied; where the page may not use the clipboard it is selected for the person instead. */
export function TechnicalDetail({ detail }: { readonly detail: string }): ReactElement {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(detail);
      setCopied("Détail copié.");
    } catch {
      setCopied("Détail sélectionné : appuyez sur Ctrl + C pour le copier.");
    }
  };
  return (
    <div>
      <textarea ref={field} className={styles.text} aria-label="Détail technique" readOnly rows={4} value={detail} />
      <Button size="small" onClick={() => void copy()}>
        Copier le détail
      </Button>
      <span role="status"> {copied}</span>
    </div>
  );
}
