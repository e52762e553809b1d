import fc from "fast-check";
import { readDocument } from "../../src/intake/readDocument";
import { faultsInAccounts } from "./accounts";
import { onlyPlan } from "./seeds";

interface Made {
  readonly text: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly leader: string;
  readonly deadline: string;
}

interface Style {
  readonly layout: "lines" | "bracket";
  readonly number: "1. " | "1．" | "1、" | "（1）";
  readonly bracket: readonly [string, string];
  readonly labels: readonly [lead: string, responsible: string, leader: string, deadline: string];
  readonly separator: "、" | "，" | ",";
  readonly colon: "：" | ":";
  /** Characters to a line, with a blank line between; 0 = not wrapped. */
  readonly width: number;
  readonly headings: boolean;
}

const HAN = "一二三四五六七八九十";
const words = fc
  .array(
    fc.constantFrom("推进", "园区", "建设", "改造", "服务", "道路", "绿化", "5.5万户", "12个", "“一站式”"),
    {
      minLength: 4,
      maxLength: 25,
    },
  )
  .map((parts) => `${parts.join("")}。`);
const unit = fc.constantFrom(
  "区教育局",
  "区住房和城乡建设局（区园林局）",
  "区财政局",
  "区商务局〈区招商局〉",
  "云岭街道办事处",
  "区人民政府各部门",
  "区科学技术和经济信息化局",
);
const units = fc.uniqueArray(unit, { minLength: 1, maxLength: 5 });
const task: fc.Arbitrary<Made> = fc.record({
  text: words,
  lead: units,
  responsible: units,
  leader: fc.constantFrom("周一鸣", "沈秋", "何苗"),
  deadline: fc.constantFrom("6月底前", "2024年12月底前", "持续推进"),
});
const style: fc.Arbitrary<Style> = fc.record({
  layout: fc.constantFrom<Style["layout"]>("lines", "bracket"),
  number: fc.constantFrom<Style["number"]>("1. ", "1．", "1、", "（1）"),
  bracket: fc.constantFrom<Style["bracket"]>(
    ["（", "）"],
    ["(", ")"],
    ["【", "】"],
    ["〔", "〕"],
    ["（", ")"],
  ),
  labels: fc.constantFrom<Style["labels"]>(
    ["牵头单位", "责任单位", "分管领导", "完成时限"],
    ["牵头部门", "承办单位", "责任领导", "完成时间"],
    ["主办单位", "实施单位", "包保领导", "办结时限"],
    ["主要责任部门", "责任部门", "挂点领导", "时间节点"],
  ),
  separator: fc.constantFrom<Style["separator"]>("、", "，", ","),
  colon: fc.constantFrom<Style["colon"]>("：", ":"),
  width: fc.constantFrom(0, 0, 17, 24, 30),
  headings: fc.boolean(),
});

function wrap(paragraph: string, width: number): string {
  if (width === 0) return paragraph;
  // A printer puts no closing punctuation at the head of a line and no number that reads like the next item's.
  return (paragraph.match(new RegExp(`.{1,${width}}`, "gu")) ?? []).join(" \n\n");
}

function number(style: Style["number"], index: number): string {
  return style.replace("1", String(index + 1));
}

function render(made: readonly Made[], style: Style): string {
  const { labels, colon, separator, bracket, width } = style;
  const paragraphs = made.flatMap((item, index) => {
    const fields = [
      `${labels[0]}${colon}${item.lead.join(separator)}`,
      `${labels[1]}${colon}${item.responsible.join(separator)}`,
      `${labels[2]}${colon}${item.leader}`,
      `${labels[3]}${colon}${item.deadline}`,
    ];
    const heading =
      style.headings && index % 3 === 0 && index / 3 < HAN.length
        ? [`${HAN.charAt(index / 3)}、第${index}组工作`]
        : [];
    const sentence = number(style.number, index) + item.text;
    return style.layout === "lines"
      ? [...heading, wrap(sentence, width), ...fields.map((field) => wrap(field, width))]
      : [...heading, wrap(`${sentence}${bracket[0]}${fields.join("；")}${bracket[1]}`, width)];
  });
  return `2024年区《政府工作报告》责任分解方案\n\n${paragraphs.join("\n\n")}\n`;
}

test("what is made and printed in any style is read back whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(task, { minLength: 1, maxLength: 12 }), style, async (made, printed) => {
      const intake = await readDocument({ text: render(made, printed) });
      expect(faultsInAccounts(intake)).toEqual([]);
      const { tasks, document } = onlyPlan(intake);
      expect(document).toMatchObject({
        title: "2024年区《政府工作报告》责任分解方案",
        year: 2024,
        level: "区",
      });
      expect(tasks.map((item) => item.text)).toEqual(made.map((item) => item.text));
      expect(tasks.map((item) => item.lead)).toEqual(made.map((item) => item.lead));
      expect(tasks.map((item) => item.responsible)).toEqual(made.map((item) => item.responsible));
      expect(tasks.map((item) => item.leaders)).toEqual(made.map((item) => [item.leader]));
      expect(tasks.map((item) => item.deadline)).toEqual(made.map((item) => item.deadline));
      expect(tasks.flatMap((item) => item.doubts)).toEqual([]);
      expect(tasks.map((item) => item.path.length)).toEqual(made.map(() => (printed.headings ? 1 : 0)));
    }),
    { numRuns: 120 },
  );
});

jest.setTimeout(30_000);
test("any text at all is either refused as without task or accounted for", async () => {
  const piece = fc.constantFrom(
    "1. ",
    "二、",
    "（一）",
    "责任单位：",
    "（责任单位",
    "牵头单位:",
    "）",
    "）",
    "区教育局",
    "、",
    "\n",
    "\n\n",
    "---\n",
    "#",
    "**",
    "附件1\n",
    "抄送：",
    "推进工作。",
    "〈",
    "》",
    "\t",
    "以上2项",
    "——",
    " ",
    "2024年1月2日\n",
    "方案\n",
    "；",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const text = `前言\n1. 新建学校。（责任单位：区教育局）\n${pieces.join("")}`;
      const intake = await readDocument({ text });
      expect(faultsInAccounts(intake)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
