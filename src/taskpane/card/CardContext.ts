import { createContext, use } from "react";

/** Shows the 事项卡 of a task, by 编号. */
export const CardContext = createContext<(id: string) => void>(() => undefined);

export function useOpenCard(): (id: string) => void {
  return use(CardContext);
}
