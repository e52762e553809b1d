import { isCollectiveName, isOpenCollective } from "../../src/vocabulary/collective";

test.each([
  ["各街道办事处", true, false],
  ["区人民政府各部门", true, false],
  ["区扶贫攻坚领导小组各成员单位", true, false],
  ["各相关部门", true, true],
  ["区各有关单位", true, true],
  ["相关部门", false, true],
  ["区有关部门", false, true],
  ["县直有关单位", false, true],
  ["其它相关单位", false, true],
  ["涉及街道", false, true],
  ["各级有关部门", true, true],
  ["区教育局", false, false],
  ["区相山街道", false, false],
])("%s", (name, collective, open) => {
  expect([isCollectiveName(name), isOpenCollective(name)]).toEqual([collective, open]);
});
