import type { Command, Control } from "../commands/command";

/** A command with its services already in hand. */
export interface PaneCommand<Input, Done> {
  readonly id: string;
  readonly precondition: Command<Input, Done>["precondition"];
  perform(input: Input, control?: Control): Promise<Done>;
}
