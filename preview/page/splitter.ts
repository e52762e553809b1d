/** Excel's pane can be dragged between about these widths, in CSS pixels. */
const NARROWEST = 320;
const WIDEST = 640;
const DEFAULT = 350;
const KEY_STEP = 10;

/** Makes the bar between grid and pane movable by pointer and keyboard (arrows, Home, End). */
export function attachSplitter(splitter: HTMLElement, main: HTMLElement): void {
  let width = DEFAULT;

  function set(wanted: number): void {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    main.style.setProperty("--pane", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(width));
  }

  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuemax", String(WIDEST));
  set(DEFAULT);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    main.dataset.dragging = "";
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) {
      set(main.getBoundingClientRect().right - event.clientX);
    }
  });
  splitter.addEventListener("lostpointercapture", () => delete main.dataset.dragging);
  splitter.addEventListener("keydown", (event) => {
    const wanted = widthAfterKey(event.key, width);
    if (wanted !== null) {
      event.preventDefault();
      set(wanted);
    }
  });
}

/** The pane is on the right: moving the bar to the left widens it. */
function widthAfterKey(key: string, width: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return width + KEY_STEP;
    case "ArrowRight":
      return width - KEY_STEP;
    case "Home":
      return NARROWEST;
    case "End":
      return WIDEST;
    default:
      return null;
  }
}
