import type { Stage } from "./stage";

/** The stages in the order of the work. */
export const STAGES: readonly Stage[] = [];
