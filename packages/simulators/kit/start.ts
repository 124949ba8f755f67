import { listen, type SimApp } from "./listen.ts";
import { faultsIn, type Leeway } from "./settings.ts";

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
  /** Why nothing was changed; empty: it was. */
  change(changed: object): readonly string[];
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
  { defaults, checks }: Leeway<Settings>,
  make: (base: Base<Settings>) => Made<Told>,
): Promise<Running & Told> {
  const wrong = faultsIn(checks, options.settings ?? {});
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  let settings = { ...defaults, ...options.settings };
  let origin = options.origin ?? "";
  const made = make({
    merchantName: options.merchantName ?? "Haat",
    settings: () => settings,
    change: (changed) => {
      const faults = faultsIn(checks, changed);
      if (faults.length === 0) settings = { ...settings, ...changed };
      return faults;
    },
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
