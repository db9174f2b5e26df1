import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { typography } from "../../core/text/french";
import type { View } from "../state/pane-state";
import { walkUpAndDown } from "../hooks/walk-with-arrows";
import { VIEW_TABLE } from "../views/view-table";
import { useEntryStyles } from "./entry-styles";

const useStyles = makeStyles({
  place: { position: "relative", marginLeft: "auto", flexShrink: 0 },
  list: {
    position: "absolute",
    top: "100%",
    right: 0,
    zIndex: 5,
    margin: 0,
    padding: tokens.spacingVerticalXS,
    minWidth: "10rem",
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  listed: { width: "100%", justifyContent: "flex-start", gap: tokens.spacingHorizontalS, borderBottomStyle: "none" },
});

interface OtherViewsProps {
  readonly views: readonly View[];
  readonly current: View;
  readonly onShow: (view: View) => void;
}

/** The views that a narrow pane has no room for, behind one entry, which bears the word of the one that is open. */
export function OtherViews({ views, current, onShow }: OtherViewsProps): ReactElement {
  const styles = useStyles();
  const entry = useEntryStyles();
  const list = useId();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && place.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [open]);
  const isCurrent = views.includes(current);
  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) {
          setOpen(false);
          opener.current?.focus();
        } else if (event.key === "ArrowDown" && event.target === opener.current) setOpen(true);
        walkUpAndDown(event);
      }}
    >
      <button
        ref={opener}
        type="button"
        className={mergeClasses(entry.entry, isCurrent && entry.current)}
        aria-current={isCurrent ? "page" : undefined}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-label={typography(isCurrent ? `${VIEW_TABLE[current].label}, plus de rubriques` : "Plus de rubriques")}
        onClick={() => setOpen(!open)}
      >
        {isCurrent ? VIEW_TABLE[current].label : MORE}
        <ChevronDown16Regular aria-hidden />
      </button>
      {open ? (
        <ul id={list} className={styles.list}>
          {views.map((view) => (
            <li key={view}>
              <button
                type="button"
                className={mergeClasses(entry.entry, styles.listed, view === current && entry.current)}
                aria-current={view === current ? "page" : undefined}
                onClick={() => {
                  setOpen(false);
                  opener.current?.focus();
                  onShow(view);
                }}
              >
                {VIEW_TABLE[view].icon}
                {VIEW_TABLE[view].label}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

export const MORE = "Plus";
