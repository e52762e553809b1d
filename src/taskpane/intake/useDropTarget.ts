import { useEffect, useEffectEvent, useState, type RefObject } from "react";

/**
 * Makes an element take what is dropped on it: files, or text dragged in from Word or a browser.
 * @returns whether something is being dragged over it now
 */
export function useDropTarget(
  target: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
  onText: (text: string) => void,
): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((data: DataTransfer) => {
    const files = [...data.files];
    if (files.length > 0) {
      onFiles(files);
      return;
    }
    const text = data.getData("text/plain");
    if (text !== "") {
      onText(text);
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
