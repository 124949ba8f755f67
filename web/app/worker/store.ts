import type { Change, Line } from "./cart-change.ts";

/** `waiting`: changes that wait for the line, in their order. `told`: what the shopper has not heard yet. */
type Stores = { lines: Line; waiting: Waiting; told: Told };
export type Waiting = Change & Readonly<{ id?: number; path: string; at: number }>;
export type Told = Readonly<{ id?: number; words: string }>;
type Name = keyof Stores;

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the phone's store failed"));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("haat", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("lines", { autoIncrement: true });
    request.result.createObjectStore("waiting", { keyPath: "id", autoIncrement: true });
    request.result.createObjectStore("told", { keyPath: "id", autoIncrement: true });
  };
  return done(request);
}

async function within<Result>(
  names: readonly Name[],
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    const transaction = database.transaction([...names], mode);
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("the phone's store failed"));
    });
    const result = await done(work(transaction));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

export const readAll = <Kind extends Name>(name: Kind): Promise<Stores[Kind][]> =>
  within(
    [name],
    "readonly",
    (transaction) => transaction.objectStore(name).getAll() as IDBRequest<Stores[Kind][]>,
  );

export const put = <Kind extends Name>(name: Kind, one: Stores[Kind]): Promise<unknown> =>
  within([name], "readwrite", (transaction) => transaction.objectStore(name).add(one));

export const drop = (name: Name, id: number): Promise<unknown> =>
  within([name], "readwrite", (transaction) => transaction.objectStore(name).delete(id));

/** What was there goes, and these come, in one step. */
export const replace = <Kind extends Name>(name: Kind, all: readonly Stores[Kind][]): Promise<unknown> =>
  within([name], "readwrite", (transaction) => {
    const store = transaction.objectStore(name);
    const cleared = store.clear();
    for (const one of all) store.add(one);
    return cleared;
  });

/** Nothing of whoever was here stays. */
export const forgetAll = (): Promise<unknown> =>
  within(["lines", "waiting", "told"], "readwrite", (transaction) => {
    transaction.objectStore("lines").clear();
    transaction.objectStore("told").clear();
    return transaction.objectStore("waiting").clear();
  });
