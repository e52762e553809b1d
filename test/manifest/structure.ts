/**
 * What Excel's manifest schema and its documentation demand of an add-in-only manifest with a shared runtime.
 * Microsoft's own validation posts the file to a service of theirs, so it cannot run on a closed network.
 * Sources: [MS-OWEMXML] appendix A; the manifest reference on learn.microsoft.com (texts, icons, runtimes).
 */

/** Order of child elements per parent; a parent of several kinds stands with its xsi:type. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl",
    "SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  ]
    .join(" ")
    .split(" "),
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host:Workbook": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  "ExtensionPoint:CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  "Control:Button": ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  "Action:ShowTaskpane": ["TaskpaneId", "SourceLocation", "Title"],
  "Action:ExecuteFunction": ["FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** Longest text per element; bt:String by the list it stands in. */
const LENGTHS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};
const RESID_LENGTH = 32;
export const ICON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];
const OVERRIDE_LOCALE = "en-US";

export function elementsOf(root: Document | Element, ...names: readonly string[]): Element[] {
  return [...root.querySelectorAll("*")].filter((element) => names.includes(element.nodeName));
}

function kindOf(element: Element): string {
  const type = element.getAttribute("xsi:type");
  const typed = `${element.nodeName}:${type ?? ""}`;
  return typed in ORDER ? typed : element.nodeName;
}

function orderProblems(manifest: Document): string[] {
  return [...manifest.querySelectorAll("*")].flatMap((element) => {
    const order = ORDER[kindOf(element)];
    if (!order) return [];
    const places = [...element.children].map((child) => order.indexOf(child.nodeName));
    const inOrder = places.every((place, index) => place >= Math.max(0, places[index - 1] ?? 0));
    return inOrder ? [] : [`order: children of ${kindOf(element)} should be ${order.join(" ")}`];
  });
}

/** Every text of an element: the default one and those of other languages. */
function textsOf(element: Element): string[] {
  const overrides = elementsOf(element, "Override", "bt:Override").map((child) =>
    child.getAttribute("Value"),
  );
  const own = element.getAttribute("DefaultValue") ?? element.textContent;
  return [own, ...overrides].map((text) => text ?? "");
}

function lengthProblems(manifest: Document): string[] {
  return elementsOf(manifest, "DisplayName", "Description", "ProviderName", "bt:String").flatMap(
    (element) => {
      if (element.hasAttribute("resid")) return [];
      const most = LENGTHS[element.nodeName] ?? LENGTHS[element.parentElement?.nodeName ?? ""] ?? 0;
      return textsOf(element)
        .filter((text) => text.length === 0 || text.length > most)
        .map((text) => `length: ${element.nodeName} has ${text.length} of ${most} characters: ${text}`);
    },
  );
}

function addressProblems(manifest: Document): string[] {
  const addressed = [
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "SourceLocation",
    "AppDomain",
    "bt:Url",
    "bt:Image",
  ];
  return elementsOf(manifest, ...addressed)
    .filter((element) => !element.hasAttribute("resid"))
    .flatMap(textsOf)
    .filter((address) => !URL.canParse(address) || new URL(address).protocol !== "https:")
    .map((address) => `https: ${address}`);
}

/** The list of resources that a reference must be found in. */
function listFor(element: Element): string {
  if (element.nodeName === "bt:Image") return "bt:Images";
  if (element.nodeName === "Description") return "bt:LongStrings";
  return ["Label", "Title", "Namespace"].includes(element.nodeName) ? "bt:ShortStrings" : "bt:Urls";
}

function resourceProblems(manifest: Document): string[] {
  const references = [...manifest.querySelectorAll("[resid]")];
  const resources = elementsOf(manifest, "bt:Image", "bt:Url", "bt:String").filter((element) =>
    element.hasAttribute("id"),
  );
  const ids = resources.map((resource) => resource.id);
  const found = (reference: Element): boolean =>
    resources.some(
      (resource) =>
        resource.id === reference.getAttribute("resid") &&
        resource.parentElement?.nodeName === listFor(reference),
    );
  return [
    ...references
      .filter((reference) => !found(reference))
      .map(
        (reference) => `resid: ${reference.nodeName} ${reference.getAttribute("resid") ?? ""} is not there`,
      ),
    ...ids.filter((id) => id.length > RESID_LENGTH).map((id) => `resid: ${id} is too long`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `resid: ${id} stands twice`),
    ...ids
      .filter((id) => !references.some((reference) => reference.getAttribute("resid") === id))
      .map((id) => `resid: ${id} is never used`),
  ];
}

function iconProblems(manifest: Document): string[] {
  return elementsOf(manifest, "Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
    return ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `icon: no ${size} pixels`);
  });
}

/** A shared runtime needs one page, under one resid, and one pane. */
function runtimeProblems(manifest: Document): string[] {
  const pages = [
    ...elementsOf(manifest, "Runtime", "FunctionFile"),
    ...elementsOf(manifest, "Page", "Action").flatMap((element) => elementsOf(element, "SourceLocation")),
  ].map((element) => element.getAttribute("resid"));
  const panes = elementsOf(manifest, "Action")
    .filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane")
    .map((action) => elementsOf(action, "TaskpaneId")[0]?.textContent);
  return [
    ...(new Set(pages).size === 1 ? [] : [`runtime: pages ${pages.join(" ")}`]),
    ...(new Set(panes).size === 1 && panes[0] !== undefined ? [] : [`runtime: panes ${panes.join(" ")}`]),
    ...(elementsOf(manifest, "Runtime")[0]?.getAttribute("lifetime") === "long" ? [] : ["runtime: lifetime"]),
  ];
}

/** Texts and the function metadata exist in both languages; the namespace is one, since formulas travel. */
function languageProblems(manifest: Document): string[] {
  const namespace = elementsOf(manifest, "Namespace")[0]?.getAttribute("resid");
  return elementsOf(manifest, "DisplayName", "Description", "bt:String", "bt:Url")
    .filter((element) => !element.hasAttribute("resid") && !/Taskpane|Script/.test(element.id))
    .flatMap((element) => {
      const locales = elementsOf(element, "Override", "bt:Override").map((child) =>
        child.getAttribute("Locale"),
      );
      const wanted = element.id === namespace ? "" : OVERRIDE_LOCALE;
      const name = element.id || element.nodeName;
      return locales.join(" ") === wanted ? [] : [`language: ${name} has “${locales.join(" ")}”`];
    });
}

function versionProblems(manifest: Document): string[] {
  const version = elementsOf(manifest, "Version")[0]?.textContent ?? "";
  return /^\d{1,5}(\.\d{1,5}){0,3}$/.test(version) ? [] : [`version: ${version}`];
}

/** Everything wrong with a manifest, one line each; the word before the colon names the rule. */
export function structureProblems(manifest: Document): string[] {
  const checks = [
    orderProblems,
    lengthProblems,
    addressProblems,
    resourceProblems,
    iconProblems,
    runtimeProblems,
    languageProblems,
    versionProblems,
  ];
  return checks.flatMap((check) => check(manifest));
}
