import { execFile } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type Account, canReach } from "./account.ts";
import { executable } from "./binaries.ts";

/** `dir`, or a folder of its own under `/var/tmp` where the server's account cannot walk to it. */
export function clusterFolder(dir: string, account: Account): string {
  mkdirSync(path.dirname(dir), { recursive: true });
  if (canReach(path.dirname(dir), account)) return dir;
  const name = createHash("sha256").update(path.resolve(dir)).digest("hex").slice(0, 16);
  return path.join("/var/tmp", `haat-data-${process.getuid?.() ?? 0}-${name}`);
}

export type NewCluster = Readonly<{ folder: string; native: string; account: Account; password: string }>;

/** Runs initdb unless the folder holds a finished cluster. */
export async function ensureCluster({ folder, native, account, password }: NewCluster): Promise<void> {
  if (existsSync(path.join(folder, "PG_VERSION")) && existsSync(path.join(folder, finished))) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  own(folder, account);
  chmodSync(folder, 0o700);
  const secret = path.join(os.tmpdir(), `haat-initdb-${process.pid}-${Date.now()}`);
  writeFileSync(secret, `${password}\n`, { mode: 0o600, flag: "wx" });
  own(secret, account);
  try {
    // A UTF-8 ctype is essential: with C, pg_trgm sees no trigrams in Bangla.
    const options = ["-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "-N"];
    await promisify(execFile)(
      executable(native, "initdb"),
      ["-D", folder, `--pwfile=${secret}`, ...options],
      {
        ...account,
        cwd: os.tmpdir(),
        env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" },
      },
    );
  } finally {
    rmSync(secret, { force: true });
  }
  writeFileSync(path.join(folder, finished), "");
}

/** Written last: a power cut during initdb leaves a folder without it, which is made anew. */
const finished = "haat.initialised";

const own = (target: string, { uid, gid }: Account): void => {
  if (uid !== undefined && gid !== undefined) chownSync(target, uid, gid);
};
