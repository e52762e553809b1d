/** A document for people, as it is to be said; `writeDocx` gives it the look of an official one. */

export interface TableColumn {
  readonly header: string;
  /** Its share of the width, beside those of the others. */
  readonly share: number;
  readonly align: "left" | "center";
}

export type Block =
  /** 标题: centred, each line as it is to stand. */
  | { readonly kind: "title"; readonly lines: readonly string[] }
  /** Under the title: the number of a notice, the days a list covers. */
  | { readonly kind: "subtitle"; readonly text: string }
  /** 主送单位. */
  | { readonly kind: "addressee"; readonly text: string }
  /** 1: 一、 2: （一）, each printed in `text`. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Label and value, a line each; the label stands in a cell of its own. */
  | { readonly kind: "fields"; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** Who signs, and the day. */
  | { readonly kind: "signature"; readonly by: string; readonly date: string }
  /** To be filled by hand: 签批 and the like. */
  | { readonly kind: "toSign"; readonly label: string }
  /** 版记 at the foot: 抄送, and who printed it when. */
  | { readonly kind: "imprint"; readonly copies: string; readonly by: string; readonly date: string }
  | { readonly kind: "pageBreak" };

export interface OfficialDocument {
  /** What the file says of itself. */
  readonly name: string;
  /** At the head of the first page, such as 内部资料 or 需签批; null for nothing. */
  readonly mark: string | null;
  /** official: upright, with the margins of the standard. across: lying, for wide tables. card: as much as goes on a page. */
  readonly page: "official" | "across" | "card";
  readonly blocks: readonly Block[];
}

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一 to 九十九: what numbers a heading. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (NUMERALS[tens] ?? "")}十`;
  return `${head}${ones === 0 && tens > 0 ? "" : (NUMERALS[ones] ?? "")}`;
}

/** The same with a remark under its number, such as on what its figures leave out; "" for none. */
export function remarked(document: OfficialDocument, remark: string): OfficialDocument {
  const at = document.blocks.findIndex(({ kind }) => kind === "subtitle") + 1;
  const block: Block = { kind: "paragraph", text: `（${remark}）` };
  return remark === "" ? document : { ...document, blocks: document.blocks.toSpliced(at, 0, block) };
}
