import { cp, mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Deployment, edgeFunction, nodeFunction, outputConfig } from "./build-output.ts";
import { bundleEdge, edgeFiles } from "./bundle-edge.ts";
import { bundleNode } from "./bundle-node.ts";
import { root, runTool } from "./run-tool.ts";

const internal = ["api", "cron"];

const writeJson = (path: string, value: unknown) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

async function openFunction(output: string, name: string, settings: object): Promise<string> {
  const folder = join(output, "functions", `${name}.func`);
  await mkdir(folder, { recursive: true });
  await writeJson(join(folder, ".vc-config.json"), settings);
  return folder;
}

async function buildApi(output: string, deployment: Deployment): Promise<void> {
  const edge = await openFunction(output, "api", edgeFunction(deployment));
  await writeFile(join(edge, "index.js"), await bundleEdge());
  for (const [name, file] of Object.entries(edgeFiles))
    await cp(file, join(edge, name.replace("?module", "")));
  const maxDuration = deployment.functions["api/internal/*.ts"]?.maxDuration ?? 60;
  for (const name of internal) {
    const folder = await openFunction(output, `api/internal/${name}`, nodeFunction(deployment, maxDuration));
    await bundleNode(join(root, `api/internal/${name}.ts`), join(folder, "index.mjs"), ["sharp", "satori"]);
    if (name === "api") await layPictures(folder);
  }
}

/** Makes pictures anew and draws some: machine code with what it stands on, and letters. Loaded with the first picture. */
async function layPictures(folder: string): Promise<void> {
  const beside = join(root, "packages/pictures/node_modules");
  for (const name of ["sharp", "satori"]) {
    const around = dirname(await realpath(join(beside, name)));
    const filter = (path: string): boolean => path === around || !/\/@types(?:\/|$)|\.map$/.test(path);
    await cp(around, join(folder, "node_modules"), { recursive: true, dereference: true, filter });
  }
  for (const weight of ["400Regular", "600SemiBold"]) {
    const font = join("@expo-google-fonts/hind-siliguri", weight);
    await cp(join(beside, font), join(folder, "node_modules", font), { recursive: true, dereference: true });
  }
  await cp(
    join(beside, "@expo-google-fonts/hind-siliguri/package.json"),
    join(folder, "node_modules/@expo-google-fonts/hind-siliguri/package.json"),
  );
}

/** React Router's own build, into `web/build`. */
async function buildPages(): Promise<void> {
  const { ok, output: log } = await runTool("react-router", ["build"], join(root, "web"));
  if (!ok) throw new Error(`the web does not build:\n${log}`);
}

/** Sets labels and lists as PDF. It reads 27 MB of WebAssembly from its own folder, and only when somebody prints. */
const typst = "@myriaddreamin/typst-ts-web-compiler";

/** The pages: their server as one function and their assets as static files. */
async function deployPages(output: string, deployment: Deployment): Promise<void> {
  await cp(join(root, "web/build/client"), join(output, "static"), { recursive: true });
  const folder = await openFunction(output, "web", nodeFunction(deployment, 30));
  const entry = join(root, "web/build/server/answer.mjs");
  await writeFile(
    entry,
    `import { createRequestHandler } from "react-router";
     import * as pages from "./index.js";
     export default createRequestHandler(pages, "production");\n`,
  );
  await bundleNode(entry, join(folder, "index.mjs"), [typst]);
  const beside = join("node_modules", typst);
  await cp(join(root, "web", beside), join(folder, beside), { recursive: true, dereference: true });
}

/** Writes a complete Build Output v3, ready for `vercel deploy --prebuilt`. `build` leaves the pages in `web/build`. */
export async function buildOutput(output: string, build = buildPages): Promise<void> {
  const deployment: Deployment = JSON.parse(await readFile(join(root, "vercel.json"), "utf8"));
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  await Promise.all([buildApi(output, deployment), build().then(() => deployPages(output, deployment))]);
  await writeJson(join(output, "config.json"), outputConfig(deployment));
}

if (import.meta.main) await buildOutput(join(root, ".vercel/output"));
