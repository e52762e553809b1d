import type { zhCNQuarter } from "./zh-CN.quarter";

export const enUSQuarter: typeof zhCNQuarter = {
  heading: "The quarter’s work",
  noRegister: "There is no register yet. Import a plan first; then send out forms, take them back, sum up.",
  reading: "Reading the register…",
  period: "Period",
  stages: {
    carry: "Carried over",
    send: "Send forms",
    receive: "Take forms back",
    check: "Review",
    verify: "Check done work",
    chase: "Chase",
    coordinate: "Decide",
    summary: "Summary",
    circular: "Circulars",
  },
};
