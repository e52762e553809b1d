/** The add-in's part of Excel's ribbon, as its manifest says. */
export interface Ribbon {
  /** The add-in's own id. */
  readonly addinId: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Relative to the place the add-in is served from. */
  readonly icon: string;
  /** The function to run; null when the button shows the pane. */
  readonly functionName: string | null;
}

const ICON_SIZE = "32";

/**
 * Reads the ribbon from an add-in-only manifest.
 * @param language a BCP 47 tag: texts are the manifest's for it, else its defaults, as Office chooses them
 * @throws when the manifest lacks what a ribbon needs, or holds a control that the preview cannot draw
 */
export function readRibbon(manifest: Document, language: string): Ribbon {
  const home = text(manifest, "DefaultSettings > SourceLocation", "DefaultValue");
  const resource = (owner: ParentNode, selector: string): string => {
    const id = text(owner, selector, "resid");
    const found = one(manifest, `Resources [id="${id}"]`);
    const override = [...found.children].find(
      (child) => child.getAttribute("Locale")?.toLowerCase() === language.toLowerCase(),
    );
    return override?.getAttribute("Value") ?? found.getAttribute("DefaultValue") ?? "";
  };

  function button(control: Element): RibbonButton {
    const kind = control.getAttribute("xsi:type");
    if (kind !== "Button") throw new Error(`The preview's ribbon draws no ${kind}`);
    const runs = one(control, ":scope > Action").getAttribute("xsi:type") === "ExecuteFunction";
    const icon = resource(control, `:scope > Icon > [size="${ICON_SIZE}"]`);
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(control, ":scope > Label"),
      tip: resource(control, ":scope > Supertip > Description"),
      icon: relative(icon, home),
      functionName: runs ? one(control, ":scope > Action > FunctionName").textContent.trim() : null,
    };
  }

  const tab = one(manifest, "DesktopFormFactor CustomTab");
  return {
    addinId: one(manifest, "OfficeApp > Id").textContent.trim(),
    tab: resource(tab, ":scope > Label"),
    groups: [...tab.querySelectorAll(":scope > Group")].map((group) => ({
      label: resource(group, ":scope > Label"),
      buttons: [...group.querySelectorAll(":scope > Control")].map(button),
    })),
  };
}

/** The address below the folder that the add-in's page lies in. */
function relative(address: string, home: string): string {
  const folder = new URL(".", home).href;
  return address.startsWith(folder) ? address.slice(folder.length) : address;
}

function one(owner: ParentNode, selector: string): Element {
  const found = owner.querySelector(selector);
  if (found === null) throw new Error(`The manifest has no ${selector}`);
  return found;
}

function text(owner: ParentNode, selector: string, attribute: string): string {
  return one(owner, selector).getAttribute(attribute) ?? "";
}
