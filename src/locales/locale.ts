import type { zhCN } from "./zh-CN";

/** The same keys, and functions of the same parameters; only the words may differ. */
type Shape<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Shape<R>
    : { readonly [K in keyof T]: Shape<T[K]> };

/** All sentences of one language. The default language gives the shape, so the compiler finds what is missing. */
export type Locale = Shape<typeof zhCN>;
