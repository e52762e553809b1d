import { Component, type ReactNode } from "react";
import type { Locale } from "../../locales/locale";
import { LocaleContext } from "../LocaleContext";
import { ErrorNotice } from "./ErrorNotice";
import { Button } from "@fluentui/react-components";

interface Props {
  readonly children: ReactNode;
  readonly onReload: () => void;
}

interface State {
  readonly failed: { readonly error: unknown } | null;
}

/** A fault in a component leaves a sentence and a way out instead of a blank pane. */
export class ErrorBoundary extends Component<Props, State> {
  static override contextType = LocaleContext;
  declare readonly context: Locale;
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override render(): ReactNode {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <>
        <p>{this.context.common.crashed}</p>
        <ErrorNotice
          error={this.state.failed.error}
          actions={<Button onClick={this.props.onReload}>{this.context.common.reload}</Button>}
        />
      </>
    );
  }
}
