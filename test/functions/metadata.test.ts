import { FUNCTIONS } from "../../src/functions/catalogue";
import english from "../../src/functions/functions-en-US.json";
import chinese from "../../src/functions/functions.json";

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly dimensionality: string;
  readonly optional?: boolean;
}
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
}

const inChinese: readonly FunctionMetadata[] = chinese.functions;
const inEnglish: readonly FunctionMetadata[] = english.functions;

/** The parameter names in a function's own source text. */
function parametersOf(implementation: (...args: never[]) => unknown): string[] {
  const list = /\(([^)]*)\)/.exec(implementation.toString())?.[1] ?? "";
  return list.split(",").map((name) => name.trim());
}

/** Everything but the descriptions, which alone differ between languages. */
function withoutDescriptions(metadata: readonly FunctionMetadata[]): unknown {
  return JSON.parse(JSON.stringify(metadata), (key, value: unknown) =>
    key === "description" ? undefined : value,
  );
}

test("the metadata lists the functions of the catalogue, in both languages alike", () => {
  expect(inChinese.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
  expect(withoutDescriptions(inEnglish)).toEqual(withoutDescriptions(inChinese));
});

describe.each(inChinese.map((metadata) => [metadata.id, metadata] as const))("%s", (id, metadata) => {
  test("has an id and a name that Excel takes", () => {
    expect(id).toMatch(/^[A-Za-z0-9_.]+$/);
    expect(metadata.name).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    // A name like a cell address (Q1, ABC123, R1C1) is refused.
    expect(metadata.name).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
  });

  test("names the parameters of the implementation, in its order", () => {
    const implementation = FUNCTIONS[id];
    expect(implementation && parametersOf(implementation)).toEqual(
      metadata.parameters.map(({ name }) => name),
    );
  });

  test("takes whole ranges, and no required parameter stands after an optional one", () => {
    expect(metadata.parameters.map(({ dimensionality }) => dimensionality)).toEqual(
      metadata.parameters.map(() => "matrix"),
    );
    const optional = metadata.parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort());
  });

  test("is described in both languages", () => {
    const english = inEnglish.find((other) => other.id === id);
    const texts = (of: FunctionMetadata | undefined): string[] =>
      of ? [of.description, ...of.parameters.map(({ description }) => description)] : [];
    expect(texts(metadata).every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(texts(english).every((text) => /[a-z]{3}/.test(text))).toBe(true);
    expect(texts(english)).toHaveLength(texts(metadata).length);
  });
});
