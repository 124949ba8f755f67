import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder the house stands in, however the command was reached. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export type Ran = Readonly<{ ok: boolean; output: string }>;

/** Compiler and linter are written in Go and end soon: collecting their garbage costs them a quarter of their time. */
const seldomCollected = { GOGC: "400" };

/** Runs a program of the workspace from the root, its output kept for the one who asked. */
export function runTool(name: string, args: readonly string[], folder = root): Promise<Ran> {
  const bins = [join(folder, "node_modules/.bin"), join(root, "node_modules/.bin")];
  const path = [...bins, process.env["PATH"] ?? ""].join(delimiter);
  return new Promise((done) => {
    const child = spawn(name, args, {
      cwd: folder,
      env: { ...seldomCollected, ...process.env, PATH: path, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (fault) => done({ ok: false, output: `${name}: ${fault.message}` }));
    child.on("close", (code) => done({ ok: code === 0, output }));
  });
}
