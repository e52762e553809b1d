/** A task as it stands in the register now. Texts are the cells' own; lists are split as clerks write them. */
export interface RegisterTask {
  /** 编号; "" where the clerk's new row has none yet. */
  readonly id: string;
  readonly plan: string;
  readonly seq: string;
  /** 类目, outermost heading first. */
  readonly path: readonly string[];
  readonly text: string;
  readonly leaders: readonly string[];
  /** 牵头, 责任 and 协办, each unit once. */
  readonly units: readonly string[];
  /** 到期日, YYYY-MM-DD. */
  readonly due: string | null;
  readonly state: string;
  /** What 核对 asks a person to look at; "" for nothing. */
  readonly check: string;
}

/** One line of 报送日历 that has a day. */
export interface RegisterDuty {
  readonly plan: string;
  readonly what: string;
  /** YYYY-MM-DD, moved off days off. */
  readonly due: string;
}

/** What the overview counts and lists. */
export interface RegisterContents {
  readonly tasks: readonly RegisterTask[];
  readonly duties: readonly RegisterDuty[];
}
