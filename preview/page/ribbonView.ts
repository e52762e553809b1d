import type { Ribbon, RibbonButton, RibbonGroup } from "./ribbon";

/** Draws the ribbon's tab with its groups; `onPress` is called with the button that was pressed. */
export function drawRibbon(
  place: HTMLElement,
  ribbon: Ribbon,
  onPress: (button: RibbonButton) => void,
): void {
  const tab = document.createElement("span");
  tab.className = "ribbon-tab";
  tab.textContent = ribbon.tab;
  place.setAttribute("aria-label", ribbon.tab);
  place.replaceChildren(tab, ...ribbon.groups.map((group) => drawGroup(group, onPress)));
}

function drawGroup({ label, buttons }: RibbonGroup, onPress: (button: RibbonButton) => void): HTMLElement {
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  const caption = document.createElement("span");
  caption.className = "ribbon-caption";
  caption.textContent = label;
  const row = document.createElement("div");
  row.append(...buttons.map((button) => drawButton(button, onPress)));
  group.append(row, caption);
  return group;
}

function drawButton(button: RibbonButton, onPress: (button: RibbonButton) => void): HTMLButtonElement {
  const drawn = document.createElement("button");
  drawn.type = "button";
  drawn.title = button.tip;
  const icon = document.createElement("img");
  icon.src = button.icon;
  icon.alt = "";
  drawn.append(icon, button.label);
  drawn.addEventListener("click", () => onPress(button));
  return drawn;
}
