import { useEffect, useState } from "react";
import { type CharacterTools, loadNameTools } from "./loadNameTools";

/** Until they are there, and where they cannot be loaded: characters as they are, no readings. */
const PLAIN: CharacterTools = { simplify: (text) => text, sound: (text) => text, readings: () => [] };

export interface NameToolsRead {
  readonly tools: CharacterTools;
  /** Whether these are the best that there will be. */
  readonly isFinal: boolean;
  readonly failure: { readonly error: unknown } | null;
}

/** The tables of characters, loaded when the tab is first seen. */
export function useNameTools(): NameToolsRead {
  const [read, setRead] = useState<NameToolsRead>({ tools: PLAIN, isFinal: false, failure: null });
  useEffect(() => {
    let wanted = true;
    loadNameTools().then(
      (tools) => wanted && setRead({ tools, isFinal: true, failure: null }),
      (error: unknown) => wanted && setRead({ tools: PLAIN, isFinal: true, failure: { error } }),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return read;
}
