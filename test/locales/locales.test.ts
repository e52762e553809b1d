import { enUS } from "../../src/locales/en-US";
import type { Locale } from "../../src/locales/locale";
import { localeFor } from "../../src/locales/localeFor";
import { zhCN } from "../../src/locales/zh-CN";
import { STATES } from "../../src/plan/state";
import { REGISTER_HEADERS } from "../../src/workbook/columns";
import * as NAMES from "../../src/workbook/names";

/** An error may leave any parameter out; a notice of the watcher always gives all of its own. */
const OBJECTS: readonly (readonly [start: string, parameters: object])[] = [
  ["errors.", {}],
  ["watch.", new Proxy({}, { get: () => 701 })],
];

/** Every sentence with its key, functions called with a marked value in each place. */
function sentences(part: unknown, key = ""): [string, string][] {
  // A sentence that is nothing but its parameter gives the mark itself.
  if (typeof part === "string" || typeof part === "number") {
    return [[key, String(part)]];
  }
  if (typeof part === "function") {
    // Errors and notices take one object of parameters; all other sentences take numbers and words.
    const own = OBJECTS.find(([start]) => key.startsWith(start))?.[1];
    const marks = Array.from({ length: part.length }, (_value, place) => 701 + place);
    const sentence = part as (...parameters: unknown[]) => unknown;
    return sentences(sentence(...(own ? [own] : marks)), key);
  }
  if (typeof part === "object" && part !== null) {
    return Object.entries(part).flatMap(([name, value]) => sentences(value, key ? `${key}.${name}` : name));
  }
  throw new Error(`${key} is no sentence`);
}

describe.each([
  ["zh-CN", zhCN],
  ["en-US", enUS],
] satisfies [string, Locale][])("%s", (_tag, locale) => {
  it("has words for every key", () => {
    const empty = sentences(locale).filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("never shows a parameter that is missing", () => {
    const broken = sentences(locale).filter(([, text]) => /undefined|null|NaN|\[object/.test(text));
    expect(broken).toEqual([]);
  });
});

describe("the two languages", () => {
  const other = new Map(sentences(enUS));

  it("use the same parameters in the same sentence", () => {
    const numbers = (text: string): string[] => (text.match(/70[1-3]/g) ?? []).sort();
    const unlike = sentences(zhCN).filter(
      ([key, text]) =>
        !OBJECTS.some(([start]) => key.startsWith(start)) &&
        String(numbers(text)) !== String(numbers(other.get(key) ?? "")),
    );
    expect(unlike).toEqual([]);
  });

  it("are not mixed", () => {
    // What stands on the sheets (headers, state words, a date as clerks type it) is Chinese everywhere.
    const sheetWords = [
      ...REGISTER_HEADERS,
      ...Object.values(NAMES),
      ...STATES.map(({ word }) => word),
      // Written into 来源 and onto circulars.
      ...["登记", "各相关单位", "需签批"],
    ];
    const own = new RegExp(`${sheetWords.join("|")}|\\d+月\\d+日`, "gu");
    const chinese = sentences(enUS).filter(([, text]) => /[一-鿿]/.test(text.replace(own, "")));
    expect(chinese).toEqual([]);
  });
});

describe("localeFor", () => {
  it.each([
    ["zh-CN", zhCN],
    ["zh-Hans-CN", zhCN],
    ["ZH-tw", zhCN],
    ["en-GB", enUS],
    ["de-DE", enUS],
    ["", zhCN],
    [undefined, zhCN],
  ])("%s", async (language, locale) => {
    expect(await localeFor(language)).toBe(locale);
  });
});
