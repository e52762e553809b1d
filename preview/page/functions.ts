import type { FunctionMetadata } from "../host/customFunctions";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly unknown[];
  }[];
}

const METADATA = "functions.json";

/** The add-in's custom functions under the manifest's namespace, from its metadata as built for Excel. */
export async function fetchFunctions(manifest: Document): Promise<FunctionMetadata[]> {
  const answer = await fetch(METADATA);
  if (!answer.ok) throw new Error(`${METADATA}: ${answer.status}`);
  const { functions } = (await answer.json()) as Metadata;
  const resource = manifest.querySelector("ExtensionPoint > Namespace")?.getAttribute("resid") ?? "";
  const namespace = manifest.querySelector(`Resources [id="${resource}"]`)?.getAttribute("DefaultValue");
  if (!namespace) throw new Error("The manifest has no namespace for functions");
  return functions.map(({ id, name, parameters }) => ({
    id,
    name: `${namespace}.${name}`,
    parameters: parameters.length,
  }));
}

type Called = (...args: unknown[]) => unknown;

/**
 * Calls the function that the add-in in the frame has associated; null while it is not loaded. The table of
 * associations is office.js's own and not meant for the public: this is the one place that reads it.
 */
export function callIn(frame: () => HTMLIFrameElement | null): (id: string, ...args: unknown[]) => unknown {
  return (id, ...args) => {
    const library = Reflect.get(frame()?.contentWindow ?? {}, "CustomFunctions") as
      { readonly _association?: { readonly mappings?: Readonly<Record<string, Called>> } } | undefined;
    return library?._association?.mappings?.[id.toUpperCase()]?.(...args) ?? null;
  };
}
