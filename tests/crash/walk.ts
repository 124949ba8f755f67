import { execFile } from "node:child_process";
import type { TestShop } from "../shop.ts";
import { bundledChild, compileCache } from "./bundle.ts";
import type { What } from "./child.ts";

export type Walk = Readonly<{ killed: boolean; boundaries: number }>;
/** `dieAt` 0: at none. */
export type Told = Readonly<{ what: What; dieAt: number }> & Readonly<Record<string, unknown>>;

/** Lets a process of its own do something in the shop, until it is through or has died where it was told to. */
export async function walk({ world, environment }: TestShop, told: Told): Promise<Walk> {
  const env = { ...world.env, ...environment, PUBLIC_ORIGIN: "http://haat.test" };
  const args = ["--no-warnings", await bundledChild(), JSON.stringify({ env, ...told })];
  const options = { timeout: 60_000, env: { ...process.env, NODE_COMPILE_CACHE: compileCache } };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const through = /through (\d+)/.exec(stdout);
      if (through) resolve({ killed: false, boundaries: Number(through[1]) });
      else if (error?.signal === "SIGKILL") resolve({ killed: true, boundaries: told.dieAt });
      else reject(new Error(`the process failed: ${stderr}`));
    });
  });
}
