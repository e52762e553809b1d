import type { Line } from "../lines";
import { joinLines, slice, type Mapped } from "../mapped";
import { undoWraps } from "../wraps";

const BODY =
  "(?:人民政府|街道办事处|委员会|办公室|办公厅|管委会|指挥部|领导小组|局|委|办|厅)(?:[（(][\\u4e00-\\u9fff]{2,8}[）)])?";
const OFFICE = new RegExp(`^[\\u4e00-\\u9fff\\s]{2,40}?${BODY}$`);
const LETTERHEAD = new RegExp(`^([\\u4e00-\\u9fff\\s]{2,40}?${BODY})(?:\\s*文\\s*件)?$`);
/** What a web page tells about its article: 发布机构: 县政府办公室, 【制定机关】市人民政府办公厅. */
const TOLD = new RegExp(
  `(?:发布|发文|制定|成文|发布文件)(?:机构|机关|单位)\\s*[】：:|]+\\s*([\\u4e00-\\u9fff]{2,30}?${BODY})(?=[\\s|｜]|$)`,
);
/** 县人民政府办公室关于印发…. */
const HEADING = new RegExp(`^([\\u4e00-\\u9fff]{2,30}?${BODY})\\s*关\\s*于`);
/** 区人民政府办公室 as a place calls its own office: whose it is, other lines say. */
const WITHOUT_PLACE = /^[省市区县旗](?:人民)?政府/;

export function isOfficeName(text: string): boolean {
  return OFFICE.test(text);
}

/** Whether a line can only be the name of the office that signs. */
export function isOffice(line: Line | undefined): line is Line {
  return line !== undefined && isOfficeName(line.content.text);
}

/**
 * The office that issued the letter: the signature; without one the letterhead (武汉市人民政府文件), the heading that
 * begins with its name, or what the web page says. A name without its place stands back behind one that has it.
 */
export function readIssuer(signatures: readonly Line[], head: readonly Line[]): Mapped | null {
  const found = [
    ...(signatures.length > 0 ? [joinLines(signatures.map(({ content }) => content))] : []),
    ...[LETTERHEAD, HEADING, TOLD].flatMap((shape) => head.flatMap(({ content }) => named(content, shape))),
  ];
  return found.find(({ text }) => !WITHOUT_PLACE.test(text)) ?? found[0] ?? null;
}

/** The name of the office, or of those that sign together, on lines of their own or far apart on one. */
export function issuerName({ text }: Mapped): string {
  const parts = text.split(/\n|\s{2,}/).map(undoWraps);
  return parts.every(isOfficeName) ? parts.join("、") : undoWraps(text);
}

function named(content: Mapped, shape: RegExp): Mapped[] {
  const match = shape.exec(content.text);
  const name = match?.[1];
  if (!match || name === undefined) return [];
  const start = match.index + match[0].indexOf(name);
  return [slice(content, start, start + name.length)];
}
