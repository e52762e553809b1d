import { generateRegister } from "../../src/commands/generateRegister";
import { AddinError } from "../../src/errors";
import { enUS } from "../../src/locales/en-US";
import { errorMessage } from "../../src/locales/errorMessage";
import { zhCN } from "../../src/locales/zh-CN";
import { readStatus } from "../../src/workbook/readStatus";
import { type Bench, closeBenches, openBench } from "../workbook/bench";
import { FIRST, inExcel, SECOND, withRegister } from "./register";

afterEach(closeBenches);
jest.setTimeout(30_000);

interface Case {
  readonly what: string;
  /** Whether there is a register already. */
  readonly on: "blank" | "register";
  readonly arrange: (bench: Bench) => Promise<void>;
  /** What the message says. */
  readonly title: string;
  readonly advice: string;
  /** It can be told before a document is chosen. */
  readonly early: boolean;
}

const CASES: readonly Case[] = [
  {
    what: "a table 台账 that is not ours",
    on: "blank",
    arrange: async (bench) => {
      await bench.client.person.type("Sheet1", "A1", [
        ["日期", "金额"],
        ["1月", 3],
      ]);
      await inExcel(bench, ({ tables }) => {
        tables.add("Sheet1!A1:B2", true).name = "台账";
      });
    },
    title: "已有表格“台账”，但不是由本加载项生成的，没有改动它。",
    advice: "改一个表名称",
    early: true,
  },
  {
    what: "a table 单位库 that is not ours",
    on: "blank",
    arrange: async (bench) => {
      await bench.client.person.type("Sheet1", "A1", [
        ["单位", "电话"],
        ["区教育局", "1"],
      ]);
      await inExcel(bench, ({ tables }) => {
        tables.add("Sheet1!A1:B2", true).name = "单位库";
      });
    },
    title: "已有表格“单位库”",
    advice: "改一个表名称",
    early: true,
  },
  {
    what: "a defined name 台账",
    on: "blank",
    arrange: (bench) =>
      inExcel(bench, ({ names, worksheets }) => {
        names.add("台账", worksheets.getItem("Sheet1").getRange("A1:C9"));
      }),
    title: "已有名称“台账”",
    advice: "名称管理器",
    early: true,
  },
  {
    what: "a defined name 统计截止日 that points to nothing",
    on: "blank",
    arrange: (bench) =>
      inExcel(bench, ({ names }) => {
        names.add("统计截止日", "=#REF!");
      }),
    title: "已有名称“统计截止日”",
    advice: "#REF!",
    early: true,
  },
  {
    what: "a sheet 责任台账 of the clerk's own",
    on: "blank",
    arrange: async ({ client }) => {
      await client.person.addSheet("责任台账");
      await client.person.type("责任台账", "A1", [["我的台账"]]);
    },
    title: "已有工作表“责任台账”，但不是由本加载项生成的，没有改动它。",
    advice: "请给那张工作表改一个名字",
    early: true,
  },
  {
    what: "a hidden sheet 责任台账",
    on: "blank",
    arrange: async (bench) => {
      await bench.client.person.addSheet("责任台账");
      await inExcel(bench, ({ worksheets }) => {
        worksheets.getItem("责任台账").visibility = "Hidden";
      });
    },
    title: "已有工作表“责任台账”",
    advice: "取消隐藏",
    early: true,
  },
  {
    what: "a very hidden sheet 单位库",
    on: "blank",
    arrange: async (bench) => {
      await bench.client.person.addSheet("单位库");
      await inExcel(bench, ({ worksheets }) => {
        worksheets.getItem("单位库").visibility = "VeryHidden";
      });
    },
    title: "已有工作表“单位库”",
    advice: "深度隐藏",
    early: true,
  },
  {
    what: "a protected structure",
    on: "blank",
    arrange: ({ client }) => client.person.protect(null),
    title: "工作簿的结构受保护，不能新建工作表。",
    advice: "保护工作簿",
    early: true,
  },
  {
    what: "a workbook opened for reading only",
    on: "blank",
    arrange: ({ workbook }) => {
      workbook.model.readOnly = true;
      return Promise.resolve();
    },
    title: "只读方式打开",
    advice: "另存一份副本",
    early: true,
  },
  {
    what: "a register opened for reading only",
    on: "register",
    arrange: ({ workbook }) => {
      workbook.model.readOnly = true;
      return Promise.resolve();
    },
    title: "只读方式打开",
    advice: "仍然编辑",
    early: true,
  },
  {
    what: "the register's sheet protected",
    on: "register",
    arrange: ({ client }) => client.person.protect("责任台账"),
    title: "工作表“责任台账”受保护，不能写入。",
    advice: "撤消工作表保护",
    early: true,
  },
  {
    what: "two sheets protected, one of them renamed",
    on: "register",
    arrange: async ({ client }) => {
      await client.person.renameSheet("责任台账", "2024年台账");
      await client.person.protect("2024年台账");
      await client.person.protect("领导库");
    },
    title: "“2024年台账”",
    advice: "撤消工作表保护",
    early: true,
  },
  {
    what: "单位库 protected",
    on: "register",
    arrange: ({ client }) => client.person.protect("单位库"),
    title: "工作表“单位库”受保护",
    advice: "撤消工作表保护",
    early: false,
  },
  {
    what: "a note below the register",
    on: "register",
    arrange: ({ client }) => client.person.type("责任台账", "C6", [["制表：王敏"]]),
    title: "工作表“责任台账”的表格下方（C6）有内容，新的行放不下。",
    advice: "移到别的工作表",
    early: false,
  },
  {
    what: "merged cells below the register",
    on: "register",
    arrange: ({ client }) => client.person.merge("责任台账", "B6:D6"),
    title: "工作表“责任台账”的表格下方有合并单元格（B6:D6）",
    advice: "取消合并",
    early: false,
  },
  {
    what: "merged cells that begin beside the table and reach below it",
    on: "register",
    arrange: ({ client }) => client.person.merge("责任台账", "AH5:AK6"),
    title: "合并单元格（AH5:AK6）",
    advice: "取消合并",
    early: false,
  },
  {
    what: "the table of units deleted",
    on: "register",
    arrange: ({ client }) => client.person.deleteTable("单位库"),
    title: "台账不完整，缺少：单位库。",
    advice: "Ctrl+Z",
    early: true,
  },
  {
    what: "a column deleted that the plan fills",
    on: "register",
    arrange: ({ client }) => client.person.deleteColumns("责任台账", "F", 1),
    title: "台账不完整，缺少：台账[责任单位]。",
    advice: "Ctrl+Z",
    early: false,
  },
];

function sentencesOf(error: unknown): string {
  const message = errorMessage(error, zhCN);
  return message.title + message.advice;
}

describe("生成台账 where something is in the way", () => {
  test.each(CASES)("$what: says so, and leaves the workbook as it is", async (given) => {
    const bench = given.on === "blank" ? await openBench() : await withRegister();
    await given.arrange(bench);
    const before = bench.workbook.snapshot();
    const input = given.on === "blank" ? FIRST : SECOND;

    const early = generateRegister.precondition(await readStatus(bench.gateway));
    const late: unknown = await generateRegister.perform(bench.gateway, input).then(
      () => null,
      (error: unknown) => error,
    );

    expect(late).toBeInstanceOf(AddinError);
    const message = errorMessage(late, zhCN);
    expect(message.title).toContain(given.title);
    expect(message.advice).toContain(given.advice);
    expect(errorMessage(late, enUS).title).not.toMatch(/undefined/);
    if (given.early) {
      expect(sentencesOf(early)).toContain(given.title);
    } else {
      expect(early).toBeNull();
    }
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});
