/**
 * One of the page's own elements.
 * @throws when index.html has no such element of that class
 */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) {
    throw new Error(`index.html has no ${kind.name} #${id}`);
  }
  return found;
}
