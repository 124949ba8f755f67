import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Changes the money modules one spot at a time and counts what no test notices; fails below 85 of 100. Stryker runs without
 * its type checker: what does not compile does not run either, and it cannot speak to TypeScript 7. Files that are named are
 * changed alone.
 */
const named = process.argv.slice(2);
const tests = fileURLToPath(new URL("..", import.meta.url));
const stryker = spawn(
  process.execPath,
  [
    `${tests}/node_modules/@stryker-mutator/core/bin/stryker.js`,
    "run",
    "tests/mutation/stryker.json",
    ...(named.length > 0 ? ["--mutate", named.join(",")] : []),
  ],
  { cwd: fileURLToPath(new URL("../..", import.meta.url)), stdio: "inherit" },
);
for (const sign of ["SIGINT", "SIGTERM"] as const) process.once(sign, () => stryker.kill(sign));
stryker.once("exit", (code) => process.exit(code ?? 1));
