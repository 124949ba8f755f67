import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Its name may stand nowhere else in what is bundled. */
const banner =
  'import { createRequire as requireBesideBundle } from "node:module"; const require = requireBesideBundle(import.meta.url);';

/**
 * A script with all that it imports as one file: a process that is born some forty times to be killed then spends its time
 * on the request, and not on looking for a thousand modules.
 */
export async function bundleScript(script: string): Promise<string> {
  const outfile = fileURLToPath(
    new URL(`../artefacts/crash/${basename(script, ".ts")}.mjs`, import.meta.url),
  );
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
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
  return outfile;
}
