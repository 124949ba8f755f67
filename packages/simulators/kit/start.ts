import { listen, type SimApp } from "./listen.ts";

/** What every simulator may be started with. */
export type StartOptions<Settings> = Readonly<{
  /** 0 or absent: any free port. */
  port?: number;
  /** What the world calls it; absent: `http://127.0.0.1:<port>`. */
  origin?: string;
  /** Keeps the truth over restarts and kill -9; absent: in memory only. */
  dataFile?: string;
  merchantName?: string;
  /** The same seed gives the same ids; absent: unpredictable ones. */
  seed?: number;
  settings?: Partial<Settings>;
}>;

/** What every simulator's world holds. */
export type Base<Settings> = Readonly<{
  merchantName: string;
  settings(): Settings;
  change(changed: Partial<Settings>): void;
  /** Known once the server listens. */
  origin(): string;
}>;

type Made<Told> = Readonly<{
  app: SimApp;
  /** What whoever starts it learns besides. */
  told(origin: string): Told;
  /** Once it listens. */
  opened?(): void;
  /** Before the last answer is out, and after. */
  closing?(): void;
  closed(): void;
}>;

export type Running = Readonly<{ origin: string; close(): Promise<void> }>;

/** One simulator, on loopback only, with its own truth. */
export async function startSimulator<Settings extends object, Told extends object>(
  options: StartOptions<Settings>,
  defaults: Settings,
  make: (base: Base<Settings>) => Made<Told>,
): Promise<Running & Told> {
  let settings = { ...defaults, ...options.settings };
  let origin = options.origin ?? "";
  const made = make({
    merchantName: options.merchantName ?? "Haat",
    settings: () => settings,
    change: (changed) => void (settings = { ...settings, ...changed }),
    origin: () => origin,
  });
  const server = await listen(made.app, options.port ?? 0);
  origin ||= `http://127.0.0.1:${server.port}`;
  made.opened?.();
  return {
    ...made.told(origin),
    origin,
    close: async () => {
      made.closing?.();
      await server.close();
      made.closed();
    },
  };
}
