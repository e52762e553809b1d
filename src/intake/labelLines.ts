import { bareLabel, startsWithLabel } from "./labels";
import type { Line } from "./lines";
import { concat, slice, trim, type Mapped } from "./mapped";
import { readMarker } from "./numbering";
import { mapSliced, type Sliced } from "../plan/slices";
import { isWholeName, splitUnits } from "./unitList";

const SLICE = 500;
const IN_BRACKETS = /[【〔［[]([^【】〔〕［］[\]：:]{2,16})[】〕］\]]([：:]?)/g;
/** A line that is one label and its value is no longer than this, and a label than that. */
const LINE = 160;
const LABEL = 10;
const LABEL_HEAD =
  /^(?:[省市区县]级?)?(?:分管|牵头|责任|主办|承办|协办|配合|参与|主要|相关|包保|挂点|联系|包联)/;
const WITH_BLANK = /^(\S{2,16})([ \u3000]+)(\S.*)$/;

/**
 * Gives labels that are printed without a colon one that stands for nothing of the source, so that everything behind
 * reads one spelling: 【责任单位】区财政局; a label alone on its line, its value below; 责任单位　区财政局.
 */
export function* withColons(lines: readonly Line[]): Sliced<Line[]> {
  return yield* mapSliced(lines, SLICE, (line, index) => {
    const content = ofLine(withoutNumber(line.content), lines[index - 1], lines[index + 1]);
    return content === line.content ? line : { ...line, content };
  });
}

/** （三）责任单位：区财政局 numbers what is said of a task, and begins none: the number goes with its label. */
function withoutNumber(content: Mapped): Mapped {
  const marker = readMarker(content.text);
  if (!marker || marker.kind === "dash" || marker.kind === "bullet") return content;
  const rest = slice(content, marker.length);
  if (rest.text.length === 0 || !startsWithLabel(rest.text)) return content;
  const from = Int32Array.from(rest.from);
  from[0] = content.from[0] ?? 0;
  return { ...rest, from };
}

function ofLine(content: Mapped, before: Line | undefined, after: Line | undefined): Mapped {
  const { text } = content;
  // 重点工作 alone on its line is a heading.
  if (bareLabel(text) !== null && !/工作$/.test(text))
    return isHeader(before) || isHeader(after) ? content : withColonBehind(content);
  const blank = WITH_BLANK.exec(text);
  const role = blank ? bareLabel(blank[1] ?? "") : null;
  if (blank && role !== null && role !== "detail" && isValue(blank[3] ?? "", role)) {
    const at = (blank[1] ?? "").length;
    return { ...content, text: `${text.slice(0, at)}：${text.slice(at + 1)}` };
  }
  const label = labelAtHead(text);
  if (label > 0) {
    const at = content.to[label - 1] ?? 0;
    return concat([slice(content, 0, label), mark("：", at, at), slice(content, label)]);
  }
  return inBrackets(content);
}

/** The length of a label right before its value: 分管领导冷莹, 责任单位区财政局、区教育局; 0 for any other line. */
function labelAtHead(text: string): number {
  if (text.length > LINE || !LABEL_HEAD.test(text)) return 0;
  for (let length = Math.min(LABEL, text.length - 2); length >= 4; length -= 1) {
    const role = bareLabel(text.slice(0, length));
    const names = role === null ? [] : text.slice(length).split(/[、，,；;]/);
    const fits = role === "leader" ? isPersonName : isUnitName;
    if (role !== null && role !== "detail" && role !== "deadline" && names.every(fits)) return length;
  }
  return 0;
}

function isPersonName(name: string): boolean {
  return /^[\u4e00-\u9fff]{2,3}$/.test(name) && !/负责|牵头|落实|审定|审签|同意|要求/.test(name);
}

function isUnitName(name: string): boolean {
  return /^[省市区县镇各团]/.test(name) && isWholeName(name);
}

/** Labels on neighbouring lines are the header of a table. */
function isHeader(line: Line | undefined): boolean {
  return line !== undefined && bareLabel(line.content.text) !== null;
}

function isValue(value: string, role: string): boolean {
  if (bareLabel(value.split(/\s/)[0] ?? "") !== null) return false;
  if (role === "leader" || role === "deadline") return value.length <= 20;
  return splitUnits(value).every(isWholeName);
}

function withColonBehind(content: Mapped): Mapped {
  const end = content.to[content.to.length - 1] ?? 0;
  return concat([content, mark("：", end, end)]);
}

/** The brackets belong to the label: the first goes with its first character, the last becomes its colon. */
function inBrackets(content: Mapped): Mapped {
  const { text, from, to } = content;
  if (!/[【〔［[]/.test(text)) return content;
  const parts: Mapped[] = [];
  let at = 0;
  for (const match of text.matchAll(IN_BRACKETS)) {
    const words = match[1] ?? "";
    if (bareLabel(words) === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const offset = from[start] ?? 0;
    const named = slice(content, start + 1, start + 1 + words.length);
    const first = Int32Array.from(named.from);
    first[0] = offset;
    parts.push(slice(content, at, start), mark(" ", offset, offset), { ...named, from: first });
    parts.push(mark("：", from[start + 1 + words.length] ?? 0, to[end - 1] ?? 0));
    at = end;
  }
  return at === 0 ? content : trim(concat([...parts, slice(content, at)]));
}

function mark(text: string, from: number, to: number): Mapped {
  return { text, from: Int32Array.of(from), to: Int32Array.of(to) };
}
