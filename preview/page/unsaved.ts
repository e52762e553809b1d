const PROGRAM = document.title;

/** Knows whether the workbook was changed since it was saved: the tab says so, and leaving the page asks. */
export interface UnsavedWarning {
  changed(): void;
  saved(name: string): void;
}

export function attachUnsavedWarning(): UnsavedWarning {
  let isChanged = false;
  let workbook = "";
  const say = (): void => {
    document.title = `${isChanged ? "*" : ""}${workbook} - ${PROGRAM}`;
  };
  window.addEventListener("beforeunload", (event) => {
    if (isChanged) event.preventDefault();
  });
  return {
    changed() {
      if (isChanged) return;
      isChanged = true;
      say();
    },
    saved(name) {
      isChanged = false;
      workbook = name;
      say();
    },
  };
}
