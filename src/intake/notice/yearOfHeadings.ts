import type { DraftPlan } from "../draft";

/**
 * The year that the headings of a list name (一、2023年总体要求), for a plan whose title and letter name none. Null
 * where they name none or several.
 */
export function yearOfHeadings({ tasks }: DraftPlan): number | null {
  const years = new Set(
    tasks.flatMap(({ headings }) =>
      headings.flatMap(({ text }) =>
        [...text.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].map(([, year]) => year),
      ),
    ),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}
