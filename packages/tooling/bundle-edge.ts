import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "./run-tool.ts";

/** Half of zod is messages in forty languages; we speak two of them. */
export const twoLanguages: Plugin = {
  name: "two-languages",
  setup(building) {
    building.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js"; export { default as bn } from "./bn.js";',
      loader: "js",
    }));
  },
};

/** Vercel's edge hands these out; Sentry keeps a request's scope in the first. */
export const edgeModules = ["node:async_hooks"];

const argon2id = createRequire(join(root, "packages/passwords/package.json")).resolve(
  "argon2id/dist/simd.wasm",
);

/** What lies beside the bundle: compiled modules, by the names under which it imports them. */
export const edgeFiles: Readonly<Record<string, string>> = { [`./${basename(argon2id)}?module`]: argon2id };

/** The edge compiles nothing at run time: a `.wasm?module` is handed to it compiled, and stays a file. */
export const compiledModules: Plugin = {
  name: "compiled-modules",
  setup(building) {
    building.onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => {
      const name = `./${basename(path)}`;
      if (!edgeFiles[name]) throw new Error(`${path} is not among the files of the edge`);
      return { path: name, external: true };
    });
  },
};

/**
 * The API as one module of web standards. The conditions are exactly these: with `worker` some packages choose code
 * that needs what the edge lacks; and a `node:` import fails here, not after the deployment.
 */
export async function bundleEdge(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "api/index.ts")],
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "esm",
    target: "es2022",
    // Bangla as it is written: escaped, each letter is six.
    charset: "utf8",
    conditions: ["edge-light", "production"],
    mainFields: ["module", "main"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [twoLanguages, compiledModules],
    external: edgeModules,
    logLevel: "error",
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error("the edge bundle is empty");
  return bundle.text;
}
