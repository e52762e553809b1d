import { element } from "./element";

/** Lists what a save will leave out. Resolves to whether to save all the same; at once when there is nothing. */
export function confirmLosses(losses: readonly string[]): Promise<boolean> {
  if (losses.length === 0) return Promise.resolve(true);
  const dialog = element("losses", HTMLDialogElement);
  const items = losses.map((loss) => {
    const item = document.createElement("li");
    item.textContent = loss;
    return item;
  });
  element("losses-list", HTMLUListElement).replaceChildren(...items);
  // Esc leaves the answer of the time before.
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "save"), { once: true });
  });
}
