import { createThemeSource } from "../../src/taskpane/officeTheme";

/** A system preference that can change; jsdom has none. */
function preference(dark: boolean): { matches: boolean } & EventTarget {
  return Object.assign(new EventTarget(), { matches: dark });
}

function viewWith(query: EventTarget & { matches: boolean }): Window {
  const view = Object.assign(new EventTarget(), { document, matchMedia: () => query });
  return view as unknown as Window;
}

describe("createThemeSource", () => {
  it("takes the system's preference where the host does not say", () => {
    const query = preference(true);
    const source = createThemeSource(() => undefined, viewWith(query));
    expect(source.isDark()).toBe(true);
    expect(createThemeSource(() => ({ isDarkTheme: false }), viewWith(query)).isDark()).toBe(false);
  });

  it("looks again when the clerk comes back or the system changes, until told to stop", () => {
    const query = preference(false);
    const view = viewWith(query);
    const look = jest.fn();
    const stop = createThemeSource(() => undefined, view).subscribe(look);
    view.dispatchEvent(new Event("focus"));
    query.dispatchEvent(new Event("change"));
    document.dispatchEvent(new Event("visibilitychange"));
    expect(look).toHaveBeenCalledTimes(3);
    stop();
    view.dispatchEvent(new Event("focus"));
    query.dispatchEvent(new Event("change"));
    document.dispatchEvent(new Event("visibilitychange"));
    expect(look).toHaveBeenCalledTimes(3);
  });
});
