import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../LocaleContext";
import { useOpenCard } from "./CardContext";

interface CardButtonProps {
  readonly id: string;
  /** The task as a person knows it. */
  readonly task: string;
}

/** 事项卡 of a task that stands in a list. */
export function CardButton({ id, task }: CardButtonProps): ReactNode {
  const words = useLocale().card;
  const open = useOpenCard();
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={words.of(task)}
      disabledFocusable={id === ""}
      onClick={() => open(id)}
    >
      {words.name}
    </Button>
  );
}
