/**
 * What the host can do for one of Excel's classes: the members by the names a developer types. A member that is
 * not here answers `ApiNotFound` with its name; one that Excel's client does not know either, `InvalidArgument`.
 */
export interface Members<Target extends object> {
  readonly className: string;
  readonly get?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly set?: Readonly<Record<string, (target: Target, value: unknown) => void>>;
  /** Properties that are objects; null makes a null object. */
  readonly navigate?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  /** Methods: a `HostObject`, null (a null object) or a plain value. */
  readonly call?: Readonly<Record<string, (target: Target, ...values: readonly unknown[]) => unknown>>;
  /** A collection's items, in order. */
  readonly items?: (target: Target) => readonly HostObject[];
  /** A collection's `getItem`, by the key that `identity` gave or that the developer typed. */
  readonly item?: (target: Target, key: unknown) => HostObject;
  /** What lets the client find the object again: `{Id}`, `{_Id}` or `{_ReferenceId}`. */
  readonly identity?: (target: Target) => Readonly<Record<string, unknown>>;
}

/** One object the client may talk about, with its members ready to be used by name. */
export interface HostObject {
  readonly className: string;
  /** The object behind; when it comes back as an argument, its class tells what it is. */
  readonly target: object;
  readonly getter: (name: string) => (() => unknown) | undefined;
  readonly setter: (name: string) => ((value: unknown) => void) | undefined;
  readonly navigator: (name: string) => (() => HostObject | null) | undefined;
  readonly method: (name: string) => ((values: readonly unknown[]) => unknown) | undefined;
  readonly readable: readonly string[];
  /** Every member there is, by the names a developer types; what the client calls by itself begins with `_`. */
  readonly members: readonly string[];
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly item: ((key: unknown) => HostObject) | undefined;
  readonly identity: () => Readonly<Record<string, unknown>>;
}

export function hostObject<Target extends object>(members: Members<Target>, target: Target): HostObject {
  const { get, set, navigate, call, items, item, identity } = members;
  const own = <Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
    table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  return {
    className: members.className,
    target,
    getter: (name) => bound(own(get, name), (read) => () => read(target)),
    setter: (name) => bound(own(set, name), (write) => (value: unknown) => write(target, value)),
    navigator: (name) => bound(own(navigate, name), (go) => () => go(target)),
    method: (name) => bound(own(call, name), (run) => (values: readonly unknown[]) => run(target, ...values)),
    readable: Object.keys(get ?? {}),
    members: [
      ...new Set([get, set, navigate, call].flatMap((table) => Object.keys(table ?? {}))),
      ...(items === undefined ? [] : ["items"]),
      ...(item === undefined || call?.["getItem"] !== undefined ? [] : ["getItem"]),
    ],
    items: bound(items, (list) => () => list(target)),
    item: bound(item, (find) => (key: unknown) => find(target, key)),
    identity: () => identity?.(target) ?? {},
  };
}

function bound<Given, Made>(given: Given | undefined, make: (given: Given) => Made): Made | undefined {
  return given === undefined ? undefined : make(given);
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "getter" in value;
}
