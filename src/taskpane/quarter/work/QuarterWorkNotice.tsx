import type { ReactNode } from "react";
import { CommandNotice } from "../../common/CommandNotice";
import { useLocale } from "../../LocaleContext";
import type { QuarterWork } from "./useQuarterWork";

interface QuarterWorkNoticeProps {
  readonly work: QuarterWork;
  /** What 撤销 would take back now. */
  readonly lastCommand: string | null;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** What a stage's last command did, with 撤销, or how it failed. */
export function QuarterWorkNotice(props: QuarterWorkNoticeProps): ReactNode {
  return <CommandNotice {...props} label={useLocale().followUp.working} done={props.work.done} />;
}
