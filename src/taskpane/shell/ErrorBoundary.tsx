import { Component, type ReactNode } from "react";
import { failureOf, type Failure } from "../state/failure";

interface Props {
  readonly version: string;
  /** What is shown in place of a view that crashed; another key for the boundary tries again. */
  readonly fallback: (failure: Failure) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly crash: { readonly error: unknown } | null;
}

/** Keeps the pane from going blank when a view crashes. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { crash: null };

  static getDerivedStateFromError(error: unknown): State {
    return { crash: { error } };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    const { version, fallback, children } = this.props;
    return crash ? fallback(failureOf(crash.error, version)) : children;
  }
}
