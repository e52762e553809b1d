import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { WorkbookStatus } from "../workbook/status";
import { ErrorNotice } from "./common/ErrorNotice";
import { useLocale } from "./LocaleContext";
import { Notices } from "./Notices";
import { Overview } from "./overview/Overview";
import type { PaneApi } from "./paneApi";
import { useWorkbook, type Workbook } from "./useWorkbook";

// Half of the pane's code, and no part of its first sight in a workbook that has a register.
const IntakeScreen = lazy(async () => ({
  default: (await import("./intake/IntakeScreen")).IntakeScreen,
}));

const useStyles = makeStyles({
  // The web view shows no scroll bars of its own, so the pane scrolls inside (office-facts: WebView2).
  root: { height: "100vh", display: "flex", flexDirection: "column" },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    // What the keyboard comes to must not stop behind the bar at the bottom of the review.
    scrollPaddingBottom: "160px",
    padding: tokens.spacingHorizontalM,
    paddingBottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

/** The pane's frame: the tabs, the notices above them, and what the workbook is. */
export function Shell({ api }: { readonly api: PaneApi }): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const workbook = useWorkbook(api);
  useKeepDroppedFilesOut();
  const { view } = workbook;
  return (
    <main className={styles.root} aria-label={locale.appName}>
      {view.kind === "looking" && <Spinner label={locale.workbook.looking} />}
      {view.kind === "failed" && <ErrorNotice error={view.error} onRetry={workbook.refresh} />}
      {view.kind === "known" && <Tabs api={api} workbook={workbook} status={view.status} />}
    </main>
  );
}

type TabId = "overview" | "intake";

interface TabsProps {
  readonly api: PaneApi;
  readonly workbook: Workbook;
  readonly status: WorkbookStatus;
}

function Tabs({ api, workbook, status }: TabsProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const [tab, setTab] = useState<TabId>(canOnlyImport(status) ? "intake" : "overview");
  const [intakeOpened, setIntakeOpened] = useState(tab === "intake");
  const [undone, setUndone] = useState<string | null>(null);

  function show(next: TabId): void {
    setTab(next);
    setIntakeOpened(intakeOpened || next === "intake");
  }
  function afterUndo(command: string): void {
    setUndone(command);
    workbook.refresh();
  }
  const toIntake = (): void => show("intake");
  const toOverview = (): void => show("overview");
  return (
    <>
      <TabList
        aria-label={locale.tabs.name}
        selectedValue={tab}
        onTabSelect={(_event, data) => show(data.value === "intake" ? "intake" : "overview")}
      >
        <Tab id="tab-overview" value="overview" aria-controls="panel-overview">
          {locale.tabs.overview}
        </Tab>
        <Tab id="tab-intake" value="intake" aria-controls="panel-intake">
          {locale.tabs.intake}
        </Tab>
      </TabList>
      <div className={styles.content}>
        <Notices recovered={workbook.recovered} undone={undone} onDismissUndone={() => setUndone(null)} />
        <div role="tabpanel" id="panel-overview" aria-labelledby="tab-overview" hidden={tab !== "overview"}>
          <Overview
            api={api}
            status={status}
            onImport={toIntake}
            onRefresh={workbook.refresh}
            onUndone={afterUndo}
          />
        </div>
        {/* Kept when another tab is looked at: a review half done is not thrown away. */}
        <div role="tabpanel" id="panel-intake" aria-labelledby="tab-intake" hidden={tab !== "intake"}>
          {intakeOpened && (
            <Suspense fallback={<Spinner />}>
              <IntakeScreen
                api={api}
                status={status}
                onWorkbookChanged={workbook.refresh}
                onUndone={afterUndo}
                onOverview={toOverview}
              />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}

/** A workbook without a register has nothing to survey: the first thing shown is the way to one. */
function canOnlyImport(status: WorkbookStatus): boolean {
  return status.kind === "empty" || status.kind === "other";
}

/** A file dropped beside the drop zone would otherwise replace the pane itself. */
function useKeepDroppedFilesOut(): void {
  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault();
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}
