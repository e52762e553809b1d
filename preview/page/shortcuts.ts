/** Does it when Ctrl (or Cmd) and the key are pressed anywhere on the page but in a pane, instead of the browser. */
export function onShortcut(key: string, work: () => void): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== key) return;
      event.preventDefault();
      event.stopPropagation();
      work();
    },
    { capture: true },
  );
}
