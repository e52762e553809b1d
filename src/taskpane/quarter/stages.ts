import { lazy } from "react";
import { carryOffers, followsYears } from "../../ledger/carryOver";
import { tasksInTrouble, unsentUnits } from "../../ledger/chase";
import { closingOf, sinceClosing } from "../../ledger/closing";
import { openMatters, raisedMatters } from "../../ledger/coordination";
import { tasksToVerify } from "../../ledger/verification";
import type { Stage } from "./stage";

/** The stages in the order of the work. */
export const STAGES: readonly Stage[] = [
  {
    id: "carry",
    isShown: ({ ledger, period }) => followsYears(ledger.plans, period.year),
    figure: ({ ledger, period }, { followUp }) =>
      followUp.figures.carry(carryOffers(ledger, period.year).length),
    // Taken over on request only: its figure says that there is something.
    isNext: () => false,
    Screen: lazy(async () => ({ default: (await import("./carry/CarryStage")).CarryStage })),
  },
  {
    id: "send",
    figure: ({ counts }, { send }) =>
      counts.rows === 0 ? "" : send.figure(counts.units.length, counts.rows),
    isNext: ({ counts }) => counts.rows === 0,
    Screen: lazy(async () => ({ default: (await import("./send/SendStage")).SendStage })),
  },
  {
    id: "receive",
    figure: ({ counts: { units, missing } }, { receive }) =>
      units.length === 0 ? "" : receive.figure(units.length, units.length - missing.length),
    isNext: ({ counts }) => counts.missing.length > 0,
    Screen: lazy(async () => ({ default: (await import("./receive/ReceiveStage")).ReceiveStage })),
  },
  {
    id: "check",
    figure: ({ counts: { rows, toReview, approved } }, { check }) =>
      rows === 0 ? "" : check.figure(toReview, approved),
    isNext: ({ counts }) => counts.toReview > 0,
    Screen: lazy(async () => ({ default: (await import("./check/CheckStage")).CheckStage })),
  },
  {
    id: "verify",
    figure: ({ ledger }, { followUp }) => followUp.figures.verify(tasksToVerify(ledger).length),
    isNext: ({ ledger }) => tasksToVerify(ledger).length > 0,
    Screen: lazy(async () => ({ default: (await import("./verify/VerifyStage")).VerifyStage })),
  },
  {
    id: "chase",
    figure({ ledger, period }, { followUp }) {
      const units = unsentUnits(ledger, period).reduce((sum, group) => sum + group.units.length, 0);
      return followUp.figures.chase(units, tasksInTrouble(ledger).overdue.length);
    },
    isNext: ({ counts }) => counts.missing.length > 0,
    Screen: lazy(async () => ({ default: (await import("./chase/ChaseStage")).ChaseStage })),
  },
  {
    id: "coordinate",
    figure: ({ ledger, period }, { followUp }) =>
      followUp.figures.coordinate(raisedMatters(ledger, period).length + openMatters(ledger).length),
    isNext: ({ ledger, period }) => raisedMatters(ledger, period).length > 0,
    Screen: lazy(async () => ({
      default: (await import("./coordinate/CoordinateStage")).CoordinateStage,
    })),
  },
  {
    id: "summary",
    figure({ ledger, period }, { summary }) {
      const closing = closingOf(ledger, period);
      return closing === null ? "" : summary.closing.figure(sinceClosing(closing));
    },
    isNext: ({ counts }) => counts.rows > 0 && counts.missing.length === 0 && counts.toReview === 0,
    Screen: lazy(async () => ({ default: (await import("./summary/SummaryStage")).SummaryStage })),
  },
  {
    id: "circular",
    figure: () => "",
    isNext: () => false,
    Screen: lazy(async () => ({ default: (await import("./circular/CircularStage")).CircularStage })),
  },
];
