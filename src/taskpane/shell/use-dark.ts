import { useSyncExternalStore } from "react";
import type { HostTheme } from "../session";

const QUERY = "(prefers-color-scheme: dark)";

/** Office's own theme where it tells one (Excel on the web does not), else the browser's preference as it changes. */
export function useDark(theme: HostTheme | null): boolean {
  const preferred = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(QUERY);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(QUERY).matches,
  );
  return theme?.isDark ?? preferred;
}
