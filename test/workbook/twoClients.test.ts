import { generateRegister } from "../../src/commands/generateRegister";
import { undoLast } from "../../src/commands/undoLast";
import { readStatus } from "../../src/workbook/readStatus";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "./bench";
import { Course } from "./interleave";
import { makePlan, makeTask, makeTasks } from "./plans";
import { Contents } from "./schedules/contents";

jest.setTimeout(60_000);
afterEach(closeBenches);

interface Pair {
  readonly course: Course;
  readonly one: Bench;
  readonly other: Bench;
  readonly contents: Contents;
}

async function openPair(): Promise<Pair> {
  const course = new Course();
  const one = await openBench({ schedule: course.schedule });
  const other = await attachBench(one.workbook);
  return { course, one, other, contents: new Contents(one.workbook) };
}

function intake({ gateway }: Bench, title: string, level: "省" | "市" | "区", tasks = 2): Promise<unknown> {
  const plan = makePlan(makeTasks(tasks), { title, level });
  return generateRegister.perform(gateway, { plan, defaultDue: "none" });
}

/** A register of three tasks, 24市-001 to 24市-003. */
async function openRegister(): Promise<Pair> {
  const pair = await openPair();
  await intake(pair.one, "市方案", "市", 3);
  await lettingGo(pair.one);
  return pair;
}

/** After a command its client lets go of ranges, in a request of its own that a course need not count. */
function lettingGo({ client }: Bench): Promise<void> {
  return client.person.select("Sheet1", "A1");
}

const column = (contents: Contents, header: string): string[] =>
  (contents.register() ?? []).map((row) => row[header] ?? "");

const refused = (code: string, parameters: object = {}): Error =>
  expect.objectContaining({ code, parameters: expect.objectContaining(parameters) as object }) as Error;

describe("commands of two clients at the same moment", () => {
  test("both make the register: the slower one's plan joins it", async () => {
    const { course, one, other, contents } = await openPair();
    course.follow("0 addin", "1 addin", "0 addin", "1 addin");
    await Promise.all([intake(one, "市方案", "市"), intake(other, "省方案", "省")]);
    expect(column(contents, "编号")).toEqual(["24市-001", "24市-002", "24省-001", "24省-002"]);
  });

  test("both take in a plan of the same level: short names and 编号 do not collide", async () => {
    const { course, one, other, contents } = await openRegister();
    course.follow("0 addin", "1 addin", "0 addin", "0 addin");
    await Promise.all([intake(one, "省方案甲", "省"), intake(other, "省方案乙", "省")]);
    expect(contents.plans()).toHaveLength(3);
    expect(new Set(contents.plans().map((row) => row["简称"])).size).toBe(3);
    expect(new Set(column(contents, "编号")).size).toBe(7);
    expect(await readStatus(one.gateway)).toMatchObject({
      undo: [{ serial: 3 }, { serial: 2 }, { serial: 1 }],
    });
  });

  test("both take the last command back: one does, and the other is not told that it did", async () => {
    const { course, one, other, contents } = await openRegister();
    const back = ({ gateway }: Bench): Promise<unknown> => undoLast.perform(gateway, { force: true });
    course.follow(..."01010101".split("").map((client) => `${client} addin`), "0 addin");
    const outcomes = await Promise.allSettled([back(one), back(other)]);
    expect(outcomes).toMatchObject([{ status: "fulfilled" }, { reason: refused("busyElsewhere") }]);
    expect(contents.register()).toBeNull();
  });

  test("a command that another client is at work on is not taken for cut off, until it must be", async () => {
    const { one, other, contents } = await openRegister();
    // The sheet that the first client had in front is its own to change.
    const contentNow = (): unknown => ({ ...(one.workbook.snapshot() as object), active: null });
    const before = contentNow();
    one.client.faults.hostGone(3);
    await expect(intake(one, "省方案", "省")).rejects.toThrow(refused("excelGone"));
    expect(contents.claims()).toHaveLength(1);
    await expect(intake(other, "区方案", "区")).rejects.toThrow(refused("busyElsewhere"));
    await expect(undoLast.perform(other.gateway, { force: true })).rejects.toThrow(refused("busyElsewhere"));
    expect(await recoverPending(other.gateway)).toBeNull();
    const later = await attachBench(one.workbook, LATER);
    expect(await recoverPending(later.gateway)).toMatchObject({ command: "generateRegister" });
    expect(contentNow()).toEqual(before);
  });
});

describe("a person between the reading and the writing of a command", () => {
  test("inserts rows: the plan stands below them, whole", async () => {
    const { course, one, other, contents } = await openRegister();
    course.follow("0 addin", "1 person");
    await Promise.all([intake(one, "省方案", "省"), other.client.person.insertRows("责任台账", 3, 2)]);
    expect(column(contents, "编号")).toEqual([
      "24市-001",
      "",
      "",
      "24市-002",
      "24市-003",
      "24省-001",
      "24省-002",
    ]);
  });

  test("writes below the table: nothing is overwritten, and it is said", async () => {
    const { course, one, other } = await openRegister();
    course.follow("0 addin", "1 person");
    const [outcome] = await Promise.allSettled([
      intake(one, "省方案", "省"),
      other.client.person.type("责任台账", "C6", [["合计"]]),
    ]);
    expect(outcome).toMatchObject({ reason: refused("belowOccupied", { sheet: "责任台账" }) });
    expect(one.workbook.model.sheetByName("责任台账")?.cell(5, 2).value).toBe("合计");
  });

  test("makes a sheet of our name: it stays, and it is said", async () => {
    const { course, one, other } = await openPair();
    course.follow("0 addin", "1 person");
    const [outcome] = await Promise.allSettled([
      intake(one, "市方案", "市"),
      other.client.person.addSheet("单位库"),
    ]);
    expect(outcome).toMatchObject({ reason: refused("sheetIsForeign", { sheet: "单位库" }) });
    expect(one.workbook.model.sheets().map(({ name }) => name)).toEqual(["Sheet1", "单位库"]);
  });
});

describe("a person between the look and the undoing", () => {
  async function undoWith(act: (pair: Pair) => Promise<void>): Promise<{ pair: Pair; outcome: unknown }> {
    const pair = await openRegister();
    const plan = makePlan([makeTask({ text: "甲" }), makeTask({ text: "丁" })], {
      title: "省方案",
      level: "省",
    });
    await generateRegister.perform(pair.one.gateway, { plan, defaultDue: "none" });
    await lettingGo(pair.one);
    pair.course.follow("0 addin", "0 addin", "0 addin", "0 addin", "1 person");
    const [outcome] = await Promise.allSettled([
      undoLast.perform(pair.one.gateway, { force: false }),
      act(pair),
    ]);
    return { pair, outcome };
  }

  test("sorts the register: the rows of others that were hit are put back", async () => {
    const { pair, outcome } = await undoWith(({ other }) =>
      other.client.person.sort("台账", "责任事项", false),
    );
    expect(outcome).toMatchObject({ status: "fulfilled" });
    expect(column(pair.contents, "编号").toSorted()).toEqual(["24市-001", "24市-002", "24市-003"]);
    expect(column(pair.contents, "状态")).toEqual(["时限待定", "时限待定", "时限待定"]);
    expect(pair.contents.claims()).toEqual([]);
  });

  test("types into a row that goes: it is named", async () => {
    const { outcome } = await undoWith(({ other }) =>
      other.client.person.type("责任台账", "L6", [["已进场"]]),
    );
    expect(outcome).toMatchObject({ reason: refused("lateEdits", { where: "责任台账第 6 行（24省-002）" }) });
  });
});
