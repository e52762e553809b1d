import { type ChoiceStorage, oneOf, type Schema } from "./choices";

export const LANGUAGES = ["office", "zh-CN", "en-US"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;

/** Remembered for the person at this computer, in every workbook. */
export interface UserChoices {
  /** `office`: as Office is shown. */
  readonly language: (typeof LANGUAGES)[number];
  readonly density: (typeof DENSITIES)[number];
}

export const USER_CHOICES: Schema<UserChoices> = {
  language: oneOf(LANGUAGES),
  density: oneOf(DENSITIES),
};

/**
 * The browser's own storage. `partition` keeps add-ins of one address apart where Office asks for it. Storage may be
 * forbidden or full; the pane says so where choices are made.
 */
export function userStorage(storage: () => Storage, partition: string | undefined): ChoiceStorage {
  const key = `${partition ?? ""}plan-register`;
  return {
    read: () => JSON.parse(storage().getItem(key) ?? "null") as unknown,
    write(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}
