import type { ReactNode } from "react";
import type { AddinError } from "../errors";
import { ErrorNotice } from "./common/ErrorNotice";
import { UndoQuestion } from "./common/UndoQuestion";
import { useUndo } from "./common/useUndo";

interface RibbonUndoProps {
  /** Why 撤销上一步 on the ribbon stopped. */
  readonly error: AddinError;
  readonly onUndone: (commands: readonly string[]) => void;
  readonly onKeep: () => void;
}

/** The question that 撤销上一步 on the ribbon cannot ask there. */
export function RibbonUndo({ error, onUndone, onKeep }: RibbonUndoProps): ReactNode {
  const { operation, answer } = useUndo({ serial: null, onUndone });
  const { state } = operation;
  if (state.kind === "failed") {
    return <ErrorNotice error={state.error} onDismiss={onKeep} />;
  }
  return (
    <UndoQuestion
      error={state.kind === "running" ? null : error}
      onAnswer={(force) => (force ? answer(true) : onKeep())}
    />
  );
}
