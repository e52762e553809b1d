/**
 * Univer calls `map`, `filter`, `forEach` and their like on iterators. Node 20 has none of them, so the ones it
 * uses are put in place, only where they are missing.
 */
interface IteratorPrototype {
  map?: unknown;
  filter?: unknown;
  forEach?: unknown;
  toArray?: unknown;
  some?: unknown;
  every?: unknown;
  find?: unknown;
  reduce?: unknown;
}

const prototype = Object.getPrototypeOf(
  Object.getPrototypeOf([][Symbol.iterator]()) as object,
) as IteratorPrototype;

function define(
  name: keyof IteratorPrototype,
  implementation: (this: Iterable<unknown>, ...a: never[]) => unknown,
): void {
  if (prototype[name] === undefined) {
    Object.defineProperty(prototype, name, { value: implementation, writable: true, configurable: true });
  }
}

define("map", function* (this: Iterable<unknown>, f: (value: unknown, index: number) => unknown) {
  let index = 0;
  for (const value of this) yield f(value, index++);
});
define("filter", function* (this: Iterable<unknown>, f: (value: unknown, index: number) => boolean) {
  let index = 0;
  for (const value of this) if (f(value, index++)) yield value;
});
define("forEach", function (this: Iterable<unknown>, f: (value: unknown, index: number) => void) {
  [...this].forEach((value, index) => f(value, index));
});
define("toArray", function (this: Iterable<unknown>) {
  return [...this];
});
define("some", function (this: Iterable<unknown>, f: (value: unknown, index: number) => boolean) {
  return [...this].some((value, index) => f(value, index));
});
define("every", function (this: Iterable<unknown>, f: (value: unknown, index: number) => boolean) {
  return [...this].every((value, index) => f(value, index));
});
define("find", function (this: Iterable<unknown>, f: (value: unknown, index: number) => boolean) {
  return [...this].find((value, index) => f(value, index));
});
define("reduce", function (this: Iterable<unknown>, ...arguments_: never[]) {
  return Reflect.apply(Array.prototype.reduce, [...this], arguments_);
});
