import type { NameTools } from "../../vocabulary/nameParts";
import type { Readings } from "../../vocabulary/searchNames";

/** The tables of characters and of readings, some 200 kB that only this tab needs. */
export interface CharacterTools extends NameTools {
  readonly readings: Readings;
}

export async function loadNameTools(): Promise<CharacterTools> {
  const [{ Converter }, { pinyin, polyphonic }] = await Promise.all([
    import("opencc-js/t2cn"),
    import("pinyin-pro"),
  ]);
  return {
    simplify: Converter({ from: "t", to: "cn" }),
    sound: (text) => pinyin(text, { toneType: "none" }),
    readings: (character) =>
      /\p{Script=Han}/u.test(character)
        ? polyphonic(character, { toneType: "none", type: "array" }).flat()
        : [],
  };
}
