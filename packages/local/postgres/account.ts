import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Who the server runs as; empty means "as we are". */
export type Account = Readonly<{ uid?: number; gid?: number }>;

/** PostgreSQL refuses root: take an unprivileged account that is already there (Debian always has `nobody`). */
export function serverAccount(): Account {
  if (process.platform === "win32" || process.getuid?.() !== 0) return {};
  const passwd = readFileSync("/etc/passwd", "utf8");
  for (const name of ["postgres", "nobody"]) {
    const entry = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, "m").exec(passwd);
    if (entry) return { uid: Number(entry[1]), gid: Number(entry[2]) };
  }
  throw new Error("running as root, and neither `postgres` nor `nobody` exists to run PostgreSQL as");
}

/** Whether the account can walk from the root down to this path: a project under a 0700 home is out of its reach. */
export function canReach(target: string, { uid, gid }: Account): boolean {
  if (uid === undefined) return true;
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { uid: owner, gid: group, mode } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
