import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { countUnchecked } from "../../vocabulary/uncheckedNames";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import { ErrorNotice } from "./ErrorNotice";

interface UncheckedGateProps {
  /** 待核名称. */
  readonly count: number;
  readonly onCheck: () => void;
  readonly onProceed: () => void;
}

/** Asked before figures or forms are made while names are unchecked. */
export function UncheckedGate({ count, onCheck, onProceed }: UncheckedGateProps): ReactNode {
  const words = useLocale().units.gate;
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.heading(count)}</MessageBarTitle>
          {words.text}
        </MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" onClick={onCheck}>
            {words.check}
          </Button>
          <Button onClick={onProceed}>{words.proceed}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

interface UncheckedQuestion {
  /** Goes on at once where every name is checked, otherwise asks. */
  readonly ask: () => Promise<void>;
  /** The question, or how looking failed; to be shown beside the button that asks. */
  readonly question: ReactNode;
}

/**
 * The gate before anything that makes figures or forms.
 * @param onCheck goes to the tab 单位
 * @param onProceed makes them; is told how many names are unchecked, for `uncheckedNote`
 */
export function useUncheckedGate(
  onCheck: () => void,
  onProceed: (unchecked: number) => void,
): UncheckedQuestion {
  const { api } = useServices();
  const { state, run, clear } = useOperation();
  const [left, setLeft] = useState(0);

  async function ask(): Promise<void> {
    setLeft(0);
    const read = await run(() => api.names.readNames());
    if (!read) return;
    const unchecked = countUnchecked(read.result);
    if (unchecked === 0) {
      onProceed(0);
    } else {
      setLeft(unchecked);
    }
  }
  function answer(act: () => void): void {
    setLeft(0);
    act();
  }
  const question =
    state.kind === "failed" ? (
      <ErrorNotice error={state.error} onRetry={() => void ask()} onDismiss={clear} />
    ) : left > 0 ? (
      <UncheckedGate
        count={left}
        onCheck={() => answer(onCheck)}
        onProceed={() => answer(() => onProceed(left))}
      />
    ) : null;
  return { ask, question };
}
