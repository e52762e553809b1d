/** Excel's pane can be dragged between about these widths, in CSS pixels. */
const NARROWEST = 320;
const WIDEST = 640;
const DEFAULT = 350;
const KEY_STEP = 10;

export interface Splitter {
  /** How many panes stand beside the grid; they are equally wide, and without one there is nothing to drag. */
  showFor(panes: number): void;
}

/** Makes the bar between grid and panes movable by pointer and keyboard (arrows, Home, End). */
export function attachSplitter(splitter: HTMLElement, main: HTMLElement): Splitter {
  let width = DEFAULT;
  let panes = 1;

  function set(wanted: number): void {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    main.style.setProperty("--pane", `${width}px`);
    splitter.ariaValueNow = String(width);
  }

  splitter.ariaValueMin = String(NARROWEST);
  splitter.ariaValueMax = String(WIDEST);
  set(DEFAULT);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    main.dataset.dragging = "";
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) {
      set((main.getBoundingClientRect().right - event.clientX) / panes);
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
  return {
    showFor(count) {
      splitter.hidden = count === 0;
      panes = Math.max(1, count);
    },
  };
}

/** The panes are on the right: moving the bar to the left widens them. */
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
