import { tokens } from "@fluentui/react-components";

/**
 * The default colours of domain.md's states, as theme tokens. The register's words are Chinese in every
 * language; 办结 comes as 办结（按期） and the like. An unnamed state is drawn like 正常推进, without a signal.
 */
const COLORS: readonly (readonly [start: string, color: string])[] = [
  ["逾期", tokens.colorStatusDangerBackground3],
  ["临期", tokens.colorStatusWarningBackground3],
  ["待核验", tokens.colorStatusSuccessBackground2],
  ["办结", tokens.colorStatusSuccessBackground3],
  ["时限待定", tokens.colorNeutralForeground4],
  ["暂缓", tokens.colorNeutralStroke1],
  ["取消", tokens.colorNeutralStroke1],
];

export function stateColor(state: string): string {
  return COLORS.find(([start]) => state.startsWith(start))?.[1] ?? tokens.colorBrandBackground2Pressed;
}
