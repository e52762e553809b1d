import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import type { NameTools } from "../../src/vocabulary/nameParts";

/** The real tables, which the pane loads when they are needed. */
export const TOOLS: NameTools = {
  simplify: Converter({ from: "t", to: "cn" }),
  sound: (text) => pinyin(text, { toneType: "none" }),
};
