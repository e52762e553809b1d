import type { Intake, Task } from "../../src/plan/plan";

/**
 * What is wrong with the accounts of a document: characters that neither a task nor the leftover claims, characters
 * claimed twice in different roles, spans out of bounds, leftover whose text is not the source's. Empty when all is right.
 */
export function faultsInAccounts({ text, plans, leftover }: Intake): string[] {
  const faults: string[] = [];
  const owner = new Array<string | undefined>(text.length);
  const claim = (start: number, end: number, as: string): void => {
    if (start >= end || start < 0 || end > text.length) faults.push(`bounds ${start}-${end} ${as}`);
    for (let at = start; at < end; at += 1) {
      const before = owner[at];
      if (before !== undefined && before !== as)
        faults.push(`${at} "${text.charAt(at)}" is ${before} and ${as}`);
      owner[at] = as;
    }
  };
  for (const plan of plans) {
    for (const task of plan.tasks) for (const { start, end, as } of task.source) claim(start, end, as);
  }
  for (const part of leftover) {
    claim(part.start, part.end, `leftover ${part.why}`);
    if (text.slice(part.start, part.end) !== part.text) faults.push(`text of leftover at ${part.start}`);
  }
  for (let at = 0; at < text.length; at += 1) {
    if (owner[at] === undefined && text.charAt(at).trim() !== "")
      faults.push(`${at} "${text.charAt(at)}" is lost`);
  }
  return faults.slice(0, 20);
}

/** Names whose text is not printed, wraps and blanks aside, in the spans of their task. */
export function unprinted(intake: Intake): string[] {
  const bare = (text: string): string => text.replace(/\s+|[#*]/g, "");
  return intake.plans.flatMap((plan) =>
    plan.tasks.flatMap((task) => {
      const textOf = (spans: Task["source"]): string =>
        bare(spans.map(({ start, end }) => intake.text.slice(start, end)).join(""));
      // Cells printed side by side over several lines interlock: each role is looked at by itself as well.
      const roles = [...new Set(task.source.map(({ as }) => as))];
      const printed = [
        textOf(task.source),
        ...roles.map((role) => textOf(task.source.filter(({ as }) => as === role))),
      ].join("\n");
      const mended = task.doubts.some(({ code }) => code === "unitCut");
      const names = [...task.upperLead, ...task.upperResponsible, ...task.lead, ...task.responsible];
      // Below the sentence stands more of it under a label, which a table prints in its header.
      const [sentence = "", ...details] = task.text.split("\n");
      const texts = [sentence, ...details.map((detail) => detail.replace(/^[^：]{2,12}：/, ""))];
      const parts = [...task.path, ...(mended ? [] : names), ...task.support, ...task.leaders, ...texts];
      return parts.filter((part) => !printed.includes(bare(part)));
    }),
  );
}
