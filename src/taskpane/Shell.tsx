import { CounterBadge, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { WorkbookStatus } from "../workbook/status";
import { CardLayer } from "./card/CardLayer";
import type { TabId } from "./choices/workbookChoices";
import { ErrorNotice } from "./common/ErrorNotice";
import { useLocale } from "./LocaleContext";
import { Notices } from "./Notices";
import { Overview } from "./overview/Overview";
import { RibbonUndo } from "./RibbonUndo";
import { useServices } from "./services";
import { useMessages } from "./useMessages";
import { useOpensPane } from "./useOpensPane";
import { useWorkbook, type Workbook } from "./useWorkbook";
import { noticeText } from "./watch/noticeText";
import { useWatcher } from "./watch/useWatcher";
import { WatchNotices } from "./watch/WatchNotices";

// Half of the pane's code, and no part of its first sight in a workbook that has a register.
const IntakeScreen = lazy(async () => ({
  default: (await import("./intake/IntakeScreen")).IntakeScreen,
}));
const UnitsScreen = lazy(async () => ({ default: (await import("./units/UnitsScreen")).UnitsScreen }));
const QuarterScreen = lazy(async () => ({
  default: (await import("./quarter/QuarterScreen")).QuarterScreen,
}));
const MoreScreen = lazy(async () => ({ default: (await import("./more/MoreScreen")).MoreScreen }));

const useStyles = makeStyles({
  // The web view shows no scroll bars of its own, so the pane scrolls inside (office-facts: WebView2).
  root: { height: "100vh", display: "flex", flexDirection: "column" },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  // Heard, not seen: the list itself may be on another tab than the one that is looked at.
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
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
export function Shell(): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const workbook = useWorkbook(useServices().api);
  useKeepDroppedFilesOut();
  const { status, failure } = workbook;
  return (
    <main className={styles.root} aria-label={locale.appName}>
      {status === null && failure === null && <Spinner label={locale.workbook.looking} />}
      {failure && <ErrorNotice error={failure.error} onRetry={workbook.refresh} />}
      {status && <Tabs workbook={workbook} status={status} />}
    </main>
  );
}

interface TabsProps {
  readonly workbook: Workbook;
  readonly status: WorkbookStatus;
}

const TABS: readonly TabId[] = ["overview", "intake", "units", "quarter", "more"];

function Tabs({ workbook, status }: TabsProps): ReactNode {
  const { workbookChoices } = useServices();
  const locale = useLocale();
  const styles = useStyles();
  const [tab, setTab] = useState<TabId>(canOnlyImport(status) ? "intake" : workbookChoices.get().tab);
  const [opened, setOpened] = useState<readonly TabId[]>([tab]);

  function show(next: TabId): void {
    setTab(next);
    setOpened((before) => [...before, next]);
    workbookChoices.set({ tab: next });
  }
  const { refresh } = workbook;
  const board = useMessages(show, refresh);
  function afterUndo(commands: readonly string[]): void {
    board.say({ undone: commands });
    refresh();
  }
  useOpensPane(status.kind);
  const watching = useWatcher(status.kind === "register", refresh);
  const [newest] = watching.notices;
  const panels: Readonly<Record<TabId, () => ReactNode>> = {
    overview: () => (
      <div className={styles.panel}>
        <WatchNotices {...watching} />
        <Overview
          status={status}
          look={workbook.look}
          shown={tab === "overview"}
          onImport={() => show("intake")}
          onUnits={() => show("units")}
          onRefresh={refresh}
          onUndone={afterUndo}
        />
      </div>
    ),
    intake: () => (
      <IntakeScreen
        status={status}
        onWorkbookChanged={refresh}
        onUndone={afterUndo}
        onOverview={() => show("overview")}
        onUnits={() => show("units")}
      />
    ),
    units: () => (
      <UnitsScreen
        status={status}
        look={workbook.look}
        shown={tab === "units"}
        onImport={() => show("intake")}
        onChanged={refresh}
        onUndone={afterUndo}
      />
    ),
    quarter: () => (
      <QuarterScreen
        status={status}
        look={workbook.look}
        shown={tab === "quarter"}
        onImport={() => show("intake")}
        onUnits={() => show("units")}
        onChanged={refresh}
        onUndone={afterUndo}
      />
    ),
    more: () => <MoreScreen status={status} onChanged={refresh} onUndone={afterUndo} />,
  };
  return (
    <>
      <TabList
        aria-label={locale.tabs.name}
        selectedValue={tab}
        onTabSelect={(_event, data) => {
          show(TABS.find((id) => id === data.value) ?? "overview");
          // Nobody watches a workbook without a register: someone else may have made one meanwhile.
          if (status.kind !== "register") refresh();
        }}
      >
        {TABS.map((id) => (
          <Tab
            key={id}
            id={`tab-${id}`}
            value={id}
            aria-controls={`panel-${id}`}
            {...(id === "more" ? { icon: <MoreHorizontalRegular />, "aria-label": locale.tabs.more } : {})}
          >
            {id === "more" ? null : locale.tabs[id]}
            {id === "overview" && watching.notices.length > 0 && (
              <>
                {" "}
                <CounterBadge
                  size="small"
                  count={watching.notices.length}
                  aria-label={locale.watchList.heading(watching.notices.length)}
                />
              </>
            )}
          </Tab>
        ))}
      </TabList>
      <div role="status" className={styles.heard}>
        {newest && noticeText(newest.notice, locale)}
      </div>
      <div className={styles.content}>
        <Notices recovered={workbook.recovered} board={board} />
        {board.messages.question && (
          <RibbonUndo error={board.messages.question} onUndone={afterUndo} onKeep={board.clear} />
        )}
        <CardLayer status={status} look={workbook.look} tab={tab} onChanged={refresh} onUndone={afterUndo}>
          {TABS.map((id) => (
            // Kept when another tab is looked at: a review half done is not thrown away.
            <div
              key={id}
              role="tabpanel"
              id={`panel-${id}`}
              aria-labelledby={`tab-${id}`}
              hidden={tab !== id}
            >
              {opened.includes(id) && <Suspense fallback={<Spinner />}>{panels[id]()}</Suspense>}
            </div>
          ))}
        </CardLayer>
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
