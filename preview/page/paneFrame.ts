import type { Bridge } from "../host/host";
import type { HostContract } from "./hostContract";

/** Where the add-in's page lies on the preview's server, as built for Excel. */
const PANE = "taskpane.html";

/**
 * Opens the add-in's pane, byte for byte as built, in a frame.
 *
 * The order is essential: address, append, and then at once the host's contract and bridge on the frame's window.
 * What is put there now survives the navigation; put there before the address or after a later one it would be
 * lost. So a pane that loads itself again cannot be kept: `onLeave` is called, and a new frame has to be opened.
 */
export function openPane(
  parent: HTMLElement,
  contract: HostContract,
  bridge: Bridge,
  onLeave: () => void,
): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = "责任台账";
  frame.src = PANE;
  parent.append(frame);
  const pane = frame.contentWindow;
  if (pane === null) {
    throw new Error("The browser gave the pane's frame no window");
  }
  // A plain assignment would be ignored: browsers define `external` without a setter.
  Object.defineProperty(pane, "external", { value: contract, writable: true, configurable: true });
  Object.assign(pane, { _richApiNativeBridge: bridge });
  frame.addEventListener("load", () => {
    // Not while the page goes away: a frame cannot be replaced inside its own event.
    frame.contentWindow?.addEventListener("pagehide", () => setTimeout(onLeave, 0));
  });
  return frame;
}
