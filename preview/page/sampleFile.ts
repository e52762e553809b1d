/** webpack puts the document beside the page and its address here. */
const address = new URL("./sample/plan.txt", import.meta.url).href;

/** How the sample is called where a person sees it; the district does not exist. */
const NAME = "映川区2026年责任分解方案（示例）.txt";

/** The sample document as a file, such as a file manager would hand over. */
export async function fetchSample(): Promise<File> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return new File([await answer.arrayBuffer()], NAME, { type: "text/plain" });
}

/**
 * Makes the link the sample's file: a click saves it, and it can be dragged onto the pane or out of the browser.
 * A drag must have its data at once, so the file is fetched beforehand.
 */
export function offerSample(link: HTMLAnchorElement, sample: File): void {
  link.href = address;
  link.download = NAME;
  link.addEventListener("dragstart", (event) => {
    event.dataTransfer?.clearData();
    event.dataTransfer?.items.add(sample);
    event.dataTransfer?.setData("DownloadURL", `text/plain:${NAME}:${link.href}`);
  });
}
