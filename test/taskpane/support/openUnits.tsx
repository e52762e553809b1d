import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { type FakeApi, fakeApi, REGISTER } from "./fakeApi";
import { fakeServices } from "./fakeServices";
import { renderPane } from "./renderPane";

/** The tab 单位, once names and the tables of characters are there. */
export async function openUnits(api: FakeApi, services = fakeServices(api)): Promise<UserEvent> {
  const user = await renderPane(api, { services });
  await user.click(screen.getByRole("tab", { name: "单位" }));
  if (api.status.kind === "register") {
    await screen.findByText(/繁体或异体字，几乎可以肯定/);
  }
  return user;
}

/** Once what is under way has ended. */
export async function done(api: FakeApi): Promise<FakeApi["names"]["done"]> {
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return api.names.done;
}

export const register = (): FakeApi => fakeApi({ status: REGISTER });

/** What stands in the group of this name. */
export const card = (name: string | RegExp) => within(screen.getByRole("group", { name }));
