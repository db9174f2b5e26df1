import { TextDecoder, TextEncoder } from "node:util";
import { configure } from "@testing-library/react";

/** What jsdom lacks and Fluent asks for; the browser's own preference is light. */
export function preparePage(): void {
  // How long a view may take to appear: a bound against a hang, which a busy machine does not reach.
  configure({ asyncUtilTimeout: 60_000 });
  class NoObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(globalThis, { ResizeObserver: NoObserver, IntersectionObserver: NoObserver, TextDecoder, TextEncoder });
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView = () => undefined;
}
