import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CopyText } from "../common/CopyText";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { VERSION } from "../version";

/** 关于: what this is, what it needs, and what to send along with a question. */
export function About(): ReactNode {
  const { host } = useServices();
  const locale = useLocale();
  const words = locale.more.about;
  return (
    <>
      <Text block>{words.version(locale.appName, VERSION)}</Text>
      <Text block>{words.needs}</Text>
      <CopyText text={[`plan-register ${VERSION}`, ...host.facts()].join("\n")} />
    </>
  );
}
