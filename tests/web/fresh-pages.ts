import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "@haat/local/launch/places";
import { buildWeb, isWebStale } from "@haat/local/launch/web-build";

const lock = path.join(root, "web/node_modules/.building");
const logs = path.join(root, ".haat/tests");
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

/** The pages as they stand in the tree, built once also for suites and files that run side by side. */
export async function freshPages(): Promise<void> {
  // While somebody builds, what is there may be half of it.
  if (!existsSync(lock) && !isWebStale()) return;
  while (!begin()) await new Promise((resolve) => setTimeout(resolve, 250));
  try {
    if (isWebStale()) await buildWeb(logs, () => undefined);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
