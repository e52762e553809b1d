import type { Doubt } from "../../plan/plan";
import type { DraftTask } from "../draft";
import { readNumber } from "../numbering";

/** Adds what the list as a whole makes doubtful: gaps and repeats of the printed numbers, brackets left open. */
export function doubtsOf(tasks: readonly DraftTask[]): DraftTask[] {
  let last: { value: number; path: string } | undefined;
  return tasks.map((task) => {
    const doubts: Doubt[] = [...task.doubts];
    const value = readNumber((task.seq ?? "").replace(/[^\d一二三四五六七八九十百]/g, ""));
    const path = task.headings.map((heading) => heading.text).join("\n");
    const restarted = value === 1 || (last !== undefined && last.path !== path && value <= last.value);
    if (last && value > 0 && !restarted) doubts.push(...sequenceDoubt(last.value, value));
    if (value > 0) last = { value, path };
    if (task.fields.some((field) => field.unclosed)) {
      doubts.push({ code: "bracketUnclosed", text: "单位后面的括号没有闭合，后文可能有缺失，请核对。" });
    }
    return doubts.length === task.doubts.length ? task : { ...task, doubts };
  });
}

function sequenceDoubt(before: number, value: number): Doubt[] {
  if (value === before + 1) return [];
  if (value === before) return [{ code: "seqRepeat", text: `序号 ${value} 与上一项重复。` }];
  return [{ code: "seqGap", text: `序号从 ${before} 变为 ${value}，中间可能缺了事项。` }];
}
