import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { numberText, typography } from "../../core/text/french";

interface ShowMoreProps {
  /** How many of a list are not shown yet; nothing is drawn when none is left. */
  readonly left: number;
  /** Inside a card. */
  readonly small?: boolean;
  readonly onShow: () => void;
}

/** Long lists are shown in pages: this asks for the next one. */
export function ShowMore({ left, small = false, onShow }: ShowMoreProps): ReactElement | null {
  if (left <= 0) return null;
  return (
    <div>
      <Button size={small ? "small" : "medium"} onClick={onShow}>
        {typography(`Afficher la suite (encore ${numberText(left)})`)}
      </Button>
    </div>
  );
}
