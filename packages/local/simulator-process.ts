import path from "node:path";
import { fileURLToPath } from "node:url";
import { startChild } from "./machine/child.ts";
import type { Secrets } from "./secrets.ts";

/** Where a simulator works, and what of this machine's it may know. */
export type Where = Readonly<{
  dataDir: string;
  logDir: string;
  port: number;
  publicOrigin: string;
  secrets: Secrets;
}>;

export type RunningSimulator = Readonly<{
  origin: string;
  /** What whoever plays with it needs to know. */
  credentials: Readonly<Record<string, string>>;
  /** What the market is told of it. */
  env: Readonly<Record<string, string>>;
  stop: () => Promise<void>;
}>;

export const originOf = ({ port }: Pick<Where, "port">): string => `http://127.0.0.1:${port}`;

/** `@haat/simulators/bin/<name>` as a process of its own, which keeps its own truth. */
export async function startProcess(
  name: string,
  where: Where,
  { args, env }: Readonly<{ args: readonly string[]; env: Readonly<Record<string, string>> }>,
): Promise<Readonly<{ stop: () => Promise<void> }>> {
  const { dataDir, logDir, port } = where;
  const origin = originOf(where);
  const child = await startChild({
    name,
    script: fileURLToPath(import.meta.resolve(`@haat/simulators/bin/${name}`)),
    args: [
      ...["--port", String(port), "--origin", origin, "--data", path.join(dataDir, `${name}.jsonl`)],
      ...args,
    ],
    env: { PATH: process.env["PATH"], ...env },
    logDir,
    ready: /^ready (\S+)/m,
  });
  return { stop: () => child.stop() };
}
