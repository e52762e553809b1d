import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import { AddinError } from "../../errors";
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
  const [over, setOver] = useState(false);
  const take = useEffectEvent((data: DataTransfer) => {
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

  useEffect(() => {
    const element = target.current;
    const enter = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (): void => setOver(false);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) {
        take(event.dataTransfer);
      }
    };
    element?.addEventListener("dragover", enter);
    element?.addEventListener("dragleave", leave);
    element?.addEventListener("drop", drop);
    return () => {
      element?.removeEventListener("dragover", enter);
      element?.removeEventListener("dragleave", leave);
      element?.removeEventListener("drop", drop);
    };
  }, [target]);
  return over;
}
