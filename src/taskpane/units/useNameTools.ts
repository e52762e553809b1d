import { useEffect, useState } from "react";
import { type CharacterTools, loadNameTools } from "./loadNameTools";

/** Until they are there, and where they cannot be loaded: characters as they are, no readings. */
const PLAIN: CharacterTools = { simplify: (text) => text, sound: () => "", readings: () => [] };

export interface NameToolsRead {
  readonly tools: CharacterTools;
  readonly failure: { readonly error: unknown } | null;
}

/** The tables of characters, loaded when the tab is first seen. */
export function useNameTools(): NameToolsRead {
  const [read, setRead] = useState<NameToolsRead>({ tools: PLAIN, failure: null });
  useEffect(() => {
    let wanted = true;
    loadNameTools().then(
      (tools) => wanted && setRead({ tools, failure: null }),
      (error: unknown) => wanted && setRead({ tools: PLAIN, failure: { error } }),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return read;
}
