/**
 * Drops a file onto the pane as the clerk's hand would: the same events, with the file in their data, on the place
 * that takes files. The preview knows of the pane only that such a place offers to choose a file, too.
 *
 * @returns false when the pane shows nothing that takes a file now
 */
export function dropOnPane(frame: HTMLIFrameElement, file: File): boolean {
  const chooser = frame.contentDocument?.querySelector("input[type=file]");
  if (!chooser?.parentElement) {
    return false;
  }
  const data = new DataTransfer();
  data.items.add(file);
  for (const type of ["dragenter", "dragover", "drop"]) {
    chooser.parentElement.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
    );
  }
  return true;
}
