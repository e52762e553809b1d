import { linkAcross } from "../intake/linkTasks";
import type { Sliced } from "../plan/slices";

/** 编号 and 责任事项 of rows of the register, in their order. */
export interface LinkableRows {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** For each text the 编号 of rows that seem to be the same matter: 关联事项, for the clerk to confirm. Sliced. */
export function* linksAcross({ ids, texts }: LinkableRows, later: readonly string[]): Sliced<string[][]> {
  const linked = yield* linkAcross(texts, later);
  return linked.map((rows) => rows.flatMap((row) => ids[row] ?? []).filter((id) => id !== ""));
}
