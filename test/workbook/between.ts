import type { Gateway } from "../../src/workbook/gateway";
import type { Bench } from "./bench";

/** The same bench, where `between` is done just before each of its requests, counted from 1. */
export function withBetween(bench: Bench, between: (request: number) => Promise<void>): Bench {
  let request = 0;
  const gateway: Gateway = {
    ...bench.gateway,
    run: (work) =>
      bench.gateway.run(({ context, sync }) =>
        work({
          context,
          async sync() {
            request += 1;
            await between(request);
            await sync();
          },
        }),
      ),
  };
  return { ...bench, gateway };
}
