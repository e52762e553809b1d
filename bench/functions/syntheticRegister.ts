import type { Cell, Matrix } from "../../src/functions/cells";
import { REGISTER_HEADERS } from "../../src/workbook/columns";

export const AS_OF = 45_107;

/** Two hundred units, among them names that contain each other. */
export const UNITS: readonly string[] = Array.from({ length: 200 }, (_, index) =>
  index % 10 === 9 ? `区第${index - 1}局分局` : `区第${index}局`,
);

/** Numbers below `limit` that look like chance and are the same in every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** 台账[#All] as Excel hands it to a function: the register's own columns, so many tasks. */
export function syntheticRegister(tasks: number): Cell[][] {
  const roll = dice(tasks);
  const several = (most: number): string =>
    Array.from({ length: roll(most + 1) }, () => UNITS[roll(UNITS.length)]).join("、");
  const rows = Array.from({ length: tasks }, (_, index): Cell[] => {
    const cells: Partial<Record<string, Cell>> = {
      序号: index + 1,
      类目: "一、发展目标 / （一）稳增长",
      责任事项: `第 ${index} 件事项：推进重点项目建设，完成年度投资计划。`,
      分管领导: "林一",
      牵头单位: several(1),
      责任单位: several(4),
      协办单位: several(3),
      完成时限: "2023年6月底前",
      到期日: AS_OF - 100 + roll(200),
      状态: "正常推进",
      编号: `23区-${index}`,
      方案: "23区",
      办结日期: roll(3) === 0 ? AS_OF - 50 : "",
      核验人: "李一",
    };
    return REGISTER_HEADERS.map((header) => cells[header] ?? "");
  });
  return [[...REGISTER_HEADERS], ...rows];
}

/**
 * The same cells, none of them shared with the register itself: to every call Excel hands a copy read from a message.
 * `round` stands in one of them, so that no answer is remembered from the round before.
 */
export function handedOver(register: Matrix, round: number): Matrix {
  const [headers = [], first = [], ...rows] = register;
  const changed = first.with(headers.indexOf("责任事项"), `第 ${round} 轮`);
  return JSON.parse(JSON.stringify([headers, changed, ...rows])) as Matrix;
}
