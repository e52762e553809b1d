import fc from "fast-check";
import { type KnownTask, type Matching, matchTasks as matching } from "../../src/plan/matchTasks";
import { atOnce } from "../../src/plan/slices";

const matchTasks = (held: readonly KnownTask[], tasks: readonly KnownTask[]): Matching =>
  atOnce(matching(held, tasks));
const known = (seq: string | null, text: string, id: string | null = null): KnownTask => ({ id, seq, text });
const ROAD = "完成云溪大道改造工程，新增停车泊位 300 个，惠及群众两万人。";
const PARK = "建成口袋公园 6 座，绿化面积不少于 4 万平方米。";

describe("matchTasks", () => {
  it("goes by 编号 first, whatever else was changed", () => {
    const held = [known("1", ROAD, "24区-001"), known("2", PARK, "24区-002")];
    const { pairs, added, missing, near } = matchTasks(held, [known("9", "全新的说法", "24区-002")]);
    expect(pairs).toEqual([{ held: 1, task: 0 }]);
    expect([added, missing, near]).toEqual([[], [0], []]);
  });

  it("goes by 序号 and text, blanks aside, where they are the only ones", () => {
    const held = [known("1", ROAD, "a"), known("2", PARK, "b"), known("2", PARK, "c")];
    const { pairs, near } = matchTasks(held, [known("1", ROAD.replaceAll(" ", "")), known("2", PARK)]);
    expect(pairs).toEqual([{ held: 0, task: 0 }]);
    // Which of two equal rows it is, nobody can know.
    expect(near).toEqual([{ task: 1, held: [1, 2] }]);
  });

  it("never takes a near-equal text for the same: other figures, another number", () => {
    const held = [known("1", ROAD, "a"), known("2", PARK, "b")];
    const { pairs, near, added } = matchTasks(held, [
      known("1", ROAD.replace("300", "500")),
      known("7", PARK),
      known("8", "开展全民阅读活动 100 场。"),
    ]);
    expect(pairs).toEqual([]);
    expect(near).toEqual([
      { task: 0, held: [0] },
      { task: 1, held: [1] },
    ]);
    expect(added).toEqual([2]);
  });

  it("accounts for every task on both sides", () => {
    const task = fc.record({
      id: fc.constantFrom(null, "a", "b", "c"),
      seq: fc.constantFrom(null, "1", "2"),
      text: fc.constantFrom(ROAD, PARK, ROAD.replace("300", "500"), "推进工作", ""),
    });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 8 }), fc.array(task, { maxLength: 8 }), (held, tasks) => {
        const { pairs, near, added, missing } = matchTasks(held, tasks);
        const all = [...pairs.map((pair) => pair.task), ...near.map((one) => one.task), ...added];
        expect(all.sort((a, b) => a - b)).toEqual([...tasks.keys()]);
        const ofHeld = [...pairs.map((pair) => pair.held), ...missing];
        expect(ofHeld.sort((a, b) => a - b)).toEqual([...held.keys()]);
        expect(near.every((one) => one.held.every((index) => missing.includes(index)))).toBe(true);
      }),
    );
  });

  it("takes time that grows with the number of tasks", () => {
    const many = (count: number): KnownTask[] =>
      Array.from({ length: count }, (_, index) =>
        known(String(index), `完成第${index}项工程，新增泊位${index * 3}个。`),
      );
    const time = (count: number): number => {
      const start = performance.now();
      matchTasks(
        many(count),
        many(count).map((task) => ({ ...task, text: `${task.text}并验收。` })),
      );
      return performance.now() - start;
    };
    time(500);
    const small = time(1_000);
    expect(time(8_000)).toBeLessThan(Math.max(small, 20) * 40);
  });

  it("yields again and again where every text is reworded, and none of its slices grows with the number of tasks", () => {
    const many = (count: number): KnownTask[] =>
      Array.from({ length: count }, (_, index) =>
        known(null, `完成第${index}项工程，新增泊位${index * 3}个。`),
      );
    const slices = (count: number): number =>
      [
        ...matching(
          many(count),
          many(count).map((task) => ({ ...task, text: `着力${task.text}` })),
        ),
      ].length;
    expect(slices(4_000)).toBeGreaterThan(slices(400) * 9);
  });
});
