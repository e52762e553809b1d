/** 类型: what kind of body a unit is (domain glossary). The words are those of the column in 单位库. */
export const UNIT_TYPES = [
  "部门",
  "街道",
  "园区",
  "垂管",
  "事业单位",
  "企业",
  "群团",
  "议事协调机构",
  "专班",
  "指挥部",
  "下级政府",
  "上级单位",
] as const;

export type UnitType = (typeof UNIT_TYPES)[number];

/** 上级单位: in 单位库 only so that its name is known; it never counts as ours and is never offered for ours. */
export const UPPER_UNIT: UnitType = "上级单位";
