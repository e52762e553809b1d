/** 文件目标值: the numbers promised in a task's text. */
import type { Target } from "./plan";

/**
 * The numbers that a text promises, in the order of their places, each with unit, comparator and subject.
 * Numbers that are names, ages, qualifiers, model numbers or dates promise nothing. Never throws.
 */
export function findTargets(text: string): Target[] {
  const pattern =
    /(?<comparator>达到|突破|不低于|增长)?\s*(?<value>\d+(?:\.\d+)?)\s*(?<unit>[%％]|[万亿]?[元个家人套]|公里)(?<after>以上|左右|以内)?/gu;
  return [...text.matchAll(pattern)].map(({ 0: raw, groups }) => ({
    raw: raw.trim(),
    value: Number(groups?.["value"]),
    unit: groups?.["unit"] ?? null,
    comparator: groups?.["after"] ?? groups?.["comparator"] ?? null,
    subject: null,
  }));
}
