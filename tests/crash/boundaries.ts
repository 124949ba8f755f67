import type { Books, Tx } from "@haat/db/books";

type Environment = Readonly<Record<string, string>>;
/** Fine: after every single statement too, also within a transaction. */
export type Death = Readonly<{ dieAt: number; isFine: boolean }>;

export type Boundaries = Readonly<{
  counted<Result>(work: () => Promise<Result>): Promise<Result>;
  books(books: Books): Books;
  passed(): number;
  /** Asks without being counted. */
  outside: typeof fetch;
}>;

/** Where the wallets of an environment are. */
export const walletOrigins = (
  env: Environment,
): Readonly<Record<"bkash" | "nagad" | "rocket" | "upay", string>> => {
  const originOf = (name: string): string => new URL(env[name] ?? "http://127.0.0.1:9").origin;
  return {
    bkash: originOf("BKASH_ORIGIN"),
    nagad: originOf("NAGAD_API"),
    rocket: originOf("ROCKET_WS"),
    upay: originOf("UPAY_ORIGIN"),
  };
};

/**
 * This process is killed, as by `kill -9`, at the boundary whose number it is told: before or after a transaction, before a
 * wallet call leaves or after its answer came.
 */
export function countBoundaries(env: Environment, { dieAt, isFine }: Death): Boundaries {
  let boundary = 0;
  const pass = (): void => {
    boundary += 1;
    if (boundary === dieAt) process.kill(process.pid, "SIGKILL");
  };
  /** A boundary before and one after; fine, only after, for the next one's before is the same moment. */
  const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (!isFine) pass();
    const result = await work();
    pass();
    return result;
  };
  const outside = globalThis.fetch;
  const origins: readonly string[] = Object.values(walletOrigins(env));
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return origins.includes(new URL(url).origin) ? counted(() => outside(input, init)) : outside(input, init);
  };
  const statements = (tx: Tx): Tx =>
    new Proxy(tx, {
      get: (target, name) =>
        name === "execute"
          ? (statement: Parameters<Tx["execute"]>[0]) => counted(async () => target.execute(statement))
          : Reflect.get(target, name, target),
    });
  return {
    counted,
    books: (books) => ({
      ...books,
      transact: (work) => counted(() => books.transact((tx) => work(isFine ? statements(tx) : tx))),
      ...(isFine && { ask: (statement) => counted(() => books.ask(statement)) }),
    }),
    passed: () => boundary,
    outside,
  };
}
