import { nextKey } from "../../src/ledger/followUp";
import {
  chainOf,
  isMissed,
  nextLevel,
  nextNoticeKey,
  type Notice,
  NOTICE_LEVELS,
} from "../../src/ledger/notice";

function notice(parts: Partial<Notice> = {}): Notice {
  return {
    key: "提醒单〔2024〕1号",
    level: "提醒单",
    period: null,
    taskIds: ["24市-001"],
    unit: "区民政局",
    matter: "",
    demand: "",
    issuedOn: "2024-05-01",
    replyBy: "2024-05-08",
    repliedOn: null,
    reply: "",
    result: "",
    previous: "",
    ...parts,
  };
}

test("numbers count within a year and a level", () => {
  const keys = [
    "督办单〔2024〕2号",
    "督办单〔2023〕9号",
    "提醒单〔2024〕7号",
    " 督办单〔2024〕10号 ",
    "手写",
  ];
  expect(nextNoticeKey(keys, "督办单", 2024)).toBe("督办单〔2024〕11号");
  expect(nextNoticeKey(keys, "限期整改单", 2024)).toBe("限期整改单〔2024〕1号");
  const key = nextKey(["协调2024-007", "协调2023-099", "协调2024-x"], "协调", 2024);
  expect([key(0), key(1)]).toEqual(["协调2024-008", "协调2024-009"]);
});

describe("the next level comes only after the last was missed", () => {
  const DAY = "2024-05-09";
  test.each([
    ["nothing yet", [], "may 提醒单"],
    ["still within its time", [notice({ replyBy: DAY })], "waiting"],
    ["no answer in time", [notice()], "may 督办单"],
    ["answered, not judged", [notice({ repliedOn: "2024-05-08" })], "waiting"],
    ["answered and done", [notice({ repliedOn: "2024-05-08", result: "已落实" })], "settled"],
    ["answered and not done", [notice({ repliedOn: "2024-05-08", result: "未落实" })], "may 督办单"],
    [
      "the later notice counts, wherever it stands",
      [notice({ level: "督办单", issuedOn: "2024-05-03" }), notice()],
      "may 限期整改单",
    ],
    ["the highest was missed", [notice({ level: "限期整改单" })], "highest"],
  ] as const)("%s", (_name, chain, expected) => {
    const next = nextLevel(chain, NOTICE_LEVELS, DAY);
    expect(next.kind === "may" ? `may ${next.level.name}` : next.kind).toBe(expected);
  });
});

test("a chain is of one unit and one matter", () => {
  const q1 = { year: 2024, quarter: 1 } as const;
  const unsent = notice({ taskIds: [], period: q1 });
  const all = [notice(), notice({ unit: "区教育局" }), notice({ taskIds: ["24市-002", "24市-001"] }), unsent];
  expect(chainOf(all, { unit: "区民政局", taskIds: ["24市-001"], period: null })).toHaveLength(2);
  expect(chainOf(all, { unit: "区民政局", taskIds: [], period: q1 })).toEqual([unsent]);
  expect(isMissed(unsent, "2024-05-08")).toBe(false);
});
