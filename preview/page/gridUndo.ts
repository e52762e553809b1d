import { IUndoRedoService, LocalUndoRedoService, type IUndoRedoItem, type Univer } from "@univerjs/core";
import { BehaviorSubject } from "rxjs";
import type { Host, HostClient } from "../host/host";

/** What Univer's service holds of a unit it is focused on: private to it, and read here only. */
interface Focus {
  _getFocusedUnitId(): string;
}

const NOTHING: IUndoRedoItem = { unitID: "", undoMutations: [], redoMutations: [] };

/**
 * Lets Ctrl+Z and the arrow over the grid take back what Excel would: the steps of the person at the grid and of that
 * person's add-in, in their order, which the host keeps. While a cell is being edited Univer's own undo goes on, and
 * there is nothing to do again.
 */
export function joinUndo(univer: Univer, host: Host, unitId: string, say: (sentence: string) => void): void {
  const service = univer.__getInjector().get(IUndoRedoService);
  // The service is a stand-in that remembers each method as it was first read: they are replaced unread.
  const own = LocalUndoRedoService.prototype;
  const atGrid = (): HostClient | null => {
    const isAtCells = (service as unknown as Focus)._getFocusedUnitId() === unitId;
    return isAtCells ? host.gridClient() : null;
  };
  service.pushUndoRedo = (item) => {
    if (item.unitID === unitId) host.noteGridStep(item.undoMutations);
    else own.pushUndoRedo.call(service, item);
  };
  service.pitchTopUndoElement = () => {
    const client = atGrid();
    if (client === null) return own.pitchTopUndoElement.call(service);
    return client.person.undoDepth > 0 ? NOTHING : null;
  };
  service.popUndoToRedo = () => {
    const client = atGrid();
    if (client === null) own.popUndoToRedo.call(service);
    else client.person.undo().catch(() => say("预览不能撤销这一步，Excel 可以"));
  };
  const status = new BehaviorSubject({ undos: 0, redos: 0 });
  host.onUndoChange = () => status.next({ undos: host.gridClient()?.person.undoDepth ?? 0, redos: 0 });
  Reflect.set(service, "undoRedoStatus$", status.asObservable());
}
