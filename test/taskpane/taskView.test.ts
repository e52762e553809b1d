import type { Task } from "../../src/plan/plan";
import { countPlan, groupLeftover, listTasks, placeTasks } from "../../src/taskpane/intake/taskView";
import { aPlan, anIntake, aTask, sampleIntake } from "./support/sampleIntake";

const doubtful = { doubts: [{ code: "x", text: "有疑点" }] };

function placesOf(tasks: readonly Task[], filter: Parameters<typeof listTasks>[1], search = ""): number[] {
  return listTasks(placeTasks(aPlan(tasks)), filter, search).map(({ place }) => place);
}

describe("listTasks", () => {
  const tasks = [
    aTask({ seq: "1", text: "修路" }),
    aTask({ seq: "2", text: "建园", ...doubtful }),
    aTask({ seq: "3", text: "修桥", responsible: [] }),
    aTask({ seq: "3", text: "植树", leaders: ["林一"], ...doubtful }),
  ];

  it("puts doubtful tasks first and otherwise keeps the order of print", () => {
    expect(placesOf(tasks, "all")).toEqual([2, 4, 1, 3]);
  });

  it("parts all tasks into those with and those without doubts", () => {
    expect(placesOf(tasks, "doubtful")).toEqual([2, 4]);
    expect(placesOf(tasks, "clear")).toEqual([1, 3]);
  });

  it("finds tasks that nobody of ours answers for, whatever the upper level prints", () => {
    expect(placesOf([...tasks, aTask({ responsible: [], upperLead: ["市教育局"] })], "withoutUnit")).toEqual([
      3, 5,
    ]);
  });

  it("takes any printed deadline for one, also 持续推进", () => {
    const dated = aTask({ deadline: "持续推进", milestones: [] });
    expect(placesOf([aTask(), dated], "withoutDue")).toEqual([1]);
  });

  it("wants every word of the search, in any field", () => {
    expect(placesOf(tasks, "all", "修")).toEqual([1, 3]);
    expect(placesOf(tasks, "all", "林一")).toEqual([4]);
    expect(placesOf(tasks, "all", " 3  树 ")).toEqual([4]);
    expect(placesOf(tasks, "all", "教育局 修桥")).toEqual([]);
  });

  it("counts a date before the issue as a doubt, as the register does", () => {
    const early = aTask({
      deadline: "1月28日",
      milestones: [{ raw: "1月28日", due: "2024-01-28", what: null, kind: "dated" }],
    });
    expect(placesOf([aTask(), early], "doubtful")).toEqual([2]);
  });
});

describe("countPlan", () => {
  it("adds up", () => {
    const { plans } = sampleIntake();
    const plan = plans[0] ?? aPlan([]);
    const counts = countPlan(plan, placeTasks(plan));
    expect(counts.tasks).toEqual({ all: 3, doubtful: 1, clear: 2, withoutUnit: 1, withoutDue: 2 });
    expect(counts).toMatchObject({ units: 4, leaders: 1 });
  });
});

describe("groupLeftover", () => {
  it("puts what was not understood first and leaves no part out", () => {
    const part = (start: number, why: "furniture" | "notUnderstood" | "notice") =>
      ({ start, end: start + 1, text: "字", why }) as const;
    const leftover = [
      part(0, "furniture"),
      part(2, "notice"),
      part(4, "notUnderstood"),
      part(6, "furniture"),
    ];
    const groups = groupLeftover(anIntake(aPlan([]), { leftover }));
    expect(groups.map(({ why, places }) => [why, places.length])).toEqual([
      ["notUnderstood", 1],
      ["notice", 1],
      ["furniture", 2],
    ]);
  });
});
