import { Component, type ReactNode } from "react";
import { technicalDetail } from "../state/failure";

interface Props {
  readonly version: string;
  /** What is shown in place of a view that crashed, with how to try again. */
  readonly fallback: (detail: string, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps the pane from going blank when a view crashes. */
export class ErrorBoundary extends Component<Props, { readonly detail: string | null }> {
  override state: { readonly detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: technicalDetail(error, "") };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return this.props.fallback(`${this.props.version} ${detail}`, () => this.setState({ detail: null }));
  }
}
