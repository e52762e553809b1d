import type { Period } from "../../plan/period";
import type { Gateway } from "../gateway";
import { areaName, PAGE_KINDS, type PageKind } from "./page";
import { loadPage, type PagePresent } from "./pageCells";

export type PagesStanding = Readonly<Record<PageKind, PagePresent | null>>;

/** What stands of a period's pages; null for one that is not there. One round trip. */
export async function readPages(gateway: Gateway, period: Period): Promise<PagesStanding> {
  return gateway.run(async ({ context, sync }) => {
    const [summary, missing] = [PAGE_KINDS.summary, PAGE_KINDS.missing].map((kind) =>
      loadPage(context, areaName(kind, period)),
    );
    await sync();
    return { 汇总: summary?.() ?? null, 未送: missing?.() ?? null };
  });
}
