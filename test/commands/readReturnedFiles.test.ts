import { readReturnedFiles } from "../../src/commands/readReturnedFiles";
import { readForms } from "../../src/documents/returned/readForms";
import { docx, p, tbl, tc, tr } from "../intake/readers/support/docx";
import { textRow, xlsx } from "../intake/readers/support/xlsx";

const of = (name: string, bytes: Uint8Array) => ({ name, bytes: () => Promise.resolve(bytes) });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = (...texts: readonly string[]): string => tr(...texts.map((text) => tc(text)));

/** Both appendix forms of a notice, filled in by hand in Word. */
const APPENDIX = docx({
  body: [
    p("附表1"),
    p("区民政局市《政府工作报告》工作方案"),
    tbl(
      cells("序号", "责任事项", "具体工作内容", "完成时间(按月或季度)", "分管领导", "责任部门"),
      tr(
        tc("1", '<w:vMerge w:val="restart"/>'),
        tc("建成社区食堂 20 个。", '<w:vMerge w:val="restart"/>'),
        tc("1.选址"),
        tc("3月"),
        tc("何松"),
        tc("养老科"),
      ),
      tr(tc("", "<w:vMerge/>"), tc("", "<w:vMerge/>"), tc("2.开业"), tc("第四季度"), tc(""), tc("")),
    ),
    p("附表2"),
    p("区民政局一季度工作完成情况"),
    p("主要负责人(签字)：王敏"),
    tbl(
      cells("序号", "责任事项", "完成情况"),
      cells("1", "建成社区食堂 20 个。", "已建成 12 个。\n其余在建。"),
    ),
    p("以上情况属实。"),
  ].join(""),
});

/** How an Office file begins that asks for a password. */
const ENCRYPTED = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...Array.from("EncryptedPackage\0", (letter) => [letter.charCodeAt(0), 0]).flat(),
]);

test("a Word file's two appendix forms, an office system's table, sheets of a workbook; one bad file stops no other", async () => {
  const sheets = ["甲", "乙"].map((name) => ({
    name,
    rows:
      textRow(1, ["序号", "责任事项", "落实情况"]) + textRow(2, ["1", "建成社区食堂 20 个。", `${name}说。`]),
  }));
  const { files, unreadable } = await readReturnedFiles([
    of("附表.docx", APPENDIX),
    of("导出.csv", utf8("填报单位,序号,责任事项,进展情况\n区民政局,1,建成社区食堂 20 个。,已建成 9 个。\n")),
    of("锁.xlsx", ENCRYPTED),
    of("合并.xlsx", xlsx({ sheets })),
    of("空.txt", utf8("  \n")),
  ]);
  expect(unreadable.map(({ name, error }) => [name, error.code])).toEqual([
    ["锁.xlsx", "fileEncrypted"],
    ["空.txt", "fileEmpty"],
  ]);
  const [word, exported, together] = files.map((file, index) => readForms(file, index).forms);
  const [plan, report] = word ?? [];
  expect(plan?.kind).toBe("workPlan");
  expect(plan?.rows).toMatchObject([
    {
      seq: "1",
      steps: [
        { step: "选址", deadline: "3月", deputy: "何松", section: "养老科" },
        { step: "开业", deadline: "第四季度", deputy: "何松", section: "养老科" },
      ],
    },
  ]);
  expect(report).toMatchObject({
    kind: "report",
    signature: { approvedBy: "王敏" },
    rows: [{ seq: "1", answer: { done: "已建成 12 个。\n其余在建。" } }],
    outside: ["以上情况属实。"],
  });
  expect(report?.head).toContain("区民政局一季度工作完成情况");
  expect(exported?.[0]?.rows).toMatchObject([{ unit: "区民政局", answer: { done: "已建成 9 个。" } }]);
  expect(together?.map(({ page, rows }) => [page, rows[0]?.answer.done])).toEqual([
    ["甲", "甲说。"],
    ["乙", "乙说。"],
  ]);
});

test("stops where it is told to", async () => {
  const stop = new AbortController();
  stop.abort();
  const reading = readReturnedFiles([of("附表.docx", APPENDIX)], { signal: stop.signal });
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});
