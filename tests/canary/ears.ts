import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { vi } from "vitest";

type Told = readonly [where: string, text: string];

/** Hears all that this process writes to its log, and the address of every request that leaves it. */
export function listen(): Readonly<{ told: readonly Told[]; close(): void }> {
  const told: Told[] = [];
  const log = (...parts: readonly unknown[]): void => void told.push(["log", parts.map(String).join(" ")]);
  const spies = [
    ...(["error", "warn", "log", "info", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(log),
    ),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => (log(text), true)),
  ];
  const onFetch = (message: unknown): void => {
    const { request } = message as { request: { origin: string | URL; path: string } };
    told.push(["an address", `${request.origin}${request.path}`]);
  };
  const onHttp = (message: unknown): void => {
    const { request } = message as { request: { host: string; path: string } };
    told.push(["an address", `${request.host}${request.path}`]);
  };
  subscribe("undici:request:create", onFetch);
  subscribe("http.client.request.start", onHttp);
  return {
    told,
    close: () => {
      for (const spy of spies) spy.mockRestore();
      unsubscribe("undici:request:create", onFetch);
      unsubscribe("http.client.request.start", onHttp);
    },
  };
}
