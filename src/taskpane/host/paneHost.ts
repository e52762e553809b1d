import type { ChoiceStorage } from "../choices/choices";

/** What the pane asks of Office beside the workbook's contents; handed in, so that components are tested without it. */
export interface PaneHost {
  /** Shows the pane where it is hidden: a ribbon command has something to say. */
  showPane(): Promise<void>;
  /**
   * Whether this workbook loads the add-in and opens its pane by itself.
   * @throws AddinError `startupRefused` where Excel cannot keep that
   */
  setOpensPane(opens: boolean): Promise<void>;
  /** The document's settings. Written in memory; they reach the workbook with `saveChoices`. */
  readonly workbookStorage: ChoiceStorage;
  /** Puts what is waiting in the document's settings into the workbook. @throws AddinError `choicesNotSaved` */
  saveChoices(): Promise<void>;
  /** Gives the clerk a file to keep. */
  saveFile(name: string, bytes: Uint8Array): Promise<void>;
  /** Opens an .xlsx file as a new workbook in a window of its own. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
  /** Excel, platform and requirement sets, one per line, for 关于. */
  facts(): readonly string[];
}
