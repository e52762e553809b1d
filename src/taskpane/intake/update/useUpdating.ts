import type { PaneApi } from "../../paneApi";
import type { Operation } from "../../useOperation";
import type { UpdateChoices } from "../../../workbook/update/comparePlan";
import type { Compared, IntakeFlow, IntakeStep } from "../useIntake";

interface Updating {
  readonly api: PaneApi;
  readonly step: IntakeStep;
  readonly setStep: (step: IntakeStep) => void;
  readonly run: Operation["run"];
  readonly onWritten: () => void;
}

type UpdateSteps = Pick<IntakeFlow, "compare" | "decide" | "refuseChange" | "update" | "backToReview">;

/** The way from a review to a register brought up to date: compared, decided, written. */
export function useUpdating({ api, step, setStep, run, onWritten }: Updating): UpdateSteps {
  const review = step.kind === "review" ? step : null;
  const compared = review?.compared ?? null;
  const show = (next: Compared | null): void => {
    if (review) setStep({ ...review, compared: next });
  };
  async function compare(choices: UpdateChoices): Promise<void> {
    const outcome = await run(() => api.compareWithRegister(choices));
    if (outcome) show({ choices, shown: outcome.result });
  }
  async function update({ choices, shown }: Compared): Promise<void> {
    const outcome = await run((control) => api.updateRegister.perform({ ...choices, shown }, control));
    if (outcome) setStep({ kind: "updated", done: outcome.result });
    onWritten();
  }
  return {
    compare: (choices) => void compare(choices),
    decide(answers) {
      if (!compared) return;
      const { choices } = compared;
      const near = new Map([...choices.decisions.near, ...answers]);
      void compare({ ...choices, decisions: { ...choices.decisions, near } });
    },
    refuseChange(key, refuse) {
      if (!compared) return;
      const { choices, shown } = compared;
      const refused = new Set(choices.decisions.refused);
      if (refuse) refused.add(key);
      else refused.delete(key);
      show({ shown, choices: { ...choices, decisions: { ...choices.decisions, refused } } });
    },
    update() {
      if (compared) void update(compared);
    },
    backToReview: () => show(null),
  };
}
