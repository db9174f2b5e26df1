import { useEffect, useState } from "react";

/** What is unfolded in the help, and the way to a heading of it. */
export interface HelpPlace {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string, open: boolean) => void;
  /** Unfolds these, then puts the focus on the last of them. */
  readonly goTo: (...ids: readonly string[]) => void;
}

export const elementId = (id: string): string => `aide-${id}`;

export function usePlace(): HelpPlace {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // An object, so that the same place can be sought twice.
  const [sought, setSought] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    const place = sought && document.getElementById(elementId(sought.id));
    // What can be folded takes the focus on its button, a heading on itself.
    const target = place?.querySelector("button") ?? place;
    target?.focus();
    target?.scrollIntoView({ block: "start" });
  }, [sought]);
  return {
    isOpen: (id) => open.has(id),
    toggle: (id, opened) =>
      setOpen((before) => new Set(opened ? [...before, id] : [...before].filter((one) => one !== id))),
    goTo: (...ids) => {
      setOpen((before) => new Set([...before, ...ids]));
      setSought({ id: ids[ids.length - 1] ?? "" });
    },
  };
}
