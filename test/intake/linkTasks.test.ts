import { linkAcross, linkTasks } from "../../src/intake/linkTasks";
import { readDocument } from "../../src/intake/readDocument";
import { describeSeed, onlyPlan, readSeed } from "./seeds";

function linked(texts: readonly string[]): number[][] {
  const work = linkTasks(texts);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

test("the same matter in other words is linked both ways, other figures and parts of sentences are not", () => {
  expect(
    linked([
      "新建社区养老服务站20个、农村互助点40个。",
      "完善养老体系，新建社区养老服务站20个、农村互助点40个。",
      "新建社区养老服务站25个、农村互助点40个。",
      "推进垃圾分类。",
      "推进垃圾分类。",
    ]),
  ).toEqual([[1], [0], [], [], []]);
});

test("across plans the same matter is linked to earlier tasks only, and figures may differ", () => {
  const work = linkAcross(
    [
      "新建社区养老服务站80个、农村互助照料中心140个。",
      "推进垃圾分类收运体系建设。",
      "推进垃圾分类收运体系建设。",
    ],
    [
      "完善养老体系，新建社区养老服务站6个、农村互助照料中心9个。",
      "新建微循环道路10条。",
      "推进垃圾分类收运体系建设。",
    ],
  );
  let step = work.next();
  while (step.done !== true) step = work.next();
  expect(step.value).toEqual([[0], [], [1, 2]]);
});

test("a phrase of all tasks links none", () => {
  const texts = Array.from({ length: 40 }, (_, at) => `推进全县第${at}批农村公路提档升级工程建设任务`);
  expect(linked(texts).flat()).toEqual([]);
});

test("tasks that share a clause carry one group; open collectives are named; nothing is merged", async () => {
  const { tasks } = onlyPlan(
    await readDocument({
      text: "1. 修路三十公里。\n2. 架桥三座。（以上2项责任单位：县交通局、各相关乡镇）\n3. 修路三十公里。（责任单位：县交通局）",
    }),
  );
  expect(tasks.map(({ group }) => group)).toEqual(["1-2", "1-2", null]);
  expect(tasks.map(({ open }) => open)).toEqual([["各相关乡镇"], ["各相关乡镇"], []]);
});

test("a day in the text is offered where no deadline is printed, and never taken", async () => {
  const { tasks } = onlyPlan(
    await readDocument({
      text: "2024年云溪县重点工作责任分解方案\n1. 大桥9月底前建成通车。（责任单位：县交通局）\n2. 修路，6月底前完工。（责任单位：县交通局；完成时限：12月底前）",
    }),
  );
  expect(tasks.map(({ deadline, offered }) => [deadline, offered.map(({ due }) => due)])).toEqual([
    [null, ["2024-09-30"]],
    ["12月底前", []],
  ]);
});

describeSeed("the same matter twice in the real documents", () => {
  test("001 and 002: every pair a person finds, and no other", async () => {
    const pairs = async (seed: string): Promise<string[]> => {
      const { tasks } = onlyPlan(await readSeed(seed));
      return tasks.flatMap((task, at) =>
        task.linked
          .filter((other) => other > at)
          .map((other) => `${task.seq ?? ""}=${tasks[other]?.seq ?? ""}`),
      );
    };
    expect(await pairs("001")).toEqual(["47=116", "48=117", "80=106", "96=102"]);
    expect(await pairs("002")).toEqual(["39=12"]);
    expect(await pairs("003")).toEqual([]);
  });
});
