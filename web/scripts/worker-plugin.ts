import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";

const entry = fileURLToPath(new URL("../app/worker/worker.ts", import.meta.url));
const name = "service-worker.js";
const fixed = ["/icon.svg"];

/** The styles, and the scripts that a page of the storefront names, with what they import. */
function shellOf(bundle: Rollup.OutputBundle): string[] {
  const wanted = new Set<string>();
  const take = (file: string): void => {
    const output = bundle[file];
    if (!output || wanted.has(file)) return;
    wanted.add(file);
    if (output.type === "chunk") output.imports.forEach(take);
  };
  for (const file of Object.keys(bundle))
    if (
      /^assets\/(?:storefront|offline)-[0-9a-f]{10}\.js$/.test(file) ||
      /^assets\/app-[\w-]+\.css$/.test(file)
    )
      take(file);
  return [...fixed, ...[...wanted].map((file) => `/${file}`)].toSorted();
}

/** The service worker in one piece, at an address that never changes: a browser asks there for a newer one. */
async function workerFor(shell: readonly string[], version: string): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: "silent" },
    define: { __SHELL__: JSON.stringify(shell) },
    build: {
      ...{ write: false, target: "es2022", copyPublicDir: false },
      rollupOptions: { input: entry, output: { format: "iife", entryFileNames: name } },
    },
  });
  const [{ output } = { output: [] }] = [built].flat() as { output: Rollup.RollupOutput["output"] | [] }[];
  const [chunk] = output;
  if (chunk?.type !== "chunk") throw new Error("the service worker does not build");
  return `/* ${version} */\n${chunk.code}`;
}

/** Every build whose pages changed is a new version of the worker, and so are new words on its page. */
export function serviceWorker(): Plugin {
  return {
    name: "haat:worker",
    async generateBundle(_options, bundle) {
      if (this.environment.name !== "client") return;
      const files = Object.keys(bundle).toSorted();
      const version = createHash("sha256").update(files.join()).digest("hex").slice(0, 10);
      this.emitFile({ type: "asset", fileName: name, source: await workerFor(shellOf(bundle), version) });
    },
  };
}
