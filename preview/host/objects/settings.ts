import { itemNotFound } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { text } from "./values";

class SettingTarget {
  constructor(
    readonly session: Session,
    readonly key: string,
  ) {}
}

const members: Members<SettingTarget> = {
  className: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  get: {
    key: ({ key }) => key,
    value: ({ session, key }) => session.book.settings.get(key) ?? null,
  },
  set: { value: ({ session, key }, value) => void session.book.settings.set(key, value) },
  call: { delete: ({ session, key }) => void session.book.settings.delete(key) },
};

const collectionMembers: Members<Session> = {
  className: "SettingCollection",
  items: (session) => [...session.book.settings.keys()].map((key) => setting(session, key)),
  item: (session, key) => existing(session, key),
  call: {
    getItem: existing,
    getItemOrNullObject: (session, key) =>
      session.book.settings.has(String(key)) ? existing(session, key) : null,
    getCount: (session) => session.book.settings.size,
    add: (session, key, value) => {
      session.book.settings.set(text(key), value);
      return setting(session, text(key));
    },
  },
};

function existing(session: Session, key: unknown): HostObject {
  if (!session.book.settings.has(String(key))) throw itemNotFound(`setting ${String(key)}`);
  return setting(session, String(key));
}

function setting(session: Session, key: string): HostObject {
  return hostObject(members, new SettingTarget(session, key));
}

export function settings(session: Session): HostObject {
  return hostObject(collectionMembers, session);
}
