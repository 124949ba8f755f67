import { rename } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const artefact = (name: string): string =>
  fileURLToPath(new URL(`../artefacts/crash/${name}`, import.meta.url));

/** Its name may stand nowhere else in what is bundled. */
const banner =
  'import { createRequire as requireBesideBundle } from "node:module"; const require = requireBesideBundle(import.meta.url);';

/**
 * The script of the processes that die, with all that it imports, as one file: who is born only to be killed then spends
 * its time on the request, and not on looking for a thousand modules.
 */
async function bundle(): Promise<string> {
  const made = artefact(`child-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("./child.ts", import.meta.url))],
    outfile: made,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: "node",
    format: "esm",
    target: "node24",
    banner: { js: banner },
    // What the MongoDB driver loads only where it is installed.
    external: [
      "kerberos",
      "snappy",
      "aws4",
      "gcp-metadata",
      "socks",
      "@mongodb-js/zstd",
      "mongodb-client-encryption",
    ],
    logLevel: "error",
  });
  // In one step: a file beside this one may be starting from it.
  await rename(made, artefact("child.mjs"));
  return artefact("child.mjs");
}

let bundled: Promise<string> | null = null;
/** Made once for all files of a worker. */
export const bundledChild = (): Promise<string> => (bundled ??= bundle());
export const compileCache = artefact("compiled");
