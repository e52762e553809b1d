import { configure, render, screen } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { App } from "../../../src/taskpane/App";
import type { ThemeSource } from "../../../src/taskpane/officeTheme";
import type { FakeApi } from "./fakeApi";
import { fakeServices, type FakeServices } from "./fakeServices";
// Loaded beforehand: the pane's own lazy import then answers at once instead of within the tests' patience.
import "../../../src/taskpane/intake/IntakeScreen";
import "../../../src/taskpane/more/MoreScreen";
import "../../../src/taskpane/units/UnitsScreen";

// On a machine that is busy with other suites a screen may take seconds to come.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

const LIGHT: ThemeSource = { isDark: () => false, subscribe: () => () => undefined };

interface PaneOptions {
  /** Instead of those made from the api. */
  readonly services?: FakeServices;
  readonly theme?: ThemeSource;
  readonly onReload?: () => void;
}

/** The whole pane over an in-memory workbook, once it has looked at it. */
export async function renderPane(api: FakeApi, options: PaneOptions = {}): Promise<UserEvent> {
  const user = userEvent.setup();
  const { services = fakeServices(api), theme = LIGHT, onReload = () => undefined } = options;
  render(
    <StrictMode>
      <App services={services} theme={theme} onReload={onReload} />
    </StrictMode>,
  );
  await screen.findByRole("tablist");
  return user;
}

/** Chooses a file as the file dialog would. */
export async function chooseFile(user: UserEvent, name = "方案.txt", content = "一、总则"): Promise<void> {
  const input = await screen.findByLabelText<HTMLInputElement>("选择文件", { selector: "input" });
  await user.upload(input, new File([content], name, { type: "text/plain" }));
}

/** Up to the review of the sample document. */
export async function reviewSample(user: UserEvent): Promise<void> {
  await chooseFile(user);
  await screen.findByRole("heading", { name: "核对读到的内容" });
}

/** Up to the result card, with 暂不设 chosen. */
export async function generateSample(user: UserEvent): Promise<void> {
  await reviewSample(user);
  await user.click(screen.getByRole("radio", { name: "暂不设" }));
  await user.click(screen.getByRole("button", { name: "生成台账" }));
  await screen.findByRole("heading", { name: "台账已生成" });
}
