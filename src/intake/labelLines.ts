import { bareLabel } from "./labels";
import type { Line } from "./lines";
import { concat, type Mapped } from "./mapped";
import { mapSliced, type Sliced } from "./slices";
import { isWholeName, splitUnits } from "./unitList";

const SLICE = 500;
const IN_BRACKETS = /[【〔［[]([^【】〔〕［］[\]：:]{2,16})[】〕］\]]([：:]?)/g;
const WITH_BLANK = /^(\S{2,16})([ \u3000]+)(\S.*)$/;

/**
 * Gives labels that are printed without a colon one that stands for nothing of the source, so that everything behind
 * reads one spelling: 【责任单位】区财政局; a label alone on its line, its value below; 责任单位　区财政局.
 */
export function* withColons(lines: readonly Line[]): Sliced<Line[]> {
  return yield* mapSliced(lines, SLICE, (line, index) => {
    const content = ofLine(line.content, lines[index - 1], lines[index + 1]);
    return content === line.content ? line : { ...line, content };
  });
}

function ofLine(content: Mapped, before: Line | undefined, after: Line | undefined): Mapped {
  const { text } = content;
  if (bareLabel(text) !== null)
    return isHeader(before) || isHeader(after) ? content : withColonBehind(content);
  const blank = WITH_BLANK.exec(text);
  const role = blank ? bareLabel(blank[1] ?? "") : null;
  if (blank && role !== null && role !== "detail" && isValue(blank[3] ?? "", role)) {
    const at = (blank[1] ?? "").length;
    return { ...content, text: `${text.slice(0, at)}：${text.slice(at + 1)}` };
  }
  return inBrackets(content);
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
  return concat([content, { text: "：", from: Int32Array.of(end), to: Int32Array.of(end) }]);
}

function inBrackets(content: Mapped): Mapped {
  if (!/[【〔［[]/.test(content.text)) return content;
  const text = content.text.replace(IN_BRACKETS, (whole, words: string, colon: string) =>
    bareLabel(words) === null ? whole : ` ${words}${colon === "" ? "：" : ` ${colon}`}`,
  );
  if (text === content.text) return content;
  if (!text.startsWith(" ")) return { ...content, text };
  // The bracket at the head of the line goes with the character behind it.
  const from = Int32Array.from(content.from.subarray(1));
  from[0] = content.from[0] ?? 0;
  return { text: text.slice(1), from, to: content.to.subarray(1) };
}
