import { fromSerial } from "../../../plan/date";
import { childOf, elementsIn, type XmlElement } from "../xml";

/** A number of a cell as a person reads it there, as far as a plan needs: days, months, percentages, plain numbers. */
export type NumberText = (value: number, style: number) => string;

/** Excel's own formats that are days; 27 to 36 and 50 to 58 are those of Chinese Excel. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy/m/d",
  15: "yyyy/m/d",
  16: "m/d",
  17: "yyyy/m",
  22: "yyyy/m/d",
  27: "yyyy/m",
  28: "m/d",
  29: "m/d",
  30: "m/d",
  31: "yyyy/m/d",
  36: "yyyy/m",
  50: "yyyy/m",
  51: "m/d",
  52: "yyyy/m",
  53: "m/d",
  54: "m/d",
  57: "yyyy/m",
  58: "m/d",
};
/** Days between 1900 and 1904, from which old Macs count. */
const SINCE_1904 = 1462;
/** Excel shows 15 digits. */
const DIGITS = 15;

export function readNumberFormats(styles: XmlElement | undefined, from1904: boolean): NumberText {
  const own = new Map(
    elementsIn(childOf(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const codes = elementsIn(childOf(styles, "cellXfs"), "xf").map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    return bareCode(own.get(id) ?? BUILT_IN[id] ?? "");
  });
  return (value, style) => formatted(from1904 ? value + SINCE_1904 : value, value, codes[style] ?? "");
}

/** Without quoted words, colours, conditions and escaped signs: they hold letters that are no code. The first section. */
function bareCode(code: string): string {
  return (code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";")[0] ?? "").toLowerCase();
}

function formatted(serial: number, value: number, code: string): string {
  const [hasYear, hasDay] = [code.includes("y"), code.includes("d")];
  const hasMonth = code.includes("m") && !/[hs]/.test(code);
  if (hasYear || hasDay || hasMonth) {
    const date = fromSerial(Math.floor(serial));
    const [year, month, day] = (date ?? "").split("-").map(Number);
    if (year === undefined || month === undefined || day === undefined) return plain(value);
    const parts = [hasYear || !hasDay ? `${year}年` : "", `${month}月`, hasDay ? `${day}日` : ""];
    return parts.join("");
  }
  return code.includes("%") ? `${plain(value * 100)}%` : plain(value);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
