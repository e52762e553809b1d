import type { Matrix } from "../../src/functions/cells";
import { ownLevel } from "../../src/plan/ownLevel";
import type { Plan } from "../../src/plan/plan";
import { draftRegister } from "../../src/workbook/registerDraft";

/** 台账[#All] of a plan as Excel hands it to a function; states are formulas there and blank here. */
export function registerOf(plan: Plan): Matrix {
  const { columns, rows } = draftRegister(plan, {
    planName: "方案",
    ownLevel: ownLevel(plan.document.issuer),
    ownNames: plan.document.ownNames,
    defaultDue: "yearEnd",
    numbersGiven: 0,
    linkedElsewhere: [],
  });
  const plain = rows.map((row) =>
    row.map((value) => (typeof value === "string" && value.startsWith("=") ? "" : value)),
  );
  return [columns.map(({ header }) => header), ...plain];
}
