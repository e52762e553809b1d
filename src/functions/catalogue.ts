import type { Matrix } from "./cells";
import { overdue } from "./overdue";

/** Every argument is a range; a single cell is a range of one. */
export type PlanFunction = (...ranges: Matrix[]) => unknown[][];

/** The functions of the namespace PLAN by their id in functions.json. Ids never change once released. */
export const FUNCTIONS: Readonly<Record<string, PlanFunction>> = {
  OVERDUE: overdue,
};
