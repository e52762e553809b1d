import { HostError, invalidArgument } from "./errors";
import type { HostObject } from "./hostObject";
import type { Schema } from "./schema";
import { toWire, type QueryInfo } from "./wire";

/** The properties asked for, level by level: `format/font/bold` is `format` → `font` → `bold`. */
type Wanted = Map<string, Wanted>;

/** Answers `load`: the values under the wire's names. Without a selection: everything the host has. */
export function query(object: HostObject, info: QueryInfo, schema: Schema): Record<string, unknown> {
  const wanted: Wanted = new Map<string, Wanted>();
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) want(wanted, path);
  return read(object, wanted, schema, info);
}

function want(wanted: Wanted, path: string): void {
  let level = wanted;
  for (const name of path.split("/").map((part) => part.trim())) {
    if (name === "") continue;
    let next = level.get(name);
    if (next === undefined) level.set(name, (next = new Map<string, Wanted>()));
    level = next;
  }
}

function read(
  object: HostObject,
  wanted: Wanted,
  schema: Schema,
  page: QueryInfo = {},
): Record<string, unknown> {
  return object.items === undefined
    ? { ...object.identity(), ...readProperties(object, wanted, schema) }
    : readCollection(object, object.items, wanted, schema, page);
}

function readCollection(
  object: HostObject,
  list: () => readonly HostObject[],
  wanted: Wanted,
  schema: Schema,
  page: QueryInfo,
): Record<string, unknown> {
  const own: Wanted = new Map<string, Wanted>();
  const ofItems: Wanted = new Map<string, Wanted>();
  const itemClass = schema.itemClass(object.className);
  for (const [name, inner] of wanted) {
    if (name === "items") for (const [innerName, deeper] of inner) ofItems.set(innerName, deeper);
    else if (schema.has(object.className, name)) own.set(name, inner);
    else if (schema.has(itemClass, name)) ofItems.set(name, inner);
    else throw unknownProperty(object.className, name);
  }
  const skip = page.Skip ?? 0;
  const items = list().slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  const values = own.size > 0 ? readProperties(object, own, schema) : {};
  return { ...values, _Items: items.map((item) => read(item, ofItems, schema)) };
}

function readProperties(object: HostObject, wanted: Wanted, schema: Schema): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const names = wanted.size > 0 ? [...wanted.keys()] : object.readable;
  for (const name of names) {
    const inner = wanted.get(name) ?? new Map<string, Wanted>();
    values[toWire(name)] = readProperty(object, name, inner, schema);
  }
  return values;
}

function readProperty(object: HostObject, name: string, inner: Wanted, schema: Schema): unknown {
  const getter = object.getter(name);
  if (getter !== undefined) return getter();
  const navigator = object.navigator(name);
  if (navigator !== undefined) {
    const next = navigator();
    return next === null ? null : read(next, inner, schema);
  }
  if (!schema.has(object.className, name)) throw unknownProperty(object.className, name);
  throw new HostError(
    "ApiNotFound",
    `The preview has no ${object.className}.${name}`,
    `${object.className}.${name}`,
  );
}

function unknownProperty(className: string, name: string): HostError {
  const { code, message } = invalidArgument(`${className} has no property ${name}.`);
  return new HostError(code, message, `${className}.${name}`);
}
