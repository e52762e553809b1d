import { generateRegister } from "../../../src/commands/generateRegister";
import type { Coordination, Inspection, LogEntry } from "../../../src/ledger/followUp";
import type { Notice } from "../../../src/ledger/notice";
import { changeCells } from "../../../src/workbook/changeCells";
import { loadGrowth, together } from "../../../src/workbook/growTables";
import {
  draftCoordinationSheet,
  draftInspectionSheet,
  draftLogSheet,
  draftNoticeSheet,
} from "../../../src/workbook/ledger/followUpTables";
import { readLedger } from "../../../src/workbook/ledger/readLedger";
import { COORDINATION_TABLE, INSPECTION_TABLE, LOG_TABLE, NOTICE_TABLE } from "../../../src/workbook/names";
import { transact } from "../../../src/workbook/transaction";
import { closeBenches, openBench } from "../bench";
import { makePlan, makeTask } from "../plans";

afterEach(closeBenches);

const NOTICE: Notice = {
  key: "督办单〔2024〕2号",
  level: "督办单",
  period: { year: 2024, quarter: 1 },
  taskIds: ["24市-001", "24市-004"],
  unit: "区民政局",
  matter: "逾期未办结",
  demand: "=限期办结",
  issuedOn: "2024-05-01",
  replyBy: "2024-05-08",
  repliedOn: "2024-05-07",
  reply: "已开工。",
  result: "未落实",
  previous: "提醒单〔2024〕1号",
};
const COORDINATION: Coordination = {
  key: "协调2024-001",
  period: { year: 2024, quarter: 4 },
  taskId: "24市-001",
  unit: "区民政局",
  problem: "场地不足",
  proposal: "请区住建局划拨",
  leader: "周岚",
  outcome: "同意",
  state: "已协调",
  notedOn: "2024-05-02",
  source: "24市-001@区民政局@2024Q4",
};
const INSPECTION: Inspection = {
  key: "督查2024-001",
  on: "2024-05-03",
  taskId: "24市-001",
  finding: "进度滞后",
  dueOn: "2024-05-30",
  outcome: "已整改",
  inspector: "冷莹",
};
const LOG: LogEntry = {
  key: "变更2024-001",
  on: "2024-05-04",
  kind: "延期",
  taskId: "24市-001",
  what: "2024-06-30 延至 2024-09-30",
  reason: "征地未完成",
  by: "周岚",
};

test("every row of the four tables is read as it was written, in the ledger's four round trips", async () => {
  const bench = await openBench();
  await generateRegister.perform(bench.gateway, {
    plan: makePlan([makeTask()]),
    defaultDue: "none",
    asOf: "2024-05-20",
  });
  const task = { seq: "1", text: "建成社区食堂 20 个。" };
  await transact(
    bench.gateway,
    changeCells({
      command: "issueNotice",
      load: (context) =>
        loadGrowth(
          context,
          [NOTICE_TABLE, COORDINATION_TABLE, INSPECTION_TABLE, LOG_TABLE].map((table) => ({
            table,
            rows: 1,
          })),
        ),
      draft: (grow) => ({
        edits: [],
        ...together([
          grow(draftNoticeSheet([NOTICE])),
          grow(draftCoordinationSheet([{ ...COORDINATION, task }])),
          grow(draftInspectionSheet([{ ...INSPECTION, task }])),
          grow(draftLogSheet([{ ...LOG, task }])),
        ]),
        done: null,
      }),
    }),
  );
  const start = bench.roundTrips();
  const ledger = await readLedger(bench.gateway);
  expect(bench.roundTrips() - start).toBe(4);
  expect(ledger).toMatchObject({
    notices: [NOTICE],
    coordinations: [COORDINATION],
    inspections: [INSPECTION],
    log: [LOG],
  });
});
