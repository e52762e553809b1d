const OPEN =
  /^(?:[省市区县镇]?(?:直|级)?)?(?:各|其[他它])?(?:个)?(?:相关|有关|涉及)|各(?:级|个)?(?:相关|有关)/u;

/** Whether a name stands for many bodies by its own words: 各街道办事处, 区人民政府各部门, 各相关单位. */
export function isCollectiveName(name: string): boolean {
  return /各(?!自)|成员单位$/u.test(name);
}

/** A collective that differs from task to task (各相关部门, 有关街道): it counts for nobody until 具体单位 is filled. */
export function isOpenCollective(name: string): boolean {
  return OPEN.test(name);
}
