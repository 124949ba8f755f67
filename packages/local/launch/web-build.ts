import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { startChild } from "../machine/child.ts";
import { root, Sentence } from "./places.ts";

const sources = [
  "web/app",
  "web/public",
  "web/scripts",
  "packages/contract",
  "packages/core",
  "packages/i18n",
  "locales",
];
const single = ["web/vite.config.ts", "web/react-router.config.ts", "web/package.json", "pnpm-lock.yaml"];
const built = path.join(root, "web/build/server/index.js");

/** Whether the pages have to be built: never built, or older than what they are built from. */
export function isWebStale(): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const files = [...single, ...sources.flatMap(filesUnder)].map((name) => path.join(root, name));
  return files.some((file) => existsSync(file) && statSync(file).mtimeMs > builtAt);
}

const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

function reactRouter(): string {
  const folder = path.join(root, "web/node_modules/@react-router/dev");
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    bin: Record<string, string>;
  };
  return path.join(folder, bin["react-router"] ?? "");
}

/** React Router's own build, as a process of its own. */
export async function buildWeb(logDir: string, onStart: (stop: () => Promise<void>) => void): Promise<void> {
  const child = await startChild({
    name: "web-build",
    script: reactRouter(),
    args: ["build"],
    cwd: path.join(root, "web"),
    env: { ...process.env, NODE_ENV: "production" },
    logDir,
  });
  onStart(() => child.stop());
  const end = await child.ended;
  if (end === "code 0") return;
  const words = readFileSync(child.logFile, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  throw new Sentence(`The pages could not be built (${end}); see ${child.logFile}.\n${words}`);
}
