import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { WorkbookStatus } from "../../workbook/status";
import { CardContext } from "./CardContext";
import { SelectedTask } from "./SelectedTask";

const TaskCardPanel = lazy(async () => ({ default: (await import("./TaskCardPanel")).TaskCardPanel }));

interface CardLayerProps {
  readonly status: WorkbookStatus;
  /** Counts the looks at the workbook. */
  readonly look: number;
  /** The tab that is seen: a card lies on the tab on which it was opened. */
  readonly tab: string;
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
  readonly children: ReactNode;
}

/** The tabs' contents, and on top of them the 事项卡 that was asked for. */
export function CardLayer({ status, look, tab, onChanged, onUndone, children }: CardLayerProps): ReactNode {
  const [card, setCard] = useState<{ readonly tab: string; readonly id: string } | null>(null);
  const open = (id: string): void => setCard({ tab, id });
  const shown = card?.tab === tab && status.kind === "register" ? card : null;
  return (
    <CardContext value={open}>
      {status.kind === "register" && <SelectedTask onOpen={open} />}
      {shown && status.kind === "register" && (
        <Suspense fallback={<Spinner />}>
          <TaskCardPanel
            id={shown.id}
            look={look}
            lastCommand={status.undo[0]?.command ?? null}
            onClose={() => setCard(null)}
            onChanged={onChanged}
            onUndone={onUndone}
          />
        </Suspense>
      )}
      <div hidden={shown !== null}>{children}</div>
    </CardContext>
  );
}
