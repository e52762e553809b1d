import { makeStyles, tokens } from "@fluentui/react-components";
import type { PartKind } from "./sourceParts";

/** What the legend tells apart. */
export type Look =
  | "notUnderstood"
  | "seq"
  | "heading"
  | "text"
  | "target"
  | "lead"
  | "responsible"
  | "support"
  | "upper"
  | "leader"
  | "deadline"
  | "remark"
  | "label"
  | "document"
  | "duty"
  | "notice"
  | "form"
  | "copyList"
  | "furniture"
  | "footnote"
  | "dropped";

export function lookOf(kind: PartKind): Look {
  if (kind === "upperLead" || kind === "upperResponsible") return "upper";
  const isFact = kind === "title" || kind === "issuer" || kind === "docNumber" || kind === "issuedOn";
  return isFact ? "document" : kind;
}

/** Fluent's pairs of background and foreground, whose contrast holds in every theme. */
export const usePartLooks = makeStyles<Look>({
  notUnderstood: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
  },
  seq: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  heading: {
    backgroundColor: tokens.colorPaletteGrapeBackground2,
    color: tokens.colorPaletteGrapeForeground2,
  },
  text: { backgroundColor: tokens.colorNeutralBackground3 },
  target: {
    textDecorationLine: "underline",
    textDecorationStyle: "double",
    backgroundColor: "transparent",
    color: "inherit",
  },
  lead: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  responsible: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  support: {
    backgroundColor: tokens.colorPaletteForestBackground2,
    color: tokens.colorPaletteForestForeground2,
  },
  upper: { backgroundColor: tokens.colorPaletteNavyBackground2, color: tokens.colorPaletteNavyForeground2 },
  leader: { backgroundColor: tokens.colorPalettePlumBackground2, color: tokens.colorPalettePlumForeground2 },
  deadline: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  remark: { backgroundColor: tokens.colorPaletteMinkBackground2, color: tokens.colorPaletteMinkForeground2 },
  label: { color: tokens.colorNeutralForeground3 },
  document: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  duty: {
    backgroundColor: tokens.colorPalettePumpkinBackground2,
    color: tokens.colorPalettePumpkinForeground2,
  },
  notice: { color: tokens.colorNeutralForeground2, borderBottom: `1px dotted ${tokens.colorNeutralStroke1}` },
  form: { color: tokens.colorNeutralForeground2, borderBottom: `1px dashed ${tokens.colorNeutralStroke1}` },
  copyList: {
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  furniture: { color: tokens.colorNeutralForeground3 },
  footnote: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  dropped: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
});
