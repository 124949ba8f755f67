import { mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "@haat/local/launch/places";

const lock = path.join(root, "web/node_modules/.building");
const longestBuildMs = 180_000;

function begin(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > longestBuildMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** One build of the pages at a time, also for test files that run side by side: each begins by emptying one folder. */
export async function buildAlone(build: () => Promise<void>): Promise<void> {
  while (!begin()) await new Promise((resolve) => setTimeout(resolve, 250));
  try {
    await build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
