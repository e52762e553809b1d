import { isCollectiveName, isOpenCollective } from "./collective";
import { hostName, nameKey, nameplateOf } from "./nameKey";

/** What a name is compared by. Two of it are handed in, because their tables are large and loaded when needed. */
export interface NameTools {
  /** Traditional and variant characters to the usual ones: 楨 to 桢. */
  readonly simplify: (text: string) => string;
  /** The reading without tones, a syllable a character: 卢永桢 to `lu yong zhen`. */
  readonly sound: (text: string) => string;
}

export interface NameParts {
  readonly name: string;
  /** Width, blanks and the shape of brackets do not matter here. */
  readonly key: string;
  /** The key in usual characters. */
  readonly plain: string;
  /** 省, 市, 区, 县 …; "" where none is printed. */
  readonly level: string;
  /** Without level, nameplate, ending and the words 和, 与, 及. */
  readonly core: string;
  /** What kind of body the last word says, in its short form: 委 for 委员会. */
  readonly ending: string;
  readonly sound: string;
  /** Of a name with a second nameplate in brackets: the name before it. */
  readonly host: string | null;
  /** The second nameplates known of it, its own in brackets among them. */
  readonly nameplates: readonly string[];
  /** A collective, or a text too long for a name: it is like nothing but another print of itself. */
  readonly onlyWhole: boolean;
}

/** A level before the name, unless the character belongs to the name itself: 市场监管局, 区域发展办. */
const LEVEL =
  /^(?:省(?!直)|市(?!场|容|民中|政[园管工公])|区(?!域|块)|县(?!域|乡)|州(?!际)|旗|镇|乡(?!村)|团(?=[省市区县]委))(?=.{2,})/u;

/** Long and short forms of the words that names end with. The first that fits counts. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["委员会", "委"],
  ["街道办事处", "街道"],
  ["办公室", "办"],
  ["联合会", "联"],
  ["人民政府", "政府"],
  ["街办", "街道"],
  ["有限责任公司", "公司"],
  ["有限公司", "公司"],
];
/** Short forms; longer ones first. */
const SHORT =
  /(?:政府|街道|公司|集团|分局|指挥部|专班|领导小组|中心|大队|支队|总队|委|局|办|联|厅|室|处|部|会|院|社|站|所|街|镇|乡|校|园|行|团|组|区)$/u;
/** Longer than any name of a body: a sentence that somebody pasted. */
const NAME_MOST = 60;
const FILLERS = /[和与及]/gu;

/** @param nameplates further ones, printed elsewhere with this name as host */
export function partsOf(name: string, tools: NameTools, nameplates: readonly string[] = []): NameParts {
  const key = nameKey(name);
  const plain = tools.simplify(key);
  const onlyWhole = plain.length > NAME_MOST || isCollectiveName(plain) || isOpenCollective(plain);
  const host = hostName(plain);
  const { level, core, ending } = onlyWhole ? NO_PARTS : bodyParts(host ?? plain);
  return {
    name,
    key,
    plain,
    level,
    core: core.replace(FILLERS, ""),
    ending,
    sound: tools.sound(core + ending),
    host,
    nameplates: [nameplateOf(plain), ...nameplates.map((plate) => nameKey(tools.simplify(plate)))].filter(
      (plate) => plate !== null,
    ),
    onlyWhole,
  };
}

type BodyParts = Pick<NameParts, "level" | "core" | "ending">;
const NO_PARTS: BodyParts = { level: "", core: "", ending: "" };

function bodyParts(body: string): BodyParts {
  const found = LEVEL.exec(body)?.[0] ?? "";
  // 团区委 has its level inside.
  return found === "团"
    ? { level: body.charAt(1), ...cut(body) }
    : { level: found, ...cut(body.slice(found.length)) };
}

function cut(body: string): Omit<BodyParts, "level"> {
  // 开发区管委会 is 开发区管理委员会; 城管委 for 城市管理委员会 has no 会.
  if (/.管委会$/u.test(body)) return { core: `${body.slice(0, -2)}理`, ending: "委" };
  for (const [long, short] of ENDINGS) {
    if (body.endsWith(long) && body.length > long.length) {
      return { core: body.slice(0, -long.length), ending: short };
    }
  }
  const short = SHORT.exec(body)?.[0] ?? "";
  const ending = short === "街" ? "街道" : short;
  return short.length < body.length
    ? { core: body.slice(0, body.length - short.length), ending }
    : { core: body, ending: "" };
}
