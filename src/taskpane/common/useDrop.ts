import { useEffect, useEffectEvent, useState, type RefObject } from "react";

/**
 * Makes an element take what is dropped on it.
 * @returns whether something is being dragged over it now
 */
export function useDrop(
  target: RefObject<HTMLElement | null>,
  onDrop: (data: DataTransfer) => void,
): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((data: DataTransfer) => onDrop(data));

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
