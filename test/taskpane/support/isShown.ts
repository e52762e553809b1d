/** Whether an element is on the page and in no hidden part of it (another tab's panel, a closed disclosure). */
export function isShown(element: Element): boolean {
  return element.isConnected && element.closest("[hidden]") === null;
}
