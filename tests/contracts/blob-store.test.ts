import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newSecret } from "@haat/core/ids";
import { startBlob } from "@haat/local/blob/start";
import { vercelBlob } from "@haat/storage/vercel-blob";
import { expect, it } from "vitest";
import { blobStoreContract } from "./blob-store.ts";
import { silentServer } from "./silent-server.ts";

const token = `vercel_blob_rw_teststore_${newSecret()}`;
/** The SDK's own settings: where the service is, and how often it asks a silent one again. */
const liesAt = (url: string) =>
  Object.assign(process.env, { VERCEL_BLOB_API_URL: url, VERCEL_BLOB_RETRIES: "0" });

blobStoreContract("Vercel Blob's SDK on the local server", async () => {
  const dir = await mkdtemp(join(tmpdir(), "haat-blob-"));
  const server = await startBlob({ dir, token });
  liesAt(server.url);
  return {
    blobs: vercelBlob({ token }),
    close: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
});

it("a blob service that does not answer is given up in time", async () => {
  const silent = await silentServer();
  liesAt(silent.url);
  const put = vercelBlob({ token, timeoutMs: 200 }).put("a.txt", "a", {
    contentType: "text/plain",
    cacheSeconds: 1,
  });
  await expect(put).rejects.toThrow();
  await silent.close();
});
