import { execFile } from "node:child_process";
import type { TestShop } from "../shop.ts";

export type Walk = Readonly<{ killed: boolean; boundaries: number }>;

/** Runs a bundled script of this folder against the shop until it is through, or has died where it was told to. */
export function walk(
  { world, environment }: TestShop,
  script: string,
  order: Readonly<{ dieAt: number }> & Readonly<Record<string, unknown>>,
): Promise<Walk> {
  const env = { ...world.env, ...environment, PUBLIC_ORIGIN: "http://haat.test" };
  const told = JSON.stringify({ env, ...order });
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--no-warnings", script, told],
      { timeout: 60_000 },
      (error, stdout, stderr) => {
        const through = /through (\d+)/.exec(stdout);
        if (through) resolve({ killed: false, boundaries: Number(through[1]) });
        else if (error?.signal === "SIGKILL") resolve({ killed: true, boundaries: order.dieAt });
        else reject(new Error(`the process failed: ${stderr}`));
      },
    );
  });
}
