import { linkAcross } from "../intake/linkTasks";

/** 编号 and 责任事项 of rows of the register, in their order. */
export interface LinkableRows {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** For each text the 编号 of rows that seem to be the same matter: 关联事项, for the clerk to confirm. */
export function linksAcross({ ids, texts }: LinkableRows, later: readonly string[]): string[][] {
  const work = linkAcross(texts, later);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value.map((rows) => rows.flatMap((row) => ids[row] ?? []).filter((id) => id !== ""));
}
