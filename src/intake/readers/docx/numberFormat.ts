const HAN = "零一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** The first sign of a row that Unicode has, and how many there are. */
const ENCLOSED: Readonly<Record<string, readonly [first: string, count: number]>> = {
  decimalEnclosedCircle: ["①", 20],
  decimalEnclosedCircleChinese: ["①", 20],
  decimalEnclosedParen: ["⑴", 20],
  decimalEnclosedFullstop: ["⒈", 20],
  ideographEnclosedCircle: ["㊀", 10],
};

/** A number as Word prints it in a format of ECMA-376 17.18.59; in figures where the format is none of ours. */
export function formatNumber(value: number, format: string): string {
  const enclosed = ENCLOSED[format];
  if (enclosed) return value >= 1 && value <= enclosed[1] ? shifted(enclosed[0], value - 1) : String(value);
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return counting(value, HAN, "十百千", true);
    case "chineseLegalSimplified":
    case "japaneseLegal":
    case "ideographLegalTraditional":
      return counting(value, LEGAL, "拾佰仟", false);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return digits(value, "〇一二三四五六七八九");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return digits(value, "０１２３４５６７８９");
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "ideographTraditional":
      return STEMS.charAt((value - 1) % STEMS.length);
    case "ideographZodiac":
      return BRANCHES.charAt((value - 1) % BRANCHES.length);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerLetter":
      return letters(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    default:
      return String(value);
  }
}

function shifted(first: string, by: number): string {
  return String.fromCharCode(first.charCodeAt(0) + by);
}

function digits(value: number, signs: string): string {
  return Array.from(String(value), (digit) => signs.charAt(Number(digit))).join("");
}

/** 一百零五, 十二; `bare`: 十 and not 一十 at the head. */
function counting(value: number, signs: string, places: string, bare: boolean): string {
  if (value <= 0 || value > 9999) return value === 0 ? signs.charAt(0) : String(value);
  let text = "";
  const printed = String(value);
  Array.from(printed, Number).forEach((digit, index) => {
    const place = printed.length - 1 - index;
    if (digit > 0) text += signs.charAt(digit) + (place > 0 ? places.charAt(place - 1) : "");
    else if (!text.endsWith(signs.charAt(0))) text += signs.charAt(0);
  });
  const whole = text.replace(new RegExp(`${signs.charAt(0)}+$`), "");
  return bare ? whole.replace(/^一十/, "十") : whole;
}

/** a … z, aa … zz, as Word goes on. */
function letters(value: number): string {
  const letter = String.fromCharCode("a".charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.ceil(value / 26)));
}

function roman(value: number): string {
  let left = Math.min(value, 9999);
  let text = "";
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
