import type { RefObject } from "react";
import { AddinError } from "../../errors";
import { useDrop } from "../common/useDrop";
import { pickFile } from "./pickFile";
import type { PastedText } from "./useIntake";

/** What becomes of a drop. */
export interface DropListeners {
  readonly onFile: (file: File) => void;
  /** Text dragged in from Word or a browser. */
  readonly onText: (text: PastedText) => void;
  /** What was dropped cannot be taken; the error says why. */
  readonly onRefused: (error: AddinError) => void;
}

/**
 * Makes an element take what is dropped on it: a file, or text.
 * @returns whether something is being dragged over it now
 */
export function useDropTarget(
  target: RefObject<HTMLElement | null>,
  { onFile, onText, onRefused }: DropListeners,
): boolean {
  return useDrop(target, (data) => {
    const picked = pickFile([...data.files], data.items);
    if (picked instanceof AddinError) {
      onRefused(picked);
      return;
    }
    if (picked) {
      onFile(picked);
      return;
    }
    const text = data.getData("text/plain");
    if (text !== "") {
      onText({ text, html: data.getData("text/html") });
    }
  });
}
