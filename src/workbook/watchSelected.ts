import type { Gateway, Session } from "./gateway";

/**
 * Tells what `read` makes of the selection, at once and whenever it changes; null where it makes nothing of it. While
 * one look is under way, only the last of the selections that come is looked at. The answer ends it.
 */
export async function watchSelected<Seen>(
  gateway: Gateway,
  read: (session: Session) => Promise<Seen | null>,
  listener: (seen: Seen | null) => void,
): Promise<() => Promise<void>> {
  const watch = new SelectionWatch(gateway, read, listener);
  const handler = await gateway.run(async ({ context, sync }) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => watch.look());
    await sync();
    return added;
  });
  await watch.look();
  return async () => {
    watch.stop();
    handler.remove();
    await handler.context.sync();
  };
}

class SelectionWatch<Seen> {
  #isLooking = false;
  #isAsked = false;
  #isStopped = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly read: (session: Session) => Promise<Seen | null>,
    private readonly listener: (seen: Seen | null) => void,
  ) {}

  async look(): Promise<void> {
    this.#isAsked = true;
    if (this.#isLooking) {
      return;
    }
    this.#isLooking = true;
    while (this.#takeAsked()) {
      // Excel refuses to say what is selected where it is a picture or several areas: no cells of ours.
      this.#tell(await this.gateway.run(this.read).catch(() => null));
    }
    this.#isLooking = false;
  }

  stop(): void {
    this.#isStopped = true;
  }

  #takeAsked(): boolean {
    const isAsked = this.#isAsked && !this.#isStopped;
    this.#isAsked = false;
    return isAsked;
  }

  #tell(seen: Seen | null): void {
    if (!this.#isStopped) {
      this.listener(seen);
    }
  }
}
