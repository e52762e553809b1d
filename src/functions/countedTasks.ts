import { isCommonFor, roleIn, type Role } from "../plan/workload";
import { FunctionError } from "./functionError";
import type { RegisterTask } from "./registerTable";

/** Which of a unit's tasks: its highest role in them, who reports, what reaches it only as one of all, or any role. */
export type RoleChoice = Role | "reporter" | "common" | "all";

const ROLE_WORDS: Readonly<Record<string, RoleChoice>> = {
  "": "all",
  all: "all",
  全部: "all",
  承担: "all",
  牵头: "lead",
  责任: "responsible",
  协办: "support",
  配合: "support",
  主报: "reporter",
  共性: "common",
};

export function roleChoice(word: string): RoleChoice {
  const choice = ROLE_WORDS[word.toLowerCase().replace(/单位$/u, "")];
  if (choice === undefined) {
    throw new FunctionError(
      "invalidValue",
      `角色“${word}”不认识：可用 牵头、责任、协办、主报、共性，或留空表示全部`,
    );
  }
  return choice;
}

/** Whether a task is one of a unit (by its standard name) in the role that was asked for. */
export function hasRole(unit: string, task: RegisterTask, choice: RoleChoice): boolean {
  switch (choice) {
    case "common":
      return isCommonFor(unit, task);
    case "reporter":
      return reports(unit, task);
    case "all":
      return roleIn(unit, task) !== null;
    case "lead":
    case "responsible":
    case "support":
      return roleIn(unit, task) === choice;
  }
}

/** Where nobody has said who reports, it is who leads, otherwise all responsible (domain rule). */
function reports(unit: string, task: RegisterTask): boolean {
  if (task.common) return false;
  if (task.reporters.length > 0) return task.reporters.includes(unit);
  const role = roleIn(unit, task);
  return role === "lead" || (role === "responsible" && ![...task.carriers.values()].includes("lead"));
}

/** A state as clerks say it: its whole word, or 办结 for all three ways of it. Blank takes every state. */
export function hasState(task: RegisterTask, state: string): boolean {
  return state === "" || task.word === state || task.word.startsWith(`${state}（`);
}
