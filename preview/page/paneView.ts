/** The place of one client's task pane: Excel's title bar with a cross, and below it the add-in's own page. */
export interface PaneView {
  /** Where the frame goes. */
  readonly body: HTMLElement;
  setVisible(visible: boolean): void;
  remove(): void;
}

export interface PaneViewOptions {
  readonly place: HTMLElement;
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

export function drawPane({ place, id, title, onClose }: PaneViewOptions): PaneView {
  const section = document.createElement("section");
  section.id = id;
  section.className = "pane";
  section.setAttribute("aria-label", `任务窗格 ${title}`);
  section.hidden = true;
  const bar = document.createElement("header");
  const name = document.createElement("span");
  name.textContent = title;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.title = "关闭窗格";
  close.setAttribute("aria-label", `关闭窗格 ${title}`);
  close.addEventListener("click", onClose);
  bar.append(name, close);
  const body = document.createElement("div");
  section.append(bar, body);
  place.append(section);
  return {
    body,
    setVisible(visible) {
      section.hidden = !visible;
    },
    remove: () => section.remove(),
  };
}
