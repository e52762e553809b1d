import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Turned } from "../../workbook/freezeFormulas";
import { ErrorNotice } from "../common/ErrorNotice";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Way = "freeze" | "thaw";

/** 公式变数值, 数值变回公式: for people who open the file without the add-in. */
export function Freeze({ onChanged }: { readonly onChanged: () => void }): ReactNode {
  const { api } = useServices();
  const words = useLocale().functions;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  const [turned, setTurned] = useState<{ readonly way: Way; readonly done: Turned } | null>(null);

  async function turn(way: Way): Promise<void> {
    setTurned(null);
    const command = way === "freeze" ? api.freezeFormulas : api.thawFormulas;
    const done = await run((control) => command.perform(undefined, control));
    if (done) {
      setTurned({ way, done: done.result });
      onChanged();
    }
  }

  return (
    <section aria-label={words.freezeHeading} className={styles.root}>
      <Text weight="semibold">{words.freezeHeading}</Text>
      <Text className={styles.hint}>{words.freezeHint}</Text>
      <div className={styles.buttons}>
        {(["freeze", "thaw"] as const).map((way) => (
          <Button
            key={way}
            size="small"
            disabledFocusable={state.kind === "running"}
            onClick={() => void turn(way)}
          >
            {words[way]}
          </Button>
        ))}
      </div>
      {turned && <TurnedNotice way={turned.way} done={turned.done} />}
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </section>
  );
}

function TurnedNotice({ way, done }: { readonly way: Way; readonly done: Turned }): ReactNode {
  const words = useLocale().functions;
  const told = way === "freeze" ? words.frozen : words.thawed;
  return (
    <div role="status">
      <Text block>{told(done.sheet, done.formulas)}</Text>
      {done.left.length > 0 && (
        <>
          <Text block>{way === "freeze" ? words.leftFrozen : words.leftThawed}</Text>
          <ul>
            {done.left.map(({ address, formula }) => (
              <li key={address}>
                {address} {formula}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
